import { z } from 'zod';
import { companyKind, companySettings, role } from './company.ts';
import { companyId, memberId, route } from './route.ts';

export const seatInCompany = z.object({
  companyId,
  memberId,
  name: z.string(),
  kind: companyKind,
  role,
  people: z.int(),
  sample: z.string().nullable(),
});
export type SeatInCompany = z.infer<typeof seatInCompany>;

export const me = z.object({
  name: z.string(),
  email: z.string(),
  twoFactor: z.boolean(),
  via: z.enum(['screen', 'token']),
  companies: z.array(seatInCompany),
});
export type Me = z.infer<typeof me>;

export const personRoutes = {
  read: route.route({ method: 'GET', path: '/me', summary: 'Who I am and which companies I am in' }).output(me),
};

export const setupRoutes = {
  state: route
    .route({ method: 'GET', path: '/setup', summary: 'Whether this installation still waits for its first owner' })
    .output(z.object({ needed: z.boolean(), codeNeeded: z.boolean(), signedIn: z.boolean() })),
  begin: route
    .route({ method: 'POST', path: '/setup', summary: 'Make the first account and company', successStatus: 201 })
    .input(
      z.object({
        code: z.string().max(40).optional(),
        person: z.object({ name: z.string(), email: z.string(), password: z.string() }),
        company: companySettings.optional(),
      }),
    )
    .output(z.object({ companyId: companyId.nullable() })),
};
