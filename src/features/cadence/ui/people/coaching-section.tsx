import { useState } from 'react';
import type { CoachingNote } from '#features/scorecard/contract/coaching.ts';
import { CoachingDialog } from '#features/scorecard/ui/metric/coaching-dialog.tsx';
import { CoachingEntry } from '#features/scorecard/ui/metric/coaching-entry.tsx';
import { Section } from '#kit/page/section.tsx';
import css from './people.module.css';
import type { PersonView } from './person-view.ts';

/** What was said and tried about the numbers that are not where they should be, number by number. */
export function CoachingSection({ view }: { view: PersonView }) {
  const { person, numbers, nameOf, timeZone, locale } = view;
  const [editing, edit] = useState<CoachingNote | null>(null);
  const about = numbers
    .map((number) => ({ number, notes: person.notes.filter(({ metricId }) => metricId === number.row.metricId) }))
    .filter(({ notes }) => notes.length > 0);
  const open = numbers.find(({ row }) => row.metricId === editing?.metricId);
  return (
    <Section title="Coaching notes" scope={person.notes.length === 0 ? undefined : person.notes.length}>
      {about.length === 0 && <p className={css['quiet']}>Nothing noted that you may read.</p>}
      {about.map(({ number, notes }) => (
        <div key={number.row.metricId} className={css['notes']}>
          <h3>{number.row.title}</h3>
          <ul>
            {notes.map((note) => (
              <CoachingEntry
                key={note.noteId}
                note={note}
                writer={nameOf(note.writtenBy)}
                timeZone={timeZone}
                locale={locale}
                {...(person.coaches ? { onEdit: () => edit(note) } : {})}
              />
            ))}
          </ul>
        </div>
      ))}
      {editing && open && <CoachingDialog view={open.view} note={editing} onClose={() => edit(null)} />}
    </Section>
  );
}
