import { zoneFormats } from './zone-format.ts';
import { type Day, daysBetween, day as dayOf } from './day.ts';

const epoch = dayOf('1970-01-01');
const millisecondsADay = 86_400_000;

const formatterFor = zoneFormats({
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** How far the clocks of the zone are ahead of UTC at an instant, in milliseconds. */
export function offsetAt(instant: number, timeZone: string): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const [month = 0, date = 0, year = 0, hour = 0, minute = 0, second = 0] = (
    formatterFor(timeZone).format(whole).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, date, hour, minute, second) - whole;
}

interface Offsets {
  readonly before: number;
  readonly after: number;
}

const known = new Map<string, Map<number, Offsets>>();

/** By how much clocks are ahead well before and well after a day: asked for a million calls, on a few hundred days. */
function offsetsAround(midnight: number, timeZone: string): Offsets {
  let ofZone = known.get(timeZone);
  if (ofZone === undefined || ofZone.size >= 20_000) {
    if (known.size >= 100) {
      known.clear();
    }
    ofZone = new Map();
    known.set(timeZone, ofZone);
  }
  let offsets = ofZone.get(midnight);
  if (offsets === undefined) {
    const before = offsetAt(midnight - millisecondsADay, timeZone);
    offsets = { before, after: offsetAt(midnight + 2 * millisecondsADay, timeZone) };
    ofZone.set(midnight, offsets);
  }
  return offsets;
}

/**
 * The instant at which clocks in UTC show this, in milliseconds of Unix time.
 * @param seconds since midnight, fractions too.
 */
export function instantInUtc(day: Day, seconds: number): number {
  return daysBetween(epoch, day) * millisecondsADay + Math.round(seconds * 1000);
}

/**
 * The instant at which the clocks of the zone show this, in milliseconds of Unix time. An hour that occurs twice is the
 * first of the two; an hour that is left out is as much later as the clocks are put forward (RFC 5545, section 3.3.5).
 * @param seconds since midnight as the clock shows them, fractions too.
 * @throws RangeError for a zone that does not exist.
 */
export function instantAt(day: Day, seconds: number, timeZone: string): number {
  const shown = instantInUtc(day, seconds);
  const { before, after } = offsetsAround(instantInUtc(day, 0), timeZone);
  if (before === after) {
    return shown - before;
  }
  const early = shown - before;
  const late = shown - after;
  return offsetAt(early, timeZone) === before || offsetAt(late, timeZone) !== after ? early : late;
}
