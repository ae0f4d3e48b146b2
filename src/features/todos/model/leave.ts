import { type Action, type Actor, can } from '#features/accounts/model/permission.ts';
import type { Role } from '#features/accounts/model/role.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';

/** Somebody in the company, as far as it decides on to-dos. */
export interface Person {
  readonly memberId: MemberId;
  readonly role: Role;
  readonly teamIds: readonly TeamId[];
}

export interface Held {
  readonly owner: Person;
  readonly madeBy: MemberId | null;
  readonly teamId: TeamId | null;
  readonly private: boolean;
}

type Asker = Person & Actor;

const isShared = (one: Person, other: Person): boolean => one.teamIds.some((team) => other.teamIds.includes(team));

/** Leaders of one team are equals: what is somebody's own is for who leads them. */
export const leads = (leader: Person, { role, ...person }: Person): boolean =>
  leader.role === 'leader' && role === 'member' && isShared(leader, { role, ...person });

const isMine = (me: Person, { owner, madeBy }: Held): boolean =>
  owner.memberId === me.memberId || madeBy === me.memberId;

const inMyTeams = (me: Person, { teamId }: Held): boolean => teamId !== null && me.teamIds.includes(teamId);

/** What is private, nobody but its owner knows of: not the owner of the company either. */
function allows(me: Asker, action: Action, held: Held, own: boolean): boolean {
  if (held.private) return held.owner.memberId === me.memberId && can(me, action, { own: true });
  return can(me, action, { own, ownTeam: inMyTeams(me, held) });
}

/** A team's: everybody in the team. Somebody's own: they, whoever gave it to them, and who leads them. */
export function maySee(me: Asker, held: Held): boolean {
  return allows(me, 'readTeamWork', held, isMine(me, held) || (held.teamId === null && leads(me, held.owner)));
}

/** Its words, its day and whether it is done: its owner, whoever made it, who leads the team. */
export function mayChange(me: Asker, held: Held): boolean {
  return allows(me, 'changeTodo', held, isMine(me, held));
}

/** Team-mates give each other to-dos. A guest has none. */
export function mayGive(me: Asker, to: Person): boolean {
  if (to.memberId === me.memberId) return can(me, 'ownTodo');
  return can({ role: to.role }, 'ownTodo') && can(me, 'giveTodo', { ownTeam: isShared(me, to) });
}
