import { changesLayout } from '#features/scorecard/files/changes-layout.ts';
import { goalsLayout, valuesLayout } from '#features/scorecard/files/values-layout.ts';
import { metricsLayout } from '#features/scorecard/files/metrics-layout.ts';
import { ninetyLayout, wideLayout } from '#features/scorecard/files/wide-layout.ts';
import type { ChangeLine, GoalLine, MetricLine, ValueLine, WideLine } from '#features/scorecard/model/intake/line.ts';
import { commitmentsLayout } from '#features/todos/files/commitments-layout.ts';
import {
  ninetyIssuesLayout,
  ninetyMilestonesLayout,
  ninetyPrioritiesLayout,
  ninetySheets,
  ninetyTodosLayout,
} from '#features/todos/files/ninety-layouts.ts';
import type { CommitmentLine, MilestoneLine } from '#features/todos/model/commitment-line.ts';
import type { Layout } from '#lib/layout.ts';
import type { Result } from '#lib/result.ts';
import type { Table } from '#lib/table.ts';
import type { MappedValue } from '../files/mapped-layout.ts';
import { matchLayout } from '../files/match-layout.ts';
import { type Recognised, recognise } from '../files/recognise.ts';

/** What one row of a file that can be imported says. */
export type Row =
  | MetricLine
  | ValueLine
  | GoalLine
  | ChangeLine
  | WideLine
  | MappedValue
  | CommitmentLine
  | MilestoneLine;

const layouts: readonly Layout<Row>[] = [
  metricsLayout,
  valuesLayout,
  goalsLayout,
  changesLayout,
  ninetyLayout,
  wideLayout,
  commitmentsLayout,
];

/** The lists of a workbook, each known by the name of its sheet as well; all of them are read. */
const lists: readonly { readonly layout: Layout<Row>; readonly sheet: RegExp }[] = [
  { layout: ninetyIssuesLayout, sheet: ninetySheets.issues },
  { layout: ninetyPrioritiesLayout, sheet: ninetySheets.priorities },
  { layout: ninetyMilestonesLayout, sheet: ninetySheets.milestones },
  { layout: ninetyTodosLayout, sheet: ninetySheets.todos },
];

/** A layout with columns for periods is only one of a table that has some. */
export function recogniseTable(table: Table): Result<Recognised<Row>> {
  const sheet = (table.sheet ?? '').trim();
  const named = lists.filter((list) => list.sheet.test(sheet)).map(({ layout }) => layout);
  if (!ninetySheets.todos.test(sheet)) return recognise(table, named);
  const fitting = layouts.filter(
    (layout) => !layout.series || table.opening.some((row) => matchLayout(layout, row).series.length > 0),
  );
  return recognise(table, [...fitting, ...named]);
}

export const isList = ({ layout }: Recognised<Row>) => lists.some((list) => list.layout === layout);
