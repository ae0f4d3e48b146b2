import { remember, tell } from '#features/accounts/api/activity.ts';
import { allow } from '#features/accounts/api/allow.ts';
import type { MetricId } from '#lib/ids.ts';
import { invalid, notFound } from '#lib/refusal.ts';
import type { ApiOf, Changing, Context } from '#server/context.ts';
import type { metricRoutes } from '../contract/metric.ts';
import { checkHeading } from '../model/metric.ts';
import { type MetricRow, readMetrics } from '../store/metric.ts';
import {
  arrangePlacements,
  placeMetric,
  type Placing,
  readReader,
  readScorecardName,
  type Scorecard,
  takeOffScorecard,
} from '../store/placement.ts';
import { homeOf } from './home.ts';
import { findMetric } from './metric-answer.ts';
import { mayRead } from './visible.ts';

type Named = Scorecard & { readonly name: string };

const idOf = ({ team_id, member_id }: Scorecard) => team_id ?? member_id;

/** A team's scorecard is arranged by who defines its metrics, a person's by themselves, the owner and operators. */
async function findScorecard(room: Changing, id: string): Promise<Named> {
  const scorecard = await readScorecardName(room.scope, room.ground.companyId, id);
  if (!scorecard) throw notFound('scorecard');
  const { team_id, member_id } = scorecard;
  const ownTeam = team_id !== null && room.me.teamIds.includes(team_id);
  allow(room, 'defineMetric', { ownTeam, own: member_id === room.me.memberId });
  return scorecard;
}

/** Standing on somebody's own scorecard shows them nothing that they may not read. */
async function checkReader({ scope, ground, me }: Changing, row: MetricRow, { member_id, name }: Named): Promise<void> {
  if (member_id === null || member_id === me.memberId) return;
  const reader = await readReader(scope, ground.companyId, member_id);
  const may =
    reader && mayRead({ ground, me: { memberId: member_id, role: reader.role, teamIds: reader.team_ids } }, row);
  if (!may) {
    const sentence = `${name} may not read ${row.title}. Make ${name} its owner, or place it on a team’s scorecard that ${name} reads. Nothing was changed.`;
    throw invalid({ scorecard: sentence });
  }
}

const headingOf = (group: string): string => {
  const heading = checkHeading(group);
  if (!heading.ok) throw invalid({ group: heading.error.message });
  return heading.value;
};

/** On a team's scorecard others see a metric that they might not have seen before; on one's own nobody does. */
const shownTo = ({ team_id, name }: Named) =>
  team_id === null ? name : `everybody who reads the scorecard of ${name}`;

async function toldPlace(
  context: Context,
  room: Changing,
  row: MetricRow,
  scorecard: Named,
  [before, after]: readonly [string | null, string | null],
): Promise<void> {
  const inWords = (group: string | null) =>
    group === null ? { scorecard: null } : { scorecard: scorecard.name, group, shownTo: shownTo(scorecard) };
  await tell(context, room, {
    verb: after === null ? 'metric taken off a scorecard' : 'metric placed on a scorecard',
    subjectKind: 'metric',
    subjectId: row.metric_id,
    subject: row.title,
    before: inWords(before),
    after: inWords(after),
  });
}

const groupAt = (row: MetricRow, scorecard: Scorecard) =>
  row.places.find((place) => (place.teamId ?? place.memberId) === idOf(scorecard))?.group ?? null;

/** The metrics of a scorecard as they stand there, those too that the person may not see. */
const standingOn = ({ scope, ground }: Changing, { team_id, member_id }: Scorecard) =>
  readMetrics(scope, ground.companyId, team_id === null ? { ownerId: member_id } : { teamId: team_id });

type Routes = Pick<typeof metricRoutes, 'arrange' | 'place' | 'takeOff'>;

export const placementApi: ApiOf<Routes> = {
  arrange: (context, { companyId, scorecardId, metrics }) =>
    context.change(companyId, async (room) => {
      const scorecard = await findScorecard(room, scorecardId);
      const placings = metrics.map(({ metricId, group }): Placing => ({ metricId, group: headingOf(group) }));
      if (new Set(metrics.map(({ metricId }) => metricId)).size < metrics.length) {
        throw invalid({ metrics: 'A metric is named twice. Name each of them once. Nothing was changed.' });
      }
      const before = await standingOn(room, scorecard);
      const there = new Map(before.map((row) => [row.metric_id as MetricId, row]));
      for (const { metricId } of placings) {
        const row = there.get(metricId);
        if (!row || !mayRead(room, row)) throw notFound('metric');
      }
      await arrangePlacements(room.scope, scorecard, placings);
      const order = (rows: typeof before) =>
        rows.map(({ title, group_title }) => (group_title ? `${group_title}: ${title}` : title));
      await remember(context, room, [
        {
          verb: 'scorecard arranged',
          subjectKind: 'scorecard',
          subjectId: scorecardId,
          subject: scorecard.name,
          before: { order: order(before) },
          after: { order: order(await standingOn(room, scorecard)) },
        },
      ]);
      for (const { metricId } of placings) room.announce({ kind: 'metric', id: metricId });
      return { scorecardId };
    }),

  place: (context, { companyId, scorecardId, metricId, group }) =>
    context.change(companyId, async (room) => {
      const scorecard = await findScorecard(room, scorecardId);
      const row = await findMetric(room, metricId);
      const [before, heading] = [groupAt(row, scorecard), headingOf(group)];
      if (before === heading) return { scorecardId };
      await checkReader(room, row, scorecard);
      await placeMetric(room.scope, metricId, scorecard, heading);
      await toldPlace(context, room, row, scorecard, [before, heading]);
      return { scorecardId };
    }),

  takeOff: (context, { companyId, scorecardId, metricId }) =>
    context.change(companyId, async (room) => {
      const scorecard = await findScorecard(room, scorecardId);
      const row = await findMetric(room, metricId);
      if (idOf(homeOf(row)) === scorecardId) {
        const sentence = `${row.title} belongs to this scorecard. Move it to another one, archive it or delete it. Nothing was changed.`;
        throw invalid({ scorecard: sentence });
      }
      const before = groupAt(row, scorecard);
      if (before === null) return { scorecardId };
      await takeOffScorecard(room.scope, metricId, scorecard.team_id ?? scorecard.member_id);
      await toldPlace(context, room, row, scorecard, [before, null]);
      return { scorecardId };
    }),
};
