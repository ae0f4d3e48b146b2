import { type CSSProperties, memo, type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useKeys } from '#kit/keys/use-keys.ts';
import type { MenuGroup } from '#kit/overlays/menu-group.ts';
import { CellLine } from './cell-line.tsx';
import type { CellView } from './cell-view.ts';
import css from './grid.module.css';
import { GridBody } from './grid-body.tsx';
import { GridHead } from './grid-head.tsx';
import { carryHelp, gridHelp, leavingWords } from './grid-help.ts';
import { inGroups, linesOf } from './grid-lines.ts';
import { GridMenu } from './grid-menu.tsx';
import type {
  GridChange,
  GridColumn,
  GridGroup,
  GridKey,
  GridLead,
  GridMove,
  GridRefusal,
  GridRow,
  GridSpot,
} from './grid-parts.ts';
import { useGridActions } from './use-grid-actions.ts';
import { useRowDrag } from './use-row-drag.ts';
import { useSelection } from './use-selection.ts';
import { useSight } from './use-sight.ts';
import { useWide } from './use-wide.ts';

export interface GridProps<Row extends GridRow> {
  /** The name of the table for assistive technology. */
  label: string;
  rows: readonly Row[];
  /** In the order they stand in; rows name theirs. Rows of none stand first; without groups, rows stand as given. */
  groups?: readonly GridGroup[];
  columns: readonly GridColumn[];
  /** The column that names the row; stays in sight. Links in it must not be Tab stops: Enter on the title follows them. */
  title: GridLead<Row>;
  leads?: readonly GridLead<Row>[];
  /** Keep it the same function while no value changed, and hand out the same object for an unchanged cell: what is the same is not drawn again. */
  cellOf: (rowId: string, columnId: string) => CellView;
  /** Written, pasted or cleared; answers what is not taken. The caller shows `saving`, then the answer or `refused`. */
  onCommit: (changes: readonly GridChange[], pasted: boolean) => GridRefusal | null;
  /** Esc on a refused cell: what was typed is given up. */
  onDismiss?: (rowId: string, columnId: string) => void;
  onUndo?: () => void;
  onRedo?: () => void;
  /** A row was put elsewhere, by its grip or with Alt and an arrow. Absent where the order is fixed. */
  onMove?: (move: GridMove) => void;
  keys?: readonly GridKey<Row>[];
  menu?: (spot: GridSpot<Row>) => readonly MenuGroup[];
  /** What the line below says of the selected cell; null before one is selected. */
  below?: (spot: GridSpot<Row> | null) => ReactNode;
  /** More of it than is read out at every step. */
  details?: ((spot: GridSpot<Row>) => ReactNode) | undefined;
  /** Where the newest period is: the grid opens there when it is wider than the page. */
  newest?: 'right' | 'left';
}

/** Up to so many cells all rows are drawn; beyond, only those in sight. */
const MOST_DRAWN = 4000;

function GridTable<Row extends GridRow>(props: GridProps<Row>) {
  const { label, columns, title, leads = none, cellOf, keys = none, menu, below, newest = 'right' } = props;
  const { groups = none, onMove = null } = props;
  const rows = useMemo(() => inGroups(props.rows, props.groups), [props.rows, props.groups]);
  const lines = useMemo(() => linesOf(rows, groups), [rows, groups]);
  const selection = useSelection(rows, columns);
  const table = useRef<HTMLTableElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const after = useRef<HTMLSpanElement>(null);
  const before = useRef<HTMLSpanElement>(null);
  const leaving = useId();
  const [menuCell, setMenuCell] = useState<HTMLElement | null>(null);

  const { place } = selection;
  const row = place ? rows[place.row] : undefined;
  const column = place ? columns[place.column] : undefined;
  const spot: GridSpot<Row> | null = !row
    ? null
    : column
      ? { row, column, cell: cellOf(row.id, column.id) }
      : { row, column: null, cell: null };
  const sight = useSight(room, rows.length * columns.length <= MOST_DRAWN);
  useWide(room);
  const { dragged, take } = useRowDrag({ rows, room, onMove });
  const actions = useGridActions({
    ...props,
    rows,
    groups,
    onMove,
    keys,
    selection,
    spot,
    table,
    edges: { before, after },
    openMenu: menu ? setMenuCell : null,
  });
  const help = [...gridHelp, ...(onMove ? carryHelp : [])];
  useKeys([...help, ...keys.map(({ key, does }) => ({ key, does }))], 'In the grid');
  useLayoutEffect(() => {
    if (room.current) room.current.scrollLeft = newest === 'right' ? room.current.scrollWidth : 0;
  }, [newest]);

  const width = [title, ...leads].map((lead) => lead.width).join(' + ');
  return (
    <div>
      <span ref={before} tabIndex={-1} />
      {/* Scrolls by itself, so that head, titles and the line below stay in sight. */}
      <div
        ref={room}
        className={css['room']}
        style={{ '--title-width': `calc(${title.width} + var(--title-more, 0px))` } as CSSProperties}
      >
        <table
          ref={table}
          role="grid"
          className={css['table']}
          style={{ minWidth: `calc(${width} + var(--title-more, 0px) + ${columns.length} * 3rem)` }}
          aria-label={label}
          aria-describedby={leaving}
          aria-multiselectable="true"
          aria-rowcount={lines.length + 1}
          aria-colcount={columns.length + leads.length + 1}
          {...actions.handlers}
          onPointerDown={(event) => {
            if (!take(event)) actions.handlers.onPointerDown(event);
          }}
        >
          <GridHead title={title} leads={leads} columns={columns} />
          <GridBody
            lines={lines}
            sight={sight}
            columns={columns}
            title={title}
            leads={leads}
            cellOf={cellOf}
            selection={selection}
            movable={onMove !== null}
            dragged={dragged}
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
      <span id={leaving} className="ek-unseen">
        {leavingWords}
      </span>
      <CellLine cell={spot?.cell ?? null} told={actions.told}>
        {below?.(spot)}
      </CellLine>
      {spot && props.details?.(spot)}
    </div>
  );
}

/**
 * A grid of values by period, written from the keyboard like a spreadsheet. Selection lives in here, so that moving it
 * draws two rows and nothing of the page around.
 */
export const Grid = memo(GridTable) as typeof GridTable;

const none: readonly never[] = [];
