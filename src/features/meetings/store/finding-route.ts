import type { ReadScope, WriteScope } from '#db/scope.ts';
import type { CompanyId, MemberId, MetricId } from '#lib/ids.ts';
import type { SoloRole } from '../model/solo-role.ts';

/** What is sent: what is found of a metric, or else by a rule. */
export type Sent =
  | { readonly metric_id: MetricId; readonly rule: null }
  | { readonly metric_id: null; readonly rule: string };

export type FindingRoute = Sent & { readonly role: SoloRole };

/** Where somebody sends what is found, as far as it is not where it would go. */
export async function readFindingRoutes(
  scope: ReadScope,
  company: CompanyId,
  member: MemberId,
): Promise<readonly FindingRoute[]> {
  const rows = await scope.db
    .selectFrom('finding_route')
    .select(['metric_id', 'rule', 'role'])
    .where('company_id', '=', company)
    .where('member_id', '=', member)
    .execute();
  return rows as FindingRoute[];
}

export async function saveFindingRoute(scope: WriteScope, member: MemberId, { role, ...sent }: FindingRoute) {
  await scope.db
    .insertInto('finding_route')
    .values({ company_id: scope.company, member_id: member, ...sent, role })
    .onConflict((conflict) => conflict.columns(['company_id', 'member_id', 'about']).doUpdateSet({ role }))
    .execute();
}

export async function deleteFindingRoute(scope: WriteScope, member: MemberId, { metric_id, rule }: Sent) {
  await scope.db
    .deleteFrom('finding_route')
    .where('company_id', '=', scope.company)
    .where('member_id', '=', member)
    .where('about', '=', metric_id ?? rule)
    .execute();
}
