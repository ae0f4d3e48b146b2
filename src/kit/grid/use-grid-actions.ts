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
import { readBlock, writeBlock } from './block.ts';
import { type BlockOutcome, clearArea, layBlock, outcomeWords } from './block-writing.ts';
import type { EditorEnd } from './cell-editor.tsx';
import type { CellView } from './cell-view.ts';
import type { GridChange, GridColumn, GridKey, GridRow, GridSpot } from './grid-parts.ts';
import { type Intent, intentOf } from './intent.ts';
import type { Selection } from './use-selection.ts';
import { useClipboard } from './use-clipboard.ts';
import { usePointer } from './use-pointer.ts';

export interface GridActionsInput<Row extends GridRow> {
  rows: readonly Row[];
  columns: readonly GridColumn[];
  cellOf: (rowId: string, columnId: string) => CellView;
  onCommit: (changes: readonly GridChange[]) => void;
  onDismiss?: (rowId: string, columnId: string) => void;
  onUndo?: () => void;
  onRedo?: () => void;
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

  const cellElement = (): HTMLElement | null => {
    const at = selection.spot;
    if (!at) return null;
    const line = `tr[data-row="${CSS.escape(at.rowId)}"]`;
    return table.current?.querySelector(`${line} > [data-column="${CSS.escape(at.columnId ?? '')}"]`) ?? null;
  };

  useLayoutEffect(() => {
    if (!focusWanted.current || selection.writing) return;
    focusWanted.current = false;
    const element = cellElement();
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const send = (outcome: BlockOutcome, verb: 'pasted' | 'cleared'): void => {
    tell(outcomeWords(outcome, verb));
    if (outcome.changes.length > 0) onCommit(outcome.changes);
  };

  const startWriting = (start: string | null): void => {
    if (!spot) return;
    if (spot.cell.readOnly)
      tell('This number cannot be written here: it is calculated, or it belongs to somebody else.');
    else selection.write(start);
  };

  const dismiss = (): void => {
    if (spot?.cell.refused) input.onDismiss?.(spot.row.id, spot.column.id);
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
      if (text !== (cell.refused?.text ?? cell.raw)) onCommit([{ rowId, columnId, text }]);
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
        if (spot) startWriting(null);
        else cellElement()?.querySelector<HTMLElement>('a, button')?.click();
        return true;
      case 'replace':
        startWriting(intent.text);
        return spot !== null;
      case 'choose':
        chooseNext();
        return true;
      case 'clear':
        if (selection.drawn && spot)
          send(clearArea(selection.drawn, selection.bounds, selection.map, cellOf), 'cleared');
        return true;
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
    const choices = spot?.cell.choices;
    if (!spot || !choices || spot.cell.readOnly) return;
    const next = choices[(choices.indexOf(spot.cell.raw) + 1) % choices.length];
    if (next !== undefined) onCommit([{ rowId: spot.row.id, columnId: spot.column.id, text: next }]);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLTableCellElement)) return;
    const intent = intentOf(event, onMac);
    if (intent?.kind !== 'read-on' && event.key !== 'Shift') leaving.current = false;
    if (told && event.key !== 'Shift') tell('');
    const rowKey = spot && input.keys.find(({ key }) => matchesCombo(key, event, onMac));
    if (rowKey) rowKey.run(spot);
    if (rowKey || (intent && act(intent))) event.preventDefault();
  };

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    // Whoever has gone elsewhere must not be fetched back by the next change of data.
    if (relatedTarget && !currentTarget.contains(relatedTarget)) focusWanted.current = false;
  };

  const pointer = usePointer({
    selection,
    aim: () => {
      focusWanted.current = true;
    },
    write: () => startWriting(null),
    openMenu: input.openMenu,
  });

  useClipboard(table, {
    copy: () => {
      const { drawn } = selection;
      if (!drawn || !spot) return null;
      const lines = Array.from({ length: drawn.bottom - drawn.top + 1 }, (_, down) =>
        Array.from({ length: drawn.right - drawn.left + 1 }, (_cell, across) => {
          const at = selection.map.spotAt({ row: drawn.top + down, column: drawn.left + across });
          return at.columnId === null ? '' : cellOf(at.rowId, at.columnId).raw;
        }),
      );
      return writeBlock(lines);
    },
    cut: () => {
      if (selection.drawn) send(clearArea(selection.drawn, selection.bounds, selection.map, cellOf), 'cleared');
    },
    paste: (text) => {
      const { drawn, bounds, map } = selection;
      if (!drawn || !spot) return;
      const from = { row: drawn.top, column: drawn.left };
      send(layBlock(readBlock(text), from, drawn, bounds, map, cellOf), 'pasted');
    },
  });

  return { told, endWriting, handlers: { onKeyDown, onBlur, ...pointer } };
}
