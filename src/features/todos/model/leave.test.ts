import type { Role } from '#features/accounts/model/role.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';
import { describe, expect, it } from 'vitest';
import { type Held, mayChange, mayGive, maySee, type Person } from './leave.ts';

const [sales, crew] = ['sales' as TeamId, 'crew' as TeamId];
const person = (name: string, role: Role, ...teamIds: TeamId[]): Person => ({
  memberId: name as MemberId,
  role,
  teamIds,
});
const people = {
  ann: person('ann', 'owner'),
  otto: person('otto', 'operator'),
  lea: person('lea', 'leader', sales),
  carl: person('carl', 'leader', crew),
  max: person('max', 'member', sales),
  pia: person('pia', 'member', sales),
  zoe: person('zoe', 'member', crew),
  gus: person('gus', 'guest', sales),
};
const everybody = Object.entries(people);
const who = (may: (one: Person) => boolean) => everybody.filter(([, one]) => may(one)).map(([name]) => name);
const held = (change: Partial<Held>): Held => ({
  owner: people.max,
  madeBy: people.max.memberId,
  teamId: null,
  private: false,
  ...change,
});

describe('who sees and who changes', () => {
  it.each<[string, Held, string[], string[]]>([
    ['one’s own', held({}), ['ann', 'otto', 'lea', 'max'], ['ann', 'otto', 'max']],
    ['a team’s', held({ teamId: sales }), ['ann', 'otto', 'lea', 'max', 'pia'], ['ann', 'otto', 'lea', 'max']],
    [
      'one made by somebody else',
      held({ madeBy: people.zoe.memberId }),
      ['ann', 'otto', 'lea', 'max', 'zoe'],
      ['ann', 'otto', 'max', 'zoe'],
    ],
    ['a private one', held({ private: true, madeBy: people.lea.memberId }), ['max'], ['max']],
    ['a leader’s own', held({ owner: people.lea, madeBy: null }), ['ann', 'otto', 'lea'], ['ann', 'otto', 'lea']],
    [
      'one of a team whose owner is elsewhere',
      held({ teamId: crew }),
      ['ann', 'otto', 'carl', 'max', 'zoe'],
      ['ann', 'otto', 'carl', 'max'],
    ],
  ])('%s', (_, todo, see, change) => {
    expect(who((one) => maySee(one, todo))).toEqual(see);
    expect(who((one) => mayChange(one, todo))).toEqual(change);
  });
});

it('is given to team-mates, by owner and operator to everybody, and to guests by nobody', () => {
  const givers = (to: Person) => who((one) => mayGive(one, to));
  expect(givers(people.max)).toEqual(['ann', 'otto', 'lea', 'max', 'pia']);
  expect(givers(people.lea)).toEqual(['ann', 'otto', 'lea', 'max', 'pia']);
  expect(givers(people.ann)).toEqual(['ann', 'otto']);
  expect(givers(people.gus)).toEqual([]);
});
