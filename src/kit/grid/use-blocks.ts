import { type RefObject, useCallback } from 'react';
import { readBlock, writeBlock } from './block.ts';
import { type BlockOutcome, clearArea, layBlock, outcomeWords } from './block-writing.ts';
import type { CellView } from './cell-view.ts';
import type { GridChange, GridColumn, GridRefusal, GridRow } from './grid-parts.ts';
import { useClipboard } from './use-clipboard.ts';
import type { Selection } from './use-selection.ts';

/** What is done to a drawn block as a whole: copied, cut, pasted over, cleared. */
export function useBlocks(input: {
  rows: readonly GridRow[];
  columns: readonly GridColumn[];
  cellOf: (rowId: string, columnId: string) => CellView;
  onCommit: (changes: readonly GridChange[], pasted: boolean) => GridRefusal | null;
  selection: Selection;
  table: RefObject<HTMLTableElement | null>;
  tell: (words: string) => void;
}): { clear: () => void } {
  const { rows, columns, cellOf, onCommit, selection, table, tell } = input;

  const nameOf = (rowId: string, columnId: string): string =>
    [rows.find(({ id }) => id === rowId)?.name, columns.find(({ id }) => id === columnId)?.name].join(', ');

  const send = (outcome: BlockOutcome, verb: 'pasted' | 'cleared'): void => {
    const refusal = outcome.changes.length > 0 ? onCommit(outcome.changes, verb === 'pasted') : null;
    tell(outcomeWords(outcome, verb, refusal, nameOf));
  };

  const clear = (): void => {
    const { drawn, bounds, map } = selection;
    if (drawn && selection.spot?.columnId != null) send(clearArea(drawn, bounds, map, cellOf), 'cleared');
  };

  const rawAt = useCallback(
    (row: number, column: number): string => {
      const at = selection.map.spotAt({ row, column });
      return at.columnId === null ? '' : cellOf(at.rowId, at.columnId).raw;
    },
    [selection.map, cellOf],
  );

  useClipboard(table, {
    copy: () => {
      const { drawn, spot } = selection;
      if (!drawn || spot?.columnId == null) return null;
      const { top, bottom, left, right } = drawn;
      return writeBlock(
        Array.from({ length: bottom - top + 1 }, (_, down) =>
          Array.from({ length: right - left + 1 }, (_cell, across) => rawAt(top + down, left + across)),
        ),
      );
    },
    cut: clear,
    paste: (text) => {
      const { drawn, bounds, map, spot } = selection;
      if (!drawn || spot?.columnId == null) return;
      const from = { row: drawn.top, column: drawn.left };
      send(layBlock(readBlock(text), from, drawn, bounds, map, cellOf), 'pasted');
    },
  });

  return { clear };
}
