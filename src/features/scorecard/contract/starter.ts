import { inCompany, memberId, route, teamId } from '#features/accounts/contract/route.ts';
import { z } from 'zod';
import { metric } from './metric.ts';

/** Scorecards to begin with, by kind of business. */
export const starter = z.enum(['contractor', 'agency', 'job-shop', 'software', 'professional-service', 'solo']);

export const starterRoutes = {
  begin: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/starter-scorecards/{starter}',
      summary: 'Define the metrics of a starter scorecard that are chosen, all or none',
      successStatus: 201,
    })
    .input(
      inCompany.extend({
        starter,
        /** Null: the personal scorecard of their owner. */
        teamId: teamId.nullable(),
        ownerId: memberId,
        /** Titles as the starter has them; left out: all of them. */
        titles: z.array(z.string()).max(100).optional(),
        /** Whether they begin with the goals that the starter suggests. */
        suggestedGoals: z.boolean().default(true),
      }),
    )
    .output(z.array(metric)),
};
