import { allow } from '#features/accounts/api/allow.ts';
import type { MetricId } from '#lib/ids.ts';
import { invalid } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context } from '#server/context.ts';
import type { starterRoutes } from '../contract/starter.ts';
import { parseFormula } from '../model/formula/parse.ts';
import { storedFormula } from '../model/formula/text.ts';
import { particularsOf } from '../model/particulars.ts';
import { chooseMetrics } from '../model/starter/starter.ts';
import type { StarterMetric } from '../model/starter/starter-metric.ts';
import { addDrives } from '../store/drive.ts';
import { insertMetric, readMetrics } from '../store/metric.ts';
import { placeMetric, type Scorecard } from '../store/placement.ts';
import { listed } from './formula.ts';
import { beginGoal } from './goal.ts';
import { checkOwnerFits, defining, findHome, homeOf } from './home.ts';
import { readLinks } from './link.ts';
import { told } from './metric-history.ts';

const plain = (title: string) => title.toLowerCase();

/** Two metrics of one title on a scorecard are told apart by nobody. */
async function checkUnknown({ scope, ground }: Changing, { team_id, member_id }: Scorecard, chosen: StarterMetric[]) {
  const selection = team_id === null ? { ownerId: member_id } : { teamId: team_id };
  const standing = new Set((await readMetrics(scope, ground.companyId, selection)).map(({ title }) => plain(title)));
  const double = chosen.filter(({ title }) => standing.has(plain(title))).map(({ title }) => title);
  if (double.length === 0) return;
  const [stands, it] = double.length === 1 ? ['stands', 'it'] : ['stand', 'them'];
  const sentence = `${listed(double)} ${stands} on this scorecard already. Leave ${it} out of your choice. Nothing was stored.`;
  throw invalid({ titles: sentence });
}

function chosenOf(asked: Parameters<typeof chooseMetrics>): StarterMetric[] {
  const chosen = chooseMetrics(...asked);
  if (!chosen.ok) throw invalid({ titles: chosen.error.message });
  return chosen.value;
}

/** A starter's formula, its titles turned into the ids just made. */
function formulaOf({ title, formula }: StarterMetric, ids: ReadonlyMap<string, MetricId>): string | null {
  if (formula === undefined) return null;
  const parsed = parseFormula(
    formula,
    [...ids].map(([label, metricId]) => ({ label, metricId })),
  );
  if (!parsed.ok) throw new Error(`The starter's formula of ${title} cannot be read: ${parsed.error.message}`);
  return storedFormula(parsed.value);
}

export const starterApi: ApiOf<typeof starterRoutes> = {
  begin: (context: Context, { companyId, starter, teamId, ownerId, titles, suggestedGoals }) =>
    context.change(companyId, async (room) => {
      const home = await findHome(room, ownerId, teamId);
      allow(room, 'defineMetric', defining(room, home));
      checkOwnerFits(home);
      const chosen = chosenOf([starter, titles]);
      // Two who begin at the same moment come one after the other, so that the second one finds the titles taken.
      await readLinks(room);
      await checkUnknown(room, homeOf(home), chosen);
      const ids = new Map(chosen.map(({ title }) => [title, context.newId<MetricId>()]));
      const idOf = (title: string) => ids.get(title) ?? [];
      for (const metric of chosen) {
        const { title, unit, group, goal = null } = metric;
        const metric_id = ids.get(title) as MetricId;
        const { clientView, ...particulars } = particularsOf(metric);
        const formula = formulaOf(metric, ids);
        const place = { team_id: teamId, owner_id: ownerId };
        await insertMetric(room.scope, {
          metric_id,
          ...place,
          title,
          unit,
          ...particulars,
          client_view: clientView,
          formula,
        });
        await placeMetric(room.scope, metric_id, homeOf(home), group);
        await beginGoal(context, room, metric_id, suggestedGoals ? goal : null);
      }
      for (const { title, drives = [] } of chosen) {
        await addDrives(room.scope, ids.get(title) as MetricId, drives.flatMap(idOf));
      }
      const begun = [];
      for (const id of ids.values()) begun.push(await told(context, room, 'metric defined', null, id));
      return begun;
    }),
};
