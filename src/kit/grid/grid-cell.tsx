import { memo } from 'react';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import { CellEditor, type EditorEnd } from './cell-editor.tsx';
import { type CellView, cellWords } from './cell-view.ts';
import css from './grid.module.css';

/** How a cell came to be written: `start` is the text that replaces what was there, null to change it. */
export interface Editing {
  readonly start: string | null;
  readonly onEnd: (end: EditorEnd) => void;
}

/** From so many characters on a value stands smaller, so that its mark has room beside it: `▼2.16m`. */
const LONG = 5;

/** One value. It knows nothing of its neighbours, so that moving the selection draws two cells and no more. */
export const GridCell = memo(function GridCell(props: {
  cell: CellView;
  columnId: string;
  columnNumber: number;
  running: boolean;
  selected: boolean;
  inBlock: boolean;
  reachable: boolean;
  editing: Editing | null;
}) {
  const { cell, columnId, columnNumber, running, selected, inBlock, reachable, editing } = props;
  const missing = cell.state === 'missing' && !cell.refused;
  const missed = cell.state === 'off' && !cell.refused ? (cell.missed ?? 'not-done') : null;
  return (
    <td
      className={classNames(
        css['cell'],
        css[cell.state],
        running && css['runningColumn'],
        cell.signal && css['signal'],
        inBlock && css['inBlock'],
        selected && css['selected'],
        (cell.note || cell.ownGoal) && css['marked'],
        cell.saving && css['saving'],
        cell.refused && css['refused'],
      )}
      data-column={columnId}
      tabIndex={reachable ? 0 : -1}
      aria-colindex={columnNumber}
      aria-selected={selected || inBlock}
      aria-readonly={cell.readOnly === undefined ? undefined : true}
      aria-invalid={cell.refused ? true : undefined}
      aria-label={editing ? undefined : cellWords(cell)}
    >
      {editing ? (
        <CellEditor
          start={editing.start ?? cell.refused?.text ?? cell.raw}
          replace={editing.start !== null}
          onEnd={editing.onEnd}
        />
      ) : (
        <span
          className={classNames(
            css['value'],
            cell.text.length >= LONG && css['long'],
            missed === 'too-low' && css['tooLow'],
            missed === 'too-high' && css['tooHigh'],
          )}
        >
          {missed === 'not-done' && <StatusMark status="not-done" label="" size={7.5} />}
          {cell.refused?.text ?? (missing ? 'enter' : cell.text)}
          {cell.saving && ' …'}
        </span>
      )}
      {cell.note && <i className={css['note']} />}
      {cell.ownGoal && <i className={css['ownGoal']} />}
    </td>
  );
});
