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

/** The selected cell, as the cell line and the keys of the row get it. */
export interface GridSpot<Row> {
  readonly row: Row;
  readonly column: GridColumn;
  readonly cell: CellView;
}

/** A key that acts on the selected cell. */
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
