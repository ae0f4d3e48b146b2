import { addDays, type Day, day } from './day.ts';
import { offsetAt } from './instant.ts';

/** What a clock on the wall shows. */
export interface WallClock {
  readonly day: Day;
  /** Since midnight as the clock shows them: 9:00 is 32,400 on the days on which clocks are changed, too. */
  readonly second: number;
}

const epoch = day('1970-01-01');
const secondsADay = 86_400;
// Clocks are changed at quarters of an hour in UTC, wherever they are.
const quarter = 900_000;
const mostKept = 100_000;
const offsets = new Map<string, Map<number, number>>();
const days = new Map<number, Day>();

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let found = map.get(key);
  if (found === undefined) {
    if (map.size >= mostKept) map.clear();
    found = make();
    map.set(key, found);
  }
  return found;
}

/**
 * What the clocks of the zone show at an instant. Asked for a million calls, so that what is the same for a quarter of
 * an hour or a day is looked up once.
 * @param instant milliseconds of Unix time.
 * @throws RangeError for a zone that does not exist.
 */
export function wallClockAt(instant: number, timeZone: string): WallClock {
  const ofZone = kept(offsets, timeZone, () => new Map<number, number>());
  const start = Math.floor(instant / quarter) * quarter;
  const seconds = Math.floor((instant + kept(ofZone, start, () => offsetAt(start, timeZone))) / 1000);
  const whole = Math.floor(seconds / secondsADay);
  return { day: kept(days, whole, () => addDays(epoch, whole)), second: seconds - whole * secondsADay };
}
