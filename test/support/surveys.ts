import type { SurveyAnswer } from '#features/journey/model/survey.ts';
import { day } from '#lib/calendar/day.ts';

/** Answered on 1 October 2026. */
export const answered = (rating: number, more: Partial<SurveyAnswer> = {}): SurveyAnswer => ({
  holds: 'survey',
  client: null,
  stage: null,
  kind: 'nps',
  sentOn: day('2026-09-28'),
  answeredOn: day('2026-10-01'),
  rating,
  better: [],
  ...more,
});

/** So many of each rating. */
export const ratings = (
  counts: readonly (readonly [rating: number, count: number])[],
  more: Partial<SurveyAnswer> = {},
): SurveyAnswer[] => counts.flatMap(([rating, count]) => Array.from({ length: count }, () => answered(rating, more)));
