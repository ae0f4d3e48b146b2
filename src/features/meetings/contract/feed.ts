import { feedId, inCompany, instant, route, teamId } from '#features/accounts/contract/route.ts';
import { z } from 'zod';

/** A secret address under which a calendar program reads meetings, without signing in. */
export const calendarFeed = z.object({
  feedId,
  /** The meetings of this team; null: all that you are to be in. */
  teamId: teamId.nullable(),
  /** Whether the days on which to-dos are due stand in it; private ones never do. */
  todos: z.boolean(),
  madeAt: instant,
});
export type CalendarFeed = z.infer<typeof calendarFeed>;

const path = '/companies/{companyId}/calendar-feeds' as const;

export const feedRoutes = {
  list: route
    .route({ method: 'GET', path, summary: 'List your calendar addresses that are in use' })
    .input(inCompany)
    .output(z.array(calendarFeed)),
  make: route
    .route({
      method: 'POST',
      path,
      summary: 'Make a calendar address; it is shown this once, and read by whoever has it until it is revoked',
      successStatus: 201,
    })
    .input(inCompany.extend({ teamId: teamId.nullable().default(null), todos: z.boolean().default(false) }))
    .output(z.object({ feed: calendarFeed, url: z.string() })),
  revoke: route
    .route({ method: 'DELETE', path: `${path}/{feedId}`, summary: 'Revoke a calendar address of yours' })
    .input(inCompany.extend({ feedId }))
    .output(z.object({ feedId })),
};
