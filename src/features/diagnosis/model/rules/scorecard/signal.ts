import { leastToClaim } from '#statistics/process/baseline.ts';
import type { Claim } from '../../claim.ts';
import type { Ground } from '../../ground.ts';
import type { MetricSeries, Records } from '../../records.ts';
import { tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { type MetricPast, pastOf, type Process, processOf } from './metric-past.ts';
import { byDate, many, one } from './metric-words.ts';
import { changeClaim, ordinaryClaim } from './signal-words.ts';
import { surprisesOf } from './surprise.ts';

/** A run that luck brings more often than this is no change by itself. */
const faint = 0.01;

/** Signals or noise: did the number really change, by its own natural limits? */
export const signal: Rule = {
  id: 'scorecard.signal',
  version: 2,
  explanation: {
    estimates:
      'Whether the newest number of a metric, or its newest eight together, lie where luck seldom brings them while nothing has changed.',
    method:
      'Process behaviour chart: mean ± 2.66 mean moving ranges of the first twenty values, then frozen; charts of counts, shares, gaps and logs where they fit better. Beyond the limits, or eight in a row on one side of the mean. Each is weighed by Student’s t, with what all weeks before it tell of how far weeks lie apart and with allowance for neighbours that resemble each other, and against everything else that was looked at.',
    minimumData: '6 values for limits, 10 for a hint, 17 for more. After a declared change the count starts anew.',
    smallestDifference:
      'One number must lie about 2.66 mean moving ranges off to be seen half of the time. Of lasting changes of that size, eight weeks old, nearly all are seen as a hint, and as likely among 45 looks three in four where 28 weeks are known and nine in ten where it is a year, fewer where neighbours resemble each other (by simulation).',
    knownFailure:
      'With fewer than two years a season looks like a change. A slow drift shows late. A change of what is counted looks like a change of the work.',
    source: 'Shewhart 1931; Wheeler 1993, Understanding Variation; Nelson 1984, JQT 16:237; Champ and Woodall 1987.',
  },
  look: (records, ground) => records.metrics.flatMap((metric) => lookAt(metric, records, ground)),
};

function lookAt(metric: MetricSeries, records: Records, ground: Ground): Claim[] {
  const past = pastOf(metric, ground);
  const process = processOf(past, records, ground);
  if (process === null) return [];
  const { present } = process;
  const surprise = surprisesOf(past.values, present);
  if (present.n < leastToClaim || surprise === null) return [tooFew(past, process, ground)];
  const { last, shift } = surprise;
  const most = present.settled === 'firm' ? {} : { most: 'hint' as const };
  const since = past.values.length - (present.gaps?.at(-1) ?? 0);
  // What never happened yet has not become rarer.
  const isQuiet = present.gaps !== null && last.away === Number.POSITIVE_INFINITY && since > present.from;
  if (isQuiet) {
    return [changeClaim(past, process, { since, p: last.p, others: [], ...most }, ground)];
  }
  const looks = shift === null ? [last.p] : [last.p, shift.p];
  const newest = past.values.length - 1;
  const isBeyond =
    present.gaps === null && process.signals.some(({ rule, completed }) => rule === 'beyond' && completed === newest);
  // A season’s faint run must not hide a number that stands far out of it.
  const standsAlone = isBeyond && (shift === null || shift.withoutLast > faint);
  if (shift !== null && shift.since !== null && !standsAlone) {
    return [changeClaim(past, process, { since: shift.since, p: shift.p, others: [last.p], ...most }, ground)];
  }
  if (isBeyond) {
    return [changeClaim(past, process, { since: null, p: last.p, others: looks.slice(1), ...most }, ground)];
  }
  return [ordinaryClaim(past, process, looks, ground)];
}

function tooFew(past: MetricPast, process: Process, ground: Ground): Claim {
  const { metric, subject, known } = past;
  const { values } = process.present;
  const since = process.segments.length > 1 ? ' since the last declared change' : '';
  const more = Math.max(1, leastToClaim - values);
  return tooLittle({
    subject,
    title: `Too few ${many(metric)} to tell whether ${subject.name} changed`,
    symptom: `${values} ${values === 1 ? one(metric) : many(metric)}${since}. Natural limits need at least 6, and a change can be told from luck from ${leastToClaim} on.`,
    actions: [`Go on recording ${metric.title} every ${one(metric)}, also when it is zero.`],
    evidence: [{ label: `${many(metric)} with a value`, value: known, n: known, unit: many(metric) }],
    wouldChange: `${more} more ${more === 1 ? one(metric) : many(metric)}, ${byDate(past, more, ground)}.`,
  });
}
