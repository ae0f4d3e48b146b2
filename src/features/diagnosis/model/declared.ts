import type { Day } from '#lib/calendar/day.ts';
import { isSameName } from '#lib/name-key.ts';
import type { Records } from './records.ts';

/** The days of changes that were declared for the whole company or for one of these names. */
export function declaredFor(names: readonly string[], { changes }: Records): Day[] {
  return changes
    .filter(({ subject }) => subject === null || names.some((name) => isSameName(name, subject)))
    .map(({ date }) => date);
}
