import { useRef, useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { Button } from '#kit/controls/button.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { useKeys } from '#kit/keys/use-keys.ts';
import { draftWords } from '../live/kept-notes.ts';
import type { Desk } from '../live/use-desk.ts';
import css from './points.module.css';
import { usePointVerbs } from './use-point-verbs.ts';

/** A point in one line: Enter puts it on, and the line is free for the next one. */
export function AddPoint({ desk }: { desk: Desk }) {
  const { which, company } = desk;
  const draft = draftWords.keyOf(which.meetingId, 'point', null);
  const [words, setWords] = useState(() => draftWords.read(draft));
  const field = useRef<HTMLInputElement>(null);
  const attempt = useAttempt();
  const verbs = usePointVerbs(which, company.me.memberId);
  useKeys([{ key: 'a', does: 'put a point on your list', run: () => field.current?.focus() }], 'Meeting');
  const type = (text: string) => {
    setWords(text);
    draftWords.write(draft, text);
  };
  const add = () =>
    attempt.run(async () => {
      await verbs.add(words);
      type('');
      field.current?.focus();
    });
  return (
    <form
      className={css['add']}
      noValidate
      aria-label="Put a point on your list"
      onSubmit={(event) => {
        event.preventDefault();
        if (!attempt.busy && words.trim() !== '') void add();
      }}
    >
      <TextField
        label="What you want to talk about"
        className={css['addField']}
        ref={field}
        value={words}
        maxLength={300}
        autoComplete="off"
        onChange={type}
        onKeyDown={({ key }) => key === 'Escape' && field.current?.blur()}
        error={attempt.problem?.fields['words']}
      />
      <Button type="submit" hint="a" icon="add" busy={attempt.busy} disabled={words.trim() === ''}>
        Put it on
      </Button>
      <ProblemNote problem={attempt.problem} shown={['words']} />
    </form>
  );
}
