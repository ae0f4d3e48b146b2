import { stratify, wonOf } from '#features/journey/model/closers.ts';
import { mantelHaenszel } from '#statistics/comparison/mantel-haenszel.ts';
import { shareOf } from '#statistics/comparison/tally.ts';
import { normalBelow } from '#statistics/normal.ts';
import type { Claim } from '../../claim.ts';
import type { Subject } from '../../finding.ts';
import { pointsText, shareText } from '../../wording.ts';
import { mostFor, type SalesRecords, wonEvidence } from './sales-records.ts';

const LEAST_EACH = 10;

/** Deals in which the process was followed beside those in which it was not; nothing where nobody noted it. */
export function followedClaim({ closed, ground }: SalesRecords, subject: Subject): Claim[] {
  const followed = closed.filter(({ processFollowed }) => processFollowed === true);
  const not = closed.filter(({ processFollowed }) => processFollowed === false);
  if (followed.length < LEAST_EACH || not.length < LEAST_EACH) return [];
  const found = mantelHaenszel(stratify(not, followed, ({ source }) => source));
  if (found === null) return [];
  const [yes, no] = [wonOf(followed), wonOf(not)];
  const z = Math.sqrt(Math.max(0, found.statistic));
  // Followed less not followed, as the shares stand above it.
  const [difference, low, high] = [-found.difference, -found.differenceInterval.high, -found.differenceInterval.low];
  return [
    {
      subject,
      basis: {
        kind: 'tested',
        p: found.chance,
        posterior: normalBelow(difference > 0 ? z : -z),
        matters: difference >= ground.thresholds.rateGap,
        surely: low > ground.thresholds.rateGap,
        most: mostFor(Math.min(yes.trials, no.trials)),
      },
      cause: 'process',
      title: `Where the process is followed ${shareText(shareOf(yes))} of deals are won, else ${shareText(shareOf(no))}`,
      symptom: `${yes.successes} of ${yes.trials} deals were won where the steps were followed, ${no.successes} of ${no.trials} where they were not: like with like by source ${pointsText(difference)} (${low <= 0 && high >= 0 ? 'it may be none' : `${pointsText(Math.min(Math.abs(low), Math.abs(high)))} to ${pointsText(Math.max(Math.abs(low), Math.abs(high)))}`}).`,
      causes: ['Steps are skipped when there is much to do.', 'Not everybody knows the steps, or agrees with them.'],
      actions: [
        'Take the two steps that are skipped most often and make a checklist of them that goes with every deal.',
        'Look at five deals together in the weekly meeting: which steps were skipped, and why.',
      ],
      evidence: [
        wonEvidence('won, process followed', yes),
        wonEvidence('won, not followed', no),
        {
          label: 'difference, like with like',
          value: difference,
          low,
          high,
          n: yes.trials + no.trials,
          unit: 'share',
        },
      ],
      effect: null,
      wouldChange: 'The same share with and without the steps, over as many deals again.',
    },
  ];
}
