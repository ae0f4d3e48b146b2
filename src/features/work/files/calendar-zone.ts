import ICAL from 'ical.js';
import { findIana } from 'windows-iana';
import { dayFrom } from '#lib/calendar/day.ts';
import { instantAt, instantInUtc } from '#lib/calendar/instant.ts';
import { isTimeZone } from '#lib/calendar/zone.ts';

/** What Outlook shows instead of a name: `(UTC-05:00) Eastern Time (US & Canada)`. */
const shown: readonly (readonly [RegExp, string])[] = [
  [/Eastern Time/, 'America/New_York'],
  [/Central Time/, 'America/Chicago'],
  [/Mountain Time/, 'America/Denver'],
  [/Pacific Time/, 'America/Los_Angeles'],
  [/London|Dublin/, 'Europe/London'],
  [/Berlin|Vienna|Amsterdam/, 'Europe/Berlin'],
  [/Paris|Brussels|Madrid/, 'Europe/Paris'],
  [/Sydney|Melbourne/, 'Australia/Sydney'],
];

/** The zone of the IANA database that a calendar means; null where only the calendar itself knows it. */
export function zoneNamed(tzid: string): string | null {
  const name = tzid.trim().replace(/^"|"$/g, '');
  if (isTimeZone(name)) return name;
  const [windows] = findIana(name);
  return windows ?? shown.find(([form]) => form.test(name))?.[1] ?? null;
}

/** A zone of the IANA database as the library asks for it, so that its rules need not stand in the calendar. */
export class NamedZone extends ICAL.Timezone {
  readonly #timeZone: string;

  constructor(tzid: string, timeZone: string) {
    super({ tzid });
    this.#timeZone = timeZone;
  }

  override utcOffset(time: ICAL.Time): number {
    const day = dayFrom(time.year, time.month, time.day);
    const seconds = time.isDate ? 0 : time.hour * 3600 + time.minute * 60 + time.second;
    return (instantInUtc(day, seconds) - instantAt(day, seconds, this.#timeZone)) / 1000;
  }
}
