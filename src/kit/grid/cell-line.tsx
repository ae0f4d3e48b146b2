import type { ReactNode } from 'react';
import { KeyHint } from '#kit/keys/key-hint.tsx';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import type { CellView } from './cell-view.ts';
import css from './cell-line.module.css';

/** What the line under the grid says of the selected cell; it takes the place of tooltips and is read out. */
export function CellLine({ cell, told, children }: { cell: CellView | null; told: string; children: ReactNode }) {
  return (
    <div className={css['place']} role="status">
      {children && <div className={css['line']}>{children}</div>}
      {cell?.refused && (
        <p className={css['refusal']}>
          <StatusMark status="not-done" label="" size={9} /> {cell.refused.why} <KeyHint keys="Escape" />{' '}
          {cell.raw === '' ? 'takes it away.' : `brings back ${cell.raw}.`}
        </p>
      )}
      {told && <p className={css['told']}>{told}</p>}
    </div>
  );
}

/** A stretch of the cell line, parted from the one before by a rule. */
export function CellFact({ children }: { children: ReactNode }) {
  return <span className={css['fact']}>{children}</span>;
}
