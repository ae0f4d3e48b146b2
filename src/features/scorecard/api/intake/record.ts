import type { Day } from '#lib/calendar/day.ts';
import { earliestDay } from '#lib/calendar/earliest-day.ts';
import type { Cadence } from '#lib/calendar/period.ts';
import type { MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Unit } from '#lib/quantity.ts';
import { type DatedGoal, sameGoal } from '../../model/goal.ts';
import type { Effect } from '../../model/intake/effect.ts';
import { checkReason } from '../../model/particulars.ts';
import { checkPeriod } from '../../model/period.ts';
import type { WantedGoal, WantedValue } from '../../model/intake/target.ts';
import { saveGoal, saveOverride } from '../../store/goal.ts';
import { readAllValues, type WholeValue } from '../../store/intake.ts';
import { updateMetric } from '../../store/metric.ts';
import { type NewValue, saveValues } from '../../store/value.ts';
import { announceCalculated } from '../calculation.ts';
import { setting } from '../goal.ts';
import { objection } from '../value.ts';
import type { Ledger } from './ledger.ts';
import { type Listed, readAllMetrics } from './standing.ts';

/** As many as one statement takes with ease. */
const TOGETHER = 20_000;

const plain = (goal: DatedGoal | undefined) =>
  goal === undefined
    ? null
    : goal.operator === null
      ? { operator: null, threshold: null }
      : { operator: goal.operator, threshold: goal.threshold, upper: goal.upper ?? null };

const ended = { operator: null, threshold: null } as const;

async function setGoal(ledger: Ledger, row: Listed, { from, goal, at }: WantedGoal & { from: Day }): Promise<boolean> {
  const { room, context, effects, problems } = ledger;
  const start =
    from <= earliestDay
      ? earliestDay
      : checkPeriod(from, row.cadence as Cadence, room.ground.calendar, room.ground.today);
  if (typeof start !== 'string' && !start.ok) {
    problems.push({
      ...at,
      column: 'from',
      text: from,
      why: start.error.message.replace(/ Nothing was stored\.$/, ''),
    });
    return false;
  }
  const day = typeof start === 'string' ? start : start.value;
  const before = row.goals.find((one) => one.from === day);
  if (before !== undefined && sameGoal(before, goal)) return false;
  const metric = row.metric_id as MetricId;
  await saveGoal(room.scope, metric, day, goal, setting(context, room));
  effects.push({ did: 'goal', id: metric, title: row.title, from: day, before: plain(before), after: goal ?? ended });
  return true;
}

async function override(ledger: Ledger, row: Listed, wanted: WantedGoal & { period: Day }): Promise<boolean> {
  const { room, context, effects, problems } = ledger;
  const { goal, at, note } = wanted;
  const period = checkPeriod(wanted.period, row.cadence as Cadence, room.ground.calendar, room.ground.today);
  const why = checkReason(note);
  const wrong = period.ok ? why : period;
  if (!wrong.ok || !period.ok || !why.ok) {
    const text = wrong.ok ? '' : wrong.error.message;
    problems.push({ ...at, column: period.ok ? 'note' : 'period', text: note, why: text });
    return false;
  }
  const before = row.overrides.find((one) => one.period === period.value);
  if (before && sameGoal(before, goal) && before.note === why.value) return false;
  const metric = row.metric_id as MetricId;
  const once = { period: period.value, note: why.value };
  const saved = goal === null ? { ...ended, ...once } : { ...goal, ...once };
  await saveOverride(room.scope, metric, saved, setting(context, room));
  const was = before ? { goal: plain({ ...before, from: before.period }), note: before.note } : null;
  effects.push({
    did: 'override',
    id: metric,
    title: row.title,
    period: period.value,
    before: was,
    after: goal ?? ended,
  });
  return true;
}

async function setGoals(ledger: Ledger, row: Listed, goals: readonly WantedGoal[]): Promise<void> {
  let set = 0;
  for (const goal of goals) {
    const { from, period } = goal;
    const done =
      from !== null
        ? await setGoal(ledger, row, { ...goal, from })
        : period !== null && (await override(ledger, row, { ...goal, period }));
    if (done) set += 1;
  }
  if (set === 0) return;
  ledger.counts.goalsNew += set;
  ledger.changed.add(row.metric_id as MetricId);
  await updateMetric(ledger.room.scope, row.metric_id as MetricId, {});
  ledger.room.announce({ kind: 'metric', id: row.metric_id });
}

const cellOf = (row: Listed) => ({
  metric_id: row.metric_id as MetricId,
  title: row.title,
  unit: row.unit as Unit,
  owner_id: row.owner_id as MemberId,
  team_id: row.team_id as TeamId | null,
  team_kind: row.team_kind,
  places: row.places,
  cadence: row.cadence as Cadence,
  archived: row.archived_at !== null,
  calculated: row.formula !== null,
});

/** What would stand in the cell; null when it stands there already. */
function next(value: WantedValue, present: WholeValue | undefined, metricId: MetricId): NewValue | null {
  const amount = value.amount ?? present?.amount ?? null;
  const note = value.note ?? present?.note ?? '';
  const source = value.source === undefined ? value.at.file.slice(0, 200) : value.source;
  const same =
    present !== undefined &&
    present.amount === amount &&
    present.note === note &&
    (value.source === undefined || present.source === source);
  return same ? null : { metricId, period: value.period, amount, note, source, seenVersion: present?.version ?? 0 };
}

/** The numbers of one metric: by the same rules as those that are typed. */
function recordOne(
  ledger: Ledger,
  row: Listed,
  wanted: readonly WantedValue[],
  present: readonly WholeValue[],
): NewValue[] {
  const { room, problems, counts, effects } = ledger;
  const metricId = row.metric_id as MetricId;
  const there = new Map(present.map((value) => [value.period, value]));
  const told = new Set<string>();
  const values: NewValue[] = [];
  for (const value of wanted) {
    const stored = next(value, there.get(value.period), metricId);
    if (stored === null) {
      counts.valuesSame += 1;
      continue;
    }
    const asked = { ...stored, source: stored.source ?? undefined };
    const refused = objection(room, cellOf(row), asked);
    if (refused) {
      if (!told.has(refused.sentence)) {
        problems.push({ ...value.at, column: 'value', text: String(value.amount ?? ''), why: refused.sentence });
      }
      told.add(refused.sentence);
      continue;
    }
    counts[stored.seenVersion === 0 ? 'valuesNew' : 'valuesChanged'] += 1;
    values.push(stored);
  }
  if (values.length > 0) {
    const cells = values.map(({ period, seenVersion }) => {
      const { metric_id: _, version: __, period: ___, ...before } = there.get(period as Day) ?? ({} as WholeValue);
      return { period: period as Day, version: seenVersion + 1, before: seenVersion === 0 ? null : before };
    });
    effects.push({ did: 'record', id: metricId, title: row.title, cells } satisfies Effect);
    room.announce({ kind: 'metric', id: metricId });
  }
  return values;
}

/** Goals and numbers, once the metrics are what they should be. */
export async function recordWanted(ledger: Ledger): Promise<void> {
  const { context, room, ids } = ledger;
  const rows = new Map((await readAllMetrics(room)).map((row) => [row.metric_id, row]));
  const measured = [...ids].filter(([{ values }]) => values.length > 0).map(([, id]) => id);
  const present = Map.groupBy(await readAllValues(room.scope, room.ground.companyId, measured), (one) => one.metric_id);
  const values: NewValue[] = [];
  for (const [wanted, id] of ids) {
    const row = rows.get(id);
    if (!row) continue;
    await setGoals(ledger, row, wanted.goals);
    values.push(...recordOne(ledger, row, wanted.values, present.get(id) ?? []));
  }
  const by = { recordedBy: room.me.memberId, recordedAt: new Date(context.now()), via: 'import' };
  for (let at = 0; at < values.length; at += TOGETHER) saveValues(room.scope, values.slice(at, at + TOGETHER), by);
  await announceCalculated(room, [...new Set(values.map(({ metricId }) => metricId))]);
}
