import { useRef, useState } from 'react';
import { client } from '#client/rpc.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { Button } from '#kit/controls/button.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { CheckBox } from '#kit/fields/check-box.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import { type Day, dayIn } from '#lib/calendar/day.ts';
import type { Need } from '../../contract/need.ts';
import { dayWords } from '../../model/person/words.ts';
import { NeedWordsForm } from './need-words-form.tsx';
import css from './people.module.css';
import type { PersonView } from './person-view.ts';

/** One need: who it is from says it in other words or takes it back, who leads them answers it. */
export function NeedLine({ need, view }: { need: Need; view: PersonView }) {
  const { companyId, person, timeZone, nameOf } = view;
  const { needId } = need;
  const [answering, setAnswering] = useState(false);
  const [changing, change] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const attempt = useAttempt();
  const on = (instant: string): Day => dayIn(Date.parse(instant), timeZone);
  const when = (instant: string) => dayWords(on(instant), person.today);
  const takeBack = () =>
    attempt.run(async () => {
      await client.need.delete({ companyId, needId });
      offerUndo('Taken back.', () => client.need.restore({ companyId, needId }));
    });
  return (
    <li>
      <div className={css['needHead']}>
        <p className={css['said']}>{need.words}</p>
        {person.own && (
          <>
            <IconButton
              ref={opener}
              icon="pencil"
              label={`Say in other words: ${need.words}`}
              aria-expanded={changing}
              onClick={() => change(!changing)}
            />
            <IconButton icon="trash" label={`Take back: ${need.words}`} onClick={() => void takeBack()} />
          </>
        )}
      </div>
      {changing && (
        <NeedWordsForm
          companyId={companyId}
          need={need}
          onDone={() => {
            change(false);
            opener.current?.focus();
          }}
        />
      )}
      <p className={css['quiet']}>
        {`Said ${when(need.saidAt)}. ${need.metAt === null ? 'Not met yet.' : `Met ${when(need.metAt)}, says ${nameOf(need.metBy)}.`}`}
      </p>
      {need.note !== '' && <p className={css['said']}>{need.note}</p>}
      <ProblemNote problem={attempt.problem} />
      {person.coaches &&
        (answering ? (
          <Answer need={need} view={view} onDone={() => setAnswering(false)} />
        ) : (
          <div className={css['act']}>
            <Button tone="quiet" onClick={() => setAnswering(true)}>
              {need.metAt === null && need.note === '' ? 'Answer' : 'Change the answer'}
            </Button>
          </div>
        ))}
    </li>
  );
}

function Answer({ need, view, onDone }: { need: Need; view: PersonView; onDone: () => void }) {
  const { companyId } = view;
  const [note, setNote] = useState(need.note);
  const [met, setMet] = useState(need.metAt !== null);
  const attempt = useAttempt();
  const which = { companyId, needId: need.needId };
  const store = () =>
    attempt.run(async () => {
      const { version } = await client.need.answer({ ...which, seenVersion: need.version, met, note });
      onDone();
      offerUndo('Answer stored.', () =>
        client.need.answer({ ...which, seenVersion: version, met: need.metAt !== null, note: need.note }),
      );
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void store();
      }}
    >
      <TextArea
        label="Answer"
        optional
        rows={2}
        maxLength={2000}
        value={note}
        onChange={setNote}
        error={attempt.problem?.fields['note']}
      />
      <CheckBox checked={met} onChange={setMet}>
        It is met
      </CheckBox>
      <ProblemNote problem={attempt.problem} shown={['note']} />
      <div className={css['buttons']}>
        <Button type="submit" busy={attempt.busy}>
          Store the answer
        </Button>
        <Button tone="quiet" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
