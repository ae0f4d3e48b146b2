import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { CoachingDialog } from '#features/scorecard/ui/metric/coaching-dialog.tsx';
import { Button } from '#kit/controls/button.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import { Link } from '#kit/page/link.tsx';
import { Section } from '#kit/page/section.tsx';
import type { Day } from '#lib/calendar/day.ts';
import { dayIn } from '#lib/calendar/day.ts';
import { periodLabel } from '#lib/calendar/period.ts';
import { type OffGoal, offGoalOf, goalQuestionWords, offGoalWords, triedSince } from '../../model/person/off-goal.ts';
import { dayWords } from '../../model/person/words.ts';
import css from './people.module.css';
import type { OwnNumber, PersonView } from './person-view.ts';

const question = 'Is the process there?';

/** Whether there is a way to do it, asked of both: what is found out is kept as a coaching note. */
function ProcessQuestion({ view, number }: { view: PersonView; number: OwnNumber }) {
  const [words, setWords] = useState('');
  const attempt = useAttempt();
  const { companyId, person } = view;
  const which = { companyId, metricId: number.row.metricId };
  const store = () =>
    attempt.run(async () => {
      const { noteId } = await client.coaching.write({ ...which, said: `${question} ${words.trim()}` });
      setWords('');
      offerUndo('Note added.', () => client.coaching.delete({ ...which, noteId }));
    });
  const ask = 'Is it written down how this is done, and can whoever does it do it that way?';
  if (!person.coaches) return <p>{`${ask} If something is missing, say it below as what you need.`}</p>;
  return (
    <>
      <p>{ask}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void store();
        }}
      >
        <TextArea
          label="What you both found"
          rows={2}
          maxLength={1900}
          value={words}
          onChange={setWords}
          error={attempt.problem?.fields['said']}
        />
        <ProblemNote problem={attempt.problem} shown={['said']} />
        {words.trim() !== '' && (
          <Button type="submit" busy={attempt.busy}>
            Keep as a coaching note
          </Button>
        )}
      </form>
    </>
  );
}

/** Three questions before anybody is held to a number: about the goal, about the work, about what was done so far. */
function Asked({ view, number, off }: { view: PersonView; number: OwnNumber; off: OffGoal }) {
  const { person, calendar, timeZone } = view;
  const { row, course, href } = number;
  const [writing, write] = useState(false);
  const notes = person.notes
    .filter(({ metricId }) => metricId === row.metricId)
    .map((note) => ({ ...note, writtenOn: dayIn(Date.parse(note.writtenAt), timeZone) }));
  const tried = triedSince(off, notes);
  return (
    <article className={css['asked']} aria-label={row.title}>
      <h3>
        <Link href={href}>{row.title}</Link>
      </h3>
      <p>{offGoalWords(off, course)}</p>
      <dl>
        <dt>Was the goal realistic?</dt>
        <dd>{goalQuestionWords(off, course, number.view.voice.reading)}</dd>
        <dt>{question}</dt>
        <dd>
          <ProcessQuestion view={view} number={number} />
        </dd>
        <dt>What has been tried?</dt>
        <dd>
          {tried.length === 0 ? (
            <p>{`No note says so since ${periodLabel(off.since as Day, row.cadence, calendar)}${off.inSight ? ', when it went off' : ''}.`}</p>
          ) : (
            <ul>
              {tried.map((note) => (
                <li key={note.noteId}>
                  {`${dayWords(note.writtenOn, person.today)}, ${view.nameOf(note.writtenBy)}: ${note.tried}`}
                  <span className={css['quiet']}>{` Outcome: ${note.outcome || 'open'}.`}</span>
                </li>
              ))}
            </ul>
          )}
          {person.coaches && (
            <Button icon="add" tone="quiet" onClick={() => write(true)}>
              Write what is tried
            </Button>
          )}
        </dd>
      </dl>
      {writing && <CoachingDialog view={number.view} note={null} onClose={() => write(false)} />}
    </article>
  );
}

/** Nothing of it where no number is off for weeks. */
export function AskedSection({ view }: { view: PersonView }) {
  const off = view.numbers.flatMap((number) => {
    const standing = offGoalOf(number.course);
    return standing ? [{ number, standing }] : [];
  });
  if (off.length === 0) return null;
  return (
    <Section first title="Ask before judging" scope={`${off.length} off goal, three times in a row or more`}>
      {off.map(({ number, standing }) => (
        <Asked key={number.row.metricId} view={view} number={number} off={standing} />
      ))}
    </Section>
  );
}
