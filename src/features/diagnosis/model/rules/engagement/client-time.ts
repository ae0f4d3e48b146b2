import type { Engagement } from '#features/engagements/model/engagement.ts';
import type { TimeSpan } from '#features/engagements/model/worked.ts';
import type { TimeEntry } from '#features/work/model/time-entry.ts';
import type { Day } from '#lib/calendar/day.ts';
import { isSameName } from '#lib/name-key.ts';
import type { Records } from '../../records.ts';

/** What was worked for one client, and how long time was written down at all. */
export interface ClientTime {
  readonly entries: readonly TimeEntry[];
  readonly kept: TimeSpan | null;
}

export function clientTime({ client }: Engagement, { time }: Records): ClientTime {
  const entries = time.filter((entry) => isSameName(entry.client, client));
  const kept = time.reduce<TimeSpan | null>(
    (span, { date }) => ({
      from: span === null || date < span.from ? date : span.from,
      to: span === null || date > span.to ? date : span.to,
    }),
    null,
  );
  return { entries, kept };
}

/** Engagements that run on this day. */
export function running({ engagements }: Records, asOf: Day): readonly Engagement[] {
  return engagements.filter(
    ({ started, ends }) => (started === null || started <= asOf) && (ends === null || ends >= asOf),
  );
}
