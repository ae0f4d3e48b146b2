import { type Column, harmless, type Output, tableOf } from '#cli/output.ts';
import type { Words } from '#features/accounts/model/words.ts';
import type { Day } from '#lib/calendar/day.ts';
import { weekLabel } from '#lib/calendar/week.ts';
import { formatCell, type Reading } from '#lib/figure.ts';
import type { Row } from '../contract/scorecard.ts';
import { answer } from '../model/answer.ts';
import { type DatedGoal, describeGoal, goalAt, meets } from '../model/goal.ts';
import { judge } from '../model/status.ts';

export interface Shown {
  readonly rows: readonly Row[];
  /** First days, oldest first; the last one is running. */
  readonly weeks: readonly Day[];
  readonly owners: ReadonlyMap<string, string>;
  readonly reading: Reading;
  readonly words: Words;
}

const look = {
  on: { colour: 'green', mark: ' ✓' },
  off: { colour: 'red', mark: ' ✗' },
  missing: { colour: 'yellow', mark: '' },
  'not-judged': { colour: null, mark: '' },
} as const;

const goalOf = (row: Row, week: Day) => goalAt(row.goals as unknown as readonly DatedGoal[], week);

const amountOf = (row: Row, week: Day) => row.values.find(({ period }) => period === week)?.amount ?? null;

function cellOf(row: Row, week: Day, closed: boolean, { reading }: Shown, output: Output): string {
  const amount = amountOf(row, week);
  const goal = goalOf(row, week);
  const { colour, mark } = look[judge(amount, goal, closed).status];
  const figure =
    amount === null
      ? closed
        ? '?'
        : ''
      : formatCell(amount, row.unit, reading, goal === null ? undefined : (shown) => meets(goal, shown));
  return colour === null ? figure : output.paint(colour, figure + mark);
}

/** The scorecard as text: its one-line answer, then the grid. */
export function scorecardText(shown: Shown, output: Output): string {
  const { rows, weeks, owners, reading, words } = shown;
  const running = weeks.at(-1);
  const newest = weeks.at(-2);
  const judged = newest === undefined ? [] : rows;
  const said = answer(
    judged.map((row) => ({
      title: harmless(row.title),
      status: judge(amountOf(row, newest as Day), goalOf(row, newest as Day), true).status,
    })),
    words.word('metric', 2),
  );
  const columns: Column[] = [
    { title: harmless(words.capital('metric')) },
    { title: 'Owner' },
    { title: harmless(words.capital('goal')), align: 'right' },
    ...weeks.map(
      (week): Column => ({ title: week === running ? `${weekLabel(week)}…` : weekLabel(week), align: 'right' }),
    ),
  ];
  const table = tableOf(
    columns,
    rows.map((row) => {
      const goal = running === undefined ? null : goalOf(row, running);
      return [
        harmless(row.title),
        harmless(owners.get(row.ownerId) ?? ''),
        goal === null ? '' : describeGoal(goal, row.unit, reading),
        ...weeks.map((week) => cellOf(row, week, week !== running, shown, output)),
      ];
    }),
  );
  const head = [output.paint('bold', said.line), ...(said.missing === null ? [] : [said.missing])].join(' ');
  return rows.length === 0 ? head : `${head}\n\n${table}`;
}
