import type { Day } from '#lib/calendar/day.ts';
import { type Cadence, cadences, periodOf, trailingPeriods } from '#lib/calendar/period.ts';
import type { CompanyId, MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { ApiOf, Context, Made, Reading, Room } from '#server/context.ts';
import type { Row, Scorecard, scorecardRoutes } from '../contract/scorecard.ts';
import type { Value } from '../contract/value.ts';
import { readKnownMetrics } from '../store/known-metric.ts';
import type { readMetrics } from '../store/metric.ts';
import { readValueTexts, type ValueRow } from '../store/value.ts';
import { declaredOf } from './change.ts';
import { formulaWriter } from './formula.ts';
import { findMetric, metricOf } from './metric-answer.ts';
import { openPast } from './past.ts';
import { recallMetrics, recallChanges } from './recall-list.ts';
import { mayRead } from './visible.ts';

export function valueOf(row: ValueRow): Value {
  return {
    period: row.period,
    amount: row.amount === null ? null : Number(row.amount),
    note: row.note,
    version: row.version,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at.toISOString(),
    via: row.via,
    source: row.source,
  };
}

const trailing = ({ ground }: Room, count: number, cadence: Cadence): Day[] =>
  trailingPeriods(count, periodOf(ground.today, cadence, ground.calendar), cadence);

type ListedRow = Awaited<ReturnType<typeof readMetrics>>[number];

/** Rows of a scorecard, all of one cadence, as JSON text. */
async function rowTexts(
  room: Reading,
  metrics: readonly ListedRow[],
  cadence: Cadence,
  periods: readonly Day[],
  inFull = false,
) {
  const { scope, ground } = room;
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  const ids = metrics.map((metric) => metric.metric_id as MetricId);
  const values = await room.recallRows(['values', first, last], ids, (asked) =>
    readValueTexts(scope, ground.companyId, asked, first, last),
  );
  const known = metrics.some(({ formula }) => formula !== null) ? await readKnownMetrics(scope, ground.companyId) : [];
  const write = formulaWriter(room, known);
  const past = await openPast(room, known, metrics, cadence);
  return metrics.map((metric) => {
    const head = JSON.stringify({
      ...metricOf(metric, write(metric.formula)),
      group: metric.group_title ?? '',
      overrides: metric.overrides,
      calculated: past.calculated(metric.metric_id as MetricId, periods),
      process: past.processOf(metric, inFull),
    });
    return `${head.slice(0, -1)},"values":${values.get(metric.metric_id as MetricId) ?? '[]'}}`;
  });
}

interface Asked {
  readonly companyId: CompanyId;
  readonly teamId?: TeamId | undefined;
  readonly ownerId?: MemberId | undefined;
  readonly cadence: Cadence;
  readonly periods: number;
  readonly archived: boolean;
}

const countsOf = (metrics: readonly ListedRow[]) =>
  Object.fromEntries(
    cadences.map((cadence) => [cadence, metrics.filter((metric) => metric.cadence === cadence).length]),
  ) as Scorecard['counts'];

/** Those of the whole company since that day. */
const companyChanges = async (room: Reading, first = room.ground.today) =>
  declaredOf(room, await recallChanges(room), new Set()).filter(({ startsOn }) => startsOn >= first);

type Selected = Omit<Asked, 'companyId'>;

async function scorecardText(room: Reading, { cadence, periods, ...selection }: Selected): Promise<string> {
  const standing = await recallMetrics(room, selection);
  const metrics = standing.filter((metric) => mayRead(room, metric));
  const shown = trailing(room, periods, cadence);
  const rows = await rowTexts(
    room,
    metrics.filter((metric) => metric.cadence === cadence),
    cadence,
    shown,
  );
  const head = JSON.stringify({
    companyId: room.ground.companyId,
    today: room.ground.today,
    cadence,
    periods: shown,
    counts: countsOf(metrics),
    changes: metrics.length === 0 ? [] : await companyChanges(room, shown[0]),
  });
  return `${head.slice(0, -1)},"rows":[${rows.join(',')}]}`;
}

/** A scorecard as the JSON text of its answer: the most read page, so it is never taken apart on the way. */
export function readScorecardText(context: Context, { companyId, ...asked }: Asked): Promise<Made> {
  const { cadence, periods, ...selection } = asked;
  return context.read(companyId, (room) =>
    room.recall(['scorecard', selection, cadence, periods], () => scorecardText(room, asked)),
  );
}

/** For a page that shows more than the scorecard. */
export const readScorecardIn = async (room: Reading, asked: Selected) =>
  JSON.parse(await scorecardText(room, asked)) as Scorecard;

/** How many metrics somebody owns, also those that the reader does not read; no archived ones. */
export const countOwnMetrics = async (room: Reading, ownerId: MemberId): Promise<number> =>
  (await recallMetrics(room, { ownerId, archived: false })).filter(({ owner_id }) => owner_id === ownerId).length;

type Routes = Pick<typeof scorecardRoutes, 'read' | 'readRow'>;

export const readApi: ApiOf<Routes> = {
  read: async (context, asked) => JSON.parse((await readScorecardText(context, asked)).text) as Scorecard,

  readRow: (context, { companyId, metricId, periods }) =>
    context.read(companyId, async (room) => {
      const metric = await findMetric(room, metricId);
      const cadence = metric.cadence as Cadence;
      const [text = '{}'] = await rowTexts(room, [metric], cadence, trailing(room, periods, cadence), true);
      return JSON.parse(text) as Row;
    }),
};
