import { enrol } from '#features/accounts/api/enrol.ts';
import { memberApi } from '#features/accounts/api/member.ts';
import { teamApi } from '#features/accounts/api/team.ts';
import { metricApi } from '#features/scorecard/api/metric.ts';
import { readApi } from '#features/scorecard/api/scorecard.ts';
import { valueApi } from '#features/scorecard/api/value.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { periodOf } from '#lib/calendar/period.ts';
import type { CompanyId, MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Changing, Context } from '#server/context.ts';
import { type Cast, castOf, known, leadershipTeam, within } from './cast.ts';
import { amountsOf, type WeekAmount } from './course.ts';
import type { About, CompanyPlan, MetricPlan } from './plan.ts';
import { liveQuarter } from './quarter/live-quarter.ts';
import { tell } from './tell.ts';

const LARGEST_BATCH = 5000;

const emailOf = (name: string, domain: string) => `${name.toLowerCase().replaceAll(' ', '.')}@${domain}`;

async function enrolPeople(context: Context, { ground, me }: Changing, plan: CompanyPlan) {
  const people = plan.people.map(({ name, role }) => ({ name, role, email: emailOf(name, plan.mailDomain) }));
  const members = await enrol(context, ground.companyId, people);
  const byKey = new Map(plan.people.map(({ key }, at): [string, MemberId] => [key, members[at] as MemberId]));
  return byKey.set(plan.me.key, me.memberId);
}

async function formTeams(context: Context, { ground, me }: Changing, plan: CompanyPlan, people: Map<string, MemberId>) {
  const { companyId } = ground;
  const members = (keys: readonly string[]) => keys.map((key) => known(people, key));
  const teamId = me.teamIds[0] as TeamId;
  await teamApi.change(context, { companyId, teamId, seenVersion: 1, memberIds: members(plan.leadership.people) });
  const teams = new Map([[leadershipTeam, teamId]]);
  const placed: [MetricPlan, TeamId | null][] = plan.leadership.metrics.map((metric) => [metric, teamId]);
  for (const { name, people: keys, metrics } of plan.departments) {
    const team = await teamApi.form(context, { companyId, name, memberIds: members(keys) });
    teams.set(name, team.teamId);
    for (const metric of metrics) placed.push([metric, team.teamId]);
  }
  for (const metric of plan.personal) placed.push([metric, null]);
  return { teams, placed };
}

const goalOf = ({ operator, threshold }: MetricPlan['goals'][number]) => ({ operator, threshold });

function defineMetric(
  context: Context,
  { ground }: Changing,
  { title, unit, cadence, formula, goals: [first] }: MetricPlan,
  about: About | undefined,
  placed: { ownerId: MemberId; teamId: TeamId | null },
) {
  const { drives: _later, ...said } = about ?? {};
  return metricApi.defineMetric(context, {
    companyId: ground.companyId,
    title,
    unit,
    cadence,
    formula,
    ...said,
    ...placed,
    goal: first ? goalOf(first) : null,
  });
}

/** The goals it had later, each from its week on. */
async function moveGoals(
  context: Context,
  { ground }: Changing,
  { goals: [, ...later] }: MetricPlan,
  defined: Awaited<ReturnType<typeof defineMetric>>,
  running: Day,
) {
  let { version } = defined;
  for (const goal of later) {
    const goalFrom = addDays(running, -7 * (goal.weeksAgo ?? 0));
    const seen = { companyId: ground.companyId, metricId: defined.metricId, seenVersion: version };
    ({ version } = await metricApi.changeMetric(context, { ...seen, goal: goalOf(goal), goalFrom }));
  }
}

const entriesOf = (metricId: MetricId, weeks: readonly WeekAmount[], notes: ReadonlyMap<string, string>) =>
  weeks.flatMap(({ week, amount }) =>
    amount === null ? [] : [{ metricId, period: week, amount, note: notes.get(week), seenVersion: 0 }],
  );

const notesOf = (plan: CompanyPlan, metric: string, running: Day) =>
  new Map(
    (plan.story?.notes ?? [])
      .filter(({ title }) => title === metric)
      .map(({ weeksAgo, text }) => [addDays(running, -7 * weeksAgo), text]),
  );

/** Somebody records the metrics they own, as they would have. */
async function recordWeeks(as: Context, companyId: CompanyId, entries: ReturnType<typeof entriesOf>) {
  for (let at = 0; at < entries.length; at += LARGEST_BATCH) {
    const outcomes = await valueApi.recordValues(as, { companyId, values: entries.slice(at, at + LARGEST_BATCH) });
    const wrong = outcomes.find((outcome) => outcome.kind !== 'recorded');
    if (wrong) throw new Error(`A number of the sample was not taken: ${JSON.stringify(wrong)}`);
  }
}

/** Drivers are linked when all of them are there. */
async function linkDrives(context: Context, { ground }: Changing, plan: CompanyPlan, metrics: Map<string, MetricId>) {
  const { companyId } = ground;
  const all = await metricApi.listMetrics(context, { companyId, archived: false });
  await Promise.all(
    all.map(async ({ metricId, title }) => {
      const drives = (plan.about?.[title]?.drives ?? []).map((driven) => known(metrics, driven));
      if (drives.length === 0) return;
      const { version } = await readApi.readRow(context, { companyId, metricId, periods: 1 });
      await metricApi.changeMetric(context, { companyId, metricId, seenVersion: version, drives });
    }),
  );
}

/** Everything in a sample company: its people, teams, metrics with two years of weeks, and the quarter they have lived. */
export async function furnish(outside: Context, room: Changing, plan: CompanyPlan): Promise<void> {
  const context = within(outside, room);
  const { companyId, calendar, today } = room.ground;
  const running = periodOf(today, 'weekly', calendar);
  const amounts = amountsOf(plan, running);
  const people = await enrolPeople(context, room, plan);
  const { teams, placed } = await formTeams(context, room, plan, people);
  const entries = new Map<string, ReturnType<typeof entriesOf>>();
  const metrics = new Map<string, MetricId>();
  const defined: [MetricPlan, Awaited<ReturnType<typeof defineMetric>>][] = [];
  for (const [metric, teamId] of placed) {
    const by = { ownerId: known(people, metric.owner), teamId };
    const one = await defineMetric(context, room, metric, plan.about?.[metric.title], by);
    const { metricId } = one;
    defined.push([metric, one]);
    metrics.set(metric.title, metricId);
    const weeks = entriesOf(metricId, known(amounts, metric.title), notesOf(plan, metric.title, running));
    entries.set(metric.owner, [...(entries.get(metric.owner) ?? []), ...weeks]);
  }
  await Promise.all(defined.map(([metric, one]) => moveGoals(context, room, metric, one, running)));
  const cast: Cast = castOf(outside, room, plan, { running, people, teams, metrics });
  for (const [key, mine] of entries) await recordWeeks(cast.as(key), companyId, mine);
  await linkDrives(context, room, plan, metrics);
  if (plan.story) await tell(context, plan.story, cast);
  if (plan.quarter) await liveQuarter(plan.key, plan.quarter, cast, { today, calendar });
  if (plan.me.role !== 'owner') {
    await memberApi.change(context, { companyId, memberId: room.me.memberId, seenVersion: 1, role: plan.me.role });
  }
}
