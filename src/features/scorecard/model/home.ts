import type { Role } from '#features/accounts/model/role.ts';

/**
 * Whether somebody may own a metric of a team. Owners and operators are at home in every team; everybody else would not
 * see the scorecard that their own number stands on.
 */
export function ownsWhere(role: Role, inTeam: boolean): boolean {
  return role === 'owner' || role === 'operator' || inTeam;
}
