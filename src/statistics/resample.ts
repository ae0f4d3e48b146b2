import type { Draws } from './random.ts';

/** As many as there are, each drawn from all of them with replacement. */
export function resample<T>(sample: readonly T[], draws: Draws): T[] {
  return sample.map((kept) => sample[Math.floor(draws.uniform() * sample.length)] ?? kept);
}

/** The same ones in an order of chance: each order is as likely as any other. */
export function shuffle<T>(sample: readonly T[], draws: Draws): T[] {
  return sample
    .map((one) => ({ one, key: draws.uniform() }))
    .sort((first, second) => first.key - second.key)
    .map(({ one }) => one);
}
