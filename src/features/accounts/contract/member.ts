import { z } from 'zod';
import { role, team } from './company.ts';
import { inCompany, instant, memberId, route, seenVersion, teamId } from './route.ts';

export const member = z.object({
  memberId,
  name: z.string(),
  email: z.string(),
  role,
  grants: z.array(z.enum(['money', 'findings'])),
  teamIds: z.array(teamId),
  joinedAt: instant,
  departedAt: instant.nullable(),
  version: z.int(),
});
export type Member = z.infer<typeof member>;

export const memberRoutes = {
  list: route
    .route({ method: 'GET', path: '/companies/{companyId}/members', summary: 'List members, departed ones too' })
    .input(inCompany)
    .output(z.array(member)),
  change: route
    .route({
      method: 'PATCH',
      path: '/companies/{companyId}/members/{memberId}',
      summary: 'Change a member’s role, grants or name',
    })
    .input(
      inCompany.extend({
        memberId,
        seenVersion,
        role: role.optional(),
        name: z.string().optional(),
        grants: z.array(z.enum(['money', 'findings'])).optional(),
      }),
    )
    .output(z.object({ version: z.int() })),
  depart: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/members/{memberId}/depart',
      summary: 'Take away a member’s access; their history stays',
    })
    .input(inCompany.extend({ memberId }))
    .output(z.object({ version: z.int() })),
  readmit: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/members/{memberId}/readmit',
      summary: 'Give a departed member access again',
    })
    .input(inCompany.extend({ memberId }))
    .output(z.object({ version: z.int() })),
  resetLink: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/members/{memberId}/reset-link',
      summary: 'Make a link with which a member sets a new password, good once within an hour',
      successStatus: 201,
    })
    .input(inCompany.extend({ memberId }))
    .output(z.object({ link: z.string() })),
};

export const teamRoutes = {
  form: route
    .route({ method: 'POST', path: '/companies/{companyId}/teams', summary: 'Form a department', successStatus: 201 })
    .input(inCompany.extend({ name: z.string(), memberIds: z.array(memberId) }))
    .output(team),
  change: route
    .route({
      method: 'PATCH',
      path: '/companies/{companyId}/teams/{teamId}',
      summary: 'Rename a team, or say who is in it',
    })
    .input(
      inCompany.extend({ teamId, seenVersion, name: z.string().optional(), memberIds: z.array(memberId).optional() }),
    )
    .output(team),
  disband: route
    .route({
      method: 'DELETE',
      path: '/companies/{companyId}/teams/{teamId}',
      summary: 'Disband a department; can be undone',
    })
    .input(inCompany.extend({ teamId }))
    .output(z.object({ version: z.int() })),
  restore: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/teams/{teamId}/restore',
      summary: 'Bring a disbanded department back',
    })
    .input(inCompany.extend({ teamId }))
    .output(z.object({ version: z.int() })),
};
