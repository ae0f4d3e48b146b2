import { allow } from '#features/accounts/api/allow.ts';
import type { MetricId } from '#lib/ids.ts';
import { invalid, stale } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context } from '#server/context.ts';
import type { metricRoutes } from '../contract/metric.ts';
import { checkMetric, type MetricDraft } from '../model/metric.ts';
import { particularsOf } from '../model/particulars.ts';
import { insertMetric, type MetricRow, readMetrics, updateMetric } from '../store/metric.ts';
import { placeMetric } from '../store/placement.ts';
import { checkInputs } from './formula.ts';
import { beginGoal, beginGoalsAnew, keepGoal } from './goal.ts';
import { checkOwnerFits, defining, findHome, homeOf, moveHome } from './home.ts';
import { checkUnneeded, keepDrives, readLinks } from './link.ts';
import { measureOf, nextMeasure, storedText, touchesLinks } from './measure.ts';
import { answerOf, findEvenDeleted, findMetric, nameOf } from './metric-answer.ts';
import { told } from './metric-history.ts';
import { mayRead } from './visible.ts';

function checked(draft: MetricDraft) {
  const result = checkMetric(draft);
  if (!result.ok) throw invalid(result.error);
  return result.value;
}

/** Where it goes, if its owner or its team changes: to somebody's team and by leave of who decides there. */
async function nextHome(room: Changing, row: MetricRow, { owner, team }: ReturnType<typeof checked>) {
  if (owner === row.owner_id && team === row.team_id) return row;
  const home = await findHome(room, owner, team);
  allow(room, 'defineMetric', defining(room, home));
  checkOwnerFits(home);
  return home;
}

const archiving = (context: Context, row: MetricRow, archived: boolean) =>
  archived === (row.archived_at !== null) ? {} : { archived_at: archived ? new Date(context.now()) : null };

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

  defineMetric: (context, { companyId, ownerId, teamId, formula: text = null, drives = [], ...said }) =>
    context.change(companyId, async (room) => {
      const { title, unit, owner, team, goal, heading, note } = checked({ ...said, owner: ownerId, team: teamId });
      const home = await findHome(room, owner, team);
      allow(room, 'defineMetric', defining(room, home));
      checkOwnerFits(home);
      const { kind, cadence, summary, controllable, clientView } = particularsOf(said);
      const links = text !== null || drives.length > 0 ? await readLinks(room) : null;
      const formula = links && storedText(room, links, text, unit);
      if (links && formula !== null) checkInputs(room, links.known, formula, cadence);
      const metric = context.newId<MetricId>();
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
        formula,
      });
      await placeMetric(room.scope, metric, homeOf(home), heading);
      await beginGoal(context, room, metric, goal);
      if (links) await keepDrives(room, links, metric, [], drives);
      return told(context, room, 'metric defined', null, metric);
    }),

  changeMetric: (context, { companyId, metricId, seenVersion, goal, goalFrom, formula, drives, ...said }) =>
    context.change(companyId, async (room) => {
      const row = await findMetric(room, metricId);
      allow(room, 'defineMetric', defining(room, row));
      if (row.version !== seenVersion) throw stale(row.title, await answerOf(room, row));
      const next = checked({
        title: said.title ?? row.title,
        unit: said.unit ?? row.unit,
        owner: said.ownerId ?? row.owner_id,
        team: said.teamId === undefined ? row.team_id : said.teamId,
        goal: goal ?? null,
        note: said.note ?? row.note,
      });
      const home = await nextHome(room, row, next);
      const asked = { unit: said.unit, cadence: said.cadence, archived: said.archived, formula };
      const links = drives !== undefined || touchesLinks(row, asked) ? await readLinks(room) : null;
      const measure = await nextMeasure(room, links, row, asked);
      await updateMetric(room.scope, metricId, {
        title: next.title,
        owner_id: next.owner,
        team_id: next.team,
        unit: measure.unit,
        cadence: measure.cadence,
        formula: measure.formula,
        kind: said.kind,
        summary: said.summary,
        note: next.note,
        controllable: said.controllable,
        client_view: said.clientView,
        ...archiving(context, row, measure.archived),
      });
      await moveHome(room, row, home);
      if (links && drives) await keepDrives(room, links, metricId, row.drives, drives);
      const wanted = goal === undefined ? undefined : next.goal;
      if (measure.unit !== row.unit || measure.cadence !== row.cadence) {
        await beginGoalsAnew(context, room, row, measure.unit, wanted);
      } else if (wanted !== undefined) {
        await keepGoal(context, room, row, wanted, goalFrom);
      }
      return told(context, room, 'metric changed', row, metricId);
    }),

  deleteMetric: (context, { companyId, metricId }) =>
    context.change(companyId, async (room) => {
      const row = await findEvenDeleted(room, metricId);
      allow(room, 'defineMetric', defining(room, row));
      if (row.deleted_at) return { version: row.version };
      checkUnneeded(room, await readLinks(room), row, 'metric');
      await updateMetric(room.scope, metricId, { deleted_at: new Date(context.now()) });
      const { version } = await told(context, room, 'metric deleted', row, metricId);
      return { version };
    }),

  restoreMetric: (context, { companyId, metricId }) =>
    context.change(companyId, async (room) => {
      const row = await findEvenDeleted(room, metricId);
      allow(room, 'defineMetric', defining(room, row));
      if (!row.deleted_at) return answerOf(room, row);
      const { formula, cadence, archived } = measureOf(row);
      const { known } = await readLinks(room);
      if (formula !== null && !archived) checkInputs(room, known, formula, cadence);
      await updateMetric(room.scope, metricId, { deleted_at: null });
      return told(context, room, 'metric restored', row, metricId);
    }),
};
