import { addDays, type Day, daysBetween } from '#lib/calendar/day.ts';
import { weekOf } from '#lib/calendar/week.ts';
import type { Cell } from '#lib/columns/cell.ts';
import type { Chance } from './chance.ts';

/** One thing that is wrong in a company: of size 1 it is plain, and nothing else is wrong. */
export interface Wrong {
  readonly rule: string;
  /** As formats name it; null where the rule has no words for causes. */
  readonly cause: string | null;
  readonly size: number;
}

/** What every part of a generated company goes by. */
export interface Frame {
  readonly asOf: Day;
  readonly chance: Chance;
  readonly wrong: Wrong | null;
  /** Where in the year its season is, in radians. */
  readonly season: number;
}

/** Rows of a file, its header first. */
export type Rows = readonly (readonly Cell[])[];

export const people = ['Ann Lee', 'Ben Ortiz', 'Cara Diaz', 'Dan Wu'] as const;
export const owner = people[0];
/** Works half of the week. */
export const partTimer = people[3];

/** How wrong this is in the company: 0 where it is not. */
export const wrongness = ({ wrong }: Frame, rule: string, cause: string | null = null): number =>
  wrong?.rule === rule && (cause === null || wrong.cause === cause) ? wrong.size : 0;

const newYear = '2020-01-01' as Day;

/** How much there is to do at this time of the year, around 1: a wave of an eighth, and weeks with holidays. */
export function busyness({ season }: Frame, on: Day): number {
  const days = daysBetween(newYear, on);
  const monday = weekOf(on, 1);
  const isHoliday = ['12-25', '01-01', '07-04'].some((date) =>
    [monday.slice(0, 4), addDays(monday, 6).slice(0, 4)].some((year) => weekOf(`${year}-${date}` as Day, 1) === monday),
  );
  return (1 + Math.sin((2 * Math.PI * days) / 365.25 + season) / 8) * (isHoliday ? 0.6 : 1);
}

/** The first days of the last closed weeks, oldest first. */
export function closedWeeks({ asOf }: Frame, count: number): Day[] {
  const running = weekOf(asOf, 1);
  return Array.from({ length: count }, (_, at) => addDays(running, -7 * (count - at)));
}
