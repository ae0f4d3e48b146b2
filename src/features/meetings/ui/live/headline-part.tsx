import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { problemOf } from '#client/problem.ts';
import { client, queries } from '#client/rpc.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import type { Headline } from '#features/cadence/contract/headline.ts';
import { Button } from '#kit/controls/button.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { Segments } from '#kit/controls/segments.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { useKeys } from '#kit/keys/use-keys.ts';
import { Avatar } from '#kit/marks/avatar.tsx';
import { Badge } from '#kit/marks/badge.tsx';
import { showRefusal } from '#kit/notices/toast-store.ts';
import type { CompanyId, TeamId } from '#lib/ids.ts';
import { raiseNew } from './raise-new.ts';
import css from './live.module.css';
import { RowList } from './row-list.tsx';
import type { Desk } from './use-desk.ts';
import { useRaise } from './use-raise.ts';

type Kind = Headline['kind'];

const kinds = [
  { value: 'customers', label: 'Customers' },
  { value: 'people', label: 'People' },
] as const;

/** One sentence each about customers or people; what asks for talk goes to the issues. */
export function HeadlinePart({ desk }: { desk: Desk }) {
  const { which, meeting, company, nameOf, isOpen, words } = desk;
  const { companyId, meetingId } = which;
  const cache = useQueryClient();
  const { raise, isRaised } = useRaise(desk);
  const { teamId } = meeting;
  const input = { companyId, teamId: teamId as TeamId, ...(isOpen ? {} : { meetingId }) };
  const { data: headlines = [] } = useQuery({
    ...queries.headline.list.queryOptions({ input }),
    enabled: teamId !== null,
  });
  if (teamId === null) return null;
  const readAgain = () => cache.invalidateQueries({ queryKey: queries.headline.list.key() });
  const remove = async ({ headlineId }: Headline): Promise<void> => {
    try {
      await client.headline.delete({ companyId, headlineId });
      void readAgain();
      offerUndo('Headline deleted.', async () => {
        await client.headline.restore({ companyId, headlineId });
        await readAgain();
      });
    } catch (thrown) {
      showRefusal(problemOf(thrown).message);
    }
  };
  const mayRemove = ({ writtenBy }: Headline) => isOpen && (writtenBy === company.me.memberId || desk.mayEnd);
  return (
    <>
      <RowList
        label="Headlines"
        words={words}
        onRaiseNew={() => raiseNew(desk)}
        onRaise={
          raise &&
          ((id) => {
            const headline = headlines.find(({ headlineId }) => headlineId === id);
            if (headline) raise({ kind: 'headline', id, period: null, title: headline.words });
          })
        }
        rows={headlines.map((headline) => ({
          id: headline.headlineId,
          name: headline.words,
          isRaised: isRaised(headline.headlineId),
          content: (
            <>
              <Badge>{headline.kind === 'people' ? 'people' : 'customers'}</Badge>
              <span>{headline.words}</span>
            </>
          ),
          right: (
            <>
              <Avatar name={nameOf(headline.writtenBy)} size="sm" spoken />
              {mayRemove(headline) && (
                <IconButton icon="trash" label={`Delete ${headline.words}`} onClick={() => void remove(headline)} />
              )}
            </>
          ),
        }))}
      />
      {isOpen && <HeadlineLine companyId={companyId} teamId={teamId} onWritten={() => void readAgain()} />}
    </>
  );
}

function HeadlineLine(props: { companyId: CompanyId; teamId: TeamId; onWritten: () => void }) {
  const { companyId, teamId, onWritten } = props;
  const [kind, setKind] = useState<Kind>('customers');
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const attempt = useAttempt();
  useKeys([{ key: 'b', does: 'write a headline', run: () => field.current?.focus() }], 'Meeting');
  const write = () =>
    attempt.run(async () => {
      await client.headline.write({ companyId, teamId, kind, words });
      setWords('');
      onWritten();
      field.current?.focus();
    });
  return (
    <form
      className={css['headline']}
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
      <span className={css['row']}>
        <Segments label="About" segments={kinds} value={kind} onChoose={setKind} />
        <Button type="submit" hint="b" busy={attempt.busy} disabled={words.trim() === ''}>
          Write it
        </Button>
      </span>
      <ProblemNote problem={attempt.problem} shown={['words']} />
    </form>
  );
}
