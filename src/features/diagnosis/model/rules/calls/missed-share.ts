import { chanceGreater } from '#statistics/comparison/chance-greater.ts';
import { newcombeInterval } from '#statistics/comparison/difference.ts';
import { shareOf, type Tally } from '#statistics/comparison/tally.ts';
import { chanceShareBelow } from '#statistics/interval/jeffreys.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import type { Claim } from '../../claim.ts';
import type { Evidence, Subject } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, dayText, pointsText, shareText } from '../../wording.ts';
import { leftOutText, missedOf, type PhoneLog, phoneLog } from './phone-log.ts';
import { weeklyFigure } from './weekly-figure.ts';

const LEAST = { share: 30, hint: 50, clear: 200 } as const;

export const missedShare: Rule = {
  id: 'calls.missed-share',
  version: 2,
  explanation: {
    estimates:
      'The share of calls from outside, within staffed hours, that nobody answered; voicemail counts as missed.',
    method:
      'Missed calls of all calls with Wilson’s interval, against a bar (20 %) that a company may set. After a declared change only the calls since then are judged, and the share before stands beside it with Newcombe’s interval of the difference.',
    minimumData: '30 calls for a share, 50 for a hint, 200 before it can be clear.',
    smallestDifference: 'With 200 calls about 7 points above the bar, with 1,000 about 3.',
    knownFailure:
      'Callers who are missed ring again, and each ring is a call: the share of calls lies above the share of callers. Hours that are told wrong move calls between staffed and not.',
    source: 'Wilson 1927; Brown, Cai and DasGupta 2001; Newcombe 1998.',
  },
  look(records, ground) {
    const log = phoneLog(records, ground);
    return log === null ? [] : [claimOn(log, ground)];
  },
};

const shareEvidence = (label: string, tally: Tally): Evidence => {
  const { low, high } = wilsonInterval(tally.successes, tally.trials);
  return { label, value: shareOf(tally), low, high, n: tally.trials, unit: 'share' };
};

function claimOn(log: PhoneLog, ground: Ground): Claim {
  const { now, inbound } = log;
  const subject: Subject = { kind: 'company', name: ground.company.name };
  const tally = missedOf(now.staffed);
  if (tally.trials < LEAST.share) return tooFew(log, tally, subject);
  const bar = ground.thresholds.missedShare;
  const { low, high } = wilsonInterval(tally.successes, tally.trials);
  const share = shareOf(tally);
  const above = 1 - chanceShareBelow(bar, tally.successes, tally.trials);
  const most = tally.trials < LEAST.hint ? 'nothing' : tally.trials < LEAST.clear ? 'likely' : 'clear';
  const range = `${shareText(low)} to ${shareText(high)}`;
  const told = ground.company.hoursTold ? '' : ' Nobody told the staffed hours: Monday to Friday, 8 to 17, is assumed.';
  return {
    subject,
    basis: {
      kind: 'tested',
      p: 2 * Math.min(above, 1 - above),
      posterior: above,
      matters: share > bar,
      surely: low > bar,
      most,
    },
    cause: null,
    title: `${shareText(share)} of calls in staffed hours are missed${beforeText(log)}`,
    symptom: `From ${dayText(now.from)} to ${dayText(now.to)}, ${tally.successes} of ${tally.trials} calls that came in while somebody was there were not answered (the true share is ${range}; the bar is ${shareText(bar)}).${changeText(log)}${leftOutText(inbound)}${told}`,
    causes: [
      'Whoever answers is out on a job or at lunch when the telephone rings.',
      'Nobody is named to answer, or there is no second person when the first one is speaking.',
      'Calls are not passed on: no overflow line, no answering service.',
    ],
    actions: [
      'Name one person and a stand-in who answer, hour by hour, beginning with the worst hours.',
      'Pass on what rings more than four times, to a mobile telephone or an answering service.',
      'Have a text go out at once to whoever was missed, with a time at which they are called back.',
      log.change === null
        ? 'Declare the change on the day it starts: then the share before and after is shown side by side.'
        : `Keep what was changed on ${dayText(log.change.date)}, change one more thing, and declare that too.`,
    ],
    evidence: [
      shareEvidence('missed share, staffed hours', tally),
      ...(now.afterHours.length > 0 ? [shareEvidence('missed share, after hours', missedOf(now.afterHours))] : []),
      ...beforeEvidence(log, tally),
    ],
    effect: null,
    wouldChange: `A missed share of ${shareText(bar)} or less over ${LEAST.clear} calls: about ${counted(Math.ceil(LEAST.clear / (tally.trials / now.weeks)), 'week')} at this pace.`,
    figure: weeklyFigure(log, ground),
  };
}

/** What it was before the declared change, for the title. */
function beforeText({ before, change }: PhoneLog): string {
  const then = missedOf(before?.staffed ?? []);
  return change === null || then.trials < LEAST.share ? '' : `, ${shareText(shareOf(then))} before “${change.what}”`;
}

function tooFew({ now }: PhoneLog, { successes, trials }: Tally, subject: Subject): Claim {
  const pace = trials / now.weeks;
  const more = LEAST.share - trials;
  return tooLittle({
    subject,
    title: `${successes} of ${trials} calls in staffed hours were missed: too few to judge`,
    symptom: `Only ${counted(trials, 'call')} came in within staffed hours since ${dayText(now.from)}.`,
    actions: successes > 0 ? ['Call back today whoever is in the list of missed calls.'] : [],
    evidence: [{ label: 'missed calls, staffed hours', value: successes, n: trials, unit: 'calls' }],
    wouldChange:
      pace > 0
        ? `${counted(more, 'more call')}: about ${counted(Math.ceil(more / pace), 'week')} at this pace.`
        : `${counted(more, 'more call')} in staffed hours.`,
  });
}

function beforeEvidence({ before, change }: PhoneLog, now: Tally): Evidence[] {
  if (before === null || change === null) return [];
  const then = missedOf(before.staffed);
  if (then.trials < LEAST.share) return [];
  const { low, high } = newcombeInterval(now, then);
  const value = shareOf(now) - shareOf(then);
  return [
    shareEvidence(`missed share before ${dayText(change.date)}`, then),
    { label: 'difference since then', value, low, high, n: now.trials + then.trials, unit: 'share' },
  ];
}

function changeText({ before, change, now }: PhoneLog): string {
  if (before === null || change === null) return '';
  const [tally, then] = [missedOf(now.staffed), missedOf(before.staffed)];
  if (then.trials < LEAST.share) return ` Only calls since “${change.what}” are counted.`;
  const { low, high } = newcombeInterval(tally, then);
  const less = chanceGreater(then, tally);
  const direction = shareOf(tally) < shareOf(then) ? 'fell' : 'rose';
  const sure = Math.max(less, 1 - less);
  const words = low <= 0 && high >= 0 ? `, which may still be luck (${shareText(sure)} likely to be real)` : '';
  const [least, most] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))];
  const size = low <= 0 && high >= 0 ? '' : ` (by ${pointsText(least)} to ${pointsText(most)})`;
  return ` Since “${change.what}” on ${dayText(change.date)} it ${direction} from ${shareText(shareOf(then))} of ${then.trials} calls to ${shareText(shareOf(tally))}${size}${words}.`;
}
