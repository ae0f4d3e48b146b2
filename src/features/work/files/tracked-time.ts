import type { Day } from '#lib/calendar/day.ts';
import { checked, within } from '#lib/columns/row-check.ts';
import type { RowProblem } from '#lib/layout.ts';
import type { Result } from '#lib/result.ts';
import type { TimeEntry } from '../model/time-entry.ts';
import { mostHours } from './time-layout.ts';

const shares = ['lead', 'build', 'do'];

/** What of the tags is the category: lead, build or do wherever one of them stands, else a tag that stands alone. */
function categoryOf(tags: string | null): string | null {
  const all = (tags ?? '').split(',').flatMap((tag) => tag.trim() || []);
  return (
    all.find((tag) => shares.includes(tag.toLowerCase()))?.toLowerCase() ?? (all.length === 1 ? (all[0] ?? null) : null)
  );
}

interface Tracked extends Omit<TimeEntry, 'holds' | 'category' | 'date'> {
  readonly date: Day;
  readonly tags: string | null;
}

/** An entry of a time tracker. */
export function trackedTime({ tags, ...entry }: Tracked): Result<TimeEntry, RowProblem> {
  return checked<TimeEntry>(
    { holds: 'time', ...entry, category: categoryOf(tags) },
    within(0, mostHours, { hours: entry.hours }),
  );
}
