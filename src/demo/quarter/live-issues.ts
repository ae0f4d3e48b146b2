import { messageApi } from '#features/cadence/api/message.ts';
import { raiseApi } from '#features/cadence/api/raise.ts';
import { solveApi } from '#features/cadence/api/solve.ts';
import type { Solving } from '#features/cadence/contract/solve.ts';
import { issueApi } from '#features/issues/api/answers.ts';
import type { Issue } from '#features/issues/contract/issue.ts';
import { type Cast, known, leadershipTeam } from '../cast.ts';
import { startOf } from './live-meetings.ts';
import type { Stage } from './stage.ts';
import { tickLater } from './live-todo.ts';
import type { IssuePlan, SeriesPlan, SolutionPlan } from './quarter-plan.ts';

const [minute, day] = [60_000, 86_400_000];
/** Into the meeting: when the first issue is solved, and how long each takes; what is put off is put off after them. */
const [firstSolved, eachTakes, putOff] = [30 * minute, 13 * minute, 72 * minute];

function solvingOf({ memberOf, teamOf }: Cast, solution: SolutionPlan): Solving {
  switch (solution.kind) {
    case 'todo':
      return { kind: 'todo', title: solution.title, ownerId: memberOf(solution.owner) };
    case 'message':
      return {
        kind: 'message',
        words: solution.words,
        toTeamId: teamOf(solution.to),
        tellerId: memberOf(solution.teller),
      };
    case 'decision':
      return solution;
  }
}

/** What became of an issue, from the day it was raised. By title: each as the verb that touched it last answered. */
export function liveIssues(stage: Stage): void {
  const { plan, cast, diary } = stage;
  const { companyId } = cast;
  const issues = new Map<string, Issue>();
  const seen = (title: string) => {
    const { issueId, version } = known(issues, title);
    return { companyId, issueId, seenVersion: version };
  };

  async function raise({ title, detail, by, team, raised, horizon, from, back }: IssuePlan, at: number) {
    const as = cast.as(by, at);
    const teamId = cast.teamOf(team ?? leadershipTeam);
    const draft = {
      companyId,
      teamId,
      title,
      detail,
      horizon,
      returnedFrom: back === undefined ? null : known(issues, back).issueId,
    };
    const period = cast.dayOf([raised[0], 1]);
    const origin = from && { kind: 'metric' as const, id: cast.metricOf(from), period };
    issues.set(title, await (origin ? raiseApi.raise(as, { ...draft, from: origin }) : issueApi.raise(as, draft)));
  }

  async function solve({ title, solved }: IssuePlan, series: SeriesPlan, at: number) {
    if (!solved) return;
    const { whys, cause, by } = solved;
    const noted = { whys: [...whys], cause, solutions: by.map((solution) => solvingOf(cast, solution)) };
    const answer = await solveApi.solve(cast.as(series.leads, at), { ...seen(title), ...noted });
    issues.set(title, answer.issue);
    const made = cast.dayOf([solved.weeksAgo, series.weekday]);
    const todos = by.filter((solution) => solution.kind === 'todo');
    for (const [place, { todoId }] of answer.todos.entries())
      tickLater(stage, todos[place] as SolutionOf<'todo'>, todoId, made);
    const messages = by.filter((solution) => solution.kind === 'message');
    for (const [place, { messageId, version }] of answer.messages.entries()) {
      const told = at + day;
      diary.at(told, async () => {
        const as = cast.as(messages[place]?.teller ?? series.leads, told);
        await messageApi.passOn(as, { companyId, messageId, seenVersion: version });
      });
    }
  }

  for (const issue of plan.issues) {
    const { title, raised, votes = [], sent } = issue;
    const at = cast.momentOf(cast.dayOf(raised), 14);
    diary.at(at, () => raise(issue, at));
    for (const key of votes) {
      const voted = at + day;
      diary.at(voted, async () => {
        await issueApi.vote(cast.as(key, voted), seen(title));
      });
    }
    if (sent) {
      const moved = cast.momentOf(cast.dayOf(sent.on), 15);
      const teamId = cast.teamOf(leadershipTeam);
      diary.at(moved, async () => {
        issues.set(title, await issueApi.send(cast.as(sent.by, moved), { ...seen(title), teamId }));
      });
    }
  }

  const { series } = plan;
  if (!series) return;
  for (const { weeksAgo } of series.meetings) {
    const start = startOf(cast, series, weeksAgo);
    const solved = plan.issues.filter((issue) => issue.solved?.weeksAgo === weeksAgo);
    for (const [place, issue] of solved.entries()) {
      const at = start + firstSolved + place * eachTakes;
      diary.at(at, () => solve(issue, series, at));
    }
    const later = start + putOff;
    const until = cast.dayOf([weeksAgo - 1, series.weekday]);
    for (const { title, snoozed, dropped } of plan.issues) {
      const as = cast.as(series.leads, later);
      if (snoozed?.includes(weeksAgo)) {
        diary.at(later, async () => void issues.set(title, await issueApi.snooze(as, { ...seen(title), until })));
      }
      if (dropped?.weeksAgo === weeksAgo) {
        const { because } = dropped;
        diary.at(later, async () => void issues.set(title, await issueApi.drop(as, { ...seen(title), because })));
      }
    }
  }
  pick(stage, series, seen);
}

type SolutionOf<Kind extends SolutionPlan['kind']> = Extract<SolutionPlan, { kind: Kind }>;

/** Which three come first the next time was agreed on the eve of the running week. */
function pick(
  { plan, cast, diary }: Stage,
  { leads }: SeriesPlan,
  seen: (title: string) => { issueId: Issue['issueId'] },
) {
  const evening = cast.momentOf(cast.dayOf([1, 7]), 20);
  for (const { title, picked } of plan.issues) {
    if (!picked) continue;
    const at = evening + picked * minute;
    diary.at(at, async () => {
      const { companyId } = cast;
      await issueApi.pick(cast.as(leads, at), {
        companyId,
        issueId: seen(title).issueId,
        place: picked,
        instead: null,
      });
    });
  }
}
