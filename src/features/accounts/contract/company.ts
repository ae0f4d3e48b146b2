import { z } from 'zod';
import { companyId, inCompany, instant, memberId, route, seenVersion, teamId } from './route.ts';

export const companyKind = z.enum(['team', 'solo', 'practice']);
export const role = z.enum(['owner', 'operator', 'leader', 'member', 'guest']);

/** What a company decides about itself. Days of the week count from 1, Monday; months from 1, January. */
export const companySettings = z.object({
  name: z.string(),
  kind: companyKind,
  timeZone: z.string(),
  currency: z.string(),
  firstDayOfWeek: z.int().min(1).max(7),
  yearStartsMonth: z.int().min(1).max(12),
});
export type CompanySettings = z.infer<typeof companySettings>;

/** A renamed word: how the company says it, one and many. */
export const renamedWord = z.object({ one: z.string(), many: z.string() });

export const team = z.object({
  teamId,
  name: z.string(),
  kind: z.enum(['leadership', 'department']),
  memberIds: z.array(memberId),
  version: z.int(),
});
export type Team = z.infer<typeof team>;

export const company = companySettings.extend({
  companyId,
  scorecardShared: z.boolean(),
  words: z.record(z.string(), renamedWord),
  sample: z.string().nullable(),
  version: z.int(),
  madeAt: instant,
  me: z.object({ memberId, role, teamIds: z.array(teamId), grants: z.array(z.enum(['money', 'findings'])) }),
  teams: z.array(team),
});
export type Company = z.infer<typeof company>;

export const companyRoutes = {
  create: route
    .route({ method: 'POST', path: '/companies', summary: 'Set up a company', successStatus: 201 })
    .input(companySettings)
    .output(z.object({ companyId })),
  read: route
    .route({ method: 'GET', path: '/companies/{companyId}', summary: 'Read a company, its teams and your place in it' })
    .input(inCompany)
    .output(company),
  change: route
    .route({ method: 'PATCH', path: '/companies/{companyId}', summary: 'Change a company’s settings' })
    .input(
      inCompany
        .extend({ seenVersion })
        .extend(companySettings.partial().shape)
        .extend({ scorecardShared: z.boolean().optional() }),
    )
    .output(z.object({ version: z.int() })),
  readWeekly: route
    .route({
      method: 'GET',
      path: '/companies/{companyId}/weekly',
      summary: 'What would move if weeks began on another day: how many numbers, how many dated goals',
    })
    .input(inCompany)
    .output(z.object({ numbers: z.int(), goals: z.int() })),
  changeWords: route
    .route({ method: 'PUT', path: '/companies/{companyId}/words', summary: 'Rename words for everybody in a company' })
    .input(inCompany.extend({ seenVersion, words: z.record(z.string(), renamedWord) }))
    .output(z.object({ version: z.int() })),
  transfer: route
    .route({ method: 'POST', path: '/companies/{companyId}/transfer', summary: 'Make somebody else the owner' })
    .input(inCompany.extend({ to: memberId }))
    .output(z.object({ owner: memberId })),
  remove: route
    .route({ method: 'DELETE', path: '/companies/{companyId}', summary: 'Delete a company with all that is in it' })
    .input(inCompany.extend({ name: z.string() }))
    .output(z.object({ removed: z.literal(true) })),
};
