import { goodRange } from '#features/scorecard/model/process.ts';
import { type GoalReach, reachOf } from '#statistics/process/goal-reach.ts';
import { runningStreak, streakLuck } from '#statistics/streak.ts';
import type { Basis, Claim } from '../../claim.ts';
import type { Ground } from '../../ground.ts';
import type { MetricSeries, Records } from '../../records.ts';
import { pastOf, type Process, processOf } from './metric-past.ts';
import { leastStreak, type LongStreak, type StreakCause } from './long-streak.ts';
import { againstWeekly } from './weekly-control.ts';
import { noStreak, streakWords, tooFewForStreak } from './streak-words.ts';

const settled = 20;

/** What there is to say of every metric with a goal about runs of this colour. */
export function lookForStreaks(hit: boolean, records: Records, ground: Ground): Claim[] {
  return records.metrics.flatMap((metric) => lookAt(hit, metric, records, ground));
}

function lookAt(hit: boolean, metric: MetricSeries, records: Records, ground: Ground): Claim[] {
  const past = pastOf(metric, ground);
  const streak = runningStreak(past.hits);
  const process = processOf(past, records, ground);
  const goal = past.goals.at(-1) ?? null;
  if (streak === null || process === null || goal === null) return [];
  const judged = streak.length + streak.before.periods;
  if (judged < leastStreak) return [tooFewForStreak(hit, past, judged, ground)];
  if (streak.hit !== hit) return [{ ...noStreak(hit, past, streak), basis: { kind: 'nothing' } }];
  const p = Math.min(1, 2 * 0.5 ** streak.length);
  if (streak.length < leastStreak) {
    return [
      {
        ...noStreak(hit, past, streak),
        basis: { kind: 'tested', p, posterior: 0, matters: false, surely: false, most: 'nothing' },
      },
    ];
  }
  const luck = streakLuck(streak, Math.max(52, streak.length));
  const reach = reachOf(process.present, goodRange(goal));
  const reasons = againstWeekly(past)?.reasons ?? [];
  const cause = reasons.length > 1 ? 'not-weekly' : causeOf(hit, reach);
  const found = { streak, cause, luck, reasons };
  return [{ ...streakWords(found, goal, past, process, ground), basis: basisOf(found, p, process) }];
}

function causeOf(hit: boolean, reach: GoalReach | null): StreakCause {
  if (hit && reach === 'consistently-hits') return 'goal-never-moved';
  if (!hit && reach === 'consistently-misses') return 'process-cannot-reach-it';
  return 'luck';
}

/**
 * A goal outside the natural limits is tested against an even chance to meet it: the newest so many alike have 2·½ᵏ. Luck
 * is never claimed: what is weighed is that the run is more than luck.
 */
function basisOf({ cause, luck }: LongStreak, p: number, { present }: Process): Basis {
  if (cause === 'not-weekly') return { kind: 'estimated', chance: 0.9 };
  if (cause === 'luck') return { kind: 'estimated', chance: 1 - luck, most: 'hint' };
  return {
    kind: 'tested',
    p,
    posterior: 1 - p / 2,
    matters: true,
    surely: true,
    ...(present.n < settled ? { most: 'likely' } : {}),
  };
}
