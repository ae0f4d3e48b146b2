import { compareDays, type Day } from '#lib/calendar/day.ts';
import type { DatedGoal } from './goal.ts';
import type { Punctuality } from './punctuality.ts';
import { linksOf, type TreeMetric } from './tree/tree-metric.ts';

/** A metric as far as the maturity of its scorecard goes. */
export interface MatureMetric extends TreeMetric {
  readonly hasGoal: boolean;
  /** How often its goal was changed within the last twelve months. */
  readonly goalChanges: number;
}

/** One thing that can be counted about a scorecard: `count` of `of`. There is no score over all of them. */
export interface MaturityFact {
  readonly fact: 'controllable' | 'linked' | 'client-view' | 'goals-moved' | 'in-time';
  readonly count: number;
  readonly of: number;
  readonly words: string;
}

/** `None of 12`, `1 of 12`, `All 12`; of a single one `1 of 1`. */
const share = (count: number, of: number) =>
  count === 0 ? `None of ${of}` : count === of && of > 1 ? `All ${of}` : `${count} of ${of}`;

function controllableFact(metrics: readonly MatureMetric[]): MaturityFact {
  const asked = metrics.filter(({ controllable }) => controllable !== null);
  const count = asked.filter(({ controllable }) => controllable).length;
  const unasked = metrics.length - asked.length;
  const rest =
    unasked === 0 ? '' : ` Nobody was asked about ${unasked === 1 ? 'the other one' : `the other ${unasked}`}.`;
  const words =
    asked.length === 0
      ? 'Nobody was asked yet which of these numbers their owner can move within a week.'
      : `${share(count, asked.length)} can be moved by their owner within a week.${rest}`;
  return { fact: 'controllable', count, of: asked.length, words };
}

/**
 * What can be counted about how far a scorecard has come. Facts about nothing are left out.
 * @param metrics those of the scorecard.
 * @param company all that there are, for the links.
 * @param weeks how many closed ones `arrivals` were counted over.
 */
export function maturityOf(
  metrics: readonly MatureMetric[],
  company: readonly TreeMetric[],
  arrivals: Punctuality,
  weeks: number,
): MaturityFact[] {
  const all = metrics.length;
  if (all === 0) return [];
  const linkedIds = new Set(linksOf(company).flatMap(({ driver, driven }) => [driver, driven]));
  const linked = metrics.filter(({ metricId }) => linkedIds.has(metricId)).length;
  const seen = metrics.filter(({ clientView }) => clientView).length;
  const judged = metrics.filter(({ hasGoal }) => hasGoal);
  const moved = judged.filter(({ goalChanges }) => goalChanges > 0).length;
  const { inTime, late, missing } = arrivals;
  const expected = inTime + late + missing;
  const facts: MaturityFact[] = [
    controllableFact(metrics),
    {
      fact: 'linked',
      count: linked,
      of: all,
      words: `${share(linked, all)} ${linked === 1 ? 'is' : 'are'} linked to what they move or what moves them.`,
    },
    {
      fact: 'client-view',
      count: seen,
      of: all,
      words: `${share(seen, all)} ${seen === 1 ? 'tells' : 'tell'} what a client sees or says.`,
    },
    {
      fact: 'goals-moved',
      count: moved,
      of: judged.length,
      words:
        judged.length === 0
          ? 'None of them has a goal yet.'
          : `${share(moved, judged.length)} with a goal had it changed in the last twelve months.`,
    },
  ];
  if (expected === 0) return facts;
  const rest = [
    ...(late === 0 ? [] : [`${late} came later`]),
    ...(missing === 0 ? [] : [`${missing} ${missing === 1 ? 'is' : 'are'} missing`]),
  ].join(', ');
  const words = `${share(inTime, expected)} numbers of the last ${weeks} weeks came in time${rest === '' ? '' : `; ${rest}`}.`;
  return [...facts, { fact: 'in-time', count: inTime, of: expected, words }];
}

/** How many goals began within these days, both included; the first one a metric had is no change. */
export function goalChangesSince(goals: readonly DatedGoal[], from: Day, to: Day): number {
  const [, ...later] = goals.toSorted((one, other) => compareDays(one.from, other.from));
  return later.filter((goal) => goal.from >= from && goal.from <= to).length;
}
