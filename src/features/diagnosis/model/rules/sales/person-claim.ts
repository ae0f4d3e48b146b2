import { closersOf, wonOf } from '#features/journey/model/closers.ts';
import type { Deal } from '#features/journey/model/deal.ts';
import { neededTrials } from '#statistics/comparison/power.ts';
import { shareOf } from '#statistics/comparison/tally.ts';
import { fitBetaBinomial } from '#statistics/shrinkage/beta-binomial.ts';
import { funnelLimits } from '#statistics/shrinkage/funnel.ts';
import { posteriorMean } from '#statistics/shrinkage/posterior.ts';
import type { Claim } from '../../claim.ts';
import type { Figure } from '../../figure.ts';
import { nothingWrong } from '../../quiet-claim.ts';
import { counted, pointsText, shareText } from '../../wording.ts';
import {
  compared,
  comparedBySource,
  isDocumented,
  LEAST,
  mostFor,
  type SalesRecords,
  wonEvidence,
} from './sales-records.ts';

/** Of somebody’s deals so many followed the process, where it is known. */
const FOLLOWED = 0.8;

/** Whether the gap goes away among deals that were sold alike. */
function explained(own: readonly Deal[], others: readonly Deal[], raw: number): boolean {
  const flagged = ({ processFollowed }: Deal) => processFollowed !== null;
  if (![...own, ...others].every(flagged)) return false;
  const split = compared(own, others, ({ processFollowed, source }) => `${String(processFollowed)} ${source ?? ''}`);
  return split !== null && split.differenceInterval.high >= 0 && Math.abs(split.difference) < Math.abs(raw) / 2;
}

type Reason = { readonly cause: 'people' | 'cannot-tell'; readonly words: string; readonly action: string };

function reasonOf(own: readonly Deal[], name: string, records: SalesRecords): Reason {
  const told = own.flatMap(({ processFollowed }) => (processFollowed === null ? [] : [processFollowed]));
  const followed = told.filter(Boolean).length;
  if (isDocumented(records) === false) {
    return {
      cause: 'cannot-tell',
      words: 'How deals are sold is not written down, so people cannot be told from process.',
      action: 'Write down the five steps of a sale first; only then does it make sense to speak of who sells well.',
    };
  }
  if (told.length < own.length / 2) {
    return {
      cause: 'cannot-tell',
      words: 'Nobody noted whether the process was followed, so people cannot be told from process.',
      action: 'Note for every deal from now on whether the steps were followed; ask for it when a deal is closed.',
    };
  }
  return followed / told.length >= FOLLOWED
    ? {
        cause: 'people',
        words: `${name} followed the process in ${followed} of ${told.length} deals, so it is not the process that differs.`,
        action: `Go along to three of ${name}’s talks and listen; then agree on one thing to practise.`,
      }
    : {
        cause: 'cannot-tell',
        words: `${name} followed the process in only ${followed} of ${told.length} deals.`,
        action: `Agree with ${name} to follow every step in the next ten deals, and look again.`,
      };
}

/** One person beside all others. */
export function personClaim(
  one: { readonly name: string; readonly deals: readonly Deal[] },
  records: SalesRecords,
): Claim {
  const { closed, ground } = records;
  const subject = { kind: 'person', name: one.name } as const;
  const others = closed.filter(({ owner }) => owner !== null && owner !== one.name);
  const [own, rest] = [wonOf(one.deals), wonOf(others)];
  const evidence = [
    wonEvidence(`won, ${one.name}`, own),
    ...(rest.trials > 0 ? [wonEvidence('won, all others', rest)] : []),
  ];
  const found = comparedBySource(one.deals, others);
  if (found === null) {
    return nothingWrong({
      subject,
      title: `${one.name} has no deals like those of the others`,
      symptom: 'Their deals come from other sources than everybody else’s: there is nothing to compare them with.',
      evidence,
      wouldChange: 'Deals from the same source, given to more than one person.',
    });
  }
  const isExplained = found.difference < 0 && explained(one.deals, others, found.difference);
  const reason = reasonOf(one.deals, one.name, records);
  const gap = Math.abs(found.difference);
  const { low, high } = found.differenceInterval;
  const limits = funnelLimits(shareOf(rest), own.trials, 0.998);
  const outside = shareOf(own) < limits.low;
  // A leaderboard of equals always has a last one: where all together show no difference, nobody is picked out.
  const isLuck = !outside && !records.differs;
  const funnel = outside
    ? ` That lies below what luck would do to one in 500 of equals (${shareText(limits.low)}).`
    : '';
  return {
    subject,
    basis: {
      kind: 'tested',
      p: found.chance,
      posterior: isExplained ? 0 : found.worse,
      matters: found.difference < 0 && gap >= ground.thresholds.rateGap,
      surely: -high > ground.thresholds.rateGap,
      most: isExplained || isLuck ? 'nothing' : mostFor(own.trials),
    },
    cause: reason.cause,
    title: `${one.name} wins ${shareText(shareOf(own))} of deals, the others ${shareText(shareOf(rest))}`,
    symptom: `${one.name} won ${own.successes} of ${own.trials} closed deals, all others ${rest.successes} of ${rest.trials}. Like with like by source the difference is ${pointsText(gap)} (${low <= 0 && high >= 0 ? `from ${pointsText(low)} less to ${pointsText(high)} more, so it may be none` : `${pointsText(Math.min(-low, -high))} to ${pointsText(Math.max(-low, -high))}`}).${funnel} ${reason.words}`,
    causes: [
      'Who is given which leads: the hard ones may go to the same person.',
      reason.cause === 'people'
        ? 'Skill, fit or training.'
        : 'The steps of the sale, which are not the same for everybody.',
      'Luck: with many people one of them is always last.',
    ],
    actions: [
      'Give out leads in turn for a quarter, whoever is free next.',
      reason.action,
      `Ask ${one.name} what they need; write the answer beside the number.`,
    ],
    evidence: [
      ...evidence,
      {
        label: 'difference, like with like',
        value: found.difference,
        low,
        high,
        n: own.trials + rest.trials,
        unit: 'share',
      },
    ],
    effect: null,
    wouldChange: needed(shareOf(own), shareOf(rest)),
    figure: records.figure,
  };
}

function needed(own: number, rest: number): string {
  const trials = neededTrials(own, rest);
  return Number.isFinite(trials)
    ? `${counted(trials, 'closed deal')} of each side would settle a gap of this size; leads given out in turn would make it fair.`
    : 'Leads given out in turn, and more closed deals.';
}

/** Everybody’s share, drawn towards the team by how alike they are. */
export function barsOf(closed: readonly Deal[]): Figure {
  const closers = closersOf(closed).filter(({ deals }) => deals.length >= LEAST.hint);
  const spread = fitBetaBinomial(closers.map(({ deals }) => wonOf(deals)));
  return {
    kind: 'bars',
    unit: 'share',
    bars: closers.map(({ name, deals }) => {
      const tally = wonOf(deals);
      const { low = 0, high = 1 } = wonEvidence(name, tally);
      return {
        name,
        n: tally.trials,
        value: spread === null ? shareOf(tally) : posteriorMean(tally, spread),
        low: low ?? 0,
        high: high ?? 1,
      };
    }),
  };
}
