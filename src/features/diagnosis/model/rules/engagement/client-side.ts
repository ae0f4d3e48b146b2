import type { Engagement } from '#features/engagements/model/engagement.ts';
import { isSameName, nameKey } from '#lib/name-key.ts';
import type { Ground } from '../../ground.ts';
import type { MeetingRecord, Records } from '../../records.ts';
import type { ClientTime } from './client-time.ts';

/** What of the records is about the client's company, and who is not of it. */
export interface ClientSide extends ClientTime {
  /** Whether scorecard, commitments and all meetings are the client's own: then the records are of that company. */
  readonly isOwn: boolean;
  /** Newest last, up to today. */
  readonly meetings: readonly MeetingRecord[];
  /** Whether this person works for the client from outside; null where no hours tell who does. */
  readonly isOutside: (person: string) => boolean | null;
}

export function clientSide(
  engagement: Engagement,
  { entries, kept }: ClientTime,
  records: Records,
  { asOf, company }: Ground,
): ClientSide {
  const outside = new Set([...new Set(entries.map(({ person }) => person))].map(nameKey));
  const isOwn = isSameName(company.name, engagement.client);
  return {
    isOwn,
    meetings: records.meetings
      .filter(({ date, team }) => date <= asOf && (isOwn || isSameName(team, engagement.client)))
      .toSorted((one, other) => (one.date < other.date ? -1 : 1)),
    entries,
    kept,
    isOutside: (person) => (outside.size === 0 ? null : outside.has(nameKey(person))),
  };
}
