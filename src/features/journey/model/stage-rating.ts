import { addDays, type Day } from '#lib/calendar/day.ts';
import { nameKey } from '#lib/name-key.ts';
import { shiftBetween } from '#statistics/before-after/hodges-lehmann.ts';
import { rankSum } from '#statistics/before-after/rank-sum.ts';
import type { Interval } from '#statistics/interval/interval.ts';
import type { SurveyAnswer } from './survey.ts';

/** The ratings of one stage beside others: lower, or not. */
export interface RatingLook {
  readonly beside: 'before' | 'other stages';
  /** Two-sided. */
  readonly p: number;
  /** The probability that the stage is rated lower. */
  readonly lower: number;
  /** How many points it lies above the others (Hodges and Lehmann); the interval is null of too few. */
  readonly shift: number;
  readonly interval: Interval | null;
  /** Answers in the smaller of both groups. */
  readonly fewest: number;
}

/** The ratings of one stage, from 1 to 10. */
export interface StageRating {
  readonly stage: string;
  readonly answers: readonly SurveyAnswer[];
  readonly ratings: readonly number[];
  readonly sent: number;
  readonly looks: readonly RatingLook[];
}

const leastToCompare = 5;

function lookBeside(beside: RatingLook['beside'], own: readonly number[], others: readonly number[]): RatingLook[] {
  const fewest = Math.min(own.length, others.length);
  if (fewest < leastToCompare) return [];
  const [test, shift] = [rankSum(own, others), shiftBetween(own, others)];
  if (test === null || shift === null) return [];
  return [
    {
      beside,
      p: test.p.twoSided,
      // The two tails share the chance of what was seen, so that equals come out even.
      lower: test.p.greater / (test.p.less + test.p.greater),
      shift: shift.estimate,
      interval: shift.interval,
      fewest,
    },
  ];
}

interface Asked {
  /** From here on answers count as those of now. */
  readonly split: Day;
  /** How many days before it they are compared with. */
  readonly days: number;
}

/** Each stage as it was rated since the split, beside the time before and beside all other stages. */
export function stageRatings(surveys: readonly SurveyAnswer[], { split, days }: Asked): StageRating[] {
  const asked = surveys.filter(({ kind, stage }) => kind === 'stage' && stage !== null);
  const on = ({ answeredOn, sentOn }: SurveyAnswer) => answeredOn ?? sentOn;
  const now = asked.filter((one) => (on(one) ?? split) >= split);
  const before = asked.filter((one) => {
    const day = on(one);
    return day !== null && day < split && day >= addDays(split, -days);
  });
  const ratingsOf = (some: readonly SurveyAnswer[]) => some.flatMap(({ rating }) => rating ?? []);
  return [...Map.groupBy(now, ({ stage }) => nameKey(stage ?? ''))].map(([key, own]) => {
    const isHere = ({ stage }: SurveyAnswer) => nameKey(stage ?? '') === key;
    const ratings = ratingsOf(own);
    return {
      stage: own[0]?.stage ?? key,
      answers: own.filter(({ rating }) => rating !== null),
      ratings,
      sent: own.length,
      looks: [
        ...lookBeside('before', ratings, ratingsOf(before.filter(isHere))),
        ...lookBeside('other stages', ratings, ratingsOf(now.filter((one) => !isHere(one)))),
      ],
    };
  });
}
