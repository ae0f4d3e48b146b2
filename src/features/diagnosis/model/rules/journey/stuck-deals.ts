import { stagesOf, visitsOf, type StageVisit } from '#features/journey/model/stage-visit.ts';
import { type Waiting, waitingIn } from '#features/journey/model/stuck-deals.ts';
import type { Claim } from '../../claim.ts';
import type { Evidence, Subject } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, listed, moneyText, numberText } from '../../wording.ts';

const leastMoved = 10;
const mostNamed = 10;
/** In a steady flow some wait long too: so many times as many, and so many more, are seldom an accident. */
const beyondUsual = { times: 2, more: 2 } as const;
/** Where so many moved on, one that waits longer than all of them is seldom one of them. */
const enoughMoved = 20;

export const stuckDeals: Rule = {
  id: 'journey.stuck-deals',
  version: 1,
  explanation: {
    estimates:
      'Nothing is estimated: the open deals that have been in their stage longer than 85 of 100 that moved on.',
    method:
      'The days from entering the stage to moving on, of all deals that did; open deals that wait longer than the 85th percentile are named. In any steady flow a few do: it is a fact that counts where they are twice as many as that and two more, or where one waits longer than any of twenty that moved on; a hint otherwise.',
    minimumData: `${leastMoved} deals that moved on from the stage. With fewer the open deals are listed.`,
    smallestDifference: 'None: it is a count.',
    knownFailure: 'A deal that nobody closed in the records although it is over looks stuck.',
    source: 'Hyndman and Fan 1996, type 7; Cox 1962, Renewal Theory.',
  },
  look({ deals }, ground) {
    const stages = stagesOf(deals);
    if (stages.length === 0) return [];
    const visits = visitsOf(deals, stages, ground.asOf);
    const waiting = stages.map((stage) => waitingIn(stage, visits)).filter(({ open }) => open.length > 0);
    if (waiting.length > 0) return waiting.map((one) => claimOn(one, ground));
    return [
      nothingWrong({
        subject: { kind: 'company', name: ground.company.name },
        title: 'No open deal stands in any stage',
        symptom: `${counted(deals.length, 'deal is', 'deals are')} in the records, and none with a day on which it entered its stage is open.`,
        wouldChange: 'An open deal.',
      }),
    ];
  },
};

const nameOf = ({ deal, days }: StageVisit) => `${deal.name} (${counted(days, 'day')})`;

const evidenceOf = (visits: readonly StageVisit[]): Evidence[] =>
  visits.slice(0, mostNamed).map(({ deal, days }) => ({
    label: deal.owner === null ? deal.name : `${deal.name}, ${deal.owner}`,
    value: days,
    n: 1,
    unit: 'days',
  }));

function claimOn(waiting: Waiting, ground: Ground): Claim {
  const { stage, open, stuck, movedOn, late } = waiting;
  const subject: Subject = { kind: 'stage', name: stage };
  if (movedOn < leastMoved) {
    return tooLittle({
      subject,
      title: `Whether a deal is stuck in ${stage} cannot be told yet: ${movedOn} moved on`,
      symptom: `Open there, the longest wait first: ${listed(open.map(nameOf), 6)}.`,
      actions: ['Read the list from the top, and ask of each whether there is a next step with a date.'],
      evidence: evidenceOf(open),
      wouldChange: `${counted(leastMoved - movedOn, 'more deal that moves', 'more deals that move')} on from ${stage}.`,
    });
  }
  const usual: Evidence = { label: `85 of 100 had moved on from ${stage} by`, value: late, n: movedOn, unit: 'days' };
  if (stuck.length === 0) {
    return nothingWrong({
      subject,
      title: `No deal is stuck in ${stage}`,
      symptom: `Of the ${movedOn} deals that moved on, 85 of 100 had by day ${Math.round(late)}; none of ${counted(open.length, 'open one')} is older.`,
      evidence: [usual],
      wouldChange: `An open deal older than ${counted(Math.round(late), 'day')}.`,
    });
  }
  return stuckClaim(waiting, usual, subject, ground);
}

function stuckClaim(waiting: Waiting, evidence: Evidence, subject: Subject, ground: Ground): Claim {
  const { stage, stuck, open, movedOn, late, usual } = waiting;
  const isMore =
    stuck.length >= Math.max(beyondUsual.times * usual, usual + beyondUsual.more) ||
    (movedOn >= enoughMoved && (stuck[0]?.days ?? 0) > waiting.longest);
  const flow = isMore ? '' : ` While all goes on as usual there would be about ${numberText(usual)} such ones.`;
  const worth = stuck.reduce((sum, { deal }) => sum + (deal.value ?? 0), 0);
  const together = worth > 0 ? ` Together they were written down at ${moneyText(worth, ground.company.currency)}.` : '';
  const many = stuck.length === 1 ? 'deal has' : 'deals have';
  return {
    subject,
    basis: isMore ? { kind: 'counted', complete: true } : { kind: 'estimated', chance: 0.8, most: 'hint' },
    cause: null,
    title: `${counted(stuck.length, many, many)} been in ${stage} longer than nearly all that moved on`,
    symptom: `Of the ${movedOn} deals that moved on from ${stage}, 85 of 100 had by day ${Math.round(late)}. Longer than that, of ${open.length} open: ${listed(stuck.map(nameOf), 6)}.${flow}${together}`,
    causes: [
      'No next step with a date was agreed, so nobody has to do anything.',
      'It is over, and nobody wrote it down.',
    ],
    actions: [
      `Call ${listed(
        stuck.map(({ deal }) => deal.account ?? deal.name),
        3,
      )} on Monday with one question: yes, no, or a date.`,
      'Close in the records whatever nobody answers for after two calls; the forecast is then true again.',
      `Agree on a next step with a date before any talk in ${stage} ends, and go through this list every week.`,
    ],
    evidence: [evidence, ...evidenceOf(stuck)],
    effect: null,
    wouldChange: `Each of them moved on or closed; that 85 of 100 take longer than ${counted(Math.round(late), 'day')}.`,
    figure: {
      kind: 'bars',
      unit: 'days',
      bars: stuck
        .slice(0, mostNamed)
        .map(({ deal, days }) => ({ name: deal.name, n: 1, value: days, low: days, high: days })),
    },
  };
}
