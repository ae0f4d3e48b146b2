import type { Project } from '#features/work/model/project.ts';
import type { TimeEntry } from '#features/work/model/time-entry.ts';
import { addDays, type Day, day } from '#lib/calendar/day.ts';

export const jobOf = (project: string, more: Partial<Project> = {}): Project => ({
  holds: 'project',
  project,
  client: null,
  status: 'open',
  price: null,
  quotedHours: null,
  remainingHours: null,
  outsideCosts: null,
  started: null,
  due: null,
  finished: null,
  scopeChanges: null,
  interactions: null,
  ...more,
});

export const hoursOn = (project: string, hours: number, date: Day = day('2026-03-02')): TimeEntry => ({
  holds: 'time',
  date,
  person: 'Ana',
  client: null,
  project,
  task: null,
  hours,
  billable: null,
  category: null,
  description: null,
});

/** Hours for clients in each of so many weeks, the last one that of 9 to 15 November 2026. */
export const delivered = (weeks: readonly number[]): TimeEntry[] =>
  weeks.map((hours, at) => hoursOn('old work', hours, addDays(day('2026-11-10'), -7 * (weeks.length - 1 - at))));

/** Finished jobs, each with what was thought and what it took. */
export function finishedJobs(
  pairs: readonly (readonly [quoted: number, took: number])[],
  more: Partial<Project> = {},
): { readonly projects: Project[]; readonly time: TimeEntry[] } {
  return {
    projects: pairs.map(([quoted], at) => jobOf(`job ${at}`, { status: 'done', quotedHours: quoted, ...more })),
    time: pairs.map(([, took], at) => hoursOn(`job ${at}`, took)),
  };
}
