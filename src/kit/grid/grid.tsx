import { type CSSProperties, memo, type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useKeys } from '#kit/keys/use-keys.ts';
import type { MenuGroup } from '#kit/overlays/menu-group.ts';
import { CellLine } from './cell-line.tsx';
import type { CellView } from './cell-view.ts';
import css from './grid.module.css';
import { GridBody } from './grid-body.tsx';
import { GridHead } from './grid-head.tsx';
import { gridHelp, leavingWords } from './grid-help.ts';
import { GridMenu } from './grid-menu.tsx';
import type { GridChange, GridColumn, GridGroup, GridKey, GridLead, GridRow, GridSpot } from './grid-parts.ts';
import { useGridActions } from './use-grid-actions.ts';
import { useSelection } from './use-selection.ts';

export interface GridProps<Row extends GridRow> {
  /** The name of the table for assistive technology. */
  label: string;
  rows: readonly Row[];
  /** In the order they stand in; rows name theirs. Without groups, rows stand as given. */
  groups?: readonly GridGroup[];
  columns: readonly GridColumn[];
  /** The column that names the row; stays in sight. Links in it must not be Tab stops: Enter on the title follows them. */
  title: GridLead<Row>;
  leads?: readonly GridLead<Row>[];
  /** Keep it the same function while no value changed, and hand out the same object for an unchanged cell: what is the same is not drawn again. */
  cellOf: (rowId: string, columnId: string) => CellView;
  /** Written, pasted or cleared. The caller shows `saving`, then the answer or `refused`. */
  onCommit: (changes: readonly GridChange[]) => void;
  /** Esc on a refused cell: what was typed is given up. */
  onDismiss?: (rowId: string, columnId: string) => void;
  onUndo?: () => void;
  onRedo?: () => void;
  keys?: readonly GridKey<Row>[];
  menu?: (spot: GridSpot<Row>) => readonly MenuGroup[];
  /** What the line below says of the selected cell; null before one is selected. */
  below?: (spot: GridSpot<Row> | null) => ReactNode;
  /** Where the newest period is: the grid opens there when it is wider than the page. */
  newest?: 'right' | 'left';
}

function GridTable<Row extends GridRow>(props: GridProps<Row>) {
  const { label, columns, title, leads = none, cellOf, keys = none, menu, below, newest = 'right' } = props;
  const rows = useMemo(() => inGroups(props.rows, props.groups), [props.rows, props.groups]);
  const selection = useSelection(rows, columns);
  const table = useRef<HTMLTableElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLSpanElement>(null);
  const before = useRef<HTMLSpanElement>(null);
  const help = useId();
  const [menuCell, setMenuCell] = useState<HTMLElement | null>(null);

  const { place } = selection;
  const row = place ? rows[place.row] : undefined;
  const column = place ? columns[place.column] : undefined;
  const spot = row && column ? { row, column, cell: cellOf(row.id, column.id) } : null;
  const actions = useGridActions({
    ...props,
    rows,
    keys,
    selection,
    spot,
    table,
    edges: { before, after },
    openMenu: menu ? setMenuCell : null,
  });
  useKeys([...gridHelp, ...keys.map(({ key, does }) => ({ key, does }))], 'In the grid');
  useLayoutEffect(() => {
    if (room.current) room.current.scrollLeft = newest === 'right' ? room.current.scrollWidth : 0;
  }, [newest]);

  const width = [title, ...leads].map((lead) => lead.width).join(' + ');
  return (
    <div>
      <span ref={before} tabIndex={-1} />
      {/* Scrolls by itself, so that head, titles and the line below stay in sight. */}
      <div ref={room} className={css['room']} style={{ '--title-width': title.width } as CSSProperties}>
        <table
          ref={table}
          role="grid"
          className={css['table']}
          style={{ minWidth: `calc(${width} + ${columns.length} * 2.875rem)` }}
          aria-label={label}
          aria-describedby={help}
          aria-multiselectable="true"
          aria-rowcount={rows.length + (props.groups?.length ?? 0) + 1}
          aria-colcount={columns.length + leads.length + 1}
          {...actions.handlers}
        >
          <GridHead title={title} leads={leads} columns={columns} />
          <GridBody
            rows={rows}
            groups={props.groups ?? none}
            columns={columns}
            title={title}
            leads={leads}
            cellOf={cellOf}
            selection={selection}
            onEnd={actions.endWriting}
          />
        </table>
        {menuCell && menu && spot && (
          <GridMenu
            groups={menu(spot)}
            cell={menuCell}
            onClose={() => {
              setMenuCell(null);
              menuCell.focus({ preventScroll: true });
            }}
          />
        )}
      </div>
      <span ref={after} tabIndex={-1} />
      <span id={help} className="ek-unseen">
        {leavingWords}
      </span>
      <CellLine cell={spot?.cell ?? null} told={actions.told}>
        {below?.(spot)}
      </CellLine>
    </div>
  );
}

/**
 * A grid of values by period, written from the keyboard like a spreadsheet. Selection lives in here, so that moving it
 * draws two rows and nothing of the page around.
 */
export const Grid = memo(GridTable) as typeof GridTable;

const none: readonly never[] = [];

/** Rows in the order of their groups; those of no known group at the end. */
function inGroups<Row extends GridRow>(rows: readonly Row[], groups: readonly GridGroup[] | undefined): readonly Row[] {
  if (!groups) return rows;
  const known = new Set(groups.map((group) => group.id));
  const loose = rows.filter((row) => row.group === undefined || !known.has(row.group));
  return [...groups.flatMap((group) => rows.filter((row) => row.group === group.id)), ...loose];
}
