import { addDays, type Day } from '#lib/calendar/day.ts';

export interface FeedMeeting {
  /** The same for as long as it is the same meeting. */
  readonly uid: string;
  readonly title: string;
  /** Milliseconds of Unix time. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** Where it is opened, or told of. */
  readonly url: string;
}

export interface FeedDay {
  readonly uid: string;
  readonly title: string;
  readonly day: Day;
  readonly url: string;
}

export interface Feed {
  readonly name: string;
  readonly meetings: readonly FeedMeeting[];
  readonly days: readonly FeedDay[];
}

/** Content lines are folded at 75 octets (RFC 5545, section 3.1), never within a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > 75) {
      parts.push(part);
      [part, octets] = [' ', 1];
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

/** Text values (section 3.3.11); what is no character a line may hold is left out. */
const text = (words: string): string =>
  words
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/gu, (letter) => `\\${letter}`)
    .replaceAll('\n', '\\n');

const stamp = (instant: number): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/gu, '');
const date = (day: Day): string => day.replaceAll('-', '');

/**
 * An iCalendar text (RFC 5545). Each meeting stands in it by itself at its instant in UTC, and none by a rule: a rule
 * needs the zone written out with all its changes of the clocks (section 3.6.5), which calendar programs read
 * differently, and it knows nothing of a meeting that was moved. An instant in UTC is the same in all of them.
 * @param now when it is made, in milliseconds of Unix time.
 */
export function icalendar({ name, meetings, days }: Feed, now: number): string {
  const event = (uid: string, lines: readonly string[], title: string, url: string) => [
    'BEGIN:VEVENT',
    `UID:${uid}@evenkeel`,
    `DTSTAMP:${stamp(now)}`,
    ...lines,
    `SUMMARY:${text(title)}`,
    `URL:${url}`,
    'END:VEVENT',
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Evenkeel//Meetings//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...meetings.flatMap(({ uid, title, startsAt, endsAt, url }) =>
      event(uid, [`DTSTART:${stamp(startsAt)}`, `DTEND:${stamp(endsAt)}`], title, url),
    ),
    ...days.flatMap(({ uid, title, day, url }) =>
      event(
        uid,
        [`DTSTART;VALUE=DATE:${date(day)}`, `DTEND;VALUE=DATE:${date(addDays(day, 1))}`, 'TRANSP:TRANSPARENT'],
        title,
        url,
      ),
    ),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
