import type { Day } from '#lib/calendar/day.ts';

/** One survey that was sent: of a stage (rated 1 to 10) or whether somebody would recommend the company (0 to 10). */
export interface SurveyAnswer {
  readonly holds: 'survey';
  readonly client: string | null;
  readonly stage: string | null;
  readonly kind: 'stage' | 'nps';
  readonly sentOn: Day | null;
  /** Null while nobody answered. */
  readonly answeredOn: Day | null;
  readonly rating: number | null;
  /** What would have made it better, in their words. */
  readonly better: readonly string[];
}
