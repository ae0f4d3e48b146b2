import { type ReactNode, useRef } from 'react';
import type { Words } from '#features/accounts/model/words.ts';
import { Button } from '#kit/controls/button.tsx';
import { useKeys } from '#kit/keys/use-keys.ts';
import css from './live.module.css';

export interface MeetingRow {
  readonly id: string;
  readonly name: string;
  readonly content: ReactNode;
  /** Right of it: whose, since when. */
  readonly right?: ReactNode;
  readonly isRaised: boolean;
}

/** Rows that are gone through from the top: j and k move, i makes an issue of one. */
export function RowList(props: {
  label: string;
  rows: readonly MeetingRow[];
  words: Words;
  onRaise: ((id: string) => void) | null;
  /** Where nothing is chosen. */
  onRaiseNew: () => void;
}) {
  const { rows, words, onRaise, onRaiseNew } = props;
  const list = useRef<HTMLUListElement>(null);
  const at = () => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const move = (by: 1 | -1) => {
    const place = rows.findIndex(({ id }) => id === at());
    const next = rows[Math.max(0, Math.min(place + by, rows.length - 1))];
    if (next) list.current?.querySelector<HTMLElement>(`[data-row="${next.id}"] :is(a[href], button)`)?.focus();
  };
  useKeys(
    [
      { key: 'j', does: 'next', run: () => move(1) },
      { key: 'k', does: 'previous', run: () => move(-1) },
      { key: 'ArrowDown', does: 'next', run: () => move(1) },
      { key: 'ArrowUp', does: 'previous', run: () => move(-1) },
      ...(onRaise
        ? [
            {
              key: 'i',
              does: words.fill('{raise} an {issue} from it'),
              run: () => {
                const row = rows.find(({ id }) => id === at());
                if (!row) onRaiseNew();
                else if (!row.isRaised) onRaise(row.id);
              },
            },
          ]
        : []),
    ],
    'List',
  );
  return (
    <ul ref={list} className={css['rows']} aria-label={props.label}>
      {rows.map(({ id, name, content, right, isRaised }) => (
        <li key={id} data-row={id}>
          <div className={css['rowWords']}>{content}</div>
          {right !== undefined && <span className={css['rowRight']}>{right}</span>}
          {isRaised ? (
            <span className={css['raised']}>on the list</span>
          ) : (
            onRaise && (
              <Button tone="quiet" icon="issues" hint="i" onClick={() => onRaise(id)}>
                {words.capital('raise')}
                <span className="ek-unseen">{` ${name}`}</span>
              </Button>
            )
          )}
        </li>
      ))}
    </ul>
  );
}
