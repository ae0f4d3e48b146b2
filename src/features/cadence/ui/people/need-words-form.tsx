import { useEffect, useRef, useState } from 'react';
import { client } from '#client/rpc.ts';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { Button } from '#kit/controls/button.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import { VersionConflict } from '#kit/notices/version-conflict.tsx';
import type { CompanyId } from '#lib/ids.ts';
import type { Need } from '../../contract/need.ts';
import css from './people.module.css';

/** What two versions of a need say differently, theirs first. */
const between = (theirs: Need, words: string): readonly string[] => [
  ...(theirs.words === words ? [] : [`${theirs.words} → ${words}`]),
  ...(theirs.note === '' ? [] : [`answered: ${theirs.note}`]),
  ...(theirs.metAt === null ? [] : ['said to be met']),
];

/** Says in other words what one needs. What was answered meanwhile is shown before anything is stored. */
export function NeedWordsForm(props: { companyId: CompanyId; need: Need; onDone: () => void }) {
  const { companyId, need, onDone } = props;
  // What the writer saw when they began: what comes in meanwhile is a conflict.
  const [seen] = useState(need);
  const [words, setWords] = useState(need.words);
  const attempt = useAttempt();
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const theirs = attempt.problem?.code === 'CONFLICT' ? (attempt.problem.current as Need) : null;
  const which = { companyId, needId: need.needId };
  const store = (seenVersion: number) =>
    attempt.run(async () => {
      const { version } = await client.need.change({ ...which, seenVersion, words });
      onDone();
      offerUndo('Changed.', () => client.need.change({ ...which, seenVersion: version, words: seen.words }));
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void store(seen.version);
      }}
    >
      {theirs && (
        <VersionConflict
          what="This was changed or answered meanwhile."
          lines={between(theirs, words)}
          busy={attempt.busy}
          onTakeTheirs={onDone}
          onKeepYours={() => void store(theirs.version)}
        />
      )}
      <TextArea
        label="In other words"
        rows={2}
        maxLength={2000}
        value={words}
        onChange={setWords}
        error={attempt.problem?.fields['words']}
        ref={first}
      />
      {theirs === null && <ProblemNote problem={attempt.problem} shown={['words']} />}
      <div className={css['buttons']}>
        <Button type="submit" busy={attempt.busy} disabled={words.trim() === '' || theirs !== null}>
          Store
        </Button>
        <Button tone="quiet" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
