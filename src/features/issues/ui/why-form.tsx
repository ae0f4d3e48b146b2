import { useEffect, useRef, useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { Button } from '#kit/controls/button.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { VersionConflict } from '#kit/notices/version-conflict.tsx';
import type { Issue, IssueRecord } from '../contract/issue.ts';
import { mostWhys } from '../model/why.ts';
import { causeOptions } from './cause-words.ts';
import css from './issues.module.css';

export interface WhyDraft {
  readonly whys: string[];
  readonly cause: Issue['cause'];
}

const places = Array.from({ length: mostWhys }, (_, at) => at);

/** A line for each answer, and one more as long as there is room. */
export function WhyForm(props: {
  issue: IssueRecord;
  onStore: (draft: WhyDraft, seenVersion: number) => Promise<unknown>;
  onClose: () => void;
}) {
  const { issue, onStore, onClose } = props;
  // As it was when the writer began: what comes in meanwhile is shown as a conflict and not taken over.
  const [seen] = useState(issue);
  const [whys, setWhys] = useState(() => [...issue.whys, ''].slice(0, mostWhys));
  const [cause, setCause] = useState(issue.cause);
  const attempt = useAttempt();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    [...(form.current?.querySelectorAll('input') ?? [])].find(({ value }) => value === '')?.focus();
  }, []);
  const theirs = attempt.problem?.code === 'CONFLICT' ? (attempt.problem.current as Issue | null) : null;
  const store = (seenVersion: number) => void attempt.run(() => onStore({ whys, cause }, seenVersion));
  const put = (at: number, text: string): void => {
    const next = whys.with(at, text);
    setWhys(next.at(-1) !== '' && next.length < mostWhys ? [...next, ''] : next);
  };
  return (
    <form
      ref={form}
      noValidate
      aria-label="Why"
      onSubmit={(event) => {
        event.preventDefault();
        if (!attempt.busy) store(seen.version);
      }}
    >
      {places.slice(0, whys.length).map((at) => (
        <TextField
          key={at}
          label={at === 0 ? 'Why?' : 'And why that?'}
          optional
          value={whys[at] ?? ''}
          autoComplete="off"
          onChange={(text) => put(at, text)}
        />
      ))}
      <SelectField
        label="What is the root about?"
        optional
        options={[{ value: '', label: 'Not said yet' }, ...causeOptions]}
        value={cause ?? ''}
        onChange={(value) => setCause(value === '' ? null : (value as Issue['cause']))}
      />
      <div className={css['actions']}>
        <Button tone="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" busy={attempt.busy} hint="Enter">
          Store
        </Button>
      </div>
      {theirs ? (
        <VersionConflict
          what="Somebody else changed it meanwhile."
          lines={
            theirs.root === (whys.findLast((why) => why !== '') ?? '')
              ? []
              : [`root ${theirs.root || 'none'} → ${whys.findLast((why) => why !== '') ?? 'none'}`]
          }
          busy={attempt.busy}
          onTakeTheirs={onClose}
          onKeepYours={() => store(theirs.version)}
        />
      ) : (
        <ProblemNote problem={attempt.problem} />
      )}
    </form>
  );
}
