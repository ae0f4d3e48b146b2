import { ConflictNote } from '#kit/notices/conflict-note.tsx';
import { formatQuantity } from '#lib/figure.ts';
import type { Row } from '../contract/scorecard.ts';
import type { ScorecardView } from './scorecard-view.ts';

/** Two people wrote one value: both are shown, and nothing is lost before one is chosen. */
export function Conflicts({
  all,
  columns,
  recording,
  reading,
  timeZone,
}: Pick<ScorecardView, 'all' | 'recording' | 'reading' | 'timeZone'> & {
  columns: readonly { readonly id: string; readonly name: string }[];
}) {
  const open = [...recording.entries.values()].filter((entry) => entry.state === 'conflict');
  const said = (row: Row, amount: number | null, note: string | undefined) => {
    const words = amount === null ? 'nothing' : formatQuantity(amount, row.unit, { ...reading, style: 'full' });
    return note === undefined || note === '' ? words : `${words} with “${note}”`;
  };
  const time = (at: number | string) =>
    new Intl.DateTimeFormat(reading.locale, { timeZone, hour: 'numeric', minute: '2-digit' }).format(new Date(at));
  return open.map((entry) => {
    const row = all.find((one) => one.metricId === entry.metricId);
    if (!row || !entry.theirs) return null;
    const { value, by } = entry.theirs;
    const period = columns.find((column) => column.id === entry.period)?.name ?? entry.period;
    // A note is only at stake where one was written.
    const theirNote = entry.note === undefined ? undefined : value.note;
    return (
      <ConflictNote
        key={`${entry.metricId} ${entry.period}`}
        who={`${row.title}, ${period}: ${by}`}
        theirs={{ text: said(row, value.amount, theirNote), at: time(value.recordedAt) }}
        yours={{ text: said(row, entry.amount, entry.note), at: time(entry.at) }}
        onKeepTheirs={() => recording.dismiss(entry.metricId, entry.period)}
        onTakeYours={() => recording.record([entry])}
      />
    );
  });
}
