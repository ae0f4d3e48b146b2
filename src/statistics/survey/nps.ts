import { type Interval, within } from '../interval/interval.ts';
import { twoSidedZ } from '../normal-quantile.ts';
import type { Recommendations } from './recommend.ts';

/** All scores are shares from −1 (all detractors) to 1 (all promoters); people print them times 100. */
export interface Nps {
  readonly answers: number;
  /** Promoters less detractors, as a share of the answers. */
  readonly score: number;
  /** The same, drawn towards 0 by three more answers: ¾ a promoter, ¾ a detractor, 1½ passive. */
  readonly adjusted: number;
  /** Of the adjusted score, before a correction for few clients. */
  readonly standardError: number;
  /** Holds the score that was seen too. */
  readonly interval: Interval;
}

const widest: Interval = { low: -1, high: 1 };

export interface NpsOptions {
  readonly level?: number;
  /** How many could have answered; from the number of answers on. */
  readonly clients?: number;
}

/**
 * The net promoter score with its adjusted Wald interval (Rocks 2016, The American Statistician 70:365). Where all
 * `clients` are few, what is left open is only what the silent ones would have said: the interval shrinks towards the
 * score by √((N − n)/(N − 1)), to nothing when all have answered. Null without answers.
 */
export function readNps(
  { promoters, passives, detractors }: Recommendations,
  { level = 0.95, clients = Infinity }: NpsOptions = {},
): Nps | null {
  const answers = promoters + passives + detractors;
  if (answers === 0) return null;
  const score = (promoters - detractors) / answers;
  const more = answers + 3;
  const adjusted = (promoters - detractors) / more;
  const standardError = Math.sqrt(((promoters + detractors + 1.5) / more - adjusted ** 2) / more);
  const half = twoSidedZ(level) * standardError;
  const open = leftOpen(answers, clients);
  // Among one or two answers that all agree the adjusted interval may end before their score.
  const low = Math.min(score, adjusted - half);
  const high = Math.max(score, adjusted + half);
  const interval = within(score + open * (low - score), score + open * (high - score), widest);
  return { answers, score, adjusted, standardError, interval };
}

function leftOpen(answers: number, clients: number): number {
  if (clients === Infinity) return 1;
  return clients <= answers ? 0 : Math.sqrt((clients - answers) / (clients - 1));
}

export interface NpsDifference {
  /** a − b, from −2 to 2. */
  readonly difference: number;
  readonly interval: Interval;
}

/**
 * The difference of two scores of different people, with an interval out of those of both (Zou and Donner 2008, Statistics
 * in Medicine 27:1693, the way Newcombe takes with shares).
 */
export function npsDifference(a: Nps, b: Nps): NpsDifference {
  const difference = a.score - b.score;
  return {
    difference,
    interval: {
      low: difference - Math.hypot(a.score - a.interval.low, b.interval.high - b.score),
      high: difference + Math.hypot(a.interval.high - a.score, b.score - b.interval.low),
    },
  };
}
