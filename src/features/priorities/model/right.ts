import { type Actor, can } from '#features/accounts/model/permission.ts';
import type { Words } from '#features/accounts/model/words.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';
import type { Level } from './priority.ts';

/** Whose it is. */
export interface Placed {
  readonly level: Level;
  readonly teamId: TeamId | null;
  readonly ownerId: MemberId;
}

export interface Me extends Actor {
  readonly memberId: MemberId;
  readonly teamIds: readonly TeamId[];
}

const owns = (me: Me, { ownerId }: Placed) => ownerId === me.memberId;
const inTeam = (me: Me, { teamId }: Placed) => teamId !== null && me.teamIds.includes(teamId);

/**
 * Those of the company are shared as its plan is, a team's are the team's, one's own are for oneself and whoever one
 * reports to. What one owns oneself is read anywhere.
 * @param report whether its owner reports to the one who asks.
 */
export function mayRead(me: Me, placed: Placed, { shared, report }: { shared: boolean; report: boolean }): boolean {
  if (owns(me, placed)) return true;
  if (placed.level === 'company') return can(me, 'readPlan', { shared });
  return (
    can(me, 'readTeamWork', { ownTeam: inTeam(me, placed) }) ||
    (placed.level === 'personal' && can(me, 'coach', { report }))
  );
}

/** Who commits to it, words it, gives it to somebody, drops it and carries it on. */
export function mayDecide(me: Me, placed: Placed): boolean {
  if (can(me, 'editPlan')) return true;
  if (placed.level === 'team') return can(me, 'readTeam', { ownTeam: inTeam(me, placed) });
  return placed.level === 'personal' && owns(me, placed) && can(me, 'ownPriority');
}

/** Who says how it goes: its owner too. */
export const mayTrack = (me: Me, placed: Placed): boolean =>
  mayDecide(me, placed) || (owns(me, placed) && can(me, 'ownPriority'));

const deciders: Readonly<Record<Level, string>> = {
  company: 'Only the {owner} and {operator.many} can decide on a {priority} of the company.',
  team: 'Only the {owner}, {operator.many} and leaders of the team can decide on a {priority} of that team.',
  personal: 'Only the {owner}, {operator.many} and whoever it belongs to can decide on a personal {priority}.',
};

/** Who may decide instead, or say how it goes. */
export const refusedWords = (level: Level, does: 'decide' | 'track', words: Words): string =>
  words.fill(
    does === 'decide' ? deciders[level] : 'Only its owner and who decides on it can say how this {priority} goes.',
  );
