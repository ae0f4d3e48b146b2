import { readFiledIssues } from '#features/issues/api/intake.ts';
import { readFiledPriorities } from '#features/priorities/api/intake.ts';
import { nameIn } from '#features/scorecard/model/intake/title-key.ts';
import { readFiledTodos } from '#features/todos/api/intake.ts';
import type { CommitmentLine } from '#features/todos/model/commitment-line.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';
import type { Room } from '#server/context.ts';
import { readEverybody, readTeams } from '../store/standing.ts';

const orNull = (text: string) => (text === '' ? null : text);

/** All that the person may see of a company's to-dos, priorities and issues, or of one team's, as a file holds it. */
export async function readOutgoingCommitments(room: Room, team: TeamId | undefined): Promise<CommitmentLine[]> {
  const { scope, ground } = room;
  const people = await readEverybody(scope, ground.companyId);
  const teams = await readTeams(scope, ground.companyId);
  const who = (id: MemberId | null) => (id === null ? null : orNull(nameIn(people, id)));
  const teamOf = (id: TeamId | null) => teams.find(({ teamId }) => teamId === id)?.name ?? null;
  const wanted = ({ teamId }: { readonly teamId: TeamId | null }) => team === undefined || teamId === team;
  const todos = (await readFiledTodos(room)).filter(wanted).map(
    (todo): CommitmentLine => ({
      holds: 'commitment',
      kind: 'todo',
      what: todo.title,
      who: who(todo.ownerId),
      created: todo.made,
      due: todo.due,
      done: todo.done,
      raisedBy: who(todo.madeBy),
      team: teamOf(todo.teamId),
      level: todo.teamId === null ? (todo.private ? 'private' : 'personal') : 'team',
      term: null,
      note: orNull(todo.note),
      outcome: null,
      closed: null,
      reason: null,
    }),
  );
  const priorities = (await readFiledPriorities(room)).filter(wanted).map((one): CommitmentLine => {
    const ended = one.outcome === null || one.outcome === 'done' ? null : one.outcome;
    return {
      holds: 'commitment',
      kind: 'priority',
      what: one.title,
      who: who(one.ownerId),
      created: one.made,
      due: one.due,
      done: one.outcome === 'done' ? one.closedOn : null,
      raisedBy: who(one.madeBy),
      team: teamOf(one.teamId),
      level: one.level,
      term: null,
      note: orNull(one.doneWhen),
      outcome: ended,
      closed: ended && one.closedOn,
      reason: orNull(one.reason),
    };
  });
  const issues = (await readFiledIssues(room)).filter(wanted).map((issue): CommitmentLine => {
    const dropped = issue.droppedBecause !== null;
    return {
      holds: 'commitment',
      kind: 'issue',
      what: issue.title,
      who: who(issue.ownerId),
      created: issue.raised,
      due: null,
      done: dropped ? null : issue.over,
      raisedBy: who(issue.raisedBy),
      team: teamOf(issue.teamId),
      level: null,
      term: issue.horizon,
      note: orNull(issue.detail),
      outcome: dropped ? 'dropped' : null,
      closed: dropped ? issue.over : null,
      reason: orNull(issue.droppedBecause ?? (issue.over === null ? null : issue.decision) ?? ''),
    };
  });
  return [...todos, ...priorities, ...issues];
}
