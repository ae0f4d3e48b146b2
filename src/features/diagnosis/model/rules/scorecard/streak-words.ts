import { describeGoal, type Goal, sameGoal } from '#features/scorecard/model/goal.ts';
import { chanceWords } from '#features/scorecard/model/reading/share-words.ts';
import type { Streak } from '#statistics/streak.ts';
import type { Claim } from '../../claim.ts';
import type { Ground } from '../../ground.ts';
import { tooLittle } from '../../quiet-claim.ts';
import { type MetricPast, type Process, readingOf } from './metric-past.ts';
import { amountOf, byDate, evidenceUnit, many, one } from './metric-words.ts';
import { processFigure } from './process-figure.ts';
import { leastStreak, type LongStreak, type StreakCause } from './long-streak.ts';

const onOff = (hit: boolean) => (hit ? 'on goal' : 'off goal');

export function streakWords(
  found: LongStreak,
  goal: Goal,
  past: MetricPast,
  process: Process,
  ground: Ground,
): Omit<Claim, 'basis'> {
  const { metric, subject, goals } = past;
  const { streak, cause, luck } = found;
  const name = describeGoal(goal, metric.unit, readingOf(ground));
  const stood = goals.length - (goals.findLastIndex((other) => !sameGoal(other, goal)) + 1);
  const { newest, n, gaps } = process.present;
  const words = (amount: number) => amountOf(amount, metric, ground);
  const usual =
    newest === null || gaps !== null ? null : { ...newest, words: `${words(newest.lower)} to ${words(newest.upper)}` };
  return {
    subject,
    cause,
    title: `${subject.name} has been ${onOff(streak.hit)} for ${streak.length} ${many(metric)}${titles[cause]}`,
    symptom: `The goal ${name} has stood for ${stood} ${stood === 1 ? one(metric) : many(metric)}, and the last ${streak.length} were all ${onOff(streak.hit)}.${readingWords(found, usual?.words ?? null, past)}`,
    causes: causes[cause],
    actions: actionsFor(found, past, newest === null || gaps !== null ? null : words(newest.centre)),
    evidence: [
      {
        label: `${many(metric)} ${onOff(streak.hit)} in a row`,
        value: streak.length,
        n: streak.length + streak.before.periods,
        unit: many(metric),
      },
      ...(usual === null
        ? []
        : [
            {
              label: 'natural limits',
              value: usual.centre,
              low: usual.lower,
              high: usual.upper,
              level: 0.997,
              n,
              unit: evidenceUnit(metric, ground),
            },
          ]),
      ...(cause === 'luck'
        ? [{ label: 'chance of such a run in a year by luck', value: luck, n: streak.before.periods, unit: 'share' }]
        : []),
    ],
    effect: null,
    wouldChange: wouldChange[cause],
    figure: processFigure(past, process, ground),
  };
}

const titles: Readonly<Record<StreakCause, string>> = {
  'goal-never-moved': ', because the goal tests nothing',
  'process-cannot-reach-it': ': the work as it is cannot reach it',
  'not-weekly': ', and no week can move it',
  luck: ', which may be luck',
};

function readingWords(
  { streak, cause, luck, reasons }: LongStreak,
  usual: string | null,
  { metric }: MetricPast,
): string {
  const ordinary = usual === null ? 'What is ordinary here' : `Everything ordinary here (${usual})`;
  switch (cause) {
    case 'goal-never-moved':
      return ` ${ordinary} is on goal, so it is met whatever anybody does.`;
    case 'process-cannot-reach-it':
      return ` ${ordinary} is off goal, so it is missed whatever anybody tries within a ${one(metric)}.`;
    case 'not-weekly':
      return ` ${reasons.join(' ')}`;
    case 'luck':
      return ` The goal lies within the usual ups and downs. With what was seen before the run, luck alone brings one of ${streak.length} in a year ${chanceWords(luck)}.`;
  }
}

const causes: Readonly<Record<StreakCause, readonly string[]>> = {
  'goal-never-moved': ['The goal was never moved after the work got better.', 'It was set low, to be safe.'],
  'process-cannot-reach-it': [
    'The way of working, as it is, does not give that much: more effort within it changes little.',
    'The goal was set without looking at what is usual.',
    'The number is owned by somebody who cannot change what drives it.',
  ],
  'not-weekly': ['It is a result of many months on a weekly scorecard.'],
  luck: ['The usual ups and downs, with the goal in the midst of them.', 'A change that is too small to show yet.'],
};

function actionsFor({ cause, streak }: LongStreak, { metric }: MetricPast, centre: string | null): readonly string[] {
  const mean = centre === null ? 'the mean' : `about ${centre}, the mean`;
  switch (cause) {
    case 'goal-never-moved':
      return [
        `Move the goal to ${mean}, or follow it without a goal.`,
        'Put a number in its place on the scorecard that asks for something.',
      ];
    case 'process-cannot-reach-it':
      return [
        `Make an issue of the way of working behind ${metric.title}, not of single ${many(metric)}.`,
        `Until that is changed, set the goal where a better ${one(metric)} can reach it; usual is ${mean}.`,
        'Add what drives it as an activity that somebody counts.',
      ];
    case 'not-weekly':
      return ['Put what drives it on the weekly scorecard instead.', `Report ${metric.title} by the month.`];
    case 'luck':
      return [
        `Do nothing about single ${many(metric)}.`,
        streak.hit
          ? 'Ask whether the goal still asks for something.'
          : 'If the goal matters, change how the work is done.',
      ];
  }
}

const wouldChange: Readonly<Record<StreakCause, string>> = {
  'goal-never-moved': 'A goal within the usual ups and downs.',
  'process-cannot-reach-it': 'A declared change of the work, after which new limits hold the goal.',
  'not-weekly': 'Its owner naming something that moves it within a week.',
  luck: 'A longer run, or numbers that leave the natural limits.',
};

export function noStreak(hit: boolean, { metric, subject }: MetricPast, streak: Streak): Omit<Claim, 'basis'> {
  return {
    subject,
    cause: null,
    title: `${subject.name} has no long run ${onOff(hit)}`,
    symptom: `It has been ${onOff(streak.hit)} for ${streak.length} ${streak.length === 1 ? one(metric) : many(metric)}.`,
    causes: [],
    actions: [],
    evidence: [
      {
        label: `${many(metric)} ${onOff(streak.hit)} in a row`,
        value: streak.length,
        n: streak.length + streak.before.periods,
        unit: many(metric),
      },
    ],
    effect: null,
    wouldChange: `${leastStreak} ${many(metric)} in a row ${onOff(hit)}. A shorter run is not looked at.`,
  };
}

export function tooFewForStreak(hit: boolean, past: MetricPast, judged: number, ground: Ground): Claim {
  const { metric, subject } = past;
  const more = leastStreak - judged;
  return tooLittle({
    subject,
    title: `Too few ${many(metric)} to read a run ${onOff(hit)} of ${subject.name}`,
    symptom: `${judged} ${judged === 1 ? one(metric) : many(metric)} with a goal so far; a run is read from ${leastStreak} on.`,
    actions: ['Go on recording it.'],
    evidence: [{ label: `${many(metric)} with a value and a goal`, value: judged, n: judged, unit: many(metric) }],
    wouldChange: `${more} more ${more === 1 ? one(metric) : many(metric)}, ${byDate(past, more, ground)}.`,
  });
}
