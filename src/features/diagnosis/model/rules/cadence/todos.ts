import type { Commitment } from '#features/todos/model/commitment.ts';
import { type Kept, keptBetween } from '#features/todos/model/kept.ts';
import { addDays } from '#lib/calendar/day.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import type { Claim } from '../../claim.ts';
import type { Subject } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, shareText } from '../../wording.ts';
import { byPerson } from './by-person.ts';
import { basisOf, keptEvidence } from './done-rate.ts';

/** Rolling weeks: in one week of seven to-dos only seven of seven would pass. */
const weeks = { least: 4, most: 6 } as const;
const [leastToTell, leastOfPerson, manyForClear] = [30, 20, 100];

export const todos: Rule = {
  id: 'cadence.todos',
  version: 1,
  explanation: {
    estimates: 'Whether the share of to-dos that are done by their day is below the norm of nine in ten.',
    method:
      'To-dos that were due in the last four weeks, or five or six until they are 30. The chance of so few done if the norm held (exact binomial), and the probability that the true share is below it (Jeffreys). To-dos that are not due yet do not count either way.',
    minimumData: '30 to-dos that were due, 20 for one person; at most likely below 100.',
    smallestDifference: 'Ten points (a setting): with 30 to-dos about 73 % is told from 90 %, with 100 about 83 %.',
    knownFailure:
      'The nine in ten are a norm of a way of managing, not a finding of research. People who take on only what is easy look best.',
    source: 'Clopper and Pearson 1934 (exact tail); Brown, Cai and DasGupta 2001; the norm: Wickman 2011.',
  },
  look({ commitments }, ground) {
    const all = commitments.filter(({ kind }) => kind === 'todo');
    if (all.length === 0) return [];
    const company = { kind: 'company', name: ground.company.name } as const;
    const people = byPerson(all).flatMap(({ name, commitments: own }) => {
      const kept = rolling(own, leastOfPerson, ground);
      return kept.n < leastOfPerson || own.length === all.length
        ? []
        : [claimOn({ kind: 'person', name }, kept, ground)];
    });
    const kept = rolling(all, leastToTell, ground);
    return [kept.n < leastToTell ? tooFew(company, kept) : claimOn(company, kept, ground), ...people];
  },
};

/** The fewest weeks from four to six that hold enough; six where none do. */
function rolling(commitments: readonly Commitment[], enough: number, { asOf }: Ground): Kept {
  const yesterday = addDays(asOf, -1);
  const over = (count: number) => keptBetween(commitments, addDays(asOf, -7 * count), yesterday);
  for (let count: number = weeks.least; count < weeks.most; count += 1) {
    const kept = over(count);
    if (kept.n >= enough) return kept;
  }
  return over(weeks.most);
}

function tooFew(subject: Subject, { inTime, n }: Kept): Claim {
  const { low, high } = wilsonInterval(inTime, n);
  return tooLittle({
    subject,
    title: n === 0 ? 'No to-do was due lately' : `${inTime} of ${counted(n, 'to-do')} done in time: too few to judge`,
    symptom:
      n === 0
        ? `In the last ${weeks.most} weeks nothing that was written down was due.`
        : `In the last ${weeks.most} weeks. The true share could be anywhere from ${shareText(low)} to ${shareText(high)}.`,
    actions: ['Write every to-do down with one owner and a day within seven days.'],
    wouldChange: `${counted(leastToTell - n, 'more to-do')} that were due within six weeks.`,
  });
}

function claimOn(subject: Subject, kept: Kept, { thresholds }: Ground): Claim {
  const norm = thresholds.todosDone;
  const { inTime, late, n } = kept;
  const isPerson = subject.kind === 'person';
  const { low, high } = wilsonInterval(inTime, n);
  return {
    subject,
    basis: basisOf(kept, { norm, gap: thresholds.rateGap, manyForClear }),
    cause: null,
    title: `${isPerson ? `${subject.name}: ` : ''}${inTime} of ${n} to-dos done in time, ${shareText(inTime / n)}`,
    symptom: `The norm is ${shareText(norm)}. With so many the true share is ${shareText(low)} to ${shareText(high)}; ${late === 0 ? 'no' : late} more ${late === 1 ? 'was' : 'were'} done late.`,
    causes: [
      'More is promised in the meeting than a week holds.',
      'To-dos are wishes: nobody could say when they are done.',
      'Nobody asks about them before the next meeting.',
    ],
    actions: [
      'In the next meeting take fewer: each with one owner, done within seven days, and a sentence that says when it is done.',
      'What was not done twice becomes an issue instead of a to-do.',
      ...(isPerson ? [`Ask ${subject.name} what stood in the way of the last three, before anything else.`] : []),
    ],
    evidence: keptEvidence(kept, norm),
    effect: null,
    wouldChange: `Four weeks at ${shareText(norm)} or above.`,
  };
}
