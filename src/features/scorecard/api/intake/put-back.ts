import { dateLabel } from '#lib/calendar/day.ts';
import type { MemberId, MetricId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Changing, Context } from '#server/context.ts';
import type { DatedGoal, GoalOverride } from '../../model/goal.ts';
import { sameGoal } from '../../model/goal.ts';
import type { Effect } from '../../model/intake/effect.ts';
import { deleteGoal, deleteOverride, saveGoal, saveOverride } from '../../store/goal.ts';
import { putBackValues, readAllValues, removeValues, type WholeValue } from '../../store/intake.ts';
import { updateMetric } from '../../store/metric.ts';
import { setting } from '../goal.ts';
import { changeApi } from '../change.ts';
import { metricApi } from '../metric.ts';
import { placementApi } from '../placement.ts';
import { type Listed, readAllMetrics } from './standing.ts';
import { within } from './within.ts';

type Of<Did extends Effect['did']> = Extract<Effect, { did: Did }>;

interface Work {
  readonly context: Context;
  readonly room: Changing;
  readonly rows: ReadonlyMap<string, Listed>;
  /** What somebody has changed since, in words. */
  readonly kept: string[];
}

const asGoal = (goal: Of<'goal'>['before']) => (goal === null || goal.operator === null ? null : goal);

/** Numbers go back first, so that a metric that was defined is empty when its turn comes. */
async function putBackRecords({ room, rows, kept }: Work, effects: readonly Of<'record'>[]): Promise<Set<string>> {
  const there = effects.filter(({ id }) => rows.has(id));
  const metrics = there.map(({ id }) => id as MetricId);
  const present = await readAllValues(room.scope, room.ground.companyId, metrics);
  const standing = new Map(present.map((value) => [`${value.metric_id} ${value.period}`, value]));
  const restored: WholeValue[] = [];
  const removed: WholeValue[] = [];
  for (const { id, title, cells } of there) {
    for (const { period, version, before } of cells) {
      const value = standing.get(`${id} ${period}`);
      if (value === undefined) continue;
      if (value.version !== version) kept.push(`${title}, ${dateLabel(period, true)}`);
      else if (before === null) removed.push(value);
      else {
        const recorded_by = before.recorded_by as MemberId | null;
        restored.push({ metric_id: id as MetricId, period, ...before, recorded_by, version: version + 1 });
      }
    }
    room.announce({ kind: 'metric', id });
  }
  putBackValues(room.scope, restored);
  removeValues(room.scope, removed);
  const gone = new Set(removed);
  return new Set(present.filter((value) => !gone.has(value)).map((value) => value.metric_id));
}

async function putBackGoal({ context, room, rows, kept }: Work, effect: Of<'goal'> | Of<'override'>): Promise<void> {
  const row = rows.get(effect.id);
  if (!row) return;
  const metric = effect.id as MetricId;
  const { scope } = room;
  const now: DatedGoal | GoalOverride | undefined =
    effect.did === 'goal'
      ? row.goals.find(({ from }) => from === effect.from)
      : row.overrides.find(({ period }) => period === effect.period);
  if (now === undefined || !sameGoal(now, asGoal(effect.after))) {
    kept.push(`${effect.title}, its goal from ${effect.did === 'goal' ? effect.from : effect.period}`);
    return;
  }
  const by = setting(context, room);
  if (effect.did === 'goal') {
    if (effect.before === null) await deleteGoal(scope, metric, effect.from);
    else await saveGoal(scope, metric, effect.from, asGoal(effect.before), by);
  } else if (effect.before === null) await deleteOverride(scope, metric, effect.period);
  else {
    const { goal, note } = effect.before;
    const once = { period: effect.period, note };
    const before = asGoal(goal);
    await saveOverride(
      scope,
      metric,
      before ? { ...before, ...once } : { operator: null, threshold: null, ...once },
      by,
    );
  }
}

async function putBackPlace({ context, room, rows, kept }: Work, effect: Of<'place'>): Promise<void> {
  const row = rows.get(effect.id);
  const now = row?.places.find(({ teamId, memberId }) => (teamId ?? memberId) === effect.scorecard);
  if (!now) return;
  const one = { companyId: room.ground.companyId, metricId: effect.id as MetricId, scorecardId: effect.scorecard };
  if (now.group !== effect.after) kept.push(`${effect.title}, its place on a scorecard`);
  else if (effect.before === null) await placementApi.takeOff(context, one);
  else await placementApi.place(context, { ...one, group: effect.before });
}

/** What the rules refuse now stays as it is, and is named. */
async function orKept({ kept }: Work, title: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    kept.push(title);
    return false;
  }
}

async function putBackChanges(work: Work, effects: readonly Of<'change'>[]): Promise<void> {
  const { context, room, rows } = work;
  const touched = new Map<string, number>();
  for (const { id, title, version, before } of effects.toReversed()) {
    const row = rows.get(id);
    if (!row) continue;
    if (row.version !== version) {
      work.kept.push(title);
      continue;
    }
    if (Object.keys(before).length === 0) continue;
    const metricId = id as MetricId;
    const { companyId } = room.ground;
    await orKept(work, title, async () => {
      const seenVersion = touched.get(id) ?? version;
      const changed = await metricApi.changeMetric(context, { companyId, metricId, seenVersion, ...before });
      touched.set(id, changed.version);
    });
  }
}

/** A formula before what it counts with, in as many rounds as that takes. */
async function putBackDefinitions(
  work: Work,
  effects: readonly Of<'define'>[],
  filled: ReadonlySet<string>,
): Promise<void> {
  const { context, room, rows, kept } = work;
  let waiting = effects.filter(({ id, title, version }) => {
    const row = rows.get(id);
    if (!row) return false;
    const untouched = row.version === version && !filled.has(id);
    if (!untouched) kept.push(title);
    return untouched;
  });
  for (let before = Number.POSITIVE_INFINITY; waiting.length > 0 && waiting.length < before; ) {
    before = waiting.length;
    const told = kept.length;
    const refused: typeof waiting = [];
    for (const effect of waiting) {
      const metricId = effect.id as MetricId;
      const one = { companyId: room.ground.companyId, metricId };
      if (!(await orKept(work, effect.title, () => metricApi.deleteMetric(context, one)))) refused.push(effect);
    }
    if (refused.length > 0 && refused.length < before) kept.length = told;
    waiting = refused;
  }
}

/** Takes an intake back. What somebody has changed since stays, and its names come back. */
export async function putBack(context: Context, room: Changing, effects: readonly Effect[]): Promise<string[]> {
  const rows = new Map((await readAllMetrics(room)).map((row) => [row.metric_id, row]));
  const work: Work = { context: within(context, room), room, rows, kept: [] };
  const did = <Did extends Effect['did']>(which: Did) =>
    effects.filter((effect): effect is Of<Did> => effect.did === which);
  const defined = new Set(did('define').map(({ id }) => id));
  const standing = <One extends Effect>(some: readonly One[]) => some.filter(({ id }) => !defined.has(id));
  const { companyId } = room.ground;
  // While their metrics are there.
  for (const { id, title } of did('declare')) {
    await orKept(work, title, () => changeApi.withdraw(work.context, { companyId, changeId: id }));
  }
  const filled = await putBackRecords(work, did('record'));
  // While the metrics have the versions that the intake left them with.
  await putBackChanges(work, standing(did('change')));
  await putBackDefinitions(work, did('define'), filled);
  for (const effect of standing(did('place'))) await orKept(work, effect.title, () => putBackPlace(work, effect));
  const goals = standing([...did('goal'), ...did('override')]);
  for (const effect of goals) await putBackGoal(work, effect);
  for (const id of new Set(goals.map((effect) => effect.id))) {
    await updateMetric(room.scope, id as MetricId, {});
    room.announce({ kind: 'metric', id });
  }
  return [...new Set(work.kept)];
}
