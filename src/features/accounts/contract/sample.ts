import { z } from 'zod';
import { companyId, inCompany, route } from './route.ts';

export const sample = z.object({
  id: z.string(),
  name: z.string(),
  /** What is in it, in one line. */
  detail: z.string(),
});

/** How to sign in as the person made up for a sample; told once. */
const inventedSignIn = z.object({ email: z.string(), password: z.string() });

export const sampleRoutes = {
  list: route
    .route({ method: 'GET', path: '/samples', summary: 'List the sample companies that can be opened' })
    .output(z.array(sample)),
  open: route
    .route({
      method: 'POST',
      path: '/samples/{sample}',
      summary: 'Open a sample: for whoever is signed in, or before set-up for a person made up for it',
    })
    .input(z.object({ sample: z.string().max(40), code: z.string().max(40).optional() }))
    .output(z.object({ companyId, signIn: inventedSignIn.nullable() })),
  remove: route
    .route({
      method: 'POST',
      path: '/companies/{companyId}/sample/remove',
      summary: 'Delete a sample with all that was added to it; a practice with its client companies',
    })
    .input(inCompany)
    .output(z.object({ removed: z.int() })),
};
