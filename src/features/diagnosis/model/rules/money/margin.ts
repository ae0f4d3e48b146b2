import { booksOf, type MonthResult } from '#features/money/model/books.ts';
import { leastToClaim } from '#statistics/process/baseline.ts';
import { readProcess } from '#statistics/process/read-process.ts';
import { testBasedEnd } from '#statistics/interval/test-based.ts';
import type { Claim } from '../../claim.ts';
import { declaredFor } from '../../declared.ts';
import type { Figure } from '../../figure.ts';
import type { Evidence, Verdict } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { notBeyondLuck, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { type Usual, usualOf } from '../../usual.ts';
import { counted, monthText, shareText } from '../../wording.ts';
import { type Fall, type MarginPast, marginPast } from './margin-past.ts';

const leastMonths = 8;
/** Two full cycles: with fewer a season cannot be told from a change, so nothing is clear. */
const cycles = 24;

export const margin: Rule = {
  id: 'money.margin',
  version: 2,
  explanation: {
    estimates: 'Whether the gross margin, as a share of income, has really fallen, and what that costs in a year.',
    method:
      'Three looks at the newest months in a row, three years at most: the last month beyond the natural limits; the last eight months on one side; a fall along the line through all months (Theil and Sen, tested by Kendall’s rank correlation), from two years on between equal months of different years only. A fall that lasts is priced as one step where two levels fit the months best, against the same months before it where they are known, and as a line, each as often as it is likely: 10,000 draws × a year’s income.',
    minimumData:
      'Eight closed months in a row with income since the last declared change; at most a hint below 10, at most likely below 24.',
    smallestDifference: 'A tenth of the margin (a setting), such as from 40 % to 36 %.',
    knownFailure:
      'With fewer than two years a season looks like a change. Costs that are booked a month late make two false jumps. Months that resemble the one before make trends look surer than they are, and ranges too narrow where they do so much more than usual: at a correlation of 0.6 three in four ranges hold the truth, not nine in ten.',
    source:
      'Shewhart 1931; Wheeler 1993; Sen 1968, JASA 63:1379; Kendall 1970; Hirsch, Slack and Smith 1982, Water Resources Research 18:107; Hinkley 1970, Biometrika 57:1, and Schwarz 1978, Annals of Statistics 6:461, for the step.',
  },
  look(records, ground) {
    if (records.ledger.length === 0) return [];
    const { months } = booksOf(records.ledger, ground.asOf);
    const changes = declaredFor(['margin', 'gross margin'], records);
    const past = marginPast(months, { changes, least: leastMonths, seed: ground.seed });
    return [past === null ? tooFew(ground) : claimOn(past, ground)];
  },
};

function tooFew({ company }: Ground): Claim {
  return tooLittle({
    subject: { kind: 'company', name: company.name },
    title: 'Too few months to tell whether the margin changed',
    symptom: `A change of the gross margin can be told from ${leastMonths} closed months in a row with income.`,
    actions: ['Export the profit and loss by month for the last 24 months, with cost of sales apart from expenses.'],
    wouldChange: `${leastMonths} months in a row, counted from the last declared change.`,
  });
}

function claimOn(past: MarginPast, ground: Ground): Claim {
  const { months, fall, looks } = past;
  const n = months.length;
  const subject = { kind: 'company', name: ground.company.name } as const;
  const evidence = evidenceOn(past);
  const figure = figureOf(past);
  const season = n < cycles ? ` With fewer than ${cycles} months season and change cannot be told apart.` : '';
  if (fall === null) {
    const seen = past.smallestVisible;
    return notBeyondLuck(
      {
        subject,
        title: 'The gross margin shows only its usual ups and downs',
        symptom: `No fall in ${counted(n, 'month')}.${seen === null ? '' : ` In one month, less than ${shareText(seen)} of income more or less would not show.`}`,
        evidence,
        wouldChange: 'A month beyond the natural limits, or eight in a row on one side of the mean.',
        figure,
      },
      looks,
    );
  }
  const { from, to, p, lasting } = fall;
  return {
    subject,
    basis: {
      kind: 'tested',
      p,
      others: withoutOne(looks, p),
      posterior: 1 - p / 2,
      matters: from > 0 && (from - to) / from >= ground.thresholds.moneyGap,
      surely: testBasedEnd((from - to) / from, p) > ground.thresholds.moneyGap,
      ...mostFor(n),
    },
    cause: null,
    title: `The gross margin fell to ${shareText(to)} from ${shareText(from)}`,
    symptom: `${wordsOf(fall, past)}${season}`,
    causes: [
      'Material or subcontractors became dearer and prices stayed.',
      'Jobs take longer than they were quoted for.',
      'More is sold of what earns less.',
    ],
    actions: [
      'Take the last five jobs and set what they cost beside their quotes, line by line.',
      'Raise the price of the next quote by what material rose, and see whether it is still taken.',
    ],
    evidence,
    effect: lasting === null ? null : { ...lasting.aYear, per: 'year' },
    wouldChange:
      n < cycles
        ? `The same months of the year before: ${counted(cycles - n, 'more month')} of books tell the season.`
        : 'Two months back at the old margin.',
    figure,
  };
}

function withoutOne(looks: readonly number[], p: number): number[] {
  const at = looks.indexOf(p);
  return looks.filter((_, place) => place !== at);
}

function mostFor(n: number): { readonly most?: Verdict } {
  return n < leastToClaim ? { most: 'hint' } : n < cycles ? { most: 'likely' } : {};
}

function wordsOf({ to, from, lasting }: Fall, { months, usual }: MarginPast): string {
  const last = months.at(-1);
  const until = last === undefined ? '' : monthText(last.month);
  if (lasting === null) {
    return `${until} lies below the natural limit${usual.lower === null ? '' : ` of ${shareText(usual.lower)}`}.`;
  }
  const { since } = lasting;
  if (since === null) return `Over ${counted(months.length, 'month')} to ${until} it went down more often than up.`;
  const then = since.sameMonths ? 'the same months of the year before had' : 'the months before had';
  return `It fell at once: the months since ${monthText(since.month)} have ${shareText(to)} on average, ${then} ${shareText(from)}.`;
}

function evidenceOn({ margins, usual }: MarginPast): Evidence[] {
  const { centre, lower, upper } = usual;
  return [
    { label: 'gross margin, last month', value: margins.at(-1) ?? null, n: 1, unit: 'share' },
    {
      label: 'usual gross margin, with its natural limits',
      value: centre,
      low: lower,
      high: upper,
      level: 0.997,
      n: margins.length,
      unit: 'share',
    },
  ];
}

function figureOf({ before, months, margins, usual, signals }: MarginPast): Figure {
  const earlier = before.map(({ month, grossMargin }) => ({ period: month, value: grossMargin, signal: false }));
  const shares = before.map(({ grossMargin }) => grossMargin ?? 0);
  const segment = (of: readonly MonthResult[], limits: Usual) => {
    const [first, last] = [of[0], of.at(-1)];
    return first === undefined || last === undefined ? [] : [{ from: first.month, to: last.month, ...limits }];
  };
  return {
    kind: 'process',
    title: 'Gross margin',
    unit: 'share',
    points: [
      ...earlier,
      ...months.map(({ month }, at) => ({ period: month, value: margins[at] ?? null, signal: signals.has(at) })),
    ],
    segments: [
      ...segment(before, usualOf(shares, readProcess({ unit: 'percent', values: shares }).segments.at(-1))),
      ...segment(months, usual),
    ],
    goal: null,
  };
}
