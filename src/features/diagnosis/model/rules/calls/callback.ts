import type { MissedCaller } from '#features/calls/model/callers.ts';
import { instantAt } from '#lib/calendar/instant.ts';
import { chanceShareBelow } from '#statistics/interval/jeffreys.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import { kaplanMeier, type SurvivalCurve } from '#statistics/survival/kaplan-meier.ts';
import { survivalAt } from '#statistics/survival/survival-quantile.ts';
import type { Claim } from '../../claim.ts';
import type { Evidence, Subject } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { tooLittle } from '../../quiet-claim.ts';
import type { Records } from '../../records.ts';
import type { Rule } from '../../rule.ts';
import { counted, dayText, shareText } from '../../wording.ts';
import { callersIn, type PhoneLog, phoneLog } from './phone-log.ts';

const LEAST = { number: 10, hint: 30, clear: 50 } as const;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Of missed callers four of five should have been called back within a day: fewer, and nobody does it as a duty. */
const BAR = 0.8;

export const callback: Rule = {
  id: 'calls.callback',
  version: 2,
  explanation: {
    estimates: 'How soon missed callers are called back: the share within five minutes, an hour and a day.',
    method:
      'Kaplan-Meier of the time from the missed call to the first call out to that number. Who called again and was answered first, or whose day is not over, is unfinished, not a failure. Told where fewer than 80 % are called back within a day.',
    minimumData: '10 missed callers with a number, 30 for a hint, 50 before it can be clear.',
    smallestDifference: 'With 50 missed callers about 15 points below 80 %.',
    knownFailure: 'Call-backs from a private mobile telephone are in no log of the company.',
    source: 'Kaplan and Meier 1958; Greenwood 1926.',
  },
  look(records, ground) {
    const log = phoneLog(records, ground);
    return log === null ? [] : claimsOn(log, records, ground);
  },
};

/** Called back, or no longer to be: reached otherwise, or still waiting at the end of the log. */
function curveOf(missed: readonly MissedCaller[], end: number): SurvivalCurve {
  return kaplanMeier(
    missed.map(({ call, calledBackAfter, reachedAfter }) => {
      const waiting = end - call.startedAt;
      const back = calledBackAfter ?? Number.POSITIVE_INFINITY;
      const otherwise = Math.min(reachedAfter ?? Number.POSITIVE_INFINITY, waiting);
      return { time: Math.min(back, otherwise), event: back <= otherwise };
    }),
  );
}

function shareWithin(curve: SurvivalCurve, time: number, label: string): Evidence {
  const at = survivalAt(curve, time);
  // Before the first call back the curve has no interval: none of so many is a share too.
  if (at?.survival === 1) return { label, value: 0, ...wilsonInterval(0, curve.n), n: curve.n, unit: 'share' };
  const rest = (bound: number | null | undefined) => (bound === null || bound === undefined ? null : 1 - bound);
  return {
    label,
    value: rest(at?.survival),
    low: rest(at?.high),
    high: rest(at?.low),
    n: curve.n,
    unit: 'share',
  };
}

function claimsOn(log: PhoneLog, records: Records, ground: Ground): Claim[] {
  const subject: Subject = { kind: 'company', name: ground.company.name };
  // A log without a single call out cannot tell whether anybody was called back.
  const hasOut = log.over.some(({ direction }) => direction === 'out');
  const missed = callersIn(records, ground).missed.filter(({ call }) => call.day >= log.now.from);
  if (!hasOut) {
    return [
      tooLittle({
        subject,
        title: 'The log holds no call out, so nobody can say who was called back',
        symptom: `${counted(missed.length, 'caller was', 'callers were')} missed since ${dayText(log.now.from)}.`,
        wouldChange: 'An export with outgoing calls in it.',
      }),
    ];
  }
  const end = Math.min(
    instantAt(ground.asOf, 0, ground.company.timeZone),
    log.over.reduce((last, { startedAt }) => Math.max(last, startedAt), 0),
  );
  const curve = curveOf(missed, end);
  const day = shareWithin(curve, DAY, 'called back within 24 hours');
  if (missed.length < LEAST.number || day.value === null) {
    return [
      tooLittle({
        subject,
        title: `${counted(missed.length, 'missed caller')}: too few to say how soon they are called back`,
        symptom: `${missed.filter(({ calledBackAfter }) => calledBackAfter !== null).length} of ${missed.length} were called back.`,
        evidence: [{ ...day, label: 'called back within 24 hours' }],
        wouldChange: `${counted(Math.max(1, LEAST.number - missed.length), 'more missed caller')}.`,
      }),
    ];
  }
  return [claimOn({ log, curve, day, value: day.value, subject })];
}

interface Known {
  readonly log: PhoneLog;
  readonly curve: SurvivalCurve;
  readonly day: Evidence;
  readonly value: number;
  readonly subject: Subject;
}

function claimOn({ log, curve, day, value, subject }: Known): Claim {
  const [minutes, hour] = [
    shareWithin(curve, 5 * 60_000, 'called back within 5 minutes'),
    shareWithin(curve, HOUR, 'called back within 1 hour'),
  ];
  const below = chanceShareBelow(BAR, value * curve.n, curve.n);
  const most = curve.n < LEAST.hint ? 'nothing' : curve.n < LEAST.clear ? 'likely' : 'clear';
  const words = ({ value: share, low, high }: Evidence) =>
    share === null
      ? 'not known'
      : `${shareText(share)}${low !== null && low !== undefined && high !== null && high !== undefined ? ` (${shareText(low)} to ${shareText(high)})` : ''}`;
  return {
    subject,
    basis: {
      kind: 'tested',
      p: 2 * Math.min(below, 1 - below),
      posterior: below,
      matters: value < BAR,
      surely: (day.high ?? 1) < BAR,
      most,
    },
    cause: null,
    title: `${shareText(value)} of missed callers are called back within a day`,
    symptom: `Of ${counted(curve.n, 'missed caller')} since ${dayText(log.now.from)}: within 5 minutes ${words(minutes)}, within the hour ${words(hour)}, within a day ${words(day)}.`,
    causes: ['Nobody owns the list of missed numbers.', 'Only those who leave a message are called back.'],
    actions: [
      'Name one person who calls back, and a stand-in.',
      'Print or send the missed numbers every hour; nobody goes home before the list is empty.',
      'Send a text at once that says when you will call.',
    ],
    evidence: [minutes, hour, day],
    effect: null,
    wouldChange: `${shareText(BAR)} called back within a day, over ${LEAST.clear} missed callers.`,
    figure: {
      kind: 'survival',
      curves: [
        {
          name: 'not yet called back',
          steps: [...curve.times.keys()]
            .filter((at) => (curve.times[at] ?? 0) <= 7 * DAY)
            .map((at) => ({
              at: (curve.times[at] ?? 0) / DAY,
              value: curve.survival[at] ?? 0,
              low: finite(curve.low[at], curve.survival[at]),
              high: finite(curve.high[at], curve.survival[at]),
            })),
        },
      ],
    },
  };
}

const finite = (bound = Number.NaN, otherwise = 0): number => (Number.isNaN(bound) ? otherwise : bound);
