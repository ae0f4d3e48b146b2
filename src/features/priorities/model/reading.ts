import { dateLabel, type Day, dayIn, daysBetween, yearOf } from '#lib/calendar/day.ts';
import type { Calendar } from '#lib/calendar/period.ts';
import { weekLabel } from '#lib/calendar/week.ts';
import { type Step, stepsWords } from './milestone.ts';
import type { Outcome } from './priority.ts';
import { type SaidWeek, type Tracked, trackOf, trackWords, weeksOf } from './track.ts';

interface Told extends Tracked {
  readonly title: string;
  readonly due: Day;
  readonly closedOn: Day | null;
  readonly milestones: readonly Step[];
}

const ended: Readonly<Record<Outcome, string>> = { done: 'done', 'not-done': 'not done', dropped: 'dropped' };

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

/** The first line of its own page: how it stands, since when, and how long there is. */
export function priorityAnswer(priority: Told, today: Day, calendar: Calendar): string {
  const { title, outcome, closedOn, due, milestones } = priority;
  if (outcome !== null && closedOn !== null) return `${title}: ${ended[outcome]}, closed ${dayWords(closedOn, today)}.`;
  const reading = trackOf(priority, today, calendar);
  const since = reading.track === 'on' || reading.track === 'off' ? sinceOf(priority.weeks, calendar, today) : null;
  const left = daysBetween(today, due);
  const time =
    left < 0 ? `due ${days(-left)} ago and waiting to be closed` : left === 0 ? 'due today' : `${days(left)} left`;
  const steps = stepsWords(milestones, today);
  return `${title}: ${trackWords(reading)}${since ?? ''}${steps === null ? '' : `, ${steps}`}; ${time}.`;
}

/** `, for 3 weeks now`: how many weeks in a row the same was said, up to the newest. */
function sinceOf(weeks: readonly SaidWeek[], calendar: Calendar, today: Day): string | null {
  const newest = weeks.at(-1);
  const first = weeks[0];
  if (!newest || !first) return null;
  const all = weeksOf({ outcome: null, madeOn: first.week, weeks }, today, calendar)
    .filter(({ week }) => week <= newest.week)
    .toReversed();
  const other = all.findIndex(({ said }) => said?.onTrack !== newest.onTrack);
  const count = other === -1 ? all.length : other;
  return count > 1 ? ` for ${count} weeks` : null;
}

/** `31 Dec`, with the year where it is another one. */
export const dayWords = (day: Day, today: Day): string => dateLabel(day, yearOf(day) !== yearOf(today));

export interface Happening {
  readonly id: string;
  readonly on: Day;
  readonly what: string;
  readonly note: string;
  readonly by: string | null;
}

interface Lived extends Told {
  readonly madeOn: Day;
  readonly madeBy: string | null;
  readonly reason: string;
  readonly closedBy: string | null;
  readonly weeks: readonly (SaidWeek & { readonly saidBy: string | null; readonly saidAt: string })[];
}

/** What happened to it, the newest first: what anybody who reads it may know. */
export function happeningsOf(priority: Lived, timeZone: string): Happening[] {
  const { madeOn, madeBy, weeks, milestones, outcome, closedOn, closedBy, reason } = priority;
  const all: Happening[] = [
    { id: 'made', on: madeOn, what: 'committed', note: '', by: madeBy },
    ...weeks.map(({ week, onTrack, note, saidBy, saidAt }) => ({
      id: `week ${week}`,
      on: dayIn(Date.parse(saidAt), timeZone),
      what: `${onTrack ? 'on' : 'off'} track in ${weekLabel(week)}`,
      note,
      by: saidBy,
    })),
    ...milestones.flatMap(({ title, doneOn }, at) =>
      doneOn === null ? [] : [{ id: `step ${at}`, on: doneOn, what: 'milestone done', note: title, by: null }],
    ),
  ];
  if (outcome !== null && closedOn !== null) {
    all.push({ id: 'closed', on: closedOn, what: ended[outcome], note: reason, by: closedBy });
  }
  return all
    .map((one, at) => ({ one, at }))
    .sort((a, b) => (a.one.on === b.one.on ? b.at - a.at : a.one.on < b.one.on ? 1 : -1))
    .map(({ one }) => one);
}
