import type { Commitment } from '#features/todos/model/commitment.ts';
import { dueOf, type Kept, keptBetween } from '#features/todos/model/kept.ts';
import { addDays } from '#lib/calendar/day.ts';
import { periodOf } from '#lib/calendar/period.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import type { Claim } from '../../claim.ts';
import type { Subject } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, shareText } from '../../wording.ts';
import { byPerson } from './by-person.ts';
import { basisOf, keptEvidence } from './done-rate.ts';

/** Two years: older quarters say little of how it goes today. */
const days = 730;
const [leastToTell, leastQuarters, manyForClear] = [15, 2, 40];

export const priorities: Rule = {
  id: 'cadence.priorities',
  version: 1,
  explanation: {
    estimates:
      'Whether the share of quarterly priorities that are done by their day is below the norm of four in five.',
    method:
      'Priorities that were due in the last two years, quarters put together, because three to seven in a quarter say nothing alone. The chance of so few done if the norm held (exact binomial), and the probability that the true share is below it (Jeffreys).',
    minimumData: '15 priorities from two quarters; at most likely below 40.',
    smallestDifference: 'Ten points (a setting): with 15 priorities about 53 % is told from 80 %, with 40 about 65 %.',
    knownFailure:
      'The four in five are a norm of a way of managing, not a finding of research. Small and sure priorities reach it easily.',
    source: 'Clopper and Pearson 1934 (exact tail); Brown, Cai and DasGupta 2001; the norm: Wickman 2011.',
  },
  look({ commitments }, ground) {
    const all = commitments.filter(({ kind }) => kind === 'priority');
    if (all.length === 0) return [];
    const people = byPerson(all).flatMap(({ name, commitments: own }) => {
      const past = pastOf(own, ground);
      return isEnough(past) && own.length < all.length ? [claimOn({ kind: 'person', name }, past, ground)] : [];
    });
    const company = { kind: 'company', name: ground.company.name } as const;
    const past = pastOf(all, ground);
    return [isEnough(past) ? claimOn(company, past, ground) : tooFew(company, past), ...people];
  },
};

interface Past extends Kept {
  readonly quarters: number;
}

const isEnough = ({ n, quarters }: Past) => n >= leastToTell && quarters >= leastQuarters;

function pastOf(commitments: readonly Commitment[], { asOf, company }: Ground): Past {
  const [from, to] = [addDays(asOf, -days), addDays(asOf, -1)];
  const kept = keptBetween(commitments, from, to);
  const quarters = commitments.flatMap((commitment) => {
    const due = dueOf(commitment);
    return due === null || due < from || due > to ? [] : [periodOf(due, 'quarterly', company.calendar)];
  });
  return { ...kept, quarters: new Set(quarters).size };
}

function tooFew(subject: Subject, { inTime, n, quarters }: Past): Claim {
  const { low, high } = wilsonInterval(inTime, n);
  return tooLittle({
    subject,
    title:
      n === 0
        ? 'No priority was due yet'
        : `${inTime} of ${counted(n, 'priority', 'priorities')} done in time: too few to judge`,
    symptom:
      n === 0
        ? 'In the last two years nothing that was written down was due.'
        : `They come from ${counted(quarters, 'quarter')}. The true share could be anywhere from ${shareText(low)} to ${shareText(high)}.`,
    actions: ['Write each priority down with its owner, its day and when it counts as done.'],
    wouldChange: `At least ${leastToTell} from ${leastQuarters} quarters or more.`,
  });
}

function claimOn(subject: Subject, past: Past, { thresholds }: Ground): Claim {
  const norm = thresholds.prioritiesDone;
  const { inTime, late, n, quarters } = past;
  const { low, high } = wilsonInterval(inTime, n);
  return {
    subject,
    basis: basisOf(past, { norm, gap: thresholds.rateGap, manyForClear }),
    cause: null,
    title: `${subject.kind === 'person' ? `${subject.name}: ` : ''}${inTime} of ${n} priorities done in time, ${shareText(inTime / n)}`,
    symptom: `Over ${counted(quarters, 'quarter')}; the norm is ${shareText(norm)}. With so many the true share is ${shareText(low)} to ${shareText(high)}; ${late === 0 ? 'no' : late} more ${late === 1 ? 'was' : 'were'} done late.`,
    causes: [
      'Too many at once: with seven, none gets a week of its own.',
      'They are too big for a quarter.',
      'They change in the middle of the quarter and nobody says so.',
    ],
    actions: [
      'Cut this quarter’s list to the three that matter most, today.',
      'Give each of them milestones with dates, one line each, and say on or off track every week.',
    ],
    evidence: keptEvidence(past, norm),
    effect: null,
    wouldChange: `Two quarters at ${shareText(norm)} or above.`,
  };
}
