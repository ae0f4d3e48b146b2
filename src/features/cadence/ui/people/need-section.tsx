import { useState } from 'react';
import { client } from '#client/rpc.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { Button } from '#kit/controls/button.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import { Section } from '#kit/page/section.tsx';
import { NeedLine } from './need-line.tsx';
import css from './people.module.css';
import type { PersonView } from './person-view.ts';

/** What somebody said they need to do what they took on, in their own words, and what was answered. */
export function NeedSection({ view, first }: { view: PersonView; first: boolean }) {
  const { companyId, person } = view;
  const [words, setWords] = useState('');
  const attempt = useAttempt();
  const open = person.needs.filter(({ metAt }) => metAt === null).length;
  const say = () =>
    attempt.run(async () => {
      const { needId } = await client.need.say({ companyId, words });
      setWords('');
      offerUndo('Said.', () => client.need.delete({ companyId, needId }));
    });
  return (
    <Section
      first={first}
      title={person.own ? 'What you need' : 'What they need'}
      scope={person.needs.length === 0 ? undefined : `${open} of ${person.needs.length} not met`}
    >
      {person.needs.length === 0 && (
        <p className={css['quiet']}>
          {person.own ? 'Nothing said yet: time, a tool, a decision, somebody’s help.' : 'Nothing said yet.'}
        </p>
      )}
      <ul className={css['needs']}>
        {person.needs.map((need) => (
          <NeedLine key={need.needId} need={need} view={view} />
        ))}
      </ul>
      {person.own && (
        <form
          className={css['say']}
          onSubmit={(event) => {
            event.preventDefault();
            void say();
          }}
        >
          <TextArea
            label="Say what you need"
            rows={2}
            maxLength={2000}
            value={words}
            onChange={setWords}
            help="You and whom you report to read it."
            error={attempt.problem?.fields['words']}
          />
          <ProblemNote problem={attempt.problem} shown={['words']} />
          <Button type="submit" busy={attempt.busy} disabled={words.trim() === ''}>
            Say it
          </Button>
        </form>
      )}
    </Section>
  );
}
