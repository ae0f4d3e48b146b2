import { describeGoal } from '#features/scorecard/model/goal.ts';
import { amountWords } from '#features/scorecard/model/reading/amount-words.ts';
import { periodNouns } from '#features/scorecard/model/reading/period-noun.ts';
import { type Calendar, type Cadence, periodLabel } from '#lib/calendar/period.ts';
import type { Reading } from '#lib/figure.ts';
import type { Unit } from '#lib/quantity.ts';
import type { Red } from './red.ts';
import { roleWords, type SoloRole } from './solo-role.ts';

interface Counted {
  readonly role: SoloRole;
  readonly metrics: number;
  readonly findings: readonly unknown[];
  readonly reds: readonly { readonly status: Red['status'] }[];
}

/**
 * `2 found, 1 off goal, 1 missing; 3 metrics looked at.`, or that there is nothing this time.
 * @param all metrics that were looked at, of every role. @param word for so many metrics.
 */
export function partAnswer(
  { role, metrics, findings, reds }: Counted,
  all: number,
  word: (count: number) => string,
): string {
  const count = (status: Red['status']) => reds.filter((red) => red.status === status).length;
  const [off, missing] = [count('off'), count('missing')];
  const said = [
    ...(findings.length > 0 ? [`${findings.length} found`] : []),
    ...(off > 0 ? [`${off} off goal`] : []),
    ...(missing > 0 ? [`${missing} missing`] : []),
  ];
  const looked =
    metrics > 0
      ? `${metrics} ${word(metrics)} looked at.`
      : all > 0
        ? `none of the ${all} ${word(all)} is this role’s.`
        : `there are no ${word(0)} yet.`;
  return said.length === 0 ? `Nothing for ${roleWords[role]} this time: ${looked}` : `${said.join(', ')}; ${looked}`;
}

/** A red metric, as far as it is told in a line. */
export interface ToldRed extends Red {
  readonly cadence: Cadence;
  readonly unit: Unit;
  readonly reading: 'real-change' | 'ordinary' | 'too-short' | null;
}

const goalWords = ({ goal, unit }: ToldRed, reading: Reading, word: string): string =>
  goal === null ? `no ${word}` : `${word} ${describeGoal(goal, unit, reading)}`;

/** `22, goal at most 20`; where it is missing, for which period. @param word for a goal. */
export function redFigure(
  red: ToldRed,
  { reading, calendar, word }: { readonly reading: Reading; readonly calendar: Calendar; readonly word: string },
): string {
  const { amount, unit, period, cadence } = red;
  if (amount === null)
    return `no value for ${periodLabel(period, cadence, calendar)}, ${goalWords(red, reading, word)}`;
  return `${amountWords(amount, unit, reading, red.goal)}, ${goalWords(red, reading, word)}`;
}

/** How long it is so, and what its own history says of the last one. */
export function redStanding({ status, periods, cadence, reading }: ToldRed): string {
  const [one, many] = periodNouns[cadence];
  const long = `${periods} ${periods === 1 ? one : `${many} in a row`}`;
  if (status === 'missing') return `${long} without a number.`;
  const words = {
    'real-change': 'Looks like a real change: ask what was different.',
    ordinary: `By its own history an ordinary ${one}.`,
    'too-short': 'Its history is too short to tell a real change from luck.',
  };
  return `${long} off goal. ${reading === null ? '' : words[reading]}`.trim();
}
