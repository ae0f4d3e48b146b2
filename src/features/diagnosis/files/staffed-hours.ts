import { type Weekday, weekdayNames } from '#lib/calendar/day.ts';
import { readClock } from '#lib/columns/clock.ts';
import { ok, problem, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';
import type { StaffedHours } from '../model/ground.ts';

const form = /^([a-z]{3,9})(?:\s*-\s*([a-z]{3,9}))?\s+(\S+?)\s*-\s*(\S+)$/i;
const midnight = 86_400;

const weekday = (text: string) =>
  weekdayNames.findIndex((name) => text.length >= 3 && name.toLowerCase().startsWith(text.toLowerCase())) + 1;

function secondsOf(text: string): number | null {
  if (text === '24:00') return midnight;
  const clock = readClock(text);
  return clock.ok && clock.value.offset === null ? clock.value.seconds : null;
}

function block(text: string): readonly StaffedHours[] | null {
  const [, first = '', last = first, from = '', to = ''] = form.exec(text) ?? [];
  const [start, end] = [secondsOf(from), secondsOf(to)];
  const [begin, stop] = [weekday(first), weekday(last)];
  if (begin === 0 || stop === 0 || start === null || end === null || end <= start) return null;
  // `sat-mon` goes on over the end of the week.
  const count = ((stop - begin + 7) % 7) + 1;
  return Array.from({ length: count }, (_, place) => ({
    weekday: (((begin - 1 + place) % 7) + 1) as Weekday,
    start,
    end,
  }));
}

/** `mon-fri 08:00-17:00; sat 09:00-12:00`: hours in which somebody is there, by weekday and time. */
export function readStaffedHours(text: string): Result<readonly StaffedHours[]> {
  const hours: StaffedHours[] = [];
  for (const part of text.split(';').flatMap((one) => one.trim() || [])) {
    const found = block(part);
    if (!found) {
      const message = `${quoted(part, 40)} are no hours. Write them such as mon-fri 08:00-17:00; sat 09:00-12:00.`;
      return problem('no-hours', message);
    }
    hours.push(...found);
  }
  const sorted = hours.toSorted((a, b) => a.weekday - b.weekday || a.start - b.start);
  const twice = sorted.find(
    (one, at) => at > 0 && sorted[at - 1]?.weekday === one.weekday && one.start < (sorted[at - 1]?.end ?? 0),
  );
  return twice
    ? problem(
        'hours-twice',
        `${weekdayNames[twice.weekday - 1]} is told twice for the same hours. Keep one of the two.`,
      )
    : ok(sorted);
}
