import { useState } from 'react';
import { TextArea } from '#kit/fields/text-area.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { Row } from '../../contract/scorecard.ts';
import { amountAt, isCalculated, valueAt } from '../standing.ts';
import type { AskedDialogProps } from './asked.ts';
import { periodName } from './period-name.ts';

const LONGEST = 500;

/** A note on one number; an empty one takes it away. */
export function NoteDialog({ row, period, view, onClose }: AskedDialogProps & { row: Row; period: string }) {
  const before = valueAt(row, period)?.note ?? '';
  const [note, setNote] = useState(before);
  const tooLong = note.length > LONGEST;
  const save = () => {
    // A number of a formula is none that is stored.
    const amount = isCalculated(row) ? null : amountAt(row, period);
    const text = amount === null ? '' : String(amount);
    if (note.trim() !== before) {
      view.recording.record([{ metricId: row.metricId, period, text, amount, note: note.trim() }]);
    }
    onClose();
  };
  return (
    <Dialog
      open
      title={`Note on ${row.title}, ${periodName(view, period)}`}
      consequence="Everybody who sees the number reads it."
      confirm="Save note"
      ready={!tooLong}
      onConfirm={save}
      onClose={onClose}
    >
      <TextArea
        label="Note"
        optional
        value={note}
        onChange={setNote}
        error={tooLong ? `A note has at most ${LONGEST} characters; this one has ${note.length}. Shorten it.` : null}
        help={before === '' ? 'What was different, or what the number leaves out.' : 'Empty takes the note away.'}
        data-autofocus
      />
    </Dialog>
  );
}
