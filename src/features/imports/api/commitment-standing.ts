import { type KnownPriority, readFiledPriorities } from '#features/priorities/api/intake.ts';
import { type FiledIssue, readFiledIssues } from '#features/issues/api/intake.ts';
import { type KnownTodo, readFiledTodos } from '#features/todos/api/intake.ts';
import type { Changing } from '#server/context.ts';
import type { Here, Standing } from '../model/commitments/wanted.ts';
import { readEverybody, readTeams } from '../store/standing.ts';

const todoHere = ({ todoId, title, teamId, ownerId, made, due, done, version, ...todo }: KnownTodo): Here => ({
  kind: 'todo',
  id: todoId,
  title,
  teamId,
  level: teamId === null ? (todo.private ? 'private' : 'personal') : 'team',
  ownerId,
  made,
  due,
  over: done,
  closable: !todo.repeating,
  version,
});

const issueHere = ({ issueId, raised, ...issue }: FiledIssue & { readonly version: number }): Here => ({
  kind: 'issue',
  id: issueId,
  title: issue.title,
  teamId: issue.teamId,
  level: 'team',
  ownerId: issue.ownerId,
  made: raised,
  due: null,
  over: issue.over,
  closable: true,
  version: issue.version,
});

const priorityHere = ({ priorityId, closedOn, ...priority }: KnownPriority): Here => ({
  kind: 'priority',
  id: priorityId,
  title: priority.title,
  teamId: priority.teamId,
  level: priority.level,
  ownerId: priority.ownerId,
  made: priority.made,
  due: priority.due,
  over: closedOn,
  closable: true,
  version: priority.version,
});

/** What the lines of files are held against. */
export async function readCommitmentStanding(room: Changing): Promise<Standing> {
  const { scope, ground, me } = room;
  const priorities = await readFiledPriorities(room);
  return {
    here: [
      ...(await readFiledTodos(room)).map(todoHere),
      ...(await readFiledIssues(room)).map(issueHere),
      ...priorities.map(priorityHere),
    ],
    steps: priorities.flatMap(({ priorityId, milestones }) =>
      milestones.map(({ milestoneId, title, doneOn, version }) => ({
        id: milestoneId,
        priorityId,
        title,
        doneOn,
        version,
      })),
    ),
    people: await readEverybody(scope, ground.companyId),
    teams: await readTeams(scope, ground.companyId),
    calendar: ground.calendar,
    today: ground.today,
    me: me.memberId,
  };
}
