import { type Day, dateLabel } from '#lib/calendar/day.ts';
import { shiftPeriod } from '#lib/calendar/period.ts';
import { limitWords, rangeWords, sizeWords } from './amount-words.ts';
import { type Course, knownCount, lastClosed, type Moment, standingShift } from './course.ts';
import { changedWords, type Paragraph } from './changed-words.ts';
import type { Voice } from './metric-answer.ts';
import { periodCount, periodNouns } from './period-noun.ts';
import { limitsAreOfValues, presentLimits, type PresentLimits } from './process-reading.ts';
import { chanceWords } from './share-words.ts';

/** How sure: by how many values the limits come from. Below ten nothing is claimed (Wheeler: limits settle at 17). */
export type Verdict = 'clear' | 'hint' | 'too-little' | 'nothing';

/** What the process says, in plain words: never a p-value, always what it rests on. */
export interface ProcessWords {
  readonly verdict: Verdict;
  readonly paragraphs: readonly Paragraph[];
}

/** From so many values on a signal is called a real change. */
const leastToClaim = 10;
const leastForLimits = 6;
const settlesAt = 17;

export function processWords(course: Course, voice: Voice): ProcessWords {
  const { process } = course;
  const limits = presentLimits(process);
  if (!limits || limits.settled === 'too-few') return { verdict: 'too-little', paragraphs: tooFew(course) };
  const signal = process.fresh ?? standingShift(course);
  const claims = limits.n >= leastToClaim;
  // Limits on the steps between neighbours are as wide as they should be; those around the mean are not.
  const narrow = process.remarks.includes('autocorrelated') && !limits.varies;
  const firm = limits.settled === 'firm' && !narrow;
  const verdict = !claims ? 'too-little' : !signal ? 'nothing' : firm ? 'clear' : 'hint';
  const said = signal && claims ? changedWords(course, signal, limits, voice) : ordinary(course, limits, voice);
  const beside = signal && claims ? season(course, voice) : [];
  return { verdict, paragraphs: [...said, ...beside, ...size(course, voice), ...streak(course), ...remarks(course)] };
}

function tooFew(course: Course): Paragraph[] {
  const { cadence, process } = course;
  const [one] = periodNouns[cadence];
  const stretch = process.limits.at(-1);
  const moments = course.moments.filter(
    ({ closed, amount, period }) => closed && amount !== null && period >= (stretch?.from ?? ''),
  );
  const n = knownCount(course);
  const latest = lastClosed(course);
  if (process.chart === 'none' && n >= leastForLimits)
    return [{ lead: `${periodCount(n, cadence)} so far.`, text: 'Natural limits are not computed for it yet.' }];
  // The day after the last of those periods: then its value is known.
  const by = latest ? shiftPeriod(latest.period as Day, cadence, settlesAt - n + 1) : null;
  const text = `Natural limits need at least ${leastForLimits} and settle at about ${settlesAt}${by ? `, by ${dateLabel(by, true)}` : ''}.`;
  const extreme = latest && latest.amount !== null ? extremeOf(moments, latest.amount) : null;
  return [
    { lead: n === 0 ? `No ${one} with a value yet.` : `${periodCount(n, cadence)} so far.`, text },
    ...(extreme && n > 1
      ? [{ text: `This ${one} is the ${extreme} yet; with ${periodCount(n, cadence)} one of them has to be.` }]
      : []),
  ];
}

function extremeOf(moments: readonly Moment[], amount: number): 'lowest' | 'highest' | null {
  const others = moments.slice(0, -1).map((moment) => moment.amount ?? amount);
  if (others.length === 0) return null;
  return amount < Math.min(...others) ? 'lowest' : amount > Math.max(...others) ? 'highest' : null;
}

function ordinary(course: Course, limits: PresentLimits, voice: Voice): Paragraph[] {
  const { cadence, process, unit } = course;
  const [one, many] = periodNouns[cadence];
  const latest = lastClosed(course);
  const settling =
    limits.n < leastToClaim
      ? [
          {
            lead: `${periodCount(limits.n, cadence)} so far.`,
            text: `The limits are provisional: a signal counts from ${leastToClaim} ${many} on, and they settle at about ${settlesAt}.`,
          },
        ]
      : [];
  if (!latest || latest.amount === null) return settling;
  const within =
    (limitsAreOfValues(process, limits) || limits.size !== undefined) && unit !== 'yes-no'
      ? ` of ${rangeWords(course, limits.lower, limits.upper, voice.reading)}${sizeWords(limits, course, voice.reading)}`
      : '';
  const said =
    limits.n < leastToClaim
      ? []
      : [
          {
            lead: `An ordinary ${one}.`,
            text: `It lies within the natural limits${within}: asking why this one ${one} was so finds nothing.`,
          },
        ];
  const off =
    latest.status === 'off' && limits.n >= leastToClaim
      ? [{ text: `To be on goal more often, change how the work is done: one ${one} alone shows nothing to mend.` }]
      : [];
  return [...settling, ...said, ...off];
}

function size({ process, unit, cadence }: Course, { reading }: Voice): Paragraph[] {
  const { smallestVisibleChange: smallest } = process;
  if (smallest === null || smallest === 0 || unit === 'yes-no') return [];
  const each = unit === 'percent' ? '' : ` a ${periodNouns[cadence][0]}`;
  return [{ text: `A lasting change smaller than ±${limitWords(smallest, unit, reading)}${each} would not show yet.` }];
}

/** With two full years the same season is what to compare with; its limits come from the differences between years. */
function season({ process, unit, cadence }: Course, { reading }: Voice): Paragraph[] {
  if (!process.season) return [];
  const { difference, lower, upper, isChange } = process.season;
  const words = (amount: number) => {
    const size = limitWords(Math.abs(amount), unit === 'percent' ? 'number' : unit, reading);
    return `${amount < 0 ? '−' : '+'}${size}`;
  };
  const points = unit === 'percent' ? ' points' : '';
  const verdict = isChange ? 'this is more than the season' : 'the season alone may be why';
  return [
    {
      text: `Beside the same ${periodNouns[cadence][0]} a year before it is ${words(difference)}${points}, and from one year to the next ${words(lower)} to ${words(upper)}${points} is usual: ${verdict}.`,
    },
  ];
}

/** Short runs need no word: half of all pairs are one. */
const leastRun = 8;

function streak({ process, cadence }: Course): Paragraph[] {
  const { streak: run } = process;
  if (!run || run.length < leastRun || run.chance === null) return [];
  return [
    {
      text: `${run.status === 'on' ? 'On' : 'Off'} goal ${periodCount(run.length, cadence)} in a row: in ${periodCount(run.periods, cadence)} like these luck alone brings such a run ${chanceWords(run.chance)}.`,
    },
  ];
}

function remarks({ process, cadence }: Course): Paragraph[] {
  const [one, many] = periodNouns[cadence];
  const words: Readonly<Record<(typeof process.remarks)[number], string>> = {
    autocorrelated: process.limits.at(-1)?.varies
      ? `Each ${one} resembles the one before, so each is judged by how far it moved from there: a slow drift shows late.`
      : `Each ${one} resembles the one before, so its limits are too narrow: take a signal as a hint.`,
    'season-unclear': 'There are fewer than two full years of it: a season and a real change cannot be told apart.',
    'barely-moves': `It barely moves from ${one} to ${one}: look at it less often, or follow the number that moves before it.`,
    cumulative: `It adds up over a longer time, so one ${one} says little about the next: count what is new in each ${one} instead.`,
    skewed: `A few very large ${many} stretch it, so its limits are computed on a logarithmic scale.`,
  };
  return process.remarks.map((remark) => ({ text: words[remark] }));
}
