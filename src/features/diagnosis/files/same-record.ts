import type { Call } from '#features/calls/model/call.ts';
import type { CalendarEvent } from '#features/work/model/calendar-event.ts';
import type { RecordLine } from './known-layouts.ts';

export interface Identity {
  readonly key: string;
  /** For people. */
  readonly name: string;
}

function identity(holds: string, name: string, ...more: readonly (string | null)[]): Identity {
  const parts = [holds, name, ...more].map((part) => (part ?? '').replace(/\s+/gu, ' ').trim().toLowerCase());
  return { key: parts.join('\n'), name };
}

/** What a record is known by, so that two that differ tell different things of the same; null where only all of it says. */
export function identityOf(line: RecordLine | Call | CalendarEvent): Identity | null {
  switch (line.holds) {
    case 'call':
      return line.id === null ? null : { key: `call\n${line.id}`, name: `the call ${line.id}` };
    case 'deal':
      // Of two ids of Salesforce often only the case of a letter differs.
      return line.id === null ? null : { key: `deal\n${line.id}`, name: line.name };
    case 'client':
      return identity('client', line.client, line.since);
    case 'project':
      return identity('project', line.project, line.client);
    case 'process':
      return identity('process', line.process);
    case 'organisation':
      return identity('organisation', line.organisation);
    case 'contact':
      return identity('contact', line.name, line.organisation);
    case 'meeting':
      return identity('meeting', line.date, line.team);
    case 'tool':
      return identity('tool', line.tool);
    case 'engagement':
      return identity('engagement', line.client, line.started);
    default:
      return null;
  }
}

/** The day on which a record came to be; null for what has none. */
export function dayOf(line: Exclude<RecordLine, { readonly holds: 'call' }>): string | null {
  switch (line.holds) {
    case 'time':
    case 'meeting':
    case 'change':
      return line.date;
    case 'deal':
    case 'commitment':
      return line.created;
    case 'survey':
      return line.sentOn ?? line.answeredOn;
    case 'client':
      return line.since;
    default:
      return null;
  }
}
