import type { Role } from './role.ts';

/** Somebody by what they are in a company, and the teams they are in. */
interface Placed {
  readonly role: Role;
  readonly teamIds: readonly string[];
}

/**
 * Whether somebody reports to a person: below in a department that this person leads. Leaders of one team are equals.
 * @param departments the ones that stand; who is in the leadership reports to nobody by that.
 */
export function isReport(to: Placed, person: Placed, departments: ReadonlySet<string>): boolean {
  const isBelow = person.role === 'member' || person.role === 'guest';
  const shared = person.teamIds.some((team) => departments.has(team) && to.teamIds.includes(team));
  return to.role === 'leader' && isBelow && shared;
}
