import type { Claim } from '../../claim.ts';
import type { Ground } from '../../ground.ts';
import type { MetricSeries } from '../../records.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { pastOf, subjectOf } from './metric-past.ts';
import { byDate } from './metric-words.ts';
import { againstWeekly } from './weekly-control.ts';

const leastWeeks = 13;

/** A number on a weekly scorecard that no week can move. */
export const notWeekly: Rule = {
  id: 'scorecard.not-weekly',
  version: 1,
  explanation: {
    estimates: 'Whether a weekly number is one that nobody can move within a week.',
    method:
      'Four pieces of evidence: it hardly moves (half of the steps are zero, or the mean step is below the rounding); it rises, falls or stands still through every month; each week is nearly the one before (r₁ above 0.8); its owner says so. Two make it likely, one is a hint.',
    minimumData: '13 weeks with a value.',
    smallestDifference: 'It counts evidence and measures no size.',
    knownFailure:
      'A number that is steady because the work is steady looks the same. Ask its owner what they could do.',
    source: 'Wheeler 1993, Understanding Variation, on rounded data; Box and Jenkins 1970 on r₁.',
  },
  look: ({ metrics }, ground) =>
    metrics
      .filter(({ cadence, unit }) => cadence === 'weekly' && unit !== 'yes-no')
      .map((metric) => lookAt(metric, ground)),
};

function lookAt(metric: MetricSeries, ground: Ground): Claim {
  const past = pastOf(metric, ground);
  const subject = subjectOf(metric);
  const found = againstWeekly(past);
  const weeks = past.known;
  if (found === null) {
    const more = leastWeeks - weeks;
    return tooLittle({
      subject,
      title: `Too few weeks to tell whether ${subject.name} moves from week to week`,
      symptom: `${weeks} of ${leastWeeks} weeks. Until then its owner knows best: what could they do within a week to move it?`,
      actions: [`Ask ${metric.owner ?? 'its owner'} what they can do within a week to move it.`],
      evidence: [{ label: 'weeks with a value', value: weeks, n: weeks, unit: 'weeks' }],
      wouldChange: `${more} more ${more === 1 ? 'week' : 'weeks'}, ${byDate(past, more, ground)}.`,
    });
  }
  const { reasons, likeness } = found;
  const evidence = [
    { label: 'signs of a number that no week moves, of four', value: reasons.length, n: weeks, unit: 'signs' },
    ...(likeness === null
      ? []
      : [{ label: 'likeness of neighbouring weeks (r₁)', value: likeness, n: weeks, unit: 'correlation' }]),
  ];
  if (reasons.length === 0) {
    return nothingWrong({
      subject,
      title: `${subject.name} moves from week to week`,
      symptom: `None of the four signs of a number that no week can move, over ${weeks} weeks.`,
      evidence,
      wouldChange: 'Its owner saying that nothing done within a week moves it.',
    });
  }
  return {
    subject,
    cause: null,
    effect: null,
    basis: { kind: 'estimated', chance: reasons.length > 1 ? 0.9 : 0.8 },
    title: `${subject.name} is not a number that a week can move`,
    symptom: `${reasons.join(' ')} That is how it looks over ${weeks} weeks; on a weekly scorecard it prompts nobody to do anything.`,
    causes: [
      'It is a result of many months, or a figure that is only known by the month.',
      'It is rounded too coarsely to show a week.',
    ],
    actions: [
      'Put what drives it on the weekly scorecard instead: something that somebody does and can count by Friday.',
      `Report ${metric.title} by the month.`,
    ],
    evidence,
    wouldChange: `${metric.owner ?? 'Its owner'} naming something that moves it within a week, and weeks in which it did.`,
  };
}
