import { type Words, wordsFor } from '#features/accounts/model/words.ts';
import type { Milestone, Priority } from '#features/priorities/contract/priority.ts';
import { stepState } from '#features/priorities/model/milestone.ts';
import type { Row, Scorecard } from '#features/scorecard/contract/scorecard.ts';
import { calendarOf } from '#features/scorecard/ui/pages.ts';
import { readingOf } from '#features/scorecard/ui/reading.ts';
import { mayRecord } from '#features/scorecard/ui/rights.ts';
import { amountAt, isCalculated, standingOf } from '#features/scorecard/ui/standing.ts';
import { periodsOf } from '#features/scorecard/ui/week/week-rows.ts';
import { addDays } from '#lib/calendar/day.ts';
import { type Calendar, periodOf } from '#lib/calendar/period.ts';
import type { Reading } from '#lib/figure.ts';
import type { CompanyToday } from '../../contract/today.ts';

/** A number of a period that is over. */
export interface OwnNumber {
  readonly row: Row;
  readonly period: string;
  readonly before: string | null;
}

/** A company as the page of today shows it. */
export interface TodayView extends CompanyToday {
  readonly words: Words;
  readonly calendar: Calendar;
  readonly reading: Reading;
  /** The first day of the running week. */
  readonly week: string;
  /** What its owner can enter, empty or not. */
  readonly numbers: readonly OwnNumber[];
  /** Off goal in the period that is over. */
  readonly off: readonly OwnNumber[];
  /** How many numbers it is of. */
  readonly judged: number;
}

/** @param scorecards as they are now: what was stored meanwhile stands in them. */
export function viewOf(asked: CompanyToday, scorecards: readonly Scorecard[]): TodayView {
  const { company, today } = asked;
  const { me, words, currency } = company;
  const own = scorecards.flatMap((scorecard): OwnNumber[] => {
    const { closed, before } = periodsOf(scorecard);
    if (closed === null) return [];
    return scorecard.rows
      .filter(({ ownerId }) => ownerId === me.memberId)
      .map((row) => ({ row, period: closed, before }));
  });
  const calendar = calendarOf(company);
  return {
    ...asked,
    words: wordsFor(words),
    calendar,
    reading: readingOf(currency),
    week: periodOf(today, 'weekly', calendar),
    numbers: own.filter(({ row }) => mayRecord(me, row) && !isCalculated(row)),
    off: own.filter(({ row, period }) => standingOf(row, period).status === 'off'),
    judged: own.filter(({ row, period }) => ['on', 'off'].includes(standingOf(row, period).status)).length,
  };
}

export const isMissing = ({ row, period }: OwnNumber): boolean => amountAt(row, period) === null;

/** So far ahead a milestone is worth a look: the week until the next meeting. */
const nearDays = 7;

export interface DueMilestone {
  readonly priority: Priority;
  readonly milestone: Milestone;
}

/** Open ones that are late or due within a week. */
export const dueMilestones = ({ priorities, today }: TodayView): readonly DueMilestone[] =>
  priorities.flatMap((priority) =>
    priority.milestones
      .filter((step) => stepState(step, today) !== 'done' && step.due <= addDays(today, nearDays))
      .map((milestone) => ({ priority, milestone })),
  );

/** What was said of this week; undefined while nothing was. */
export const saidIn = ({ weeks }: Priority, week: string) => weeks.find((one) => one.week === week);
