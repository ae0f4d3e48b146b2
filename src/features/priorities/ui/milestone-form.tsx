import { useEffect, useRef, useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { Button } from '#kit/controls/button.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { VersionConflict } from '#kit/notices/version-conflict.tsx';
import { type Day, dateLabel } from '#lib/calendar/day.ts';
import type { Milestone, Priority } from '../contract/priority.ts';
import css from './priorities.module.css';
import type { Verbs } from './use-verbs.ts';

const inWords = ({ title, due, doneOn }: Pick<Milestone, 'title' | 'due'> & Partial<Milestone>) =>
  `${title}, ${dateLabel(due, true)}${doneOn ? `, done ${dateLabel(doneOn, true)}` : ''}`;

/** Changes what a step says and its day, where it stands. What others changed meanwhile is shown before it is stored. */
export function MilestoneForm(props: { priority: Priority; milestone: Milestone; verbs: Verbs; onDone: () => void }) {
  const { priority, verbs, onDone } = props;
  // What the writer saw when they began: what comes in meanwhile is a conflict.
  const [seen] = useState(props.milestone);
  const [title, setTitle] = useState(seen.title);
  const [due, setDue] = useState<Day>(seen.due);
  const attempt = useAttempt();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const now = attempt.problem?.code === 'CONFLICT' ? (attempt.problem.current as Priority) : null;
  const theirs = now?.milestones.find(({ milestoneId }) => milestoneId === seen.milestoneId);
  const store = (seenVersion: number) =>
    attempt.run(async () => {
      await verbs.changeMilestone(priority, { before: seen, seenVersion, title, due });
      onDone();
    });
  const problems = attempt.problem?.fields;
  return (
    <form
      className={css['change']}
      aria-label={`Change the milestone ${seen.title}`}
      onSubmit={(event) => {
        event.preventDefault();
        void store(seen.version);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      {theirs && (
        <VersionConflict
          what="Somebody else changed this milestone meanwhile."
          lines={[`${inWords(theirs)} → ${inWords({ title, due })}`]}
          busy={attempt.busy}
          onTakeTheirs={onDone}
          onKeepYours={() => void store(theirs.version)}
        />
      )}
      <TextField
        label="Milestone"
        maxLength={300}
        value={title}
        onChange={setTitle}
        error={problems?.['title']}
        ref={first}
      />
      <TextField label="Due" type="date" value={due} onChange={(day) => setDue(day as Day)} error={problems?.['due']} />
      <div className={css['changeEnds']}>
        <Button type="submit" busy={attempt.busy} disabled={title.trim() === '' || due === '' || theirs !== undefined}>
          Store
        </Button>
        <Button tone="quiet" onClick={onDone}>
          Leave it
        </Button>
      </div>
      {!theirs && <ProblemNote problem={attempt.problem} shown={['title', 'due']} />}
    </form>
  );
}
