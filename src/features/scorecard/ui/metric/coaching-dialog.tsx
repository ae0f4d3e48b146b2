import { useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { CoachingNote } from '../../contract/coaching.ts';
import { useDoing } from './metric-query.ts';
import type { MetricView } from './metric-view.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';

const fields = [
  ['said', 'Said', 'What its owner says about it.'],
  ['tried', 'Tried', 'What was done about it so far.'],
  ['next', 'Next', 'What is tried next, and until when.'],
  ['outcome', 'Outcome', 'What came of it; left empty while it is open.'],
] as const;

/** Writes a coaching note, or changes one. */
export function CoachingDialog(props: { view: MetricView; note: CoachingNote | null; onClose: () => void }) {
  const { view, note, onClose } = props;
  const { companyId, row, nameOf } = view;
  const [words, setWords] = useState({
    said: note?.said ?? '',
    tried: note?.tried ?? '',
    next: note?.next ?? '',
    outcome: note?.outcome ?? '',
  });
  const [shared, share] = useState(note?.shared ?? true);
  const attempt = useAttempt();
  const doing = useDoing();
  const which = { companyId, metricId: row.metricId };
  const store = () =>
    attempt.run(async () => {
      const text = { ...words, shared };
      const written = await doing((client) =>
        note
          ? client.coaching.change({ ...which, noteId: note.noteId, seenVersion: note.version, ...text })
          : client.coaching.write({ ...which, ...text }),
      );
      onClose();
      const one = { ...which, noteId: written.noteId };
      const undo = () =>
        doing((client) => {
          if (!note) return client.coaching.delete(one);
          const { said, tried, next, outcome } = note;
          return client.coaching.change({
            ...one,
            seenVersion: written.version,
            said,
            tried,
            next,
            outcome,
            shared: note.shared,
          });
        });
      offerUndo(note ? 'Note changed.' : 'Note added.', undo);
    });
  return (
    <Dialog
      open
      title={note ? 'Change the coaching note' : 'Add a coaching note'}
      consequence={`${row.title}, ${nameOf(row.ownerId)}.`}
      confirm={note ? 'Store note' : 'Add note'}
      busy={attempt.busy}
      ready={Object.values(words).some((text) => text.trim() !== '')}
      onConfirm={() => void store()}
      onClose={onClose}
    >
      {fields.map(([field, label, help], at) => (
        <TextArea
          key={field}
          label={label}
          optional
          rows={2}
          value={words[field]}
          onChange={(text) => setWords({ ...words, [field]: text })}
          help={words[field] === '' ? help : undefined}
          error={attempt.problem?.fields[field]}
          data-autofocus={at === 0 || undefined}
        />
      ))}
      <CheckBox checked={shared} onChange={share}>
        {`Shared with ${nameOf(row.ownerId)}, who owns it`}
      </CheckBox>
      <ProblemNote problem={attempt.problem} shown={fields.map(([field]) => field)} />
    </Dialog>
  );
}
