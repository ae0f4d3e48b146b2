import { addDays, type Day, dayIn } from '#lib/calendar/day.ts';
import { instantAt } from '#lib/calendar/instant.ts';
import type { CompanyId, MemberId, MetricId, TeamId } from '#lib/ids.ts';
import type { Changing, Context } from '#server/context.ts';
import type { Past } from './past.ts';
import type { CompanyPlan } from './plan.ts';

/** Who and what a sample names, and the verbs of the rooms done by them. */
export interface Cast {
  readonly companyId: CompanyId;
  /** The first day of the company's running week. */
  readonly running: Day;
  readonly dayOf: (past: Past) => Day;
  /** In milliseconds of Unix time. @param hour as the clocks of the company show it, 9.5 for half past nine. */
  readonly momentOf: (day: Day, hour: number) => number;
  readonly metricOf: (title: string) => MetricId;
  readonly memberOf: (key: string) => MemberId;
  readonly teamOf: (name: string) => TeamId;
  /** Whatever is done with it is done by this person, then; now where nothing is said. */
  readonly as: (key: string, moment?: number) => Context;
}

export const leadershipTeam = 'Leadership';

export function known<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The sample names ${key}, which is not in it.`);
  return value;
}

/** The verbs of the rooms, all in the one transaction that is open already, done by whoever stands in it. */
export const within = (context: Context, room: Changing): Context => ({
  ...context,
  via: 'sample',
  read: (_company, work) =>
    work({
      ...room,
      recall: async (_question, make) => ({ text: await make() }),
      recallRows: (_question, ids, read) => read(ids),
    }),
  change: (_company, work) => work(room),
});

interface Named {
  readonly running: Day;
  readonly people: ReadonlyMap<string, MemberId>;
  readonly teams: ReadonlyMap<string, TeamId>;
  readonly metrics: ReadonlyMap<string, MetricId>;
}

/** @param named what of it is not there yet is found once it is. */
export function castOf(outside: Context, room: Changing, plan: CompanyPlan, named: Named): Cast {
  const { running, people, teams, metrics } = named;
  const { ground, me } = room;
  const persons = new Map(plan.people.map((person) => [person.key, person]));
  persons.set(plan.me.key, { key: plan.me.key, name: me.name, role: me.role });
  const circles = [{ name: leadershipTeam, people: plan.leadership.people }, ...plan.departments];
  const dayOf = ([weeksAgo, weekday]: Past) => addDays(running, weekday - 1 - 7 * weeksAgo);
  const standing = (key: string) => {
    const { name, role } = known(persons, key);
    const own = circles.filter((circle) => circle.people.includes(key));
    return { ...me, memberId: known(people, key), name, role, teamIds: own.map((team) => known(teams, team.name)) };
  };
  return {
    companyId: ground.companyId,
    running,
    dayOf,
    momentOf: (day, hour) => instantAt(day, hour * 3600, ground.timeZone),
    metricOf: (title) => known(metrics, title),
    memberOf: (key) => known(people, key),
    teamOf: (name) => known(teams, name),
    as: (key, moment) => {
      const at = moment ?? outside.now();
      const then = { ...ground, today: dayIn(at, ground.timeZone) };
      return { ...within(outside, { ...room, ground: then, me: standing(key) }), now: () => at };
    },
  };
}
