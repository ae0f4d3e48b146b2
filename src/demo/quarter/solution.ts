import type { SolutionPlan } from './quarter-plan.ts';

type Of<Kind extends SolutionPlan['kind']> = Extract<SolutionPlan, { kind: Kind }>;

/** @param days until it was done; null is not yet, and where nothing is said a few. */
export const todo = (title: string, owner: string, days?: number | null): Of<'todo'> => ({
  kind: 'todo',
  title,
  owner,
  ...(days === undefined ? {} : { days }),
});

export const decision = (words: string): Of<'decision'> => ({ kind: 'decision', words });

export const message = (words: string, to: string, teller: string): Of<'message'> => ({
  kind: 'message',
  words,
  to,
  teller,
});
