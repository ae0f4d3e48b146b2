import { memo, useMemo } from 'react';
import { classNames } from '#kit/theme/class-names.ts';
import type { CellView } from './cell-view.ts';
import css from './grid.module.css';
import { type Editing, GridCell } from './grid-cell.tsx';
import type { GridColumn, GridLead, GridRow } from './grid-parts.ts';

export interface GridRowProps<Row extends GridRow> {
  row: Row;
  /** In the whole table, heads and group lines counted, as assistive technology wants it. */
  rowNumber: number;
  title: GridLead<Row>;
  leads: readonly GridLead<Row>[];
  columns: readonly GridColumn[];
  cellOf: (rowId: string, columnId: string) => CellView;
  /** The selected column, if the selected cell is in this row: its id, null for the title. */
  selected: string | null | undefined;
  /** Of a drawn block, the columns in this row. */
  blockFrom: number;
  blockTo: number;
  /** The column that Tab reaches, if it is in this row. */
  reachable: string | null | undefined;
  editing: Editing | null;
  /** Shows the grip by which it is carried elsewhere. */
  movable: boolean;
  carried: boolean;
  /** On which side of it the carried row would fall. */
  drop: 'above' | 'below' | null;
}

function Row<R extends GridRow>(props: GridRowProps<R>) {
  const { row, rowNumber, title, leads, columns, cellOf, selected, blockFrom, blockTo, reachable, editing } = props;
  const { movable, carried, drop } = props;
  // What tells about the row is the same wherever the selection is.
  const name = useMemo(() => title.cell(row), [title, row]);
  const told = useMemo(
    () =>
      leads.map((lead, at) => (
        <td key={lead.id} className={classNames(css['lead'], lead.figure && css['figure'])} aria-colindex={at + 2}>
          {lead.cell(row)}
        </td>
      )),
    [leads, row],
  );
  return (
    <tr
      className={classNames(
        css['row'],
        selected !== undefined && css['current'],
        carried && css['carried'],
        drop === 'above' && css['dropAbove'],
        drop === 'below' && css['dropBelow'],
      )}
      data-row={row.id}
      aria-rowindex={rowNumber}
    >
      <th
        scope="row"
        className={classNames(css['title'], selected === null && css['selectedTitle'])}
        data-column=""
        tabIndex={reachable === null ? 0 : -1}
        aria-colindex={1}
      >
        <span>{name}</span>
        {movable && <i className={css['grip']} data-grip="" aria-hidden="true" />}
      </th>
      {told}
      {columns.map((column, at) => (
        <GridCell
          key={column.id}
          cell={cellOf(row.id, column.id)}
          columnId={column.id}
          columnNumber={leads.length + 2 + at}
          running={column.running ?? false}
          selected={selected === column.id}
          inBlock={at >= blockFrom && at <= blockTo}
          reachable={reachable === column.id}
          editing={selected === column.id ? editing : null}
        />
      ))}
    </tr>
  );
}

/** Drawn again only when its values or its part of the selection change. */
export const GridRowLine = memo(Row) as typeof Row;
