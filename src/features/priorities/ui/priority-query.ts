import { queries } from '#client/rpc.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId, PriorityId } from '#lib/ids.ts';
import type { Chosen } from './address.ts';

/** All that this person may see of a quarter: company, teams and one’s own are looks at the same list. */
export const quarterQuery = (companyId: CompanyId, quarter: Day | undefined) =>
  queries.priority.list.queryOptions({ input: quarter === undefined ? { companyId } : { companyId, quarter } });

export const priorityQuery = (companyId: CompanyId, priorityId: PriorityId) =>
  queries.priority.read.queryOptions({ input: { companyId, priorityId } });

export const rateQuery = (companyId: CompanyId, chosen: Chosen) =>
  queries.priority.rate.queryOptions({ input: { companyId, ...chosen } });
