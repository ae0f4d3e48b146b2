import { useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { Button } from '#kit/controls/button.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { showToast } from '#kit/notices/toast-store.ts';
import { Section } from '#kit/page/section.tsx';
import { addDays, type Day, dateLabel, yearOf } from '#lib/calendar/day.ts';
import { earliestDay } from '#lib/calendar/earliest-day.ts';
import { periodLabel } from '#lib/calendar/period.ts';
import type { Row } from '../../contract/scorecard.ts';
import { type DatedGoal, describeGoal, goalAt } from '../../model/goal.ts';
import { goalWords } from '../../model/reading/goal-words.ts';
import { GoalDialog } from './goal-dialog.tsx';
import css from './metric.module.css';
import { useDoing } from './metric-query.ts';
import { firstName, type MetricView } from './metric-view.ts';

/** The goal against what is ordinary, and the goals there were. */
export function GoalSection({ view }: { view: MetricView }) {
  const { row, course, today, voice, words, may } = view;
  const [setting, set] = useState(false);
  const goals = row.goals.toSorted((one, other) => other.from.localeCompare(one.from));
  const attempt = useAttempt();
  return (
    <Section
      title={words.capital('goal')}
      actions={
        may.define && (
          <Button tone="quiet" keys="shift+g" does={`set a new ${words.word('goal')}`} onClick={() => set(true)}>
            {`New ${words.word('goal')}`}
          </Button>
        )
      }
    >
      <p>{goalWords(course, goalAt(row.goals as DatedGoal[], today), voice.reading)}</p>
      <ProblemNote problem={attempt.problem} />
      {goals.length > 0 && (
        <dl className={css['facts']}>
          {goals.map((goal, at) => [
            <dt key={`${goal.from}?`}>{spanWords(goal.from, goals[at - 1]?.from ?? null, today)}</dt>,
            <dd key={goal.from} className={css['withAct']}>
              {saidOf(goal, view)}
              {may.define && at === 0 && goals.length > 1 && <TakeBack view={view} goal={goal} attempt={attempt} />}
            </dd>,
          ])}
          {row.overrides.map((override) => [
            <dt key={`${override.period}?`}>
              {periodLabel(override.period as Day, row.cadence, voice.calendar)} only
            </dt>,
            <dd key={override.period} className={css['withAct']}>
              {override.operator === null ? 'not judged' : describeGoal(override, row.unit, voice.reading)},{' '}
              {override.note}
              {may.define && <EndOverride view={view} override={override} attempt={attempt} />}
            </dd>,
          ])}
        </dl>
      )}
      {setting && <GoalDialog view={view} onClose={() => set(false)} />}
    </Section>
  );
}

/** `since 28 Sep`, `6 Jan – 27 Sep`, `until 27 Sep`. */
function spanWords(from: string, next: string | null, today: Day): string {
  const words = (day: string) => dateLabel(day as Day, yearOf(day as Day) !== yearOf(today));
  if (next === null)
    return from <= earliestDay ? 'from the start' : from > today ? `from ${words(from)} on` : `since ${words(from)}`;
  const end = words(addDays(next as Day, -1));
  return from <= earliestDay ? `until ${end}` : `${words(from)} – ${end}`;
}

function saidOf(goal: Row['goals'][number], { row, voice, nameOf }: MetricView): string {
  const said = goal.operator === null ? 'none' : describeGoal(goal, row.unit, voice.reading);
  return goal.setBy ? `${said}, ${firstName(nameOf(goal.setBy))}` : said;
}

type Attempt = ReturnType<typeof useAttempt>;

function TakeBack({ view, goal, attempt }: { view: MetricView; goal: Row['goals'][number]; attempt: Attempt }) {
  const { companyId, row, words } = view;
  const doing = useDoing();
  const which = { companyId, metricId: row.metricId };
  const takeBack = async () => {
    const after = await doing((client) => client.scorecard.removeGoal({ ...which, from: goal.from }));
    const again = { ...which, seenVersion: after.version, goalFrom: goal.from };
    const undo = () =>
      doing((client) => client.scorecard.changeMetric({ ...again, goal: goal.operator === null ? null : goal }));
    showToast({ text: `${words.capital('goal')} taken back.`, undo: () => void attempt.run(undo) });
  };
  return (
    <span className={css['act']}>
      <IconButton
        icon="undo"
        label={`Take this ${words.word('goal')} back`}
        onClick={() => void attempt.run(takeBack)}
      />
    </span>
  );
}

function EndOverride(props: { view: MetricView; override: Row['overrides'][number]; attempt: Attempt }) {
  const { view, override, attempt } = props;
  const { companyId, row, words } = view;
  const doing = useDoing();
  const which = { companyId, metricId: row.metricId, period: override.period };
  const end = async () => {
    await doing((client) => client.scorecard.endOverride(which));
    const goal = override.operator === null ? null : override;
    const undo = () => doing((client) => client.scorecard.overrideGoal({ ...which, goal, note: override.note }));
    showToast({ text: `The standing ${words.word('goal')} holds again.`, undo: () => void attempt.run(undo) });
  };
  return (
    <span className={css['act']}>
      <IconButton icon="undo" label="Let the standing one hold again" onClick={() => void attempt.run(end)} />
    </span>
  );
}
