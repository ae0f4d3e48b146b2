import type { Company } from '#features/accounts/contract/company.ts';
import type { Member } from '#features/accounts/contract/member.ts';
import { mayGive } from '../model/leave.ts';
import type { Nameable } from '../model/typed-line.ts';

/** Whom a person can give a to-do, they themselves first. */
export const givable = (me: Company['me'], members: readonly Member[]): readonly Nameable[] =>
  members
    .filter((one) => one.departedAt === null && mayGive(me, one))
    .toSorted((one, other) => Number(other.memberId === me.memberId) - Number(one.memberId === me.memberId));
