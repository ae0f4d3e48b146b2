import { type Happened, remember } from '#features/accounts/api/activity.ts';
import { can, refusal } from '#features/accounts/model/permission.ts';
import { wordsFor } from '#features/accounts/model/words.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { MetricId } from '#lib/ids.ts';
import { isAmount, type Unit } from '#lib/quantity.ts';
import { Refusal, type RefusalCode } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context } from '#server/context.ts';
import type { Outcome, scorecardRoutes } from '../contract.ts';
import { checkPeriod } from '../model/period.ts';
import { type NewValue, readCells, readMetrics, readNames, saveValues, type ValueRow } from '../store.ts';
import { valueOf } from './scorecard.ts';
import { about, mayRead } from './visible.ts';

interface Asked {
  readonly metricId: MetricId;
  readonly period: string;
  readonly amount: number | null;
  readonly seenVersion: number;
}

type MetricRow = Awaited<ReturnType<typeof readMetrics>>[number];
type Refused = { readonly code: RefusalCode; readonly sentence: string };

const keyOf = (metricId: string, period: string) => `${metricId} ${period}`;

/** Why this value cannot be stored; null when it can. */
function objection(room: Changing, metric: MetricRow | undefined, { period, amount }: Asked): Refused | null {
  if (!metric || !mayRead(room, metric)) {
    return {
      code: 'NOT_FOUND',
      sentence: 'This metric is not here: it was deleted, or it belongs to a company that you are not in.',
    };
  }
  if (!can(room.me, 'recordValue', about(room, metric))) {
    return { code: 'FORBIDDEN', sentence: refusal('recordValue', wordsFor(room.ground.words)) };
  }
  const checked = checkPeriod(period, 'weekly', room.ground.calendar, room.ground.today);
  if (!checked.ok) return { code: 'INVALID', sentence: checked.error.message };
  if (amount !== null && !isAmount(amount, metric.unit as Unit)) {
    const sentence =
      metric.unit === 'yes-no'
        ? `${metric.title} is yes or no: send 1 or 0.`
        : `${String(amount)} cannot be kept: send a number of at most 15 digits, six of them after the point.`;
    return { code: 'INVALID', sentence };
  }
  return null;
}

interface Answer {
  readonly outcome: Outcome;
  readonly refused?: Refused;
}

function happened(metric: MetricRow, value: Asked, before: ValueRow | undefined): Happened {
  return {
    verb: value.amount === null ? 'value cleared' : 'value recorded',
    subjectKind: 'metric',
    subjectId: value.metricId,
    subject: metric.title,
    before: { period: value.period, amount: before?.amount == null ? null : Number(before.amount) },
    after: { period: value.period, amount: value.amount },
  };
}

async function storeValues(context: Context, room: Changing, asked: readonly Asked[]): Promise<Answer[]> {
  const { scope, ground, me } = room;
  const by = { recordedBy: me.memberId, recordedAt: new Date(context.now()), via: context.via };
  const metrics = new Map(
    (await readMetrics(scope, ground.companyId, { metricIds: [...new Set(asked.map((one) => one.metricId))] })).map(
      (row) => [row.metric_id, row],
    ),
  );
  const refusals = asked.map((one) => objection(room, metrics.get(one.metricId), one));
  // Twice the same cell in one request: the last one counts, as it does in a spreadsheet.
  const last = new Map(asked.map((one, at) => [keyOf(one.metricId, one.period), at]));
  const wanted = asked.filter((one, at) => refusals[at] === null && last.get(keyOf(one.metricId, one.period)) === at);
  const cells = wanted.map((one): NewValue => ({ ...one, period: one.period as Day }));
  const before = new Map(
    (await readCells(scope, ground.companyId, cells)).map((row) => [keyOf(row.metric_id, row.period), row]),
  );
  const saved = new Map(
    (await saveValues(scope, cells, by)).map((row) => [keyOf(row.metric_id, row.period), row.version]),
  );
  const stored = wanted.filter((one) => saved.has(keyOf(one.metricId, one.period)));
  await remember(
    context,
    room,
    stored.map((one) =>
      happened(metrics.get(one.metricId) as MetricRow, one, before.get(keyOf(one.metricId, one.period))),
    ),
  );
  for (const one of stored) room.announce({ kind: 'value', id: one.metricId, period: one.period });
  const present = stored.length === wanted.length ? before : await presentValues(room, cells);
  const writers = present === before ? [] : [...present.values()].flatMap((row) => row.recorded_by ?? []);
  const names = await readNames(scope, ground.companyId, writers);

  return asked.map((one, at): Answer => {
    const refused = refusals[at];
    if (refused) return { outcome: { kind: 'refused', problem: refused.sentence }, refused };
    const key = keyOf(one.metricId, one.period);
    const version = saved.get(key);
    if (version !== undefined) {
      const { amount } = asked[last.get(key) ?? at] ?? one;
      const value = { ...by, recordedAt: by.recordedAt.toISOString(), period: one.period, amount, version };
      return { outcome: { kind: 'recorded', value } };
    }
    const current = present.get(key);
    if (!current)
      return {
        outcome: {
          kind: 'refused',
          problem: 'The value you saw is not there any more. Read it again, then record yours.',
        },
      };
    const writer = names.get(current.recorded_by ?? '') ?? 'Somebody';
    return { outcome: { kind: 'conflict', current: valueOf(current), by: writer } };
  });
}

async function presentValues({ scope, ground }: Changing, cells: readonly NewValue[]) {
  return new Map(
    (await readCells(scope, ground.companyId, cells)).map((row) => [keyOf(row.metric_id, row.period), row]),
  );
}

type Routes = Pick<typeof scorecardRoutes, 'recordValue' | 'recordValues'>;

export const valueApi: ApiOf<Routes> = {
  recordValue: (context, { companyId, ...asked }) =>
    context.change(companyId, async (room) => {
      const [answer] = await storeValues(context, room, [asked]);
      const { outcome, refused } = answer as Answer;
      if (outcome.kind === 'recorded') return outcome.value;
      if (outcome.kind === 'conflict') {
        throw new Refusal(
          'CONFLICT',
          `${outcome.by} wrote ${outcome.current.amount?.toString() ?? 'nothing'} here meanwhile. Yours was not stored.`,
          {
            current: outcome.current,
            by: outcome.by,
          },
        );
      }
      const code = refused?.code ?? 'CONFLICT';
      throw new Refusal(
        code,
        outcome.problem,
        code === 'INVALID' ? { problems: { value: outcome.problem } } : { current: null },
      );
    }),

  recordValues: (context, { companyId, values }) =>
    context.change(companyId, async (room) =>
      (await storeValues(context, room, values)).map((answer) => answer.outcome),
    ),
};
