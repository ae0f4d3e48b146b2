import { type Day, daysBetween } from '#lib/calendar/day.ts';

export interface Aging {
  readonly raisedOn: Day;
  readonly snoozedUntil: Day | null;
  readonly snoozes: number;
}

/** `today`, `1 day`, `41 days`. */
export function ageWords(raisedOn: Day, today: Day): string {
  const days = Math.max(0, daysBetween(raisedOn, today));
  return days === 0 ? 'today' : days === 1 ? '1 day' : `${days} days`;
}

/** On the day itself it is back on the list. */
export const isSnoozed = ({ snoozedUntil }: Pick<Aging, 'snoozedUntil'>, today: Day): boolean =>
  snoozedUntil !== null && snoozedUntil > today;

/** Put off once is planning, twice may be chance; the third time somebody should ask whether it is to be solved at all. */
const oftenSnoozed = 3;

/** `snoozed 4 times in 9 weeks`; null as long as that is nothing to point out. */
export function snoozeWords({ raisedOn, snoozes }: Pick<Aging, 'raisedOn' | 'snoozes'>, today: Day): string | null {
  if (snoozes < oftenSnoozed) return null;
  const weeks = Math.floor(daysBetween(raisedOn, today) / 7);
  const within = weeks < 1 ? 'within a week' : weeks === 1 ? 'in a week' : `in ${weeks} weeks`;
  return `snoozed ${snoozes} times ${within}`;
}
