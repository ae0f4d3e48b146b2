import type { ReactNode } from 'react';
import { KeyHint } from '#kit/keys/key-hint.tsx';
import { type Status, StatusMark } from '#kit/marks/status-mark.tsx';
import { periodNouns } from '../model/reading/period-noun.ts';
import css from './legend.module.css';
import type { ScorecardView } from './scorecard-view.ts';

/** What the marks of the grid mean; those that stand in it. */
export function Legend({ rows, cadence, words, may }: Pick<ScorecardView, 'rows' | 'cadence' | 'words' | 'may'>) {
  const [one] = periodNouns[cadence];
  const mark = (status: Status, meaning: ReactNode) => (
    <li>
      <StatusMark status={status} label="" size={9} /> {meaning}
    </li>
  );
  return (
    <ul className={css['legend']} aria-label="What the marks mean">
      <li>
        <i className={css['on']} /> on {words.word('goal')}
      </li>
      {mark('too-low', 'too low')}
      {mark('too-high', 'too high')}
      {rows.some(({ unit }) => unit === 'yes-no') && mark('not-done', 'not done')}
      {rows.some(({ process }) => process.signals.length > 0) && mark('real-change', 'looks like a real change')}
      {rows.some(({ values }) => values.some(({ note }) => note !== '')) && (
        <li>
          <i className={css['note']} /> note
        </li>
      )}
      {rows.some(({ overrides }) => overrides.length > 0) && (
        <li>
          <i className={css['ownGoal']} /> {words.word('goal')} for one {one}
        </li>
      )}
      {rows.some(({ calculated }) => calculated !== null) && (
        <li>
          <i className={css['calculated']}>ƒ</i> calculated
        </li>
      )}
      <li>
        <i className={css['running']} /> running {one}, not judged
      </li>
      {rows.some(may.record) && (
        <li className={css['doing']}>
          paste a block <KeyHint keys="mod+v" />
        </li>
      )}
    </ul>
  );
}
