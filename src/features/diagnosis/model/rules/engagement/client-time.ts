import type { Engagement } from '#features/engagements/model/engagement.ts';
import type { TimeSpan } from '#features/engagements/model/worked.ts';
import type { TimeEntry } from '#features/work/model/time-entry.ts';
import type { Day } from '#lib/calendar/day.ts';
import { nameKey } from '#lib/name-key.ts';
import type { Records } from '../../records.ts';

/** What was worked for one client, and how long time was written down at all. */
export interface ClientTime {
  readonly entries: readonly TimeEntry[];
  readonly kept: TimeSpan | null;
}

/** By engagement. The time sheet is gone through once, and each spelling of a name is read once: it may be long. */
export function clientTimes({ time }: Records): (engagement: Engagement) => ClientTime {
  const bySpelling = Map.groupBy(time, ({ client }) => client);
  const byName = new Map<string, TimeEntry[]>();
  for (const [spelling, entries] of bySpelling) {
    if (spelling === null) continue;
    const key = nameKey(spelling);
    byName.set(key, [...(byName.get(key) ?? []), ...entries]);
  }
  const kept = spanOf(time);
  return ({ client }) => ({ entries: byName.get(nameKey(client)) ?? [], kept });
}

function spanOf(time: readonly TimeEntry[]): TimeSpan | null {
  const [one] = time;
  if (one === undefined) return null;
  let { date: from, date: to } = one;
  for (const { date } of time) {
    if (date < from) from = date;
    if (date > to) to = date;
  }
  return { from, to };
}

/** Engagements that run on this day. */
export function running({ engagements }: Records, asOf: Day): readonly Engagement[] {
  return engagements.filter(
    ({ started, ends }) => (started === null || started <= asOf) && (ends === null || ends >= asOf),
  );
}
