import { parseArgs } from 'node:util';
import { samples } from '#demo/catalogue.ts';
import { openSample } from '#demo/opening.ts';
import type { SamplePlan } from '#demo/plan.ts';
import { invent } from '#demo/sample-api.ts';
import { requestContext } from './request.ts';
import type { Running } from './serve.ts';
import { BadSetting, isLoopback, type Settings } from './settings.ts';

const USAGE = `Use --sample with one of: ${samples.map((sample) => sample.id).join(', ')}. Nothing was started.`;

/** The sample asked for on the command line; null when none is. @throws {BadSetting} for anything else written there. */
export function sampleAskedFor(words: readonly string[]): SamplePlan | null {
  let asked: string | undefined;
  try {
    asked = parseArgs({ args: [...words], options: { sample: { type: 'string' } } }).values.sample;
  } catch (problem) {
    throw new BadSetting(`${words.join(' ')} is not understood. ${USAGE}`, { cause: problem });
  }
  if (asked === undefined) return null;
  const plan = samples.find((sample) => sample.id === asked);
  if (!plan) throw new BadSetting(`There is no sample "${asked}". ${USAGE}`);
  return plan;
}

/** What to print about it. On addresses that others reach, nobody is signed in by a link on a terminal. */
export async function sampleLine(running: Running, { host }: Settings, plan: SamplePlan): Promise<string> {
  return isLoopback(host)
    ? `${plan.name} is open on ${await sampleAddress(running, plan)} (once, within ten minutes)`
    : `${plan.name} is opened on the first page: others can reach this address, so no link signs in by itself.`;
}

/** The address that leads straight into a sample, signed in as the person invented for it. */
async function sampleAddress({ parts, entries, url }: Running, plan: SamplePlan): Promise<string> {
  const person = (await parts.identity.findInvented(plan.id)) ?? (await invent(requestContext(parts, null), plan));
  const { userId, name, email } = person;
  const actor = { via: 'screen', userId, name, email, twoFactor: false } as const;
  const companyId = await openSample(requestContext(parts, actor), actor, plan);
  return `${url}${entries.make({ userId, path: `/c/${companyId}/scorecard` })}`;
}
