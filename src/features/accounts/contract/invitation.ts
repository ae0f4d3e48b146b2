import { z } from 'zod';
import { role } from './company.ts';
import { companyId, inCompany, instant, invitationId, memberId, route, teamId } from './route.ts';

export const invitation = z.object({
  invitationId,
  email: z.string(),
  role,
  teamIds: z.array(teamId),
  invitedBy: memberId,
  madeAt: instant,
  expiresAt: instant,
  state: z.enum(['open', 'used', 'expired', 'revoked']),
});
export type Invitation = z.infer<typeof invitation>;

const secret = z.string().min(1).max(200);

export const invitationRoutes = {
  list: route
    .route({ method: 'GET', path: '/companies/{companyId}/invitations', summary: 'List invitations' })
    .input(inCompany)
    .output(z.array(invitation)),
  invite: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/invitations',
      summary: 'Invite somebody; the link is shown this once',
      successStatus: 201,
    })
    .input(inCompany.extend({ email: z.string(), role, teamIds: z.array(teamId) }))
    .output(z.object({ invitation, link: z.string(), mailed: z.boolean() })),
  revoke: route
    .route({
      method: 'DELETE',
      path: '/companies/{companyId}/invitations/{invitationId}',
      summary: 'Revoke an invitation',
    })
    .input(inCompany.extend({ invitationId }))
    .output(z.object({ revoked: z.literal(true) })),
  inspect: route
    .route({
      method: 'POST',
      path: '/invitations/inspect',
      summary: 'Who invites whom to what (with the secret of the link)',
    })
    .input(z.object({ secret }))
    .output(
      z.object({ companyName: z.string(), email: z.string(), role, invitedBy: z.string(), accountExists: z.boolean() }),
    ),
  accept: route
    .route({
      method: 'POST',
      path: '/invitations/accept',
      summary: 'Join a company: with a new account, or as the person signed in',
    })
    .input(z.object({ secret, newAccount: z.object({ name: z.string(), password: z.string() }).optional() }))
    .output(z.object({ companyId })),
};
