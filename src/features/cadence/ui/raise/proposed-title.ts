import type { Company } from '#features/accounts/contract/company.ts';
import { describeGoal, type Goal } from '#features/scorecard/model/goal.ts';
import { amountWords } from '#features/scorecard/model/reading/amount-words.ts';
import { calendarOf, todayOf } from '#features/scorecard/ui/pages.ts';
import { readingOf } from '#features/scorecard/ui/reading.ts';
import { amountAt, goalOf } from '#features/scorecard/ui/standing.ts';
import { judge } from '#features/scorecard/model/status.ts';
import type { Day } from '#lib/calendar/day.ts';
import { isClosed, periodLabel } from '#lib/calendar/period.ts';
import type { Reading } from '#lib/figure.ts';
import type { Unit } from '#lib/quantity.ts';
import { metricIssueTitle } from '../../model/raise-title.ts';
import type { AskedRaise } from './asked-raise.ts';

/** Beside `below` or `above` no sign is wanted. */
const goalWords = (goal: Goal, unit: Unit, reading: Reading): string =>
  goal.operator === 'between' || unit === 'yes-no'
    ? describeGoal(goal, unit, reading)
    : amountWords(goal.threshold, unit, reading, goal);

/** What the dialog begins with. */
export function proposedTitle({ row, from, title }: AskedRaise, company: Company): string {
  const period = from?.period;
  if (!row || !period) return title;
  const { unit, cadence } = row;
  const reading = readingOf(company.currency);
  const amount = amountAt(row, period);
  const goal = goalOf(row, period);
  return metricIssueTitle({
    ...judge(amount, goal, isClosed(period, cadence, todayOf(company))),
    title: row.title,
    amount: amount === null ? null : amountWords(amount, unit, reading, goal),
    goal: goal && goalWords(goal, unit, reading),
    period: periodLabel(period satisfies Day, cadence, calendarOf(company)),
    isYesNo: unit === 'yes-no',
  });
}
