import { closersOf, topLostReason, wonOf } from '#features/journey/model/closers.ts';
import type { Deal } from '#features/journey/model/deal.ts';
import { addDays } from '#lib/calendar/day.ts';
import { chanceGreater } from '#statistics/comparison/chance-greater.ts';
import { newcombeInterval } from '#statistics/comparison/difference.ts';
import { shareOf } from '#statistics/comparison/tally.ts';
import { fisherTest } from '#statistics/comparison/two-by-two.ts';
import type { Claim } from '../../claim.ts';
import type { Subject } from '../../finding.ts';
import { counted, pointsText, shareText } from '../../wording.ts';
import { heterogeneity, LEAST, mostFor, type SalesRecords, wonEvidence } from './sales-records.ts';

const LATELY_DAYS = 182;
/** One reason behind so many of the lost deals is the message, whoever said it. */
const SHARED = 0.5;

/** Whether people differ among each other by more than luck. */
function differ(deals: readonly Deal[]): boolean {
  const closers = closersOf(deals).filter((one) => one.deals.length >= LEAST.hint);
  return closers.length >= 2 && heterogeneity(closers.map((one) => wonOf(one.deals))) < 0.05;
}

/** The whole team lately beside its own past. */
export function teamClaim({ closed, ground }: SalesRecords, subject: Subject): Claim[] {
  const from = addDays(ground.asOf, -LATELY_DAYS);
  const dated = closed.filter((deal) => deal.closed !== null);
  const lately = dated.filter((deal) => deal.closed !== null && deal.closed >= from);
  const before = dated.filter((deal) => deal.closed !== null && deal.closed < from);
  const [now, then] = [wonOf(lately), wonOf(before)];
  if (now.trials < LEAST.team || then.trials < LEAST.team) return [];
  const { low, high } = newcombeInterval(now, then);
  const fall = shareOf(then) - shareOf(now);
  const reason = topLostReason(lately);
  const shared = reason !== null && reason.of >= 10 && reason.count / reason.of >= SHARED;
  const uneven = differ(lately);
  const cause = uneven ? 'cannot-tell' : shared ? 'message' : 'process';
  const words = uneven
    ? 'People also differ among each other, so the fall of the whole cannot be told from theirs.'
    : shared
      ? `All fell alike, and ${reason.count} of ${reason.of} lost deals give the same reason: “${reason.reason}”.`
      : 'All fell alike: not one person, but how deals are sold or what the market wants.';
  return [
    {
      subject,
      basis: {
        kind: 'tested',
        p: fisherTest(now, then).chance,
        posterior: chanceGreater(then, now),
        matters: fall >= ground.thresholds.rateGap,
        surely: -high > ground.thresholds.rateGap,
        most: mostFor(Math.min(now.trials, then.trials)),
      },
      cause,
      title: `The team wins ${shareText(shareOf(now))} of deals lately, ${shareText(shareOf(then))} before`,
      symptom: `In the last half year ${now.successes} of ${now.trials} closed deals were won, before that ${then.successes} of ${then.trials}: ${pointsText(fall)} ${fall < 0 ? 'more' : 'less'}${low <= 0 && high >= 0 ? ', which may be luck' : ` (${pointsText(Math.min(Math.abs(low), Math.abs(high)))} to ${pointsText(Math.max(Math.abs(low), Math.abs(high)))})`}. ${words}`,
      causes:
        cause === 'message'
          ? [`What is offered no longer answers “${reason?.reason ?? ''}”.`, 'A competitor says it better, or cheaper.']
          : ['A step of the sale was dropped or rushed.', 'Leads are of another kind than before.'],
      actions: [
        cause === 'message'
          ? `Rewrite what is said about “${reason?.reason ?? ''}”, try it in the next ten talks, and count.`
          : 'Lay ten lost deals of this half year beside ten won ones of the year before: what was done differently?',
        'Declare what you change, on the day: the share before and after is then shown side by side.',
      ],
      evidence: [
        wonEvidence('won, last half year', now),
        wonEvidence('won, before', then),
        { label: 'difference', value: -fall, low, high, n: now.trials + then.trials, unit: 'share' },
      ],
      effect: null,
      wouldChange: `${counted(now.trials, 'more closed deal')} at the share of before.`,
    },
  ];
}
