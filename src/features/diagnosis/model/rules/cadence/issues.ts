import type { Commitment } from '#features/todos/model/commitment.ts';
import { agesOf, type Flow, flowOf, type Repeat, repeatsOf, weeksToRepeat } from '#features/todos/model/issues.ts';
import { daysBetween } from '#lib/calendar/day.ts';
import { compareRates } from '#statistics/comparison/rate-ratio.ts';
import { chanceShareBelow } from '#statistics/interval/jeffreys.ts';
import { quantile } from '#statistics/quantile.ts';
import { kaplanMeier } from '#statistics/survival/kaplan-meier.ts';
import { survivalAt, survivalQuantile } from '#statistics/survival/survival-quantile.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import type { Claim } from '../../claim.ts';
import type { Evidence, Subject } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, listed, numberText } from '../../wording.ts';

const leastIssues = 10;
const flowDays = 7 * weeksToRepeat;
/** A list that begins grows until the first issues are solved; so long it is not taken for a flood. */
const settledAfterDays = 2 * flowDays;
const solvedWithinDays = 28;

export const issues: Rule = {
  id: 'cadence.issues',
  version: 2,
  explanation: {
    estimates: 'Whether issues come back, and whether more are raised than solved.',
    method:
      'An issue that was raised three times in 13 weeks in the same words is a fact. Otherwise what was raised and what was solved in the last 13 weeks are compared as two counts (exact binomial). Ages are read with the open ones counted as unfinished (Kaplan and Meier).',
    minimumData: 'Ten issues; a list that is half a year old to say that it grows.',
    smallestDifference: 'A fifth more raised than solved (a setting); with 20 raised, 8 solved are told from as many.',
    knownFailure:
      'The same trouble in other words is not recognised as the same. Issues that were dropped without a day count as open.',
    source: 'Przyborowski and Wilenski 1940; Kaplan and Meier 1958, JASA 53:457.',
  },
  look({ commitments }, ground) {
    const all = commitments.filter(({ kind }) => kind === 'issue');
    return all.length === 0 ? [] : [claimOn(all, ground)];
  },
};

function claimOn(all: readonly Commitment[], ground: Ground): Claim {
  const { asOf, thresholds } = ground;
  const subject: Subject = { kind: 'company', name: ground.company.name };
  if (all.length < leastIssues) {
    return tooLittle({
      subject,
      title: `${counted(all.length, 'issue')}: too few to say how they are solved`,
      symptom: `${listed(all.map(({ what }) => what))}.`,
      actions: ['Read them, and ask of each whether it is solved or only old.'],
      wouldChange: `${counted(leastIssues - all.length, 'more issue')}.`,
    });
  }
  const flow = flowOf(all, asOf, flowDays);
  const evidence = evidenceOn(all, flow, ground);
  const stale = staleOf(all, ground);
  const repeats = repeatsOf(all, asOf);
  const [repeat] = repeats;
  if (repeat !== undefined) {
    const complete = all.every(({ created }) => created !== null);
    return repeated({ subject, repeat, repeats, stale, complete, evidence });
  }
  const isSettled = all.some(({ created }) => created !== null && daysBetween(created, asOf) >= settledAfterDays);
  if (!isSettled) {
    return tooLittle({
      subject,
      title: 'No issue came back; whether the list grows cannot be told yet',
      symptom: `It is less than ${2 * weeksToRepeat} weeks old, and a new list always grows.`,
      evidence,
      wouldChange: `A list of ${2 * weeksToRepeat} weeks with the days on which issues were raised and solved.`,
    });
  }
  return growing(subject, { flow, stale, evidence, gap: thresholds.timeGap });
}

interface Repeated {
  readonly subject: Subject;
  readonly repeat: Repeat;
  readonly repeats: readonly Repeat[];
  readonly stale: readonly string[];
  readonly complete: boolean;
  readonly evidence: readonly Evidence[];
}

function repeated({ subject, repeat, repeats, stale, complete, evidence }: Repeated): Claim {
  const more = repeats.length > 1 ? ` So did ${listed(repeats.slice(1).map(({ what }) => what))}.` : '';
  return {
    subject,
    basis: { kind: 'counted', complete },
    cause: null,
    title: `“${repeat.what}” was raised ${numberText(repeat.times)} times in ${weeksToRepeat} weeks`,
    symptom: `It was talked about and came back.${more}`,
    causes: [
      'It was discussed and not solved: no root cause, no to-do with an owner.',
      'It is a process that does not work, not an accident.',
    ],
    actions: [
      `Put “${repeat.what}” first in the next meeting, ask five times why, and end with one to-do that has an owner and a day.`,
      ...staleAction(stale),
    ],
    evidence: [
      { label: 'times the same issue was raised', value: repeat.times, n: repeat.times, unit: 'times' },
      ...evidence,
    ],
    effect: null,
    wouldChange: `${weeksToRepeat} weeks in which it is not raised again.`,
  };
}

interface Growing {
  readonly flow: Flow;
  readonly stale: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly gap: number;
}

function growing(subject: Subject, { flow, stale, evidence, gap }: Growing): Claim {
  const { raised, solved } = flow;
  const compared = compareRates({ events: raised, exposure: flowDays }, { events: solved, exposure: flowDays });
  if (compared === null || raised + solved === 0) {
    return nothingWrong({
      subject,
      title: `No issue was raised or solved in ${weeksToRepeat} weeks`,
      symptom: 'The list stands still.',
      actions: ['Ask each person for one thing that stands in the way, and write it down.'],
      evidence,
      wouldChange: 'Issues that are raised.',
    });
  }
  return {
    subject,
    basis: {
      kind: 'tested',
      p: compared.chance,
      posterior: 1 - chanceShareBelow(0.5, raised, raised + solved),
      matters: raised - solved >= gap * raised - 1e-9,
      // Of all that moved: where the solved are just so much fewer, the raised are one in 2 − gap.
      surely: wilsonInterval(raised, raised + solved).low > 1 / (2 - gap),
    },
    cause: null,
    title: `${numberText(raised)} issues were raised in ${weeksToRepeat} weeks and ${numberText(solved)} solved`,
    symptom: `No issue came back in the same words.${stale.length === 0 ? '' : ` ${counted(stale.length, 'open one')} ${stale.length === 1 ? 'is' : 'are'} older than nearly all that were solved.`}`,
    causes: [
      'Meetings discuss many issues and solve few.',
      'Issues have no owner, or the to-do that would solve them was never written.',
    ],
    actions: [
      'In the next meeting pick three, and stay with the first until it has a root cause, an owner and a day.',
      ...staleAction(stale),
    ],
    evidence,
    effect: null,
    wouldChange: 'Four weeks in which as many are solved as raised.',
  };
}

const staleAction = (stale: readonly string[]): string[] =>
  stale.length === 0 ? [] : [`Decide today on the oldest: ${listed(stale, 3)}. Solve them, or say that they are none.`];

/** Open ones that are older than 85 in 100 of those that were solved, oldest first. */
function staleOf(all: readonly Commitment[], { asOf }: Ground): string[] {
  const ages = agesOf(all, asOf);
  const late = quantile(
    ages.filter(({ event }) => event).map(({ time }) => time),
    0.85,
  );
  return ages
    .filter(({ event, time }) => !event && time > late)
    .toSorted((one, other) => other.time - one.time)
    .map(({ issue }) => issue.what);
}

function evidenceOn(all: readonly Commitment[], { raised, solved }: Flow, { asOf }: Ground): Evidence[] {
  const curve = kaplanMeier(agesOf(all, asOf));
  const open = survivalAt(curve, solvedWithinDays);
  const median = survivalQuantile(curve);
  return [
    { label: `raised in ${weeksToRepeat} weeks`, value: raised, n: all.length, unit: 'issues' },
    { label: `solved in ${weeksToRepeat} weeks`, value: solved, n: all.length, unit: 'issues' },
    {
      label: 'solved within four weeks',
      value: open === null ? null : 1 - open.survival,
      low: open?.high == null ? null : 1 - open.high,
      high: open?.low == null ? null : 1 - open.low,
      n: curve.n,
      unit: 'share',
    },
    {
      label: 'days until half are solved',
      value: median.time,
      low: median.low,
      high: median.high,
      n: curve.n,
      unit: 'days',
    },
  ];
}
