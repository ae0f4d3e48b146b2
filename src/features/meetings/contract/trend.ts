import { inCompany, route, teamId } from '#features/accounts/contract/route.ts';
import type { Day } from '#lib/calendar/day.ts';
import { z } from 'zod';
import { meetingTrends } from './history.ts';

const day = z.iso.date() as unknown as z.ZodType<Day, Day>;

/** How a team’s meetings go, and what goes on between them. How many to-dos and priorities are done is told there. */
export const teamTrends = meetingTrends.extend({
  /** The last 13 weeks that are over, the oldest first: of the team’s numbers that could be judged by the goal of then. */
  onGoal: z.array(z.object({ week: day, on: z.int(), n: z.int() })),
  /** Days, of the team’s issues for the weekly meeting: until half are solved, with the interval of 95 %, and since they were raised. */
  issues: z.object({
    n: z.int(),
    solved: z.int(),
    open: z.int(),
    half: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    openMedian: z.number().nullable(),
    openOldest: z.number().nullable(),
  }),
});

export const trendRoutes = {
  teamTrends: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/teams/{teamId}/meeting-trends',
      summary: 'How a team’s meetings are rated, its share on goal week by week, and how long its issues take',
    })
    .input(inCompany.extend({ teamId }))
    .output(teamTrends),
};
