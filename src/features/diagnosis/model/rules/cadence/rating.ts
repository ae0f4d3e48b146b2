import { periodOf } from '#lib/calendar/period.ts';
import { testBasedEnd } from '#statistics/interval/test-based.ts';
import { mean } from '#statistics/moment.ts';
import { leastToClaim } from '#statistics/process/baseline.ts';
import { type ProcessReading, readProcess } from '#statistics/process/read-process.ts';
import { variance } from '#statistics/variance.ts';
import type { Basis, Claim } from '../../claim.ts';
import { declaredFor } from '../../declared.ts';
import type { Figure } from '../../figure.ts';
import type { Evidence, Subject, Verdict } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { notBeyondLuck, tooLittle } from '../../quiet-claim.ts';
import type { Records } from '../../records.ts';
import type { Rule } from '../../rule.ts';
import { counted, listed, numberText } from '../../wording.ts';
import { usualOf, type Usual } from '../../usual.ts';
import { shiftLength, type Surprises, surprisesOf } from '../scorecard/surprise.ts';
import { type WeeklyMark, weeklyMarks } from './weekly-mark.ts';

const [leastWeeks, firmWeeks, ceilingWeeks] = [8, 17, 13];
/** Marks that are all nines and tens, and spread by less than half a mark, no longer tell a good meeting from a bad one. */
const ceiling = { lowest: 9, spread: 0.5 } as const;

export const rating: Rule = {
  id: 'cadence.rating',
  version: 3,
  explanation: {
    estimates: 'Whether the marks of the weekly meetings really fell, and whether they still tell anything.',
    method:
      'Natural limits of the weekly mean: the last week below them, or eight in a row below the usual. Where the marks of the last 13 weeks are all nine or ten and spread by less than half a mark, that is told instead.',
    minimumData: 'Eight weeks with a mark; at most a hint below 10, at most likely below 17.',
    smallestDifference: 'One mark of ten (a setting).',
    knownFailure: 'Whoever leads the meeting sees the marks, so they are kind. Another leader gives other marks.',
    source: 'Shewhart 1931; Wheeler 1993, Understanding Variation.',
  },
  look(records, ground) {
    if (records.meetings.length === 0) return [];
    const weeks = weeklyMarks(records.meetings, ground);
    const subject: Subject = { kind: 'company', name: ground.company.name };
    const known = weeks.filter(({ mark }) => mark !== null);
    if (known.length < leastWeeks) return [tooFew(subject, known)];
    return [claimOn(subject, weeks, records, ground)];
  },
};

function tooFew(subject: Subject, known: readonly WeeklyMark[]): Claim {
  const marks = known.map(({ mark }) => numberText(mark ?? 0));
  return tooLittle({
    subject,
    title: `${counted(known.length, 'week')} with a mark for the meeting: too few to see a change`,
    symptom: marks.length === 0 ? 'No meeting was rated.' : `So far ${listed(marks, leastWeeks)}.`,
    actions: ['End each meeting with a mark from 1 to 10 from everybody, and one line why below 8.'],
    wouldChange: `${counted(leastWeeks - known.length, 'more week')} with a mark.`,
  });
}

function claimOn(subject: Subject, weeks: readonly WeeklyMark[], records: Records, ground: Ground): Claim {
  const values = weeks.map(({ mark }) => mark);
  const known = values.filter((mark) => mark !== null);
  const changes = declaredFor(['meeting', 'meeting rating'], records).map((date) =>
    weeks.findIndex(({ week }) => week === periodOf(date, 'weekly', ground.company.calendar)),
  );
  // Marks are no counts, even where they are whole; a percent is charted as what it is.
  const reading = readProcess({ unit: 'percent', values, changes, floor: 1, ceiling: 10 });
  const present = reading.segments.at(-1);
  const surprises = present === undefined ? null : surprisesOf(values, present);
  const since = values.slice(present?.from ?? 0).filter((mark) => mark !== null);
  const limits = usualOf(since, present);
  const usual = limits.centre;
  const figure = figureOf(weeks, reading);
  const evidence = evidenceOn(known, limits, records);
  const recent = known.slice(-ceilingWeeks);
  const looks = [surprises?.last, surprises?.shift].flatMap((one) => (one ? [one.p] : []));
  const fallen = surprises === null ? null : fallOf(surprises, reading, values);
  if (present !== undefined && fallen !== null) {
    const { p, isShift, from } = fallen;
    const before = isShift ? mean(values.slice(present.from, from).filter((mark) => mark !== null)) : usual;
    const now = isShift ? mean(known.slice(-shiftLength)) : (known.at(-1) ?? usual);
    const oneMark = ground.thresholds.rateGap * 10;
    const basis = {
      kind: 'tested',
      p,
      others: looks.filter((look) => look !== p),
      posterior: 1 - p / 2,
      matters: before - now >= oneMark - 1e-9,
      surely: testBasedEnd(before - now, p) > oneMark,
      ...mostFor(present.values),
    } as const;
    return fell(subject, { basis, now, usual: before, isShift }, { evidence, figure });
  }
  const isCeiling = Math.min(...recent) >= ceiling.lowest && Math.sqrt(variance(recent)) < ceiling.spread;
  if (recent.length >= ceilingWeeks && isCeiling) {
    return sameMarks(subject, recent, { evidence, figure, complete: isComplete(records) });
  }
  return notBeyondLuck(
    {
      subject,
      title: 'The meeting’s mark shows only its usual ups and downs',
      symptom: `${counted(known.length, 'week')}, usually ${numberText(usual)}.`,
      evidence,
      wouldChange: 'A week below the natural limits, or eight in a row below the usual.',
      figure,
    },
    looks,
  );
}

/** A fall that lasts, or else a last week far below: also where the chart is one of differences, on which a lasting one does not show. */
function fallOf({ last, shift }: Surprises, { signals }: ProcessReading, { length }: readonly unknown[]) {
  if (shift !== null && shift.since !== null && shift.away < 0) return { p: shift.p, isShift: true, from: shift.since };
  const isBeyond = signals.some(
    ({ rule, completed, direction }) => rule === 'beyond' && direction === 'down' && completed === length - 1,
  );
  return isBeyond ? { p: last.p, isShift: false, from: length - 1 } : null;
}

/** @param weeks with a mark since the last declared change. */
function mostFor(weeks: number): { readonly most?: Verdict } {
  return weeks < leastToClaim ? { most: 'hint' } : weeks < firmWeeks ? { most: 'likely' } : {};
}

interface Shown {
  readonly evidence: readonly Evidence[];
  readonly figure: Figure;
}

function fell(
  subject: Subject,
  { basis, now, usual, isShift }: { basis: Basis; now: number; usual: number; isShift: boolean },
  shown: Shown,
): Claim {
  return {
    subject,
    basis,
    cause: null,
    title: `The meeting’s mark fell to ${numberText(now)} from ${numberText(usual)}`,
    symptom: isShift ? 'Eight weeks in a row lie below the usual.' : 'The last week lies below the natural limits.',
    causes: [
      'It begins late or runs over.',
      'Talk goes off the point and issues stay unsolved.',
      'Somebody who matters is missing.',
    ],
    actions: [
      'Ask whoever gave the lowest mark what one thing would have made it better, and change that one thing.',
      'Begin and end on the minute next week.',
    ],
    effect: null,
    wouldChange: `Two weeks back at ${numberText(usual)}.`,
    ...shown,
  };
}

/** Whether every meeting that took place has a mark. */
const isComplete = ({ meetings }: Records): boolean =>
  meetings.every(({ cancelled, rating: mark }) => cancelled || mark !== null);

function sameMarks(
  subject: Subject,
  recent: readonly number[],
  { complete, ...shown }: Shown & { complete: boolean },
): Claim {
  const usual = mean(recent);
  return {
    subject,
    basis: { kind: 'counted', complete },
    cause: null,
    title: `The meeting gets ${numberText(usual)} every week: the mark no longer tells good from bad`,
    symptom: `In the last ${counted(recent.length, 'week')} it went from ${numberText(Math.min(...recent))} to ${numberText(Math.max(...recent))}.`,
    causes: ['The mark became a habit.', 'Nobody likes to be the one who gives a low one.'],
    actions: [
      'Write the marks down before anybody says one aloud.',
      'Ask each person, besides the mark, for one thing that was a waste of time today.',
    ],
    effect: null,
    wouldChange: 'Marks that differ by more than half a point from week to week.',
    ...shown,
  };
}

function evidenceOn(known: readonly number[], { centre, lower, upper }: Usual, { meetings }: Records): Evidence[] {
  return [
    { label: 'mark of the last week', value: known.at(-1) ?? null, n: 1, unit: 'marks' },
    {
      label: 'usual mark, with its natural limits',
      value: centre,
      low: lower,
      high: upper,
      level: 0.997,
      n: known.length,
      unit: 'marks',
    },
    {
      label: 'meetings that were cancelled',
      value: meetings.filter(({ cancelled }) => cancelled).length,
      n: meetings.length,
      unit: 'meetings',
    },
  ];
}

function figureOf(weeks: readonly WeeklyMark[], { segments, signals }: ProcessReading): Figure {
  const marked = new Set(signals.flatMap(({ indexes }) => indexes));
  return {
    kind: 'process',
    title: 'Marks of meetings',
    unit: 'marks',
    points: weeks.map(({ week, mark }, at) => ({ period: week, value: mark, signal: marked.has(at) })),
    segments: segments.flatMap(({ from, to, newest, chart }) => {
      const [first, last] = [weeks[from], weeks[to]];
      if (newest === null || first === undefined || last === undefined || chart.includes('differences')) return [];
      return [{ from: first.week, to: last.week, ...newest }];
    }),
    goal: null,
  };
}
