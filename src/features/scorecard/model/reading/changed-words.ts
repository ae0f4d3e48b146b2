import type { Day } from '#lib/calendar/day.ts';
import { periodLabel } from '#lib/calendar/period.ts';
import { amountWords, limitWords, rangeWords, sizeWords } from './amount-words.ts';
import type { Course } from './course.ts';
import type { Voice } from './metric-answer.ts';
import { periodNouns } from './period-noun.ts';
import { limitsAreOfValues, type PresentLimits, type Signal } from './process-reading.ts';

export interface Paragraph {
  /** Its first words, in bold. */
  readonly lead?: string;
  readonly text: string;
}

/** What changed, how often luck alone does that, and what to ask. */
export function changedWords(course: Course, signal: Signal, limits: PresentLimits, voice: Voice): Paragraph[] {
  const { cadence, unit, process, moments } = course;
  const [one, many] = periodNouns[cadence];
  const luck =
    process.luck > 0
      ? ` Luck alone shows a signal on a chart like this in about one ${one} in ${Math.round(1 / process.luck)}.`
      : '';
  const begun = began(course, signal);
  const fired = new Set(process.signals.map(({ period }) => period));
  const before = moments.flatMap(({ closed, amount: known, period }) =>
    closed && known !== null && period >= limits.from && period < begun && !fired.has(period) ? [known] : [],
  );
  const [least, most] = [Math.min(...before), Math.max(...before)];
  const ordinary =
    before.length > 1 && unit !== 'yes-no'
      ? ` Do not ask about the ${many} before: ${rangeWords(course, least, most, voice.reading)} was ordinary variation.`
      : '';
  const when = periodLabel(begun as Day, cadence, voice.calendar);
  const ask = begun === signal.period ? `in ${when}` : `from ${when} on`;
  return [
    { lead: 'Something changed.', text: `${whatLies(course, signal, limits, voice)}${luck}` },
    { text: `Ask what was different ${ask}.${ordinary}` },
  ];
}

/** Which value lies where, or how many in a row. */
function whatLies(course: Course, signal: Signal, limits: PresentLimits, voice: Voice): string {
  const { cadence, unit, process, moments } = course;
  const [, many] = periodNouns[cadence];
  if (process.chart === 'time-between') return rareWords(signal, many);
  // Where limits follow the size of the period, those that are known are the last one's.
  const isLast = limits.size !== undefined && moments.findLast(({ closed }) => closed)?.period === signal.period;
  const inUnit = limitsAreOfValues(process, limits) || isLast;
  const { amount = null, goal = null } = moments.find(({ period }) => period === signal.period) ?? {};
  const side = signal.side === 'high' ? 'above the upper' : 'below the lower';
  const limit = limitWords(signal.side === 'high' ? limits.upper : limits.lower, unit, voice.reading);
  return signal.rule === 'beyond-limits'
    ? `${amount === null ? 'It' : amountWords(amount, unit, voice.reading, goal)} lies ${side} natural limit${inUnit ? ` of ${limit}${sizeWords(limits, course, voice.reading)}` : ''}.`
    : `Eight ${many} in a row or more lie ${signal.side === 'high' ? 'above' : 'below'} the mean${inUnit ? ` of ${limitWords(limits.centre, unit, voice.reading)}` : ''}.`;
}

/** Of what is rare the time between is judged, not the value. */
function rareWords({ rule, side }: Signal, many: string): string {
  if (rule === 'beyond-limits')
    return `So many ${many} in a row ${side === 'low' ? 'without one' : 'with one'} are unusual here.`;
  return `For a while it came ${side === 'low' ? 'less' : 'more'} often than usual.`;
}

/** Where it began: with the pattern, or with a signal to the same side right before it. */
function began({ moments, process }: Course, signal: Signal): string {
  const known = moments.filter(({ closed, amount }) => closed && amount !== null).map(({ period }) => period);
  let begun = signal.from;
  for (;;) {
    const before = known[known.indexOf(begun) - 1];
    const earlier = process.signals.find(({ period, side }) => period === before && side === signal.side);
    if (!earlier || earlier.from >= begun) return begun;
    begun = earlier.from;
  }
}
