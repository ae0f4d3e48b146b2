import { ok, problem, type Result } from '#lib/result.ts';
import { leastMinutes, mostMinutes, type Section } from './agenda.ts';

/** What the clock of a meeting is reckoned from. Times are milliseconds of Unix time, spans are milliseconds. */
export interface Clock {
  readonly sections: readonly Pick<Section, 'id' | 'minutes'>[];
  /** Where everybody is; null before it is opened. */
  readonly section: string | null;
  /** The id of what is being worked on there, such as an issue. */
  readonly focusId: string | null;
  /**
   * Counted so far, by section and by what was worked on; the span since `runningSince` comes on top, in the present
   * section and on the present focus. Sections alone add up to the meeting.
   */
  readonly spent: Readonly<Record<string, number>>;
  /** Null while paused. */
  readonly runningSince: number | null;
}

export interface SectionTime {
  readonly id: string;
  readonly planned: number;
  readonly used: number;
  /** How much more than planned; 0 while within. */
  readonly over: number;
}

export interface ClockReading {
  readonly running: boolean;
  readonly sections: readonly SectionTime[];
  readonly planned: number;
  readonly used: number;
  /** How much more than planned the meeting takes, all sections together. */
  readonly over: number;
  /** What is planned for the rest: of the present section what is left of it, and the sections after it. */
  readonly remaining: number;
  /** If the rest takes what is planned. While paused it moves along. */
  readonly endsAt: number;
}

const minute = 60_000;

/** Since it began to run. A machine's clock that was put back makes no time negative: it counts on from where it was. */
const running = ({ runningSince }: Clock, now: number): number =>
  runningSince === null ? 0 : Math.max(0, now - runningSince);

const usedIn = (clock: Clock, id: string, now: number): number =>
  (clock.spent[id] ?? 0) + (clock.section === id ? running(clock, now) : 0);

/** How long something was worked on, in all sections together. @param now or when it was solved, if that was earlier. */
export const workedOn = (clock: Clock, id: string, now: number): number =>
  (clock.spent[id] ?? 0) + (clock.focusId === id ? running(clock, now) : 0);

/** What was counted until the clock stood last, of the whole meeting. */
export const countedIn = ({ sections, spent }: Pick<Clock, 'sections' | 'spent'>): number =>
  sections.reduce((sum, { id }) => sum + (spent[id] ?? 0), 0);

/** From what the API answers. */
export const clockOf = (of: Omit<Clock, 'runningSince'> & { readonly runningSince: string | null }): Clock => ({
  ...of,
  runningSince: of.runningSince === null ? null : Date.parse(of.runningSince),
});

export function readClock(clock: Clock, now: number): ClockReading {
  const sections = clock.sections.map(({ id, minutes }) => {
    const [planned, used] = [minutes * minute, usedIn(clock, id, now)];
    return { id, planned, used, over: Math.max(0, used - planned) };
  });
  const sum = (of: (time: SectionTime) => number) => sections.reduce((total, time) => total + of(time), 0);
  const [planned, used] = [sum((time) => time.planned), sum((time) => time.used)];
  const present = sections.findIndex(({ id }) => id === clock.section);
  const remaining = sections
    .slice(Math.max(0, present))
    .reduce((total, time) => total + Math.max(0, time.planned - time.used), 0);
  const over = Math.max(0, used - planned);
  return { running: clock.runningSince !== null, sections, planned, used, over, remaining, endsAt: now + remaining };
}

/** What has run so far goes to the accounts of section and focus, and counting begins anew at `now`. */
function counted(clock: Clock, now: number, focusEnd: number): Clock {
  const { section, focusId, runningSince } = clock;
  if (runningSince === null || section === null) return clock;
  const focus = focusId === null ? {} : { [focusId]: workedOn(clock, focusId, Math.min(now, focusEnd)) };
  const spent = { ...clock.spent, [section]: usedIn(clock, section, now), ...focus };
  return { ...clock, spent, runningSince: now };
}

/** @param focusEnd when what is worked on was solved: its own time ends there, that of the section goes on. */
export const pauseClock = (clock: Clock, now: number, focusEnd = now): Clock => ({
  ...counted(clock, now, focusEnd),
  runningSince: null,
});

export const resumeClock = (clock: Clock, now: number): Clock =>
  clock.runningSince === null ? { ...clock, runningSince: now } : clock;

/** At the first section, running. */
export const startClock = (clock: Clock, now: number): Clock => ({
  ...clock,
  section: clock.sections[0]?.id ?? null,
  focusId: null,
  spent: {},
  runningSince: now,
});

/**
 * Paused stays paused.
 * @param to focusId: what is worked on there; null of nothing.
 * @param focusEnd when what was worked on so far was solved, as of `pauseClock`.
 */
export function goTo(
  clock: Clock,
  { section, focusId }: Pick<Clock, 'focusId'> & { readonly section: string },
  now: number,
  focusEnd = now,
): Result<Clock> {
  return clock.sections.some(({ id }) => id === section)
    ? ok({ ...counted(clock, now, focusEnd), section, focusId })
    : problem('no-section', 'This section is not on the agenda of this meeting. Choose one that is.');
}

/** @param minutes whole, less than 0 to take some away. */
export function addMinutes<Of extends Pick<Section, 'id' | 'minutes'>>(
  sections: readonly Of[],
  section: string,
  minutes: number,
): Result<Of[]> {
  const present = sections.find(({ id }) => id === section);
  if (!present) return problem('no-section', 'This section is not on the agenda of this meeting. Choose one that is.');
  const next = present.minutes + minutes;
  if (!Number.isInteger(next) || next < leastMinutes || next > mostMinutes) {
    return problem(
      'minutes',
      `A section has ${leastMinutes} to ${mostMinutes} minutes; this would make it ${next}. It stays at ${present.minutes}.`,
    );
  }
  return ok(sections.map((one) => (one.id === section ? { ...one, minutes: next } : one)));
}
