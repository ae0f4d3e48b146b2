import type { Company } from '#features/accounts/contract/company.ts';
import { can } from '#features/accounts/model/permission.ts';

/** Whether somebody can be in any meeting at all: everybody but a guest. */
export const mayMeet = (me: Company['me']): boolean => can(me, 'attendMeeting', { ownTeam: true });
