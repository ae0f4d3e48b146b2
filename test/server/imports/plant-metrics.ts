import type { Company } from '#features/accounts/contract/company.ts';
import { labelMetrics } from '#features/scorecard/model/formula/label.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { periodOf, shiftPeriod } from '#lib/calendar/period.ts';
import type { MetricId } from '#lib/ids.ts';
import { harbor, type Place } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import type { Visitor } from '#test/support/visitor.ts';
import type { DrawnCompany, DrawnMetric } from './drawn-metric.ts';

export interface Ground extends Place {
  readonly visitor: Visitor;
  readonly crews: string;
  readonly bob: string;
  readonly today: Day;
}

interface Made {
  readonly metricId: MetricId;
  readonly one: DrawnMetric;
  readonly calculated: boolean;
}

const calendar = { firstDayOfWeek: harbor.firstDayOfWeek, yearStartsMonth: harbor.yearStartsMonth };

const ago = ({ cadence }: DrawnMetric, today: Day, periods: number) =>
  shiftPeriod(periodOf(today, cadence, calendar), cadence, -periods);

function formulaOf({ formula, unit }: DrawnMetric, names: readonly string[]): string | null {
  const [first, second = first] = names;
  if (formula === null || first === undefined || unit === 'yes-no') return null;
  switch (formula) {
    case 'sum':
      return `${first} + 2 * (${second} - 0.5)`;
    case 'ratio':
      return `${first} / ${second}`;
    case 'rolling':
      return `sum(${first}, 12)`;
    case 'previous':
      return `${first} - previous(${first}, 2)`;
  }
}

/** Makes what was drawn through the API, as the owner of the company would. */
export async function plantMetrics(ground: Ground, { metrics, changes }: DrawnCompany): Promise<void> {
  const { visitor, companyId, memberId, leadership, crews, bob, today } = ground;
  const path = `/companies/${companyId}`;
  const { teams } = await done<Company>(rest.get(visitor, path));
  const teamOf = ({ home }: DrawnMetric) => (home === 'company' ? leadership : home === 'crews' ? crews : null);
  const made: Made[] = [];
  for (const one of metrics) {
    const { title, unit, cadence, kind, summary, note, group, controllable, clientView, goal, owner } = one;
    const labels = labelMetrics(
      made.map((other) => ({
        metricId: other.metricId,
        title: other.one.title,
        owner: other.one.owner === 'ann' ? 'Ann' : 'Bob',
        team: teams.find(({ teamId }) => teamId === teamOf(other.one))?.name ?? null,
      })),
    );
    const alike = made
      .filter((other) => other.one.cadence === cadence)
      .flatMap(({ metricId }) => labels.find((name) => name.metricId === metricId)?.label ?? [])
      .map((label) => `[${label.replaceAll(']', ']]')}]`);
    const formula = formulaOf(one, alike);
    const said = { title, unit, cadence, kind, summary, note, group, controllable, clientView, goal, formula };
    const ownerId = owner === 'ann' ? memberId : bob;
    const { metricId } = await done<{ metricId: MetricId }>(
      rest.post(visitor, `${path}/metrics`, { ...said, teamId: teamOf(one), ownerId }),
    );
    made.push({ metricId, one, calculated: formula !== null });
  }
  const declare = (metricId: string | null, { daysAgo, what }: DrawnCompany['changes'][number]) =>
    done(rest.post(visitor, `${path}/changes`, { metricId, startsOn: addDays(today, -daysAgo), what }));
  for (const change of changes) await declare(null, change);
  for (const [at, { metricId, one, calculated }] of made.entries()) {
    const read = () => done<{ version: number }>(rest.get(visitor, `${path}/metrics/${metricId}?periods=1`));
    const change = async (body: object) =>
      done(rest.patch(visitor, `${path}/metrics/${metricId}`, { seenVersion: (await read()).version, ...body }));
    if (one.later) await change({ goal: one.later, goalFrom: ago(one, today, 5) });
    if (one.ended) await change({ goal: null, goalFrom: ago(one, today, 2) });
    const goal = one.once;
    const override = `${path}/metrics/${metricId}/goal-overrides/${ago(one, today, 3)}`;
    if (goal || one.onceNone) await done(rest.put(visitor, override, { goal, note: 'Storm' }));
    if (one.alsoOn === 'crews' && one.home !== 'crews')
      await done(rest.put(visitor, `${path}/scorecards/${crews}/metrics/${metricId}`, { group: one.group }));
    if (one.alsoOn === 'bob' && !(one.home === 'person' && one.owner === 'bob'))
      await done(rest.put(visitor, `${path}/scorecards/${bob}/metrics/${metricId}`, { group: one.group }));
    const next = made[at + 1];
    if (next && one.drivesNext) await change({ drives: [next.metricId] });
    for (const declared of one.changes) await declare(metricId, declared);
    if (!calculated) await fill(ground, metricId, one);
  }
  // What is counted with stays in use as long as what counts with it does.
  for (const { metricId, one } of made.toReversed()) {
    if (!one.archived) continue;
    const { version } = await done<{ version: number }>(rest.get(visitor, `${path}/metrics/${metricId}?periods=1`));
    await rest.patch(visitor, `${path}/metrics/${metricId}`, { seenVersion: version, archived: true });
  }
}

async function fill({ visitor, companyId, today }: Ground, metricId: string, one: DrawnMetric): Promise<void> {
  const values = [...new Map(one.values.map((value) => [value.periodsAgo, value])).values()]
    .map(({ periodsAgo, amount, note, source }) => ({
      metricId,
      period: ago(one, today, periodsAgo),
      amount,
      note,
      ...(source ? { source } : {}),
      seenVersion: 0,
    }))
    .filter(({ amount, note, period }) => (amount !== null || note !== '') && period >= '1970-01-01');
  if (values.length === 0) return;
  const outcomes = await done<{ kind: string }[]>(rest.post(visitor, `/companies/${companyId}/values`, { values }));
  const refused = outcomes.filter(({ kind }) => kind !== 'recorded');
  if (refused.length > 0) throw new Error(JSON.stringify(refused));
}
