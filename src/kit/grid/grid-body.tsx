import { useMemo } from 'react';
import { classNames } from '#kit/theme/class-names.ts';
import type { EditorEnd } from './cell-editor.tsx';
import type { CellView } from './cell-view.ts';
import css from './grid.module.css';
import { type GridLine, stretchesOf } from './grid-lines.ts';
import type { GridColumn, GridLead, GridRow } from './grid-parts.ts';
import { GridRowLine } from './grid-row.tsx';
import type { Dragged } from './use-row-drag.ts';
import type { Selection } from './use-selection.ts';
import type { Sight } from './use-sight.ts';

/** The rows and the lines of their groups, each row told only its own part of the selection. */
export function GridBody<Row extends GridRow>(props: {
  lines: readonly GridLine<Row>[];
  sight: Sight;
  columns: readonly GridColumn[];
  title: GridLead<Row>;
  leads: readonly GridLead<Row>[];
  cellOf: (rowId: string, columnId: string) => CellView;
  selection: Selection;
  movable: boolean;
  dragged: Dragged | null;
  onEnd: (end: EditorEnd) => void;
}) {
  const { lines, sight, columns, title, leads, cellOf, selection, movable, dragged, onEnd } = props;
  const { spot, place, drawn, writing } = selection;
  const editing = useMemo(() => (writing ? { start: writing.start, onEnd } : null), [writing, onEnd]);
  // Before anything is selected, Tab enters at the newest closed period of the first row.
  const first = lines.find((line) => 'row' in line);
  const entry = spot ?? {
    rowId: first && 'row' in first ? first.row.id : undefined,
    columnId: (columns.find((column) => column.newest) ?? columns.at(-1))?.id,
  };
  const block = drawn && (drawn.top !== drawn.bottom || drawn.left !== drawn.right) ? drawn : null;
  const kept = place ? lines.findIndex((line) => 'row' in line && line.at === place.row) : null;
  const drop = dragged?.drop ?? null;

  const draw = (line: GridLine<Row>) => {
    if ('group' in line) {
      const { group, number } = line;
      const here = drop !== null && 'group' in drop && drop.group === group.id;
      return (
        <tr
          key={`group ${group.id}`}
          className={classNames(css['group'], here && css['dropBelow'])}
          data-group={group.id}
          aria-rowindex={number}
        >
          <th scope="rowgroup" colSpan={leads.length + 1} aria-colindex={1}>
            {group.name}
          </th>
          <td colSpan={columns.length} aria-colindex={leads.length + 2}>
            {group.aside}
          </td>
        </tr>
      );
    }
    const { row, at, number } = line;
    const inBlock = block !== null && at >= block.top && at <= block.bottom;
    const selected = spot?.rowId === row.id ? spot.columnId : undefined;
    return (
      <GridRowLine
        key={row.id}
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
        movable={movable}
        carried={dragged?.rowId === row.id}
        drop={drop !== null && 'rowId' in drop && drop.rowId === row.id ? drop.side : null}
      />
    );
  };

  const stretches = stretchesOf(lines.length, sight, kept);
  // The room of the lines that are not drawn.
  const room = (at: string, count: number) =>
    count > 0 && <tr key={`skipped ${at}`} aria-hidden="true" style={{ height: count * sight.height }} />;
  return (
    <tbody>
      {/* One flat list: a row that holds the focus stays the same element when it scrolls out of sight. */}
      {stretches.flatMap(({ skipped, from, to }, at) => [room(`${at}`, skipped), ...lines.slice(from, to).map(draw)])}
      {room('end', lines.length - (stretches.at(-1)?.to ?? 0))}
    </tbody>
  );
}
