import { remember } from '#features/accounts/api/activity.ts';
import { allow } from '#features/accounts/api/allow.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { MemberId, MetricId } from '#lib/ids.ts';
import { invalid, notFound } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context, Room } from '#server/context.ts';
import type { changeRoutes } from '../contract/change.ts';
import type { DeclaredChange } from '../contract/scorecard.ts';
import { checkChange } from '../model/declared-change.ts';
import { type ChangeRow, insertChange, readChange, readChanges, withdrawChange } from '../store/change.ts';
import { type MetricRow, readMetric, readMetrics } from '../store/metric.ts';
import { defining } from './home.ts';
import { findMetric } from './metric-answer.ts';
import { mayRead } from './visible.ts';

const changeOf = (row: ChangeRow): DeclaredChange => ({
  changeId: row.change_id,
  metricId: row.metric_id as MetricId | null,
  startsOn: row.starts_on,
  what: row.what,
  declaredBy: row.declared_by as MemberId | null,
  declaredAt: row.declared_at.toISOString(),
});

/** Those of the whole company are for its members: they say why limits on every scorecard start anew. */
const mayKnow = (room: Room, { metric_id }: ChangeRow, metrics: ReadonlySet<string>): boolean =>
  metric_id === null ? can(room.me, 'readMembers') : metrics.has(metric_id);

/** As they stand. @param metrics those whose own changes are wanted, all of which the person may read. */
export const declaredOf = (room: Room, rows: readonly ChangeRow[], metrics: ReadonlySet<string>): DeclaredChange[] =>
  rows.filter((row) => mayKnow(room, row, metrics)).map(changeOf);

/** Newest first. */
export const readDeclared = async (room: Room, metrics: ReadonlySet<string>): Promise<DeclaredChange[]> =>
  declaredOf(room, await readChanges(room.scope, room.ground.companyId), metrics);

/** For one metric whoever defines it may declare; for the whole company who defines all of them. */
function allowDeclaring(room: Room, metric: MetricRow | null): void {
  allow(room, 'defineMetric', metric ? defining(room, metric) : {});
}

/** A change that is on record, withdrawn or not, with its metric; what the person may not know of is not found. */
async function found(room: Changing, changeId: string): Promise<{ row: ChangeRow; metric: MetricRow | null }> {
  const { scope, ground } = room;
  const row = await readChange(scope, ground.companyId, changeId);
  if (!row) throw notFound('change');
  if (row.metric_id === null) return { row, metric: null };
  const metric = await readMetric(scope, ground.companyId, row.metric_id as MetricId);
  if (!metric || metric.deleted_at || !mayRead(room, metric)) throw notFound('change');
  return { row, metric };
}

async function told(
  context: Context,
  room: Changing,
  verb: string,
  metric: MetricRow | null,
  { startsOn, what }: DeclaredChange,
): Promise<void> {
  const { ground } = room;
  const inWords = { startsOn, what };
  await remember(context, room, [
    {
      verb,
      subjectKind: metric ? 'metric' : 'company',
      subjectId: metric?.metric_id ?? ground.companyId,
      subject: metric?.title ?? ground.name,
      ...(verb === 'change withdrawn' ? { before: inWords } : { after: inWords }),
    },
  ]);
  room.announce(metric ? { kind: 'metric', id: metric.metric_id } : { kind: 'metric' });
}

/** Takes it back, or declares it again; what is so already stays as it is. */
async function setWithdrawn(context: Context, room: Changing, changeId: string, withdrawn: boolean) {
  const { row, metric } = await found(room, changeId);
  allowDeclaring(room, metric);
  const change = changeOf(row);
  if ((row.withdrawn_at !== null) === withdrawn) return change;
  await withdrawChange(room.scope, changeId, withdrawn ? new Date(context.now()) : null);
  await told(context, room, withdrawn ? 'change withdrawn' : 'change declared again', metric, change);
  return change;
}

export const changeApi: ApiOf<typeof changeRoutes> = {
  list: (context, { companyId, metricId }) =>
    context.read(companyId, async (room) => {
      const seen = metricId
        ? [await findMetric(room, metricId)]
        : (await readMetrics(room.scope, companyId, {})).filter((metric) => mayRead(room, metric));
      return readDeclared(room, new Set(seen.map(({ metric_id }) => metric_id)));
    }),

  declare: (context, { companyId, metricId, ...draft }) =>
    context.change(companyId, async (room) => {
      const metric = metricId === null ? null : await findMetric(room, metricId);
      allowDeclaring(room, metric);
      const checked = checkChange(draft, room.ground.today);
      if (!checked.ok) throw invalid(checked.error);
      const { startsOn, what } = checked.value;
      const declared = { declared_by: room.me.memberId, declared_at: new Date(context.now()) };
      const row = { change_id: context.newId<string>(), metric_id: metricId, starts_on: startsOn, what, ...declared };
      await insertChange(room.scope, row);
      const change = changeOf({ ...row, company_id: companyId, withdrawn_at: null });
      await told(context, room, 'change declared', metric, change);
      return change;
    }),

  withdraw: (context, { companyId, changeId }) =>
    context.change(companyId, (room) => setWithdrawn(context, room, changeId, true)),

  restore: (context, { companyId, changeId }) =>
    context.change(companyId, (room) => setWithdrawn(context, room, changeId, false)),
};
