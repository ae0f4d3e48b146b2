import { remember } from '#features/accounts/api/activity.ts';
import { allow } from '#features/accounts/api/allow.ts';
import { periodOf } from '#lib/calendar/period.ts';
import { day } from '#lib/calendar/day.ts';
import type { MemberId, MetricId, TeamId } from '#lib/ids.ts';
import { invalid, notFound, Refusal } from '#lib/refusal.ts';
import type { Unit } from '#lib/quantity.ts';
import type { ApiOf, Changing, Context, Room } from '#server/context.ts';
import type { Metric, scorecardRoutes } from '../contract.ts';
import { goalEntryAt } from '../model/goal.ts';
import { checkMetric, type MetricDraft } from '../model/metric.ts';
import { checkPeriod } from '../model/period.ts';
import {
  type GoalEntry,
  insertMetric,
  readMetric,
  readOwnerName,
  readTeamKind,
  saveGoal,
  updateMetric,
} from '../store.ts';
import { about, mayRead, type Placed } from './visible.ts';

const FIRST_PERIOD = day('1990-01-01');

type MetricRow = NonNullable<Awaited<ReturnType<typeof readMetric>>>;

export function metricOf(row: MetricRow): Metric {
  return {
    metricId: row.metric_id as MetricId,
    title: row.title,
    ownerId: row.owner_id as MemberId,
    teamId: row.team_id as TeamId | null,
    unit: row.unit as Unit,
    goals: row.goals as Metric['goals'],
    version: row.version,
  };
}

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
  goals: row.goals,
});

/** Where a goal is placed when nobody says: the running week, so that weeks already judged keep theirs. */
function goalStart({ ground }: Changing, from: string | undefined) {
  if (from === undefined) return periodOf(ground.today, 'weekly', ground.calendar);
  const period = checkPeriod(from, 'weekly', ground.calendar, ground.today);
  if (!period.ok) throw invalid({ goalFrom: period.error.message });
  return period.value;
}

const sameGoal = (left: GoalEntry | null, right: { operator: string | null; threshold: number | null }) =>
  (left?.operator ?? null) === right.operator && (left?.threshold ?? null) === right.threshold;

async function keepGoal(
  room: Changing,
  row: MetricRow,
  goal: { operator: 'at-least' | 'at-most'; threshold: number } | null,
  from: string | undefined,
) {
  const starts_on = goalStart(room, from);
  const next = { operator: goal?.operator ?? null, threshold: goal?.threshold ?? null };
  const present = goalEntryAt(row.goals as Metric['goals'] as never, starts_on) as GoalEntry | null;
  if (!sameGoal(present, next)) await saveGoal(room.scope, row.metric_id as MetricId, { starts_on, ...next });
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

type Routes = Pick<typeof scorecardRoutes, 'defineMetric' | 'changeMetric' | 'deleteMetric' | 'restoreMetric'>;

export const metricApi: ApiOf<Routes> = {
  defineMetric: (context, { companyId, ownerId, teamId, goal, ...rest }) =>
    context.change(companyId, async (room) => {
      const { title, unit, owner, team, goal: first } = checked({ ...rest, owner: ownerId, team: teamId, goal });
      const place = await placed(room, owner, team);
      allow(room, 'defineMetric', defining(room, place));
      const metric = context.newId<MetricId>();
      await insertMetric(room.scope, { metric_id: metric, team_id: team, owner_id: owner, title, unit });
      // A first goal holds for weeks that are brought along too, so it starts with the calendar and not today.
      if (first) await saveGoal(room.scope, metric, { starts_on: FIRST_PERIOD, ...first });
      return told(context, room, 'metric defined', null, metric);
    }),

  changeMetric: (context, { companyId, metricId, seenVersion, goal, goalFrom, ...change }) =>
    context.change(companyId, async (room) => {
      const row = await findMetric(room, metricId);
      allow(room, 'defineMetric', defining(room, row));
      const next = checked({
        title: change.title ?? row.title,
        unit: row.unit,
        owner: change.ownerId ?? row.owner_id,
        team: change.teamId === undefined ? row.team_id : change.teamId,
        goal: goal ?? null,
      });
      const moved = next.owner !== row.owner_id || next.team !== row.team_id;
      if (moved) allow(room, 'defineMetric', defining(room, await placed(room, next.owner, next.team)));
      const version = await updateMetric(room.scope, metricId, seenVersion, {
        title: next.title,
        owner_id: next.owner,
        team_id: next.team,
      });
      if (version === undefined) throw stale(row);
      if (goal !== undefined) await keepGoal(room, row, next.goal, goalFrom);
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
