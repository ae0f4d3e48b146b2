import type { ReactNode } from 'react';
import type { CellView } from './cell-view.ts';

/** A row of the grid; features give rows that know more. */
export interface GridRow {
  readonly id: string;
  /** In plain words, for messages. */
  readonly name: string;
  readonly group?: string;
}

/** Rows that stand together under a line of their own. */
export interface GridGroup {
  readonly id: string;
  readonly name: string;
  /** At the right end of the line: `1 of 3 off last week`. */
  readonly aside?: ReactNode;
}

/** A column of values: one period. */
export interface GridColumn {
  readonly id: string;
  /** In plain words, for messages: `9–15 Nov`. */
  readonly name: string;
  readonly head: ReactNode;
  /** The newest closed period: its head is bold. */
  readonly newest?: boolean;
  /** The period that is not over, behind a dashed line. */
  readonly running?: boolean;
}

/** A column that tells about the row: owner, goal, average, shape. */
export interface GridLead<Row> {
  readonly id: string;
  readonly head: ReactNode;
  /** A CSS length; columns of values share what is left. */
  readonly width: string;
  readonly figure?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** What is selected: a value, or with `column` and `cell` null the title of a row. */
export type GridSpot<Row> =
  | { readonly row: Row; readonly column: GridColumn; readonly cell: CellView }
  | { readonly row: Row; readonly column: null; readonly cell: null };

/** A key that acts on what is selected. */
export interface GridKey<Row> {
  readonly key: string;
  readonly does: string;
  readonly run: (spot: GridSpot<Row>) => void;
}

export interface GridChange {
  readonly rowId: string;
  readonly columnId: string;
  /** As typed or pasted; empty takes the value away. */
  readonly text: string;
}

/** What of a pasted block was not taken: some cells, each with a sentence, or with one sentence the whole of it. */
export type GridRefusal =
  | { readonly cells: readonly { readonly rowId: string; readonly columnId: string; readonly why: string }[] }
  | { readonly whole: string };

/** A row put elsewhere: before another row, or with `before` null last of its group; `group` undefined is no group. */
export interface GridMove {
  readonly rowId: string;
  readonly group: string | undefined;
  readonly before: string | null;
}
