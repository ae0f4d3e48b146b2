import type { Day } from '#lib/calendar/day.ts';
import { type Calendar, lastClosedPeriod, nextPeriod, periodOf } from '#lib/calendar/period.ts';
import { weekLabel } from '#lib/calendar/week.ts';
import type { Outcome } from './priority.ts';

export interface SaidWeek {
  /** The first day of the week. */
  readonly week: Day;
  readonly onTrack: boolean;
  readonly note: string;
}

export interface Tracked {
  readonly outcome: Outcome | null;
  /** The day on which it was committed. */
  readonly madeOn: Day;
  /** Oldest first; weeks in which nothing was said are not there. */
  readonly weeks: readonly SaidWeek[];
}

/** `silent`: the last week that is over went by without a word, whatever was said before. */
export type Track = Outcome | 'on' | 'off' | 'silent' | 'new';

export interface TrackReading {
  readonly track: Track;
  /** The newest week of which something was said. */
  readonly said: SaidWeek | null;
}

/**
 * How it stands: what was said last counts, as long as it was said of this week or of the last one that is over. Silence
 * is never on track.
 * @param today where the company is.
 */
export function trackOf({ outcome, madeOn, weeks }: Tracked, today: Day, calendar: Calendar): TrackReading {
  const said = weeks.at(-1) ?? null;
  if (outcome !== null) return { track: outcome, said };
  const lastClosed = lastClosedPeriod(today, 'weekly', calendar);
  if (said !== null && said.week >= lastClosed) return { track: said.onTrack ? 'on' : 'off', said };
  if (said === null && periodOf(madeOn, 'weekly', calendar) > lastClosed) return { track: 'new', said };
  return { track: 'silent', said };
}

const words: Readonly<Record<Exclude<Track, 'silent'>, string>> = {
  on: 'on track',
  off: 'off track',
  new: 'nothing said yet',
  done: 'done',
  'not-done': 'not done',
  dropped: 'dropped',
};

/** `on track`, `nothing said since 9–15 Nov`. */
export function trackWords({ track, said }: TrackReading): string {
  if (track !== 'silent') return words[track];
  return said === null ? 'nothing said yet' : `nothing said since ${weekLabel(said.week)}`;
}

/** A week of a priority's time, and what was said of it; null is silence. */
export interface WeekOf {
  readonly week: Day;
  readonly said: SaidWeek | null;
}

/** Every week from the commitment to the running one, or to the last one of its time, oldest first. */
export function weeksOf({ madeOn, weeks }: Tracked, until: Day, calendar: Calendar): WeekOf[] {
  const bySaid = new Map(weeks.map((one) => [one.week, one]));
  const last = periodOf(until, 'weekly', calendar);
  const all: WeekOf[] = [];
  for (let week = periodOf(madeOn, 'weekly', calendar); week <= last; week = nextPeriod(week, 'weekly')) {
    all.push({ week, said: bySaid.get(week) ?? null });
  }
  return all;
}
