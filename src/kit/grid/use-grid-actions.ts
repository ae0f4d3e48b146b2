import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { matchesCombo } from '#kit/keys/combo.ts';
import { onMac } from '#kit/keys/platform.ts';
import { carryBy, carryToGroup, carryWords } from './carry.ts';
import type { EditorEnd } from './cell-editor.tsx';
import type { CellView } from './cell-view.ts';
import type {
  GridChange,
  GridColumn,
  GridGroup,
  GridKey,
  GridMove,
  GridRefusal,
  GridRow,
  GridSpot,
} from './grid-parts.ts';
import { type Intent, intentOf } from './intent.ts';
import { useBlocks } from './use-blocks.ts';
import { usePointer } from './use-pointer.ts';
import type { Selection } from './use-selection.ts';

export interface GridActionsInput<Row extends GridRow> {
  rows: readonly Row[];
  groups: readonly GridGroup[];
  columns: readonly GridColumn[];
  cellOf: (rowId: string, columnId: string) => CellView;
  onCommit: (changes: readonly GridChange[], pasted: boolean) => GridRefusal | null;
  onDismiss?: (rowId: string, columnId: string) => void;
  onUndo?: () => void;
  onRedo?: () => void;
  onMove: ((move: GridMove) => void) | null;
  keys: readonly GridKey<Row>[];
  selection: Selection;
  spot: GridSpot<Row> | null;
  table: RefObject<HTMLTableElement | null>;
  edges: { before: RefObject<HTMLSpanElement | null>; after: RefObject<HTMLSpanElement | null> };
  openMenu: ((cell: HTMLElement) => void) | null;
}

const onward = { down: [1, 0], up: [-1, 0], left: [0, -1], right: [0, 1] } as const;

/** What keys, pointer and clipboard do to the grid. */
export function useGridActions<Row extends GridRow>(input: GridActionsInput<Row>) {
  const { selection, spot, table, cellOf, onCommit } = input;
  const [told, tell] = useState('');
  // The focus follows the selection only when the selection was moved here, not when data changed under it.
  const focusWanted = useRef(false);
  const leaving = useRef(false);
  // A row that changes places takes its cells along, and the browser lets go of the focus.
  const carried = useRef(false);
  const { clear } = useBlocks({ ...input, tell });

  const cellElement = (): HTMLElement | null => {
    const at = selection.spot;
    if (!at) return null;
    const line = `tr[data-row="${CSS.escape(at.rowId)}"]`;
    return table.current?.querySelector(`${line} > [data-column="${CSS.escape(at.columnId ?? '')}"]`) ?? null;
  };

  useLayoutEffect(() => {
    const lost = carried.current && document.activeElement === document.body;
    if ((!focusWanted.current && !lost) || selection.writing) return;
    focusWanted.current = false;
    const element = cellElement();
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const startWriting = (start: string | null): void => {
    if (!spot?.cell) return;
    if (spot.cell.readOnly !== undefined) tell(spot.cell.readOnly);
    else selection.write(start);
  };

  const dismiss = (): void => {
    if (spot?.cell?.refused) input.onDismiss?.(spot.row.id, spot.column.id);
  };

  const endNow = (end: EditorEnd): void => {
    const at = selection.spot;
    selection.stopWriting();
    focusWanted.current = end.kind === 'drop' || end.move !== null;
    if (end.kind === 'drop') {
      dismiss();
      return;
    }
    if (at?.columnId) {
      const { rowId, columnId } = at;
      const cell = cellOf(rowId, columnId);
      const text = end.text.trim();
      if (text !== (cell.refused?.text ?? cell.raw)) onCommit([{ rowId, columnId, text }], false);
    }
    if (end.move === 'next' || end.move === 'back') selection.moveOn(end.move === 'next' ? 1 : -1);
    else if (end.move) {
      const [rows, columns] = onward[end.move];
      selection.moveBy(rows, columns, false);
    }
  };
  const latestEnd = useRef(endNow);
  useLayoutEffect(() => {
    latestEnd.current = endNow;
  });
  const endWriting = useCallback((end: EditorEnd) => latestEnd.current(end), []);

  const leave = (by: 1 | -1): void => {
    // The browser's own Tab then goes on from the edge.
    (by === 1 ? input.edges.after : input.edges.before).current?.focus({ preventScroll: true });
  };

  /** True where the key was ours. */
  const act = (intent: Intent): boolean => {
    switch (intent.kind) {
      case 'move':
        focusWanted.current = true;
        selection.moveBy(intent.rows, intent.columns, intent.extend);
        return true;
      case 'read-on':
        if (!leaving.current && selection.moveOn(intent.by)) {
          focusWanted.current = true;
          return true;
        }
        leave(intent.by);
        return false;
      case 'edit':
        if (spot?.cell) startWriting(null);
        else cellElement()?.querySelector<HTMLElement>('a, button')?.click();
        return true;
      case 'replace':
        startWriting(intent.text);
        return spot?.cell != null;
      case 'choose':
        chooseNext();
        return true;
      case 'clear':
        clear();
        return true;
      case 'carry':
        return carry(intent.by, intent.toGroup);
      case 'undo':
        input.onUndo?.();
        return input.onUndo !== undefined;
      case 'redo':
        input.onRedo?.();
        return input.onRedo !== undefined;
      case 'menu':
        if (spot) openMenu();
        return true;
      case 'escape':
        dismiss();
        if (selection.place) selection.select(selection.place);
        leaving.current = true;
        return true;
    }
  };

  const openMenu = (): void => {
    const element = cellElement();
    if (element) input.openMenu?.(element);
  };

  const chooseNext = (): void => {
    const choices = spot?.cell?.choices;
    if (!spot?.cell || !choices || spot.cell.readOnly !== undefined) return;
    const next = choices[(choices.indexOf(spot.cell.raw) + 1) % choices.length];
    if (next !== undefined) onCommit([{ rowId: spot.row.id, columnId: spot.column.id, text: next }], false);
  };

  const carry = (by: 1 | -1, toGroup: boolean): boolean => {
    const { rows, groups, onMove } = input;
    if (!spot || !onMove) return false;
    const move = (toGroup ? carryToGroup : carryBy)(rows, spot.row.id, by);
    if (move) {
      carried.current = true;
      onMove(move);
    }
    const end = toGroup ? `${by === 1 ? 'last' : 'first'} group` : `end of its group; with Shift it goes to the next`;
    tell(move ? carryWords(rows, groups, move) : `${spot.row.name} is at the ${end}.`);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLTableCellElement)) return;
    const intent = intentOf(event, onMac);
    if (intent?.kind !== 'read-on' && event.key !== 'Shift') leaving.current = false;
    if (told && event.key !== 'Shift' && event.key !== 'Alt') tell('');
    const rowKey = spot && input.keys.find(({ key }) => matchesCombo(key, event, onMac));
    if (rowKey) rowKey.run(spot);
    if (rowKey || (intent && act(intent))) event.preventDefault();
  };

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    // Whoever has gone elsewhere must not be fetched back by the next change of data.
    if (!relatedTarget || currentTarget.contains(relatedTarget)) return;
    focusWanted.current = false;
    carried.current = false;
  };

  const pointer = usePointer({
    selection,
    aim: () => {
      focusWanted.current = true;
    },
    write: () => startWriting(null),
    openMenu: input.openMenu,
  });

  return { told, endWriting, handlers: { onKeyDown, onBlur, ...pointer } };
}
