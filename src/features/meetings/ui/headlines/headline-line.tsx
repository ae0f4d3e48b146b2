import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { client, queries } from '#client/rpc.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import type { Headline } from '#features/cadence/contract/headline.ts';
import { Button } from '#kit/controls/button.tsx';
import { Segments } from '#kit/controls/segments.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { useKeys } from '#kit/keys/use-keys.ts';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import css from './headlines.module.css';

const kinds = [
  { value: 'customers', label: 'Customers' },
  { value: 'people', label: 'People' },
] as const;

/** The line to write a headline in. */
export function HeadlineLine({ companyId, teamId }: { companyId: CompanyId; teamId: TeamId }) {
  const cache = useQueryClient();
  const [kind, setKind] = useState<Headline['kind']>('customers');
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const attempt = useAttempt();
  useKeys([{ key: 'b', does: 'write a headline', run: () => field.current?.focus() }], 'Meeting');
  const write = () =>
    attempt.run(async () => {
      await client.headline.write({ companyId, teamId, kind, words });
      setWords('');
      void cache.invalidateQueries({ queryKey: queries.headline.list.key() });
      field.current?.focus();
    });
  return (
    <form
      className={css['line']}
      noValidate
      aria-label="Write a headline"
      onSubmit={(event) => {
        event.preventDefault();
        if (!attempt.busy && words.trim() !== '') void write();
      }}
    >
      <TextField
        label="A headline, in one sentence"
        value={words}
        onChange={setWords}
        error={attempt.problem?.fields['words']}
        autoComplete="off"
        maxLength={300}
        ref={field}
      />
      <span className={css['about']}>
        <Segments label="About" segments={kinds} value={kind} onChoose={setKind} />
        <Button type="submit" hint="b" busy={attempt.busy} disabled={words.trim() === ''}>
          Write it
        </Button>
      </span>
      <ProblemNote problem={attempt.problem} shown={['words']} />
    </form>
  );
}
