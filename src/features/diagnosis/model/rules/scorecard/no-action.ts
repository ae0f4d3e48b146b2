import { describeGoal } from '#features/scorecard/model/goal.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { Cadence } from '#lib/calendar/period.ts';
import type { Claim } from '../../claim.ts';
import type { Evidence } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import type { Records } from '../../records.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { type MetricPast, pastOf, readingOf } from './metric-past.ts';
import { many, one, periodWords } from './metric-words.ts';

const leastOff = 4;
const window = 13;
const mostMissing = 1 / 3;

/** Numbers that are off, late or missing without anybody saying a word. */
export const noAction: Rule = {
  id: 'scorecard.no-action',
  version: 1,
  explanation: {
    estimates: 'Nothing: it counts periods off goal without a note or an issue, and periods without a number.',
    method:
      'Silent: off goal in each of the last four closed periods, without a note on any of them and without an issue that names the metric since then. Late: a third of the last thirteen closed periods have no number.',
    minimumData: '4 closed periods, and notes or issues anywhere in the files; 13 closed periods for missing numbers.',
    smallestDifference: 'It counts and measures no size.',
    knownFailure:
      'What was agreed by word of mouth is not in the files. In files, a number that came late cannot be told from one that came in time.',
    source: 'Counted from the records.',
  },
  look: (records, ground) => {
    const last = lastKnown(records);
    const spoken = tellsOfActions(records);
    return records.metrics.flatMap((metric) => {
      const past = pastOf(metric, ground, last.get(metric.cadence) ?? null);
      return lookAt(past, records, spoken, ground);
    });
  },
};

function lookAt(past: MetricPast, records: Records, spoken: boolean, ground: Ground): Claim[] {
  if (past.known === 0) return [];
  const off = past.hits.slice(-leastOff);
  if (off.length === leastOff && off.every((hit) => hit === false)) {
    if (!spoken) return [unknowable(past)];
    if (!somebodySpoke(past, records)) return [silent(past, ground)];
  }
  const missing = past.values.slice(-window).filter((value) => value === null).length;
  const isLate = past.values.length >= window && missing >= window * mostMissing;
  return [isLate ? late(past, missing, ground) : fine(past, missing)];
}

/** By cadence, the last period of which any metric is known: what lies after it was not exported yet. */
function lastKnown({ metrics }: Records): ReadonlyMap<Cadence, Day> {
  const last = new Map<Cadence, Day>();
  for (const { cadence, periods, amounts } of metrics) {
    for (const [at, period] of periods.entries()) {
      if (amounts[at] != null && period > (last.get(cadence) ?? '')) last.set(cadence, period);
    }
  }
  return last;
}

/** Whether notes or issues are in the files at all: else silence is only how they were exported. */
function tellsOfActions({ metrics, commitments }: Records): boolean {
  const noted = metrics.some(({ notes }) => notes.some((note) => note !== null && note !== ''));
  return noted || commitments.some(({ kind }) => kind === 'issue');
}

function somebodySpoke({ metric, periods }: MetricPast, { commitments }: Records): boolean {
  const since = periods.at(-leastOff) as Day;
  const noted = metric.periods.some((period, at) => period >= since && (metric.notes[at] ?? '') !== '');
  const title = metric.title.toLowerCase();
  return (
    noted ||
    commitments.some(
      ({ kind, what, created, done }) =>
        kind === 'issue' &&
        what.toLowerCase().includes(title) &&
        ((created !== null && created >= since) || done === null || done >= since),
    )
  );
}

function silent(past: MetricPast, ground: Ground): Claim {
  const { metric, subject, goals, periods } = past;
  const goal = goals.at(-1);
  const name = goal ? ` (${describeGoal(goal, metric.unit, readingOf(ground))})` : '';
  const since = periodWords(periods.at(-leastOff) as Day, metric, ground);
  const owner = metric.owner ?? 'whoever owns it';
  return {
    subject,
    basis: { kind: 'counted', complete: true },
    cause: 'silent',
    title: `${subject.name} is off goal, and nobody says a word`,
    symptom: `It was off goal${name} in each of the last ${leastOff} ${many(metric)}, since ${since}, without a note and without an issue.`,
    causes: [
      'Red numbers are read out in the meeting and not worked on.',
      `Nobody feels that ${metric.title} is theirs, or that saying why is safe.`,
    ],
    actions: [
      `Ask ${owner} before the next weekly meeting what stands in the way, and what help they need.`,
      `Put ${metric.title} on the issues list, and solve it to a to-do with a name and a date.`,
    ],
    evidence: [{ label: `${many(metric)} off goal without a word`, value: leastOff, n: leastOff, unit: many(metric) }],
    effect: null,
    wouldChange: `A note on one of these ${many(metric)}, an issue that names it, or a ${one(metric)} on goal.`,
  };
}

function late(past: MetricPast, missing: number, ground: Ground): Claim {
  const { metric, subject, periods } = past;
  return {
    subject,
    basis: { kind: 'counted', complete: true },
    cause: 'late',
    title: `${subject.name} is often missing: ${missing} of the last ${window} ${many(metric)}`,
    symptom: `${missing} of the ${window} ${many(metric)} up to ${periodWords(periods.at(-1) as Day, metric, ground)} have no number. A missing number is not zero, and it hides what it would have shown.`,
    causes: ['The number takes too long to get.', 'Nobody is asked for it on a fixed day.'],
    actions: [
      `Agree with ${metric.owner ?? 'its owner'} on the day by which it is in, or name another owner.`,
      'If it takes long to get, take it from the system that has it, or choose one that is easy to count.',
    ],
    evidence: [missingEvidence(past, missing)],
    effect: null,
    wouldChange: `The missing numbers being entered, or ${window} ${many(metric)} with at most ${Math.ceil(window * mostMissing) - 1} missing.`,
  };
}

const missingEvidence = ({ metric, values }: MetricPast, missing: number): Evidence => ({
  label: `${many(metric)} without a number`,
  value: missing,
  n: Math.min(window, values.length),
  unit: many(metric),
});

function unknowable({ metric, subject }: MetricPast): Claim {
  return tooLittle({
    subject,
    title: `Whether anybody acts on ${subject.name} cannot be seen`,
    symptom: `It was off goal in each of the last ${leastOff} ${many(metric)}. These files hold neither notes nor issues, so what was done about it is not known.`,
    actions: ['Write a note beside a number that is off goal, or make an issue of it.'],
    evidence: [{ label: `${many(metric)} off goal in a row`, value: leastOff, n: leastOff, unit: many(metric) }],
    wouldChange: 'Files with notes on the values (values.csv) or with issues (commitments.csv): at once.',
  });
}

function fine(past: MetricPast, missing: number): Claim {
  const { metric, subject, values } = past;
  const evidence = [missingEvidence(past, missing)];
  if (values.length < leastOff) {
    return tooLittle({
      subject,
      title: `Too few ${many(metric)} to tell whether anybody acts on ${subject.name}`,
      symptom: `${values.length} of ${leastOff} closed ${many(metric)} so far.`,
      evidence,
      wouldChange: `${leastOff - values.length} more closed ${many(metric)}.`,
    });
  }
  return nothingWrong({
    subject,
    title: `${subject.name} is kept and spoken of`,
    symptom: `It was not off goal for ${leastOff} ${many(metric)} in silence, and ${missing} of the last ${Math.min(window, values.length)} are missing.`,
    evidence,
    wouldChange: `${leastOff} ${many(metric)} off goal without a word, or a third of ${window} missing.`,
  });
}
