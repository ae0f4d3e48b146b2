import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { showToast } from '#kit/notices/toast-store.ts';
import { Section } from '#kit/page/section.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import type { CoachingNote } from '../../contract/coaching.ts';
import { CoachingDialog } from './coaching-dialog.tsx';
import { CoachingEntry } from './coaching-entry.tsx';
import css from './metric.module.css';
import { notesQuery, useDoing } from './metric-query.ts';
import type { MetricView } from './metric-view.ts';

/** What was said and tried about this metric, by whom, and what happened. */
export function CoachingSection({ view }: { view: MetricView }) {
  const { companyId, row, may, nameOf } = view;
  const { metricId } = row;
  const { data: notes = [] } = useQuery(notesQuery(companyId, metricId));
  const [editing, setEditing] = useState<CoachingNote | 'new' | null>(null);
  const attempt = useAttempt();
  const doing = useDoing();
  const remove = (note: CoachingNote) =>
    attempt.run(async () => {
      const which = { companyId, metricId, noteId: note.noteId };
      await doing((client) => client.coaching.delete(which));
      showToast({
        text: 'Note deleted.',
        undo: () => void attempt.run(() => doing((client) => client.coaching.restore(which))),
      });
    });
  return (
    <Section
      title="Coaching notes"
      scope={notes.length === 0 ? undefined : notes.length}
      actions={
        may.coach && (
          <Button tone="quiet" icon="add" keys="n" does="add a coaching note" onClick={() => setEditing('new')}>
            Add note
          </Button>
        )
      }
    >
      <ProblemNote problem={attempt.problem} />
      {notes.length === 0 ? (
        <p className={css['quiet']}>
          {may.coach
            ? 'Nothing noted yet: what was said, what is tried, and later what came of it.'
            : 'Nothing noted that you may read.'}
        </p>
      ) : (
        <ul>
          {notes.map((note) => (
            <CoachingEntry
              key={note.noteId}
              note={note}
              writer={nameOf(note.writtenBy)}
              timeZone={view.timeZone}
              locale={view.voice.reading.locale}
              {...(may.coach ? { onEdit: () => setEditing(note), onDelete: () => void remove(note) } : {})}
            />
          ))}
        </ul>
      )}
      {editing && (
        <CoachingDialog view={view} note={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}
