import type { Cadence } from '#lib/calendar/period.ts';
import { testBasedEnd } from '#statistics/interval/test-based.ts';
import { mean } from '#statistics/moment.ts';
import type { Claim } from '../../claim.ts';
import type { Evidence, Verdict } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import type { MetricPast, Process } from './metric-past.ts';
import { amountOf, evidenceUnit, leastThatMatters, many, one, periodWords } from './metric-words.ts';
import { processFigure } from './process-figure.ts';
import { shiftLength } from './surprise.ts';

/** What was found: a change that lasts, or one number far out. */
interface Found {
  /** The period since which it lasts; null where one number alone is far out. */
  readonly since: number | null;
  readonly p: number;
  readonly others: readonly number[];
  readonly most?: Verdict;
}

const twoCycles: Readonly<Record<Cadence, number>> = { weekly: 104, monthly: 24, quarterly: 8, yearly: 2 };

/** The values from a period on beside those before it, since the last declared change. */
function levels({ values }: MetricPast, { present }: Process, begun: number) {
  const newer = values.slice(begun).filter((value) => value !== null);
  const older = values.slice(present.from, begun).filter((value) => value !== null);
  return { now: mean(newer), run: newer.length, usual: mean(older), before: older.length };
}

export function changeClaim(past: MetricPast, process: Process, found: Found, ground: Ground): Claim {
  const { metric, subject, periods } = past;
  const { p, others, most } = found;
  const lasting = found.since !== null;
  const begun = found.since ?? periods.length - 1;
  const { now, run, usual, before } = levels(past, process, begun);
  const isUp = now > usual;
  const least = leastThatMatters(metric, usual, ground);
  const words = (amount: number) => amountOf(amount, metric, ground);
  const week = periodWords(periods.at(-1) ?? ground.asOf, metric, ground);
  const since = periodWords(periods[begun] ?? ground.asOf, metric, ground);
  const newest = lasting ? `the last ${run} ${many(metric)}` : `the ${one(metric)} ${week}`;
  return {
    subject,
    basis: {
      kind: 'tested',
      p,
      others,
      posterior: 1 - p / 2,
      matters: Math.abs(now - usual) >= least,
      surely: testBasedEnd(Math.abs(now - usual), p) > least,
      ...(most === undefined ? {} : { most }),
    },
    cause: lasting ? (isUp ? 'shift-up' : 'shift-down') : 'outlier',
    title: lasting
      ? `${subject.name} went ${isUp ? 'up' : 'down'}: ${words(now)} a ${one(metric)} lately, ${words(usual)} before`
      : `${subject.name} was unusually ${isUp ? 'high' : 'low'} in the ${one(metric)} ${week}: ${words(now)}`,
    symptom: `${lasting ? 'The mean of ' : 'In '}${newest} ${lasting ? 'is' : 'it was'} ${words(now)}; the ${before} ${many(metric)} before had ${words(usual)} on average${limitsWords(process, words)}. While nothing changes, luck seldom does this.`,
    causes: [
      `Something in the work, the market or the season differs ${lasting ? 'since' : 'in'} ${since}.`,
      'What is counted, or who counts it, has changed.',
    ],
    actions: actionsOf(past, isUp, since),
    evidence: [
      { label: lasting ? `mean of ${newest}` : newest, value: now, n: run, unit: evidenceUnit(metric, ground) },
      limitsEvidence(past, process, ground),
    ],
    effect: null,
    wouldChange: `${lasting ? `${shiftLength} ${many(metric)} back around ${words(usual)}` : `Ordinary ${many(metric)} from here on: one number alone is soon history`}. If the change was made on purpose, declare it, and new limits start there.${seasonWords(past)}`,
    figure: processFigure(past, process, ground),
  };
}

export function ordinaryClaim(past: MetricPast, process: Process, looks: readonly number[], ground: Ground): Claim {
  const { metric, subject } = past;
  const smallest = process.present.smallestVisibleChange;
  const size =
    smallest === null || smallest === 0
      ? ''
      : ` A change smaller than ±${amountOf(smallest, metric, ground)} would not show yet.`;
  const [p = 1, ...others] = looks;
  return {
    subject,
    basis: { kind: 'tested', p, others, posterior: 0, matters: false, surely: false, most: 'nothing' },
    cause: null,
    title: `${subject.name} shows only its usual ups and downs`,
    symptom: `No signal in the newest ${many(metric)}.${size}`,
    causes: [],
    actions: [],
    evidence: [limitsEvidence(past, process, ground)],
    effect: null,
    wouldChange: `A number beyond the natural limits, or ${shiftLength} in a row on one side of the mean.`,
    figure: processFigure(past, process, ground),
  };
}

function limitsEvidence({ metric }: MetricPast, { present }: Process, ground: Ground): Evidence {
  const gaps = present.gaps !== null;
  const { centre = null, lower = null, upper = null } = present.newest ?? {};
  const unit = gaps ? many(metric) : evidenceUnit(metric, ground);
  const label = gaps ? 'between two events, natural limits' : 'natural limits';
  return { label, value: centre, low: lower, high: upper, level: 0.997, n: present.n, unit };
}

function limitsWords({ present }: Process, words: (amount: number) => string): string {
  const { newest, gaps, chart } = present;
  if (newest === null || gaps !== null || chart.includes('differences')) return '';
  return `, and ${words(newest.lower)} to ${words(newest.upper)} is ordinary`;
}

function actionsOf({ metric, goals }: MetricPast, isUp: boolean, begun: string): string[] {
  const owner = metric.owner ?? 'whoever owns it';
  const good = { 'at-least': true, 'more-than': true, 'at-most': false, 'less-than': false };
  const operator = goals.at(-1)?.operator;
  const isGood =
    operator === undefined || operator === 'exactly' || operator === 'between' ? null : good[operator] === isUp;
  const ask = `Ask ${owner} what was different from ${begun} on, and write the answer down as a note.`;
  if (isGood === true) return [ask, 'Keep what made it better: write it into the way of working.'];
  if (isGood === false) return [ask, `Make an issue of it for the next weekly meeting, with the chart beside it.`];
  return [ask, 'Decide whether this is the better or the worse direction, and give the metric a goal.'];
}

function seasonWords({ metric, known }: MetricPast): string {
  if (known >= twoCycles[metric.cadence] || metric.cadence === 'yearly') return '';
  return ' With fewer than two years of numbers a season cannot be told from a change.';
}
