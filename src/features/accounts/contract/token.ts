import { z } from 'zod';
import { companyId, instant, route, tokenId } from './route.ts';

export const access = z.enum(['read', 'write']);

export const apiToken = z.object({
  tokenId,
  name: z.string(),
  hint: z.string(),
  access,
  companyIds: z.array(companyId),
  madeAt: instant,
  expiresAt: instant,
  state: z.enum(['active', 'expired', 'revoked']),
});
export type ApiToken = z.infer<typeof apiToken>;

export const tokenRoutes = {
  list: route.route({ method: 'GET', path: '/me/tokens', summary: 'List my API tokens' }).output(z.array(apiToken)),
  make: route
    .route({
      method: 'POST',
      path: '/me/tokens',
      summary: 'Make an API token; its text is shown this once',
      successStatus: 201,
    })
    .input(
      z.object({
        name: z.string(),
        access,
        companyIds: z.array(companyId).min(1).max(200),
        days: z.int().min(1).max(366),
      }),
    )
    .output(z.object({ token: apiToken, text: z.string() })),
  revoke: route
    .route({ method: 'DELETE', path: '/me/tokens/{tokenId}', summary: 'Revoke one of my API tokens' })
    .input(z.object({ tokenId }))
    .output(z.object({ revoked: z.literal(true) })),
};
