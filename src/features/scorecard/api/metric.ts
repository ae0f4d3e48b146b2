import { remember } from '#features/accounts/api/activity.ts';
import { allow } from '#features/accounts/api/allow.ts';
import { type Cadence, periodOf } from '#lib/calendar/period.ts';
import { day } from '#lib/calendar/day.ts';
import type { MemberId, MetricId, TeamId } from '#lib/ids.ts';
import { invalid, notFound, Refusal } from '#lib/refusal.ts';
import type { Unit } from '#lib/quantity.ts';
import type { ApiOf, Changing, Context, Room } from '#server/context.ts';
import type { Metric, MetricName, metricRoutes } from '../contract/metric.ts';
import { type Goal, goalEntryAt } from '../model/goal.ts';
import { checkMetric, type MetricDraft } from '../model/metric.ts';
import { type Kind, particularsOf, type Summary } from '../model/particulars.ts';
import { checkPeriod } from '../model/period.ts';
import { saveGoal } from '../store/goal.ts';
import { insertMetric, readMetric, readMetrics, readOwnerName, readTeamKind, updateMetric } from '../store/metric.ts';
import { placeMetric, type Scorecard, takeOffScorecard } from '../store/placement.ts';
import { about, mayRead, type Placed } from './visible.ts';

const FIRST_DAY = day('1990-01-01');

export type MetricRow = NonNullable<Awaited<ReturnType<typeof readMetric>>>;

export function metricOf(row: MetricRow): Metric {
  return {
    metricId: row.metric_id as MetricId,
    title: row.title,
    ownerId: row.owner_id as MemberId,
    teamId: row.team_id as TeamId | null,
    unit: row.unit as Unit,
    kind: row.kind as Kind,
    cadence: row.cadence as Cadence,
    summary: row.summary as Summary,
    note: row.note,
    controllable: row.controllable,
    clientView: row.client_view,
    formula: null,
    drives: row.drives,
    archived: row.archived_at !== null,
    goals: row.goals,
    version: row.version,
  };
}

const nameOf = (row: Parameters<typeof metricOf>[0]): MetricName => ({
  metricId: row.metric_id as MetricId,
  title: row.title,
  ownerId: row.owner_id as MemberId,
  teamId: row.team_id as TeamId | null,
  unit: row.unit as Unit,
  kind: row.kind as Kind,
  cadence: row.cadence as Cadence,
  archived: row.archived_at !== null,
});

/** A metric that is there and that the person may know of; anything else is not found. */
export async function findMetric(room: Room, metric: MetricId): Promise<MetricRow> {
  const row = await readMetric(room.scope, room.ground.companyId, metric);
  if (!row || !mayRead(room, row)) throw notFound('metric');
  return row;
}

async function placed({ scope, ground }: Changing, ownerId: MemberId, teamId: TeamId | null): Promise<Placed> {
  const kind = teamId && (await readTeamKind(scope, ground.companyId, teamId));
  if (teamId && !kind) throw invalid({ team: 'This team is not here any more. Choose another one.' });
  const owner = await readOwnerName(scope, ground.companyId, ownerId);
  if (!owner) throw invalid({ owner: 'This person is not in the company any more. Choose somebody who is.' });
  return { owner_id: ownerId, team_id: teamId, team_kind: kind || null };
}

function checked(draft: MetricDraft) {
  const result = checkMetric(draft);
  if (!result.ok) throw invalid(result.error);
  return result.value;
}

const inWords = (row: MetricRow) => ({
  title: row.title,
  ownerId: row.owner_id,
  teamId: row.team_id,
  kind: row.kind,
  cadence: row.cadence,
  archived: row.archived_at !== null,
  goals: row.goals.map(({ from, operator, threshold, upper }) => ({
    from,
    operator,
    threshold,
    ...(upper === null ? {} : { upper }),
  })),
});

/** Where a goal is placed when nobody says: the running period, so that those already judged keep theirs. */
function goalStart({ ground }: Changing, cadence: Cadence, from: string | undefined) {
  if (from === undefined) return periodOf(ground.today, cadence, ground.calendar);
  const period = checkPeriod(from, cadence, ground.calendar, ground.today);
  if (!period.ok) throw invalid({ goalFrom: period.error.message });
  return period.value;
}

const sameGoal = (left: Goal | { operator: null; threshold: null; upper?: null } | null, right: Goal | null) =>
  (left?.operator ?? null) === (right?.operator ?? null) &&
  (left?.threshold ?? null) === (right?.threshold ?? null) &&
  (left?.upper ?? null) === (right?.upper ?? null);

async function keepGoal(context: Context, room: Changing, row: MetricRow, goal: Goal | null, from: string | undefined) {
  const start = goalStart(room, row.cadence as Cadence, from);
  if (sameGoal(goalEntryAt(row.goals, start), goal)) return;
  await saveGoal(room.scope, row.metric_id as MetricId, start, goal, setting(context, room));
}

const setting = (context: Context, { me }: Changing) => ({ set_by: me.memberId, set_at: new Date(context.now()) });

/** The scorecard that a metric belongs to. */
const homeOf = ({ owner_id, team_id }: Placed): Scorecard =>
  team_id === null ? { team_id, member_id: owner_id as MemberId } : { team_id: team_id as TeamId, member_id: null };

async function moveHome(room: Changing, row: MetricRow, next: Placed): Promise<void> {
  const [from, to] = [homeOf(row), homeOf(next)];
  const [left, joined] = [from.team_id ?? from.member_id, to.team_id ?? to.member_id];
  if (left === joined) return;
  await takeOffScorecard(room.scope, row.metric_id as MetricId, left);
  await placeMetric(room.scope, row.metric_id as MetricId, to, row.group_title ?? '');
}

async function found(room: Changing, metric: MetricId): Promise<MetricRow> {
  const row = await readMetric(room.scope, room.ground.companyId, metric);
  if (!row) throw notFound('metric');
  return row;
}

async function told(
  context: Context,
  room: Changing,
  verb: string,
  before: MetricRow | null,
  metric: MetricId,
): Promise<Metric> {
  const row = await found(room, metric);
  await remember(context, room, [
    {
      verb,
      subjectKind: 'metric',
      subjectId: metric,
      subject: row.title,
      before: before && inWords(before),
      after: inWords(row),
    },
  ]);
  room.announce({ kind: 'metric', id: metric });
  return metricOf(row);
}

const stale = (row: MetricRow) =>
  new Refusal('CONFLICT', `Somebody else changed ${row.title} meanwhile. Nothing of yours was stored.`, {
    current: metricOf(row),
  });

/** Owning a team's metric is leave to record it; what it is, the team decides. One's own is what no team has. */
function defining(room: Room, metric: Placed) {
  const facts = about(room, metric);
  return { ...facts, own: facts.own && metric.team_id === null };
}

type Routes = Pick<
  typeof metricRoutes,
  'listMetrics' | 'defineMetric' | 'changeMetric' | 'deleteMetric' | 'restoreMetric'
>;

export const metricApi: ApiOf<Routes> = {
  listMetrics: (context, { companyId, archived }) =>
    context.read(companyId, async (room) => {
      const rows = await readMetrics(room.scope, companyId, { archived });
      return rows.filter((row) => mayRead(room, row)).map(nameOf);
    }),

  defineMetric: (context, { companyId, ownerId, teamId, goal, group, formula: _formula, drives: _drives, ...rest }) =>
    context.change(companyId, async (room) => {
      const draft = { ...rest, owner: ownerId, team: teamId, goal, group };
      const { title, unit, owner, team, goal: first, heading } = checked(draft);
      const place = await placed(room, owner, team);
      allow(room, 'defineMetric', defining(room, place));
      const metric = context.newId<MetricId>();
      const { kind, cadence, summary, note, controllable, clientView } = particularsOf(rest);
      await insertMetric(room.scope, {
        metric_id: metric,
        team_id: team,
        owner_id: owner,
        title,
        unit,
        kind,
        cadence,
        summary,
        note,
        controllable,
        client_view: clientView,
      });
      await placeMetric(room.scope, metric, homeOf(place), heading);
      // A first goal holds for weeks that are brought along too, so it starts with the calendar and not today.
      if (first) await saveGoal(room.scope, metric, FIRST_DAY, first, setting(context, room));
      return told(context, room, 'metric defined', null, metric);
    }),

  changeMetric: (context, { companyId, metricId, seenVersion, goal, goalFrom, ...change }) =>
    context.change(companyId, async (room) => {
      const row = await findMetric(room, metricId);
      allow(room, 'defineMetric', defining(room, row));
      const next = checked({
        title: change.title ?? row.title,
        unit: change.unit ?? row.unit,
        owner: change.ownerId ?? row.owner_id,
        team: change.teamId === undefined ? row.team_id : change.teamId,
        goal: goal ?? null,
      });
      const place = { owner_id: next.owner, team_id: next.team, team_kind: row.team_kind };
      if (next.owner !== row.owner_id || next.team !== row.team_id) {
        allow(room, 'defineMetric', defining(room, await placed(room, next.owner, next.team)));
      }
      const version = await updateMetric(room.scope, metricId, seenVersion, {
        title: next.title,
        owner_id: next.owner,
        team_id: next.team,
        kind: change.kind,
        summary: change.summary,
        note: change.note,
        controllable: change.controllable,
        client_view: change.clientView,
        ...(change.archived === undefined ? {} : { archived_at: change.archived ? new Date(context.now()) : null }),
      });
      if (version === undefined) throw stale(row);
      await moveHome(room, row, place);
      if (goal !== undefined) await keepGoal(context, room, row, next.goal, goalFrom);
      return told(context, room, 'metric changed', row, metricId);
    }),

  deleteMetric: (context, { companyId, metricId }) =>
    context.change(companyId, async (room) => {
      const row = await findMetric(room, metricId);
      allow(room, 'defineMetric', defining(room, row));
      if (row.deleted_at) return { version: row.version };
      const deleted = await updateMetric(room.scope, metricId, row.version, { deleted_at: new Date(context.now()) });
      if (deleted === undefined) throw stale(row);
      const { version } = await told(context, room, 'metric deleted', row, metricId);
      return { version };
    }),

  restoreMetric: (context, { companyId, metricId }) =>
    context.change(companyId, async (room) => {
      const row = await findMetric(room, metricId);
      allow(room, 'defineMetric', defining(room, row));
      if (!row.deleted_at) return metricOf(row);
      const restored = await updateMetric(room.scope, metricId, row.version, { deleted_at: null });
      if (restored === undefined) throw stale(row);
      return told(context, room, 'metric restored', row, metricId);
    }),
};
