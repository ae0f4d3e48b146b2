import { useRef } from 'react';
import { Conflicts } from '#features/scorecard/ui/conflicts.tsx';
import { entryKey } from '#features/scorecard/ui/entries.ts';
import { metricHref } from '#features/scorecard/ui/pages.ts';
import { mayRecord } from '#features/scorecard/ui/rights.ts';
import { amountAt, isCalculated } from '#features/scorecard/ui/standing.ts';
import { useRecording } from '#features/scorecard/ui/use-recording.ts';
import { EntryLine } from '#features/scorecard/ui/week/entry-line.tsx';
import type { Row } from '#features/scorecard/contract/scorecard.ts';
import { useKeys } from '#kit/keys/use-keys.ts';
import { showToast } from '#kit/notices/toast-store.ts';
import type { Reading } from '#lib/figure.ts';
import css from './live.module.css';
import type { Desk } from './use-desk.ts';

/** What somebody at the desk may still type for a period. */
export const isTypedHere = ({ company, isOpen }: Desk, row: Row, period: string): boolean =>
  isOpen && amountAt(row, period) === null && !isCalculated(row) && mayRecord(company.me, row);

/** Numbers of the week that is over which nobody has entered yet: Enter stores one and goes on to the next. */
export function MissingNumbers(props: {
  desk: Desk;
  rows: readonly Row[];
  period: string;
  /** Of the period in words. */
  label: string;
  before: string | null;
  reading: Reading;
}) {
  const { desk, rows, period, label, before, reading } = props;
  const { company } = desk;
  const recording = useRecording(company.companyId);
  const list = useRef<HTMLUListElement>(null);
  const missing = rows.filter((row) => isTypedHere(desk, row, period));
  const toFirst = () => list.current?.querySelector<HTMLElement>('input, [data-first]')?.focus();
  useKeys(missing.length > 0 ? [{ key: 'e', does: 'enter what is missing', run: toFirst }] : [], 'Meeting');
  return (
    <>
      <Conflicts
        all={rows}
        columns={[{ id: period, name: label }]}
        recording={recording}
        reading={reading}
        timeZone={company.timeZone}
      />
      {missing.length > 0 && (
        <ul ref={list} className={css['missing']} aria-label="Numbers to enter">
          {missing.map((row) => (
            <EntryLine
              key={row.metricId}
              row={row}
              period={period}
              before={before}
              closed
              href={metricHref(company.companyId, row.metricId)}
              reading={reading}
              entry={recording.entries.get(entryKey(row.metricId, period))}
              onRecord={(text, amount) =>
                recording.record([{ metricId: row.metricId, period, text, amount }], (done) =>
                  showToast({ text: `${row.title}: ${text.trim()}.`, undo: () => recording.undo(done) }),
                )
              }
            />
          ))}
        </ul>
      )}
    </>
  );
}
