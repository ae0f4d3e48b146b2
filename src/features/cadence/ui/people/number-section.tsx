import { Link } from '#kit/page/link.tsx';
import { Section } from '#kit/page/section.tsx';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { describeGoal } from '#features/scorecard/model/goal.ts';
import { lastClosed } from '#features/scorecard/model/reading/course.ts';
import { metricAnswer } from '#features/scorecard/model/reading/metric-answer.ts';
import { markOf } from '#features/scorecard/ui/metric/status.ts';
import css from './people.module.css';
import type { OwnNumber, PersonView } from './person-view.ts';

/** A number in a sentence: how it stands against its goal, and whether it is a real change or an ordinary one. */
function NumberLine({ number }: { number: OwnNumber }) {
  const { row, course, view, href } = number;
  const latest = lastClosed(course);
  const real = latest !== null && course.process.fresh?.period === latest.period;
  const goal = latest?.goal ?? null;
  return (
    <li>
      <span className={css['mark']}>
        {latest && <StatusMark status={markOf(latest, row.unit)} />}
        {real && <StatusMark status="real-change" />}
      </span>
      <span className={css['what']}>
        <Link href={href}>{row.title}</Link>
        {metricAnswer(course, view.voice).slice(row.title.length)}
      </span>
      <span className={css['when']}>
        {goal ? describeGoal(goal, row.unit, view.voice.reading) : `no ${view.words.word('goal')}`}
      </span>
    </li>
  );
}

export function NumberSection({ view }: { view: PersonView }) {
  const { numbers, person, words } = view;
  const name = words.word('metric', 2);
  return (
    <Section title={words.capital('metric', 2)} scope={numbers.length === 0 ? undefined : numbers.length}>
      {numbers.length === 0 ? (
        <p className={css['quiet']}>{`No ${name} owned${person.unseenMetrics > 0 ? ' that you read' : ''}.`}</p>
      ) : (
        <ul className={css['numbers']}>
          {numbers.map((number) => (
            <NumberLine key={number.row.metricId} number={number} />
          ))}
        </ul>
      )}
      {person.unseenMetrics > 0 && (
        <p className={css['quiet']}>
          {`${person.unseenMetrics} more ${words.word('metric', person.unseenMetrics)} on no ${words.word('scorecard')} that you read.`}
        </p>
      )}
    </Section>
  );
}
