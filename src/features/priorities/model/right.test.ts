import type { Role } from '#features/accounts/model/role.ts';
import { wordsFor } from '#features/accounts/model/words.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';
import { expect, it } from 'vitest';
import type { Level } from './priority.ts';
import { mayDecide, mayRead, mayTrack, refusedWords } from './right.ts';

const roles = ['owner', 'operator', 'leader', 'member', 'guest'] as const satisfies readonly Role[];
const [me, other] = ['me', 'other'] as unknown as [MemberId, MemberId];
const [crews, office] = ['crews', 'office'] as unknown as [TeamId, TeamId];

const who = (role: Role) => ({ role, memberId: me, teamIds: [crews] });
const placed = (level: Level, ownerId: MemberId, teamId: TeamId | null = null) => ({ level, ownerId, teamId });
const those = (may: (role: Role) => boolean) => roles.filter(may).join(' ');

it.each([
  ['of the company, shared', placed('company', other), { shared: true, report: false }, 'owner operator leader member'],
  ['of the company, not shared', placed('company', other), { shared: false, report: false }, 'owner operator leader'],
  ['of one’s team', placed('team', other, crews), { shared: true, report: false }, 'owner operator leader member'],
  ['of another team', placed('team', other, office), { shared: true, report: false }, 'owner operator'],
  ['of somebody else', placed('personal', other), { shared: true, report: false }, 'owner operator'],
  [
    'of somebody who reports to one',
    placed('personal', other),
    { shared: true, report: true },
    'owner operator leader',
  ],
  ['of one’s own', placed('team', me, office), { shared: false, report: false }, roles.join(' ')],
] as const)('a priority %s is read by those it is for', (_what, one, facts, readers) => {
  expect(those((role) => mayRead(who(role), one, facts))).toBe(readers);
});

it.each([
  ['of the company', placed('company', me), 'owner operator', 'owner operator leader member'],
  ['of one’s team', placed('team', other, crews), 'owner operator leader', 'owner operator leader'],
  ['of one’s team, one’s own', placed('team', me, crews), 'owner operator leader', 'owner operator leader member'],
  ['of another team', placed('team', other, office), 'owner operator', 'owner operator'],
  ['of one’s own', placed('personal', me), 'owner operator leader member', 'owner operator leader member'],
  ['of somebody else', placed('personal', other), 'owner operator', 'owner operator'],
] as const)('a priority %s is decided on and told of by those who may', (_what, one, deciders, trackers) => {
  expect(those((role) => mayDecide(who(role), one))).toBe(deciders);
  expect(those((role) => mayTrack(who(role), one))).toBe(trackers);
});

it('a refusal says who may, in the company’s words', () => {
  const words = wordsFor({ owner: { one: 'chief', many: 'chiefs' }, priority: { one: 'target', many: 'targets' } });
  expect(refusedWords('company', 'decide', words)).toBe(
    'Only the chief and operators can decide on a target of the company.',
  );
  expect(refusedWords('team', 'track', words)).toBe(
    'Only its owner and who decides on it can say how this target goes.',
  );
});
