import type { Day } from '#lib/calendar/day.ts';
import type { Cadence } from '#lib/calendar/period.ts';
import type { WrittenAmount } from '#lib/columns/amount.ts';
import type { Unit } from '#lib/quantity.ts';
import type { Kind, Summary } from '../particulars.ts';

/** Where a line stands, for whoever has to put it right; rows are counted from 1 as a spreadsheet does. */
export interface At {
  readonly file: string;
  readonly row: number;
}

/** A metric as a file describes it; null and empty say nothing, so that what is there stays. */
export interface MetricLine {
  readonly holds: 'metric';
  readonly title: string;
  readonly level: 'company' | 'department' | 'person' | null;
  readonly department: string | null;
  readonly person: string | null;
  readonly owner: string | null;
  readonly kind: Kind | null;
  readonly unit: Unit | null;
  /** As written; what it means depends on the unit. */
  readonly goal: string | null;
  readonly cadence: Cadence | null;
  readonly drives: readonly string[];
  readonly formula: string | null;
  readonly group: string | null;
  readonly note: string | null;
  readonly summary: Summary | null;
  readonly clientView: boolean | null;
  readonly controllable: boolean | null;
  readonly archived: boolean | null;
  /** Other scorecards it stands on, and the heading on each. */
  readonly alsoOn: readonly { readonly scorecard: string; readonly group: string }[];
}

export interface ValueLine {
  readonly holds: 'value';
  readonly title: string;
  readonly person: string | null;
  readonly day: Day;
  /** Null where only a note stands. */
  readonly amount: WrittenAmount | null;
  readonly note: string | null;
  /** Undefined in files without a column for it: then the file is the source. */
  readonly source: string | null | undefined;
  /** What its file says how often the number is taken. */
  readonly cadence: Cadence | null;
}

/** A goal from a day on, or of one period alone. Without a text no goal holds there. */
export interface GoalLine {
  readonly holds: 'goal';
  readonly title: string;
  readonly person: string | null;
  readonly from: Day | null;
  readonly period: Day | null;
  readonly goal: string | null;
  readonly note: string | null;
}

/** A metric and its numbers under the headers of their periods, before it is known what these mean. */
export interface WideLine {
  readonly holds: 'wide';
  readonly metric: MetricLine;
  readonly amounts: readonly { readonly header: string; readonly amount: WrittenAmount }[];
}

/** Something that was changed on purpose; of the whole company without a subject. */
export interface ChangeLine {
  readonly holds: 'change';
  readonly day: Day;
  readonly what: string;
  /** A metric, by its title or its label. */
  readonly subject: string | null;
}

export type Line = MetricLine | ValueLine | GoalLine | ChangeLine;

/** One number, wherever its row or column stood. */
export type Cell = Pick<ValueLine, 'amount' | 'day' | 'note' | 'source' | 'cadence'> & { readonly at: At };

export interface LineAt {
  readonly at: At;
  readonly line: Line;
  /** The numbers that stand in the row of a metric. */
  readonly cells?: readonly Cell[];
}

export interface LineProblem extends At {
  readonly column: string | null;
  readonly text: string | null;
  readonly why: string;
}

/** A line that says no more than its title. */
export const plainLine = (title: string): MetricLine => ({
  holds: 'metric',
  title,
  level: null,
  department: null,
  person: null,
  owner: null,
  kind: null,
  unit: null,
  goal: null,
  cadence: null,
  drives: [],
  formula: null,
  group: null,
  note: null,
  summary: null,
  clientView: null,
  controllable: null,
  archived: null,
  alsoOn: [],
});

/** What a line calls the owner. */
export function ownerName(line: Line): string | null {
  if (line.holds === 'metric') return line.level === 'person' ? (line.person ?? line.owner) : line.owner;
  return line.holds === 'change' ? null : line.person;
}
