import { Fragment, useMemo } from 'react';
import type { EditorEnd } from './cell-editor.tsx';
import type { CellView } from './cell-view.ts';
import css from './grid.module.css';
import type { GridColumn, GridGroup, GridLead, GridRow } from './grid-parts.ts';
import { GridRowLine } from './grid-row.tsx';
import type { Selection } from './use-selection.ts';

/** The rows and the lines of their groups, each row told only its own part of the selection. */
export function GridBody<Row extends GridRow>(props: {
  rows: readonly Row[];
  groups: readonly GridGroup[];
  columns: readonly GridColumn[];
  title: GridLead<Row>;
  leads: readonly GridLead<Row>[];
  cellOf: (rowId: string, columnId: string) => CellView;
  selection: Selection;
  onEnd: (end: EditorEnd) => void;
}) {
  const { rows, groups, columns, title, leads, cellOf, selection, onEnd } = props;
  const { spot, drawn, writing } = selection;
  const editing = useMemo(() => (writing ? { start: writing.start, onEnd } : null), [writing, onEnd]);
  // Before anything is selected, Tab enters at the newest closed period of the first row.
  const entry = spot ?? {
    rowId: rows[0]?.id,
    columnId: (columns.find((column) => column.newest) ?? columns.at(-1))?.id,
  };
  const block = drawn && (drawn.top !== drawn.bottom || drawn.left !== drawn.right) ? drawn : null;
  const lines = useMemo(() => numbered(rows, groups), [rows, groups]);
  return (
    <tbody>
      {lines.map(({ row, group, number }, at) => {
        const inBlock = block !== null && at >= block.top && at <= block.bottom;
        const selected = spot?.rowId === row.id ? spot.columnId : undefined;
        return (
          <Fragment key={row.id}>
            {group && <GroupLine group={group} number={number - 1} leads={leads.length} columns={columns.length} />}
            <GridRowLine
              row={row}
              rowNumber={number}
              title={title}
              leads={leads}
              columns={columns}
              cellOf={cellOf}
              selected={selected}
              blockFrom={inBlock ? block.left : -1}
              blockTo={inBlock ? block.right : -2}
              reachable={entry.rowId === row.id ? entry.columnId : undefined}
              editing={selected === undefined ? null : editing}
            />
          </Fragment>
        );
      })}
    </tbody>
  );
}

interface Line<Row> {
  readonly row: Row;
  /** The group whose first row this is. */
  readonly group: GridGroup | undefined;
  /** In the whole table: the head is 1, and a group's line counts. */
  readonly number: number;
}

function numbered<Row extends GridRow>(rows: readonly Row[], groups: readonly GridGroup[]): readonly Line<Row>[] {
  const lines: Line<Row>[] = [];
  for (const row of rows) {
    const before = lines.at(-1);
    const group = before?.row.group === row.group ? undefined : groups.find(({ id }) => id === row.group);
    lines.push({ row, group, number: (before?.number ?? 1) + (group ? 2 : 1) });
  }
  return lines;
}

function GroupLine(props: { group: GridGroup; number: number; leads: number; columns: number }) {
  const { group, number, leads, columns } = props;
  return (
    <tr className={css['group']} aria-rowindex={number}>
      <th scope="rowgroup" colSpan={leads + 1} aria-colindex={1}>
        {group.name}
      </th>
      <td colSpan={columns} aria-colindex={leads + 2}>
        {group.aside}
      </td>
    </tr>
  );
}
