import { useQueryClient } from '@tanstack/react-query';
import { problemOf } from '#client/problem.ts';
import { client } from '#client/rpc.ts';
import { showToast } from '#kit/notices/toast-store.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId, MemberId, TeamId } from '#lib/ids.ts';
import type { Metric } from '../contract/metric.ts';
import type { Row } from '../contract/scorecard.ts';
import { type DatedGoal, type Goal, goalEntryAt } from '../model/goal.ts';
import { readScorecardsAgain } from './scorecard-query.ts';
import type { Recording } from './use-recording.ts';

/** Particulars as they go over the wire. */
type Changed = Omit<
  Partial<Parameters<typeof client.scorecard.changeMetric>[0]>,
  'companyId' | 'metricId' | 'seenVersion' | 'goalFrom' | 'archived'
>;
type Override = Row['overrides'][number];

/** A goal without what says when it holds; null is that nothing is judged. */
const goalOnly = ({ operator, threshold, upper }: Row['goals'][number] | Override): Goal | null =>
  operator === null ? null : { operator, threshold, ...(upper == null ? {} : { upper }) };

/** One change that can be taken back. */
interface Verb {
  /** What is said of it, with the key to take it back; null where the screen says it by itself. */
  readonly told: string | null;
  readonly forth: () => Promise<unknown>;
  readonly back: () => Promise<unknown>;
}

/** What can be done to the metrics of a scorecard, beside writing numbers. All of it can be taken back. */
export function useVerbs(companyId: CompanyId, recording: Recording, onTrouble: (message: string | null) => void) {
  const cache = useQueryClient();

  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      onTrouble(null);
      return true;
    } catch (thrown) {
      onTrouble(problemOf(thrown).message);
      return false;
    } finally {
      await readScorecardsAgain(cache);
    }
  };

  /** Throws what the server refuses, so that a dialog can say it where it was asked. */
  const did = async ({ told, forth, back }: Verb): Promise<void> => {
    const work = forth();
    recording.doing(
      work.then(
        () => true,
        () => false,
      ),
    );
    await work;
    const done = { back: () => run(back), forth: () => run(forth) };
    recording.did(done);
    onTrouble(null);
    // Before anything else can be done: what comes later takes the message away.
    if (told !== null) showToast({ text: told, undo: () => recording.undo(done) });
    await readScorecardsAgain(cache);
  };

  const at = (metric: Pick<Metric, 'metricId'>) => ({ companyId, metricId: metric.metricId });
  const quietly = (verb: Verb): void => void did(verb).catch((thrown) => onTrouble(problemOf(thrown).message));
  /** The version counts every change, also those of others and of undo: the newest is read before it is changed. */
  const change = async (metric: Metric, what: Partial<Parameters<typeof client.scorecard.changeMetric>[0]>) => {
    const { version } = await client.scorecard.readRow({ ...at(metric), periods: 1 });
    return client.scorecard.changeMetric({ ...at(metric), seenVersion: version, ...what });
  };
  const goalBack = (row: Row, from: string): Promise<unknown> => {
    const before = row.goals.find((one) => one.from === from);
    return before
      ? change(row, { goal: goalOnly(before), goalFrom: from })
      : client.scorecard.removeGoal({ ...at(row), from });
  };
  const override = (metric: Metric, period: string, goal: Goal | null, note: string) =>
    client.scorecard.overrideGoal({ ...at(metric), period, goal, note });
  const endOverride = (metric: Metric, period: string) => client.scorecard.endOverride({ ...at(metric), period });

  return {
    /** Particulars of the metric; those that are not named stay. @param running the period that a new goal holds from. */
    alter: (row: Row, { goal, formula, ...rest }: Changed, running: string) => {
      const sent = { ...rest, ...(formula === undefined ? {} : { formula }), ...(goal === undefined ? {} : { goal }) };
      if (Object.keys(sent).length === 0) return Promise.resolve();
      const old = {
        ...Object.fromEntries(Object.keys(rest).map((key) => [key, row[key as keyof typeof rest]])),
        ...(formula === undefined ? {} : { formula: row.formula?.text ?? null }),
      };
      // What is counted otherwise has its goals anew.
      const anew = rest.unit !== undefined || rest.cadence !== undefined;
      const standing = goalEntryAt(row.goals as readonly object[] as readonly DatedGoal[], running as Day);
      return did({
        told: null,
        forth: () => client.scorecard.changeMetric({ ...at(row), seenVersion: row.version, ...sent }),
        back: async () => {
          if (anew) await change(row, { ...old, goal: standing && goalOnly(standing) });
          else if (Object.keys(old).length > 0) await change(row, old);
          if (goal !== undefined && !anew) await goalBack(row, running);
        },
      });
    },
    remove: (metric: Metric) =>
      quietly({
        told: `${metric.title} deleted.`,
        forth: () => client.scorecard.deleteMetric(at(metric)),
        back: () => client.scorecard.restoreMetric(at(metric)),
      }),
    archive: (metric: Metric) =>
      quietly({
        told: metric.archived ? `${metric.title} stands again.` : `${metric.title} archived.`,
        forth: () => change(metric, { archived: !metric.archived }),
        back: () => change(metric, { archived: metric.archived }),
      }),
    takeOff: (metric: Metric, scorecardId: TeamId | MemberId, group: string) =>
      quietly({
        told: `${metric.title} is off this scorecard.`,
        forth: () => client.scorecard.takeOff({ ...at(metric), scorecardId }),
        back: () => client.scorecard.place({ ...at(metric), scorecardId, group }),
      }),
    /** The goal of one period alone. */
    setOnce: (row: Row, period: string, goal: Goal | null, note: string) => {
      const before = row.overrides.find((one) => one.period === period);
      return did({
        told: null,
        forth: () => override(row, period, goal, note),
        back: () => (before ? override(row, period, goalOnly(before), before.note) : endOverride(row, period)),
      });
    },
    endOnce: (row: Row, once: Override) =>
      quietly({
        told: null,
        forth: () => endOverride(row, once.period),
        back: () => override(row, once.period, goalOnly(once), once.note),
      }),
    /** The goal from that period on. */
    setFrom: (row: Row, from: string, goal: Goal | null) =>
      did({
        told: null,
        forth: () => client.scorecard.changeMetric({ ...at(row), seenVersion: row.version, goal, goalFrom: from }),
        back: () => goalBack(row, from),
      }),
    place: (metric: Metric, scorecardId: TeamId | MemberId, group: string, where: string) =>
      did({
        told: `${metric.title} stands on ${where} too.`,
        forth: () => client.scorecard.place({ ...at(metric), scorecardId, group }),
        back: () => client.scorecard.takeOff({ ...at(metric), scorecardId }),
      }),
  };
}
export type Verbs = ReturnType<typeof useVerbs>;
