import { useEffect, useRef, useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { Button } from '#kit/controls/button.tsx';
import { VersionConflict } from '#kit/notices/version-conflict.tsx';
import type { Issue, IssueRecord } from '../contract/issue.ts';
import css from './issues.module.css';
import { type WhyDraft, WhyFields, whyDraftOf } from './why-fields.tsx';

/** A line for each answer, and one more as long as there is room. */
export function WhyForm(props: {
  issue: IssueRecord;
  onStore: (draft: WhyDraft, seenVersion: number) => Promise<unknown>;
  onClose: () => void;
}) {
  const { issue, onStore, onClose } = props;
  // As it was when the writer began: what comes in meanwhile is shown as a conflict and not taken over.
  const [seen] = useState(issue);
  const [draft, setDraft] = useState(() => whyDraftOf(issue));
  const attempt = useAttempt();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    [...(form.current?.querySelectorAll('input') ?? [])].find(({ value }) => value === '')?.focus();
  }, []);
  const theirs = attempt.problem?.code === 'CONFLICT' ? (attempt.problem.current as Issue | null) : null;
  const store = (seenVersion: number) => void attempt.run(() => onStore(draft, seenVersion));
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
      <WhyFields draft={draft} onChange={setDraft} />
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
            theirs.root === (draft.whys.findLast((why) => why !== '') ?? '')
              ? []
              : [`root ${theirs.root || 'none'} → ${draft.whys.findLast((why) => why !== '') ?? 'none'}`]
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
