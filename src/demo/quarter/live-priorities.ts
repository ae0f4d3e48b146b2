import { priorityApi } from '#features/priorities/api/answers.ts';
import type { Milestone, Priority } from '#features/priorities/contract/priority.ts';
import { quarterEnd } from '#features/priorities/model/priority.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';
import { type Calendar, periodOf, shiftPeriod } from '#lib/calendar/period.ts';
import { startOf } from './live-meetings.ts';
import type { PriorityPlan } from './quarter-plan.ts';
import type { Stage } from './stage.ts';

/** Quarters are planned two weeks before they begin. */
const plannedAhead = 14;
/** Into the meeting, in milliseconds: when its section comes. */
const section = 11 * 60_000;

interface Quarter {
  readonly first: Day;
  readonly due: Day;
}

/** Ticked on its day. */
function liveStep({ cast, diary }: Stage, owner: string, { priorityId }: Priority, step: Milestone): void {
  const at = cast.momentOf(step.due, 15);
  diary.at(at, async () => {
    const ticked = { milestoneId: step.milestoneId, seenVersion: step.version, done: true };
    await priorityApi.changeMilestone(cast.as(owner, at), { companyId: cast.companyId, priorityId, ...ticked });
  });
}

async function commit(stage: Stage, plan: PriorityPlan, { first, due }: Quarter, at: number): Promise<Priority> {
  const { cast } = stage;
  const { companyId } = cast;
  const { title, doneWhen, level, team, owner, milestones } = plan;
  const as = cast.as(level === 'personal' ? owner : (stage.plan.series?.leads ?? owner), at);
  const placed = { level, teamId: team === undefined ? null : cast.teamOf(team), ownerId: cast.memberOf(owner) };
  const priority = await priorityApi.commit(as, { companyId, ...placed, title, doneWhen, due });
  const { priorityId } = priority;
  for (const step of milestones) {
    const ahead = { title: step.title, due: addDays(first, 7 * step.week - 3) };
    const { milestones: all } = await priorityApi.addMilestone(as, { companyId, priorityId, ...ahead });
    const made = all.find((one) => one.title === step.title);
    if (made && step.done) liveStep(stage, owner, priority, made);
  }
  return priority;
}

/** Committed before its quarter, spoken of in every meeting until it is closed. */
function live(stage: Stage, plan: PriorityPlan, quarter: Quarter, place: number): void {
  const { cast, diary } = stage;
  const { companyId } = cast;
  const { series } = stage.plan;
  const { owner, said = [], closed } = plan;
  // One after the other, since each stands behind the one before it.
  const committed = cast.momentOf(addDays(quarter.first, -plannedAhead), 15 + place / 10);
  let priority: Priority;
  diary.at(committed, async () => {
    priority = await commit(stage, plan, quarter, committed);
  });

  let ends = Number.POSITIVE_INFINITY;
  if (closed) {
    const lastDay = addDays(quarter.first, 7 * closed.week - 1);
    ends = cast.momentOf(lastDay < quarter.due ? lastDay : quarter.due, 16);
    diary.at(ends, async () => {
      const { priorityId, version } = priority;
      const closing = { priorityId, seenVersion: version, end: closed.end, reason: closed.reason };
      await priorityApi.close(cast.as(owner, ends), { companyId, closings: [closing] });
    });
  }

  if (!series) return;
  for (const { weeksAgo } of series.meetings) {
    const at = startOf(cast, series, weeksAgo) + section;
    if (at < committed || at > ends) continue;
    const [, track, note] = said.find(([week]) => week === weeksAgo) ?? [weeksAgo, 'on', ''];
    const words = { week: cast.dayOf([weeksAgo, 1]), onTrack: track === 'on', note, seenVersion: 0 };
    diary.at(at, async () => {
      await priorityApi.say(cast.as(owner, at), { companyId, priorityId: priority.priorityId, ...words });
    });
  }
}

export interface Today {
  readonly today: Day;
  readonly calendar: Calendar;
}

/** Those of the quarter before, and those of the running one as far as it has come. */
export function livePriorities(stage: Stage, { today, calendar }: Today): void {
  const running = periodOf(today, 'quarterly', calendar);
  const last = shiftPeriod(running, 'quarterly', -1);
  for (const [place, plan] of stage.plan.priorities.entries()) {
    const first = plan.quarter === 'last' ? last : running;
    live(stage, plan, { first, due: quarterEnd(first, calendar) }, place);
  }
}
