import { useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { Button } from '#kit/controls/button.tsx';
import { Segments } from '#kit/controls/segments.tsx';
import input from '#kit/fields/input.module.css';
import { Section } from '#kit/page/section.tsx';
import type { Priority } from '../contract/priority.ts';
import type { Ending } from '../model/ending.ts';
import { stepsWords } from '../model/milestone.ts';
import { dayWords } from '../model/reading.ts';
import css from './priorities.module.css';
import type { PriorityView } from './priority-view.ts';
import type { Verbs } from './use-verbs.ts';

interface Said {
  readonly end: Ending;
  readonly reason: string;
}

const why: Readonly<Record<Ending, string | null>> = {
  done: null,
  'not-done': 'Why not, in a line',
  carried: 'What it still needs',
  dropped: 'Why it is dropped',
};

/** At the end of a quarter: each one done or not, carried on or dropped; all of them go in together. */
export function ReviewSection(props: {
  title: string;
  priorities: readonly Priority[];
  view: PriorityView;
  verbs: Verbs;
  onDone: () => void;
}) {
  const { title, priorities, view, verbs, onDone } = props;
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>({});
  const answered = priorities.flatMap((priority) => {
    const one = said[priority.priorityId];
    return one ? [{ priority, ...one }] : [];
  });
  const unsaid = answered.some(({ end, reason }) => end === 'dropped' && reason.trim() === '');
  const noun = view.words.word('priority', answered.length);
  const close = async () => {
    if (await verbs.close(answered)) onDone();
  };
  return (
    <Section
      title={title}
      scope="done or not done, no partial credit; what goes on is committed anew"
      first
      tool
      actions={
        <Button tone="quiet" keys="Escape" does="leave the review" onClick={onDone}>
          Leave
        </Button>
      }
    >
      <ul className={css['list']}>
        {priorities.map((priority) => (
          <ReviewLine
            key={priority.priorityId}
            priority={priority}
            view={view}
            said={said[priority.priorityId] ?? null}
            onSay={(one) => setSaid({ ...said, [priority.priorityId]: one })}
          />
        ))}
      </ul>
      <ProblemNote problem={verbs.attempt.problem} />
      <div className={css['foot']}>
        <Button
          tone="primary"
          keys="mod+Enter"
          disabled={answered.length === 0 || unsaid}
          busy={verbs.attempt.busy}
          onClick={() => void close()}
        >
          {answered.length === 0 ? 'Close' : `Close ${answered.length} ${noun}`}
        </Button>
        <span className={css['quiet']}>
          {unsaid
            ? 'What is dropped needs a reason.'
            : `${priorities.length - answered.length} of ${priorities.length} still open after that.`}
        </span>
      </div>
    </Section>
  );
}

function ReviewLine(props: { priority: Priority; view: PriorityView; said: Said | null; onSay: (said: Said) => void }) {
  const { priority, view, said, onSay } = props;
  const ends: { value: Ending; label: string }[] = [
    { value: 'done', label: `Done by ${dayWords(priority.due, view.today)}` },
    { value: 'not-done', label: 'Not done' },
    ...(view.mayDecide(priority)
      ? [
          { value: 'carried' as const, label: 'Carry on' },
          { value: 'dropped' as const, label: 'Drop' },
        ]
      : []),
  ];
  const asks = said && why[said.end];
  const facts = [view.nameOf(priority.ownerId), stepsWords(priority.milestones, view.today)].filter(Boolean);
  return (
    <li className={css['asked']}>
      <b>{priority.title}</b> <span className={css['quiet']}>{facts.join(' · ')}</span>
      {priority.doneWhen !== '' && <p className={css['doneWhen']}>{`Done when: ${priority.doneWhen}`}</p>}
      <div className={css['ends']}>
        <Segments<Ending | 'open'>
          label={priority.title}
          segments={ends}
          value={said?.end ?? 'open'}
          onChoose={(end) => end !== 'open' && onSay({ end, reason: said?.reason ?? '' })}
        />
        {said && asks && (
          <input
            className={input['input']}
            aria-label={`${asks}: ${priority.title}`}
            placeholder={asks}
            maxLength={2000}
            autoComplete="off"
            value={said.reason}
            onChange={(event) => onSay({ ...said, reason: event.currentTarget.value })}
          />
        )}
      </div>
    </li>
  );
}
