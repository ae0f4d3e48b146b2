import { removeSample } from '#features/accounts/api/sample.ts';
import { checkCode } from '#features/accounts/api/setup.ts';
import type { sampleRoutes } from '#features/accounts/contract/sample.ts';
import { notFound, Refusal } from '#lib/refusal.ts';
import type { ApiOf, Context } from '#server/context.ts';
import { samples } from './catalogue.ts';
import { openFirst, type Opener, openSample } from './opening.ts';
import type { SamplePlan } from './plan.ts';

/** dana@example.com, dana-2@example.com, … */
async function freeEmail({ identity }: Context, email: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const address = count === 1 ? email : email.replace('@', `-${count}@`);
    if (!(await identity.findByEmail(address))) return address;
  }
}

/** Somebody to look around as, who will never be in a real company. */
export async function invent(context: Context, { id, persona }: SamplePlan): Promise<Opener & { password: string }> {
  const person = { name: persona.name, email: await freeEmail(context, persona.email), password: context.newSecret() };
  return { ...person, userId: await context.identity.createInvented(person, id) };
}

export function findSample(id: string): SamplePlan {
  const plan = samples.find((sample) => sample.id === id);
  if (!plan) throw notFound('sample');
  return plan;
}

export const sampleApi: ApiOf<typeof sampleRoutes> = {
  list: async () => samples.map(({ id, name, detail }) => ({ id, name, detail })),

  open: async (context, { sample, code }) => {
    const { actor } = context;
    const plan = findSample(sample);
    if (actor?.via === 'token') {
      throw new Refusal('FORBIDDEN', 'A sample is opened on the screen, not with a token. Nothing was made.');
    }
    if (actor) return { companyId: await openSample(context, actor, plan), signIn: null };
    if (await context.identity.isSetUp()) throw new Refusal('SIGNED_OUT', 'Sign in first, then open the sample.');
    checkCode(context, code);
    const { password, ...opener } = await invent(context, plan);
    return { companyId: await openFirst(context, opener, plan), signIn: { email: opener.email, password } };
  },

  remove: async (context, { companyId }) => ({ removed: await removeSample(context, companyId) }),
};
