import { type Cadence, periodOf } from '#lib/calendar/period.ts';
import type { MetricId } from '#lib/ids.ts';
import { formulaWriter, labelsFor } from '../formula.ts';
import { homeOf } from '../home.ts';
import { metricApi } from '../metric.ts';
import { findMetric } from '../metric-answer.ts';
import { placementApi } from '../placement.ts';
import { parseFormula } from '../../model/formula/parse.ts';
import { formulaText, storedFormula } from '../../model/formula/text.ts';
import { goalAt, sameGoal } from '../../model/goal.ts';
import { personNamed, titleKey } from '../../model/intake/title-key.ts';
import type { Wanted } from '../../model/intake/target.ts';
import { readKnownMetrics } from '../../store/known-metric.ts';
import type { MetricRow } from '../../store/metric.ts';
import { attempt, type Ledger } from './ledger.ts';
import { fileLabels, readAllMetrics } from './standing.ts';

/** Only what the file says; what it does not name stays. */
function saidOf({ line }: Wanted) {
  const { kind, summary, note, controllable, clientView } = line;
  const said = { kind, summary, note, controllable, clientView };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null));
}

async function defineNew(ledger: Ledger, wanted: Wanted): Promise<void> {
  const { context, room, effects, counts, ids } = ledger;
  const { line, ownerId, teamId, unit, cadence, goals, goal = null } = wanted;
  const { companyId } = room.ground;
  const metric = await attempt(ledger, wanted, 'metric', () =>
    metricApi.defineMetric(context, {
      companyId,
      title: line.title,
      ownerId,
      teamId,
      unit,
      cadence,
      group: line.group ?? '',
      goal: goals.some(({ from }) => from !== null) ? null : goal,
      ...saidOf(wanted),
    }),
  );
  if (metric === null) return;
  ids.set(wanted, metric.metricId);
  counts.metricsNew += 1;
  effects.push({ did: 'define', id: metric.metricId, title: metric.title, version: metric.version });
}

/** What the file wants otherwise, beside what stands there now. */
function differences(ledger: Ledger, wanted: Wanted, row: MetricRow) {
  const { ground } = ledger.room;
  const present: Record<string, unknown> = {
    kind: row.kind,
    summary: row.summary,
    note: row.note,
    controllable: row.controllable,
    clientView: row.client_view,
    ownerId: row.owner_id,
  };
  const owner = wanted.line.owner === null ? {} : { ownerId: wanted.ownerId };
  const said: Record<string, unknown> = { ...saidOf(wanted), ...owner };
  const next = Object.fromEntries(Object.entries(said).filter(([name, value]) => present[name] !== value));
  const before = Object.fromEntries(Object.keys(next).map((name) => [name, present[name]]));
  const period = periodOf(ground.today, row.cadence as Cadence, ground.calendar);
  const today = goalAt(row.goals, period);
  const { goal, goals } = wanted;
  const newGoal = goal !== undefined && !goals.some(({ from }) => from !== null) && !sameGoal(today, goal);
  return { next, before, newGoal: newGoal ? { goal, from: period } : null };
}

async function changeKnown(ledger: Ledger, wanted: Wanted, metricId: MetricId): Promise<void> {
  const { context, room, effects, problems, counts, ids } = ledger;
  const { companyId } = room.ground;
  ids.set(wanted, metricId);
  const row = await findMetric(room, metricId);
  const { line, at } = wanted;
  for (const column of ['unit', 'cadence'] as const) {
    if (line[column] === null || line[column] === row[column]) continue;
    const why = `${row.title} is ${column === 'unit' ? 'counted in ' : ''}${row[column]} here. It was left so, and its numbers were read so.`;
    problems.push({ ...at, column, text: line[column], why });
  }
  const { next, before, newGoal } = differences(ledger, wanted, row);
  if (Object.keys(next).length > 0 || newGoal) {
    const changed = await attempt(ledger, wanted, 'metric', () =>
      metricApi.changeMetric(context, {
        companyId,
        metricId,
        seenVersion: row.version,
        ...next,
        ...(newGoal ? { goal: newGoal.goal } : {}),
      }),
    );
    if (changed) {
      ledger.changed.add(metricId);
      effects.push({ did: 'change', id: metricId, title: row.title, before, version: changed.version });
      if (newGoal) {
        counts.goalsNew += 1;
        const { from, goal: after } = newGoal;
        const standing = row.goals.find((one) => one.from === from) ?? null;
        effects.push({ did: 'goal', id: metricId, title: row.title, from, before: standing, after });
      }
    }
  }
  if (line.group !== null && line.group !== row.group_title) {
    const { team_id, member_id } = homeOf(row);
    await place(ledger, wanted, row, { scorecard: team_id ?? member_id, group: line.group });
  }
}

async function place(
  ledger: Ledger,
  wanted: Wanted,
  row: MetricRow,
  { scorecard, group }: { readonly scorecard: string; readonly group: string },
): Promise<void> {
  const before = row.places.find(({ teamId, memberId }) => (teamId ?? memberId) === scorecard)?.group ?? null;
  if (before === group) return;
  const metricId = row.metric_id as MetricId;
  const { companyId } = ledger.room.ground;
  const placed = await attempt(ledger, wanted, 'also_on', () =>
    placementApi.place(ledger.context, { companyId, metricId, scorecardId: scorecard, group }),
  );
  if (!placed) return;
  ledger.changed.add(metricId);
  ledger.effects.push({ did: 'place', id: metricId, title: row.title, scorecard, before, after: group });
}

/** Defines what is new and changes what is there, as far as one metric alone goes. */
export async function defineWanted(ledger: Ledger, wanted: readonly Wanted[]): Promise<void> {
  for (const one of wanted) {
    if (one.known) await changeKnown(ledger, one, one.known.metricId);
    else await defineNew(ledger, one);
  }
}

/** What names other metrics or scorecards, once all of them are there. */
export async function linkWanted(ledger: Ledger): Promise<void> {
  const { room, ids, standing, problems } = ledger;
  const linked = [...ids].filter(([{ line }]) => line.formula !== null || line.drives.length > 0);
  const known = linked.length === 0 ? [] : await readKnownMetrics(room.scope, room.ground.companyId);
  const rows = linked.length === 0 ? [] : await readAllMetrics(room);
  const names = [...fileLabels(rows, standing)].map(([metricId, label]) => ({ metricId, label }));
  const labels = new Map(labelsFor(room, known).map(({ metricId, label }) => [metricId, label]));
  for (const [wanted, metricId] of linked) {
    const { at, line } = wanted;
    const row = await findMetric(room, metricId);
    const driven = line.drives.flatMap((name) => {
      const same = rows.filter(({ title }) => titleKey(title) === titleKey(name));
      const found =
        names.find(({ label }) => titleKey(label) === titleKey(name))?.metricId ??
        (same.length === 1 ? (same[0]?.metric_id as MetricId) : undefined);
      if (found) return [found];
      problems.push({
        ...at,
        column: 'drives',
        text: name,
        why: 'No single metric is called so. Write its whole name.',
      });
      return [];
    });
    if (line.formula !== null) {
      const meant = parseFormula(line.formula, names);
      if (!meant.ok || storedFormula(meant.value) !== row.formula) {
        // What the file calls by a number has a longer name on the screen.
        const text = meant.ok ? formulaText(meant.value, (input) => labels.get(input) ?? '') : line.formula;
        const present = formulaWriter(room, known)(row.formula)?.text ?? null;
        await relate(ledger, wanted, row, { formula: text }, { formula: present });
      }
    }
    const drives = [...new Set([...row.drives, ...driven])];
    if (drives.length > row.drives.length) {
      await relate(ledger, wanted, await findMetric(room, metricId), { drives }, { drives: row.drives });
    }
  }
  for (const [wanted, metricId] of ids) {
    for (const { scorecard, group } of wanted.line.alsoOn) {
      const there =
        standing.teams.find(({ name }) => titleKey(name) === titleKey(scorecard))?.teamId ??
        personNamed(standing.people, scorecard)?.memberId;
      if (there) await place(ledger, wanted, await findMetric(room, metricId), { scorecard: there, group });
      else
        problems.push({
          ...wanted.at,
          column: 'also_on',
          text: scorecard,
          why: 'Neither a team nor a person is called so.',
        });
    }
  }
}

async function relate(
  ledger: Ledger,
  wanted: Wanted,
  row: MetricRow,
  next: { readonly formula?: string; readonly drives?: MetricId[]; readonly archived?: boolean },
  before: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const metricId = row.metric_id as MetricId;
  const asked = { companyId: ledger.room.ground.companyId, metricId, seenVersion: row.version };
  const changed = await attempt(ledger, wanted, Object.keys(next)[0] ?? 'metric', () =>
    metricApi.changeMetric(ledger.context, { ...asked, ...next }),
  );
  if (!changed) return false;
  ledger.changed.add(metricId);
  ledger.effects.push({ did: 'change', id: metricId, title: row.title, before, version: changed.version });
  return true;
}

/** At last, because nothing is recorded in the archive; formulas before what they count with. */
export async function archiveWanted(ledger: Ledger): Promise<void> {
  let waiting = [...ledger.ids].filter(([{ line }]) => line.archived !== null);
  for (let before = Number.POSITIVE_INFINITY; waiting.length > 0 && waiting.length < before; ) {
    before = waiting.length;
    const refused: typeof waiting = [];
    const told = ledger.problems.length;
    for (const [wanted, metricId] of waiting) {
      const row = await findMetric(ledger.room, metricId);
      const archived = wanted.line.archived ?? false;
      const same = archived === (row.archived_at !== null);
      const done = same || (await relate(ledger, wanted, row, { archived }, { archived: !archived }));
      if (!done) refused.push([wanted, metricId]);
    }
    // What is refused now may be possible once the others are done: only what the last round says counts.
    if (refused.length > 0 && refused.length < before) ledger.problems.length = told;
    waiting = refused;
  }
}
