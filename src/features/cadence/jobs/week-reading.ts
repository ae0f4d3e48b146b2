import { readScorecardIn } from '#features/scorecard/api/scorecard.ts';
import type { Row, Scorecard } from '#features/scorecard/contract/scorecard.ts';
import { answer } from '#features/scorecard/model/answer.ts';
import { type DatedGoal, goalAt, type GoalOverride } from '#features/scorecard/model/goal.ts';
import { presentLimits } from '#features/scorecard/model/reading/process-reading.ts';
import { judge, type Status } from '#features/scorecard/model/status.ts';
import { offWords } from '#features/scorecard/model/week.ts';
import { wordsFor } from '#features/accounts/model/words.ts';
import type { Day } from '#lib/calendar/day.ts';
import { lastClosedPeriod, periodLabel } from '#lib/calendar/period.ts';
import type { Reading } from '#server/context.ts';
import type { DigestWeek } from '../mail/digest.ts';

/** The two that are over and the running one. */
const PERIODS = 3;
// As on the pages: on fewer values nothing is called a real change.
const LEAST_TO_TELL = 10;

const amountAt = (row: Row, period: Day): number | null =>
  (row.calculated ?? row.values).find((one) => one.period === period)?.amount ?? null;

/** What a formula lacks is missing in the metrics that it names. */
function statusOf(row: Row, period: Day): Status {
  const goal = goalAt(row.goals as DatedGoal[], period, row.overrides as readonly object[] as GoalOverride[]);
  const { status } = judge(amountAt(row, period), goal, true);
  return status === 'missing' && row.calculated !== null ? 'not-judged' : status;
}

/** The reader's own metrics without a number for that week, of those that are entered and not calculated. */
export async function missingNumbersOf(room: Reading, week: Day): Promise<Row[]> {
  const { memberId } = room.me;
  const asked = { ownerId: memberId, cadence: 'weekly', periods: PERIODS, archived: false } as const;
  const { rows } = await readScorecardIn(room, asked);
  return rows.filter((row) => row.ownerId === memberId && row.calculated === null && amountAt(row, week) === null);
}

function mine({ rows }: Scorecard, week: Day, room: Reading): string[] {
  return rows
    .filter((row) => row.ownerId === room.me.memberId && statusOf(row, week) === 'off')
    .map((row) => ({
      title: row.title,
      status: 'off' as const,
      realChange: row.process.fresh?.period === week,
      readable: (presentLimits(row.process)?.n ?? 0) >= LEAST_TO_TELL,
    }))
    .toSorted((one, other) => Number(other.realChange) - Number(one.realChange))
    .map((row) => offWords(row));
}

/** How the last week was: the numbers of everything that the reader may see, and what of it is their own. */
export async function readWeek(room: Reading): Promise<DigestWeek | null> {
  const { today, calendar, words } = room.ground;
  const week = lastClosedPeriod(today, 'weekly', calendar);
  const scorecard = await readScorecardIn(room, { cadence: 'weekly', periods: PERIODS, archived: false });
  if (scorecard.rows.length === 0) return null;
  const said = answer(
    scorecard.rows.map((row) => ({
      title: row.title,
      status: statusOf(row, week),
      realChange: row.process.fresh !== null,
      luck: row.process.luck,
    })),
    wordsFor(words).word('metric', 2),
  );
  return {
    label: periodLabel(week, 'weekly', calendar),
    answer: said.line,
    missing: said.missing,
    mine: mine(scorecard, week, room),
  };
}
