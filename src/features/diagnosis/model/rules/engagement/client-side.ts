import type { Engagement } from '#features/engagements/model/engagement.ts';
import type { TimeEntry } from '#features/work/model/time-entry.ts';
import { isSameName } from '#lib/name-key.ts';
import type { Ground } from '../../ground.ts';
import type { MeetingRecord, Records } from '../../records.ts';
import { clientTime } from './client-time.ts';

/** What of the records is about the client's company, and who is not of it. */
export interface ClientSide {
  /** Whether scorecard, commitments and all meetings are the client's own: then the records are of that company. */
  readonly isOwn: boolean;
  /** Newest last, up to today. */
  readonly meetings: readonly MeetingRecord[];
  readonly entries: readonly TimeEntry[];
  /** Whether this person works for the client from outside; null where no hours tell who does. */
  readonly isOutside: (person: string) => boolean | null;
}

export function clientSide(engagement: Engagement, records: Records, { asOf, company }: Ground): ClientSide {
  const { entries } = clientTime(engagement, records);
  const isOwn = isSameName(company.name, engagement.client);
  return {
    isOwn,
    meetings: records.meetings
      .filter(({ date, team }) => date <= asOf && (isOwn || isSameName(team, engagement.client)))
      .toSorted((one, other) => (one.date < other.date ? -1 : 1)),
    entries,
    isOutside: (name) => (entries.length === 0 ? null : entries.some(({ person }) => isSameName(person, name))),
  };
}
