import type { Cast } from '../cast.ts';
import type { Diary } from './diary.ts';
import type { QuarterPlan } from './quarter-plan.ts';

/** What everything that happens in a quarter shares. */
export interface Stage {
  /** Draws begin with it. */
  readonly seed: string;
  readonly plan: QuarterPlan;
  readonly cast: Cast;
  readonly diary: Diary;
}
