import { describeGoal } from '#features/scorecard/model/goal.ts';
import { amountWords } from '#features/scorecard/model/reading/amount-words.ts';
import { markOf } from '#features/scorecard/ui/metric/status.ts';
import { metricHref } from '#features/scorecard/ui/pages.ts';
import { amountAt, goalOf, standingOf } from '#features/scorecard/ui/standing.ts';
import { weekRowOf } from '#features/scorecard/ui/week/week-rows.ts';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import { Link } from '#kit/page/link.tsx';
import { Section } from '#kit/page/section.tsx';
import { CompanyTag } from './company-tag.tsx';
import { raisedOf } from './raised-of.tsx';
import css from './today.module.css';
import type { OwnNumber, TodayView } from './today-view.ts';

/** Whether its own history tells a real change from an ordinary one. */
function verdict({ row, period }: OwnNumber): string {
  const { realChange, readable } = weekRowOf(row, period);
  if (realChange) return 'real change';
  return readable ? 'in its usual range' : 'too short a history to tell';
}

/** What is off goal in what one owns, real changes first. */
export function OffSection(props: { views: readonly TodayView[]; several: boolean; first: boolean }) {
  const { views, several, first } = props;
  const off = views
    .flatMap((view) => view.off.map((number) => ({ view, number, real: verdict(number) === 'real change' })))
    .toSorted((one, other) => Number(other.real) - Number(one.real));
  const judged = views.reduce((sum, view) => sum + view.judged, 0);
  if (judged === 0) return null;
  return (
    <Section title="Off goal in what you own" scope={`${off.length} of ${judged}`} first={first}>
      <ul className={css['rows']}>
        {off.map(({ view, number, real }) => {
          const { row, period } = number;
          const amount = amountAt(row, period);
          const goal = goalOf(row, period);
          const raised = raisedOf(view, row.metricId);
          return (
            <li key={row.metricId} className={css['row']} data-row={row.metricId}>
              <CompanyTag view={view} several={several} />
              {real ? (
                <StatusMark status="real-change" />
              ) : (
                <StatusMark status={markOf(standingOf(row, period), row.unit)} />
              )}
              <Link className={css['title']} href={metricHref(view.company.companyId, row.metricId)}>
                {row.title}
              </Link>
              <span className={css['quiet']}>
                {amount !== null && `${amountWords(amount, row.unit, view.reading, goal)}, `}
                {goal && `${view.words.word('goal')} ${describeGoal(goal, row.unit, view.reading)}, `}
                {verdict(number)}
                {raised && ' · '}
                {raised}
              </span>
            </li>
          );
        })}
      </ul>
      {off.length === 0 && <p className={css['quiet']}>Every number that is in is on goal.</p>}
    </Section>
  );
}
