import { inCompany, issueId, memberId, route, teamId } from '#features/accounts/contract/route.ts';
import { horizon, issue, issueOrigin } from '#features/issues/contract/issue.ts';
import { z } from 'zod';
import { originKinds } from '../model/origin.ts';

/** The row an issue is raised from: which it is, and the period it is about. */
export const raisedFrom = z.object({
  kind: z.enum(originKinds),
  id: z.uuid().toLowerCase(),
  /** The first day of it. */
  period: issueOrigin.shape.period.default(null),
});
export type RaisedFrom = z.infer<typeof raisedFrom>;

/** An open issue, as the row that it was raised from tells of it. */
export const openRaised = issue.pick({ issueId: true, title: true, raisedOn: true }).extend({ rowId: z.uuid() });

export type OpenRaised = z.infer<typeof openRaised>;

export const raiseRoutes = {
  raise: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/raised-issues',
      summary: 'Raise an issue from a metric, a to-do, a priority, a headline or another issue',
      successStatus: 201,
    })
    .input(
      inCompany.extend({
        teamId,
        title: z.string(),
        detail: z.string().optional(),
        horizon: horizon.optional(),
        ownerId: memberId.nullable().optional(),
        returnedFrom: issueId.nullable().optional(),
        from: raisedFrom,
      }),
    )
    .output(issue),
  raisedFrom: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/raised-issues',
      summary: 'List the issues that were raised from a row, the newest first',
    })
    .input(inCompany.extend({ rowId: z.uuid().toLowerCase() }))
    .output(z.array(issue)),
  openRaised: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/raised-issues/open',
      summary: 'List the open issues that were raised from rows of a kind, the newest first and at most a thousand',
    })
    .input(inCompany.extend({ kind: z.enum(originKinds) }))
    .output(z.array(openRaised)),
};
