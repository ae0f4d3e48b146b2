import { bringInIssues, finishIssues } from '#features/issues/api/intake.ts';
import {
  bringInMilestones,
  bringInPriorities,
  finishMilestones,
  finishPriorities,
} from '#features/priorities/api/intake.ts';
import { nameIn } from '#features/scorecard/model/intake/title-key.ts';
import { bringInTodos, finishTodos } from '#features/todos/api/intake.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { IssueId, MemberId, MilestoneId, PriorityId, TeamId, TodoId } from '#lib/ids.ts';
import { invalid } from '#lib/refusal.ts';
import type { Changing, Context } from '#server/context.ts';
import type { CommitmentCounts, CommitmentEffect } from '../model/commitments/effect.ts';
import { canOwn } from '../model/commitments/owner.ts';
import { planCommitments } from '../model/commitments/plan.ts';
import type {
  Answers,
  CommitmentAt,
  CommitmentPlan,
  Ended,
  Here,
  Kind,
  Standing,
  Wanted,
} from '../model/commitments/wanted.ts';
import { readCommitmentStanding } from './commitment-standing.ts';

/** What became of one commitment of the files. */
interface TakenCommitment {
  readonly kind: Kind;
  readonly title: string;
  readonly becomes: 'new' | 'closed' | 'here';
  readonly owner: string;
  readonly team: string;
  readonly made: Day;
  readonly over: Day | null;
}

export interface CommitmentIntake extends Pick<CommitmentPlan, 'questions' | 'problems' | 'remarks' | 'names'> {
  readonly effects: readonly CommitmentEffect[];
  readonly counts: CommitmentCounts;
  readonly taken: readonly TakenCommitment[];
}

/** Who leaves or is a guest owns nothing new, whoever chooses them. */
function checkOwner({ people }: Standing, { ownerId }: Answers): void {
  const owner = people.find(({ memberId }) => memberId === ownerId);
  if (!owner || canOwn(owner, { ended: null })) return;
  throw invalid({ ownerId: `${owner.name} cannot own to-dos here. Choose somebody else. Nothing was stored.` });
}

const named = ({ level, title }: Pick<Wanted | Here, 'level' | 'title'>) =>
  level === 'private' ? 'a private to-do' : title;

/** What became of an issue: let go of for a reason, or solved, perhaps by what the file says was decided. */
const closing = (ended: Ended | null) => {
  const dropped = ended?.outcome === 'dropped';
  const decision = ended?.outcome === 'done' && ended.reason !== '' ? ended.reason : null;
  return { droppedBecause: dropped ? ended.reason : null, decision };
};

type Ids = ReadonlyMap<Wanted, string>;

async function bring(context: Context, room: Changing, { bring: all }: CommitmentPlan, ids: Ids): Promise<void> {
  const idOf = (one: Wanted) => ids.get(one) ?? '';
  const of = (kind: Kind) => all.filter((one) => one.kind === kind);
  const todos = of('todo').map((one) => ({
    todoId: idOf(one) as TodoId,
    teamId: one.teamId,
    ownerId: one.ownerId as MemberId,
    title: one.title,
    note: one.note,
    private: one.level === 'private',
    madeBy: one.raisedBy,
    made: one.made,
    due: one.due,
    done: one.ended?.over ?? null,
  }));
  const issues = of('issue').map((one) => ({
    issueId: idOf(one) as IssueId,
    teamId: one.teamId as TeamId,
    horizon: one.term,
    title: one.title,
    detail: one.note,
    ownerId: one.ownerId,
    raisedBy: one.raisedBy,
    raised: one.made,
    over: one.ended?.over ?? null,
    ...closing(one.ended),
    file: one.at.file,
  }));
  const priorities = of('priority').map((one) => ({
    priorityId: idOf(one) as PriorityId,
    level: one.level === 'private' ? ('personal' as const) : one.level,
    teamId: one.teamId,
    ownerId: one.ownerId as MemberId,
    title: one.title,
    doneWhen: one.note,
    made: one.made,
    madeBy: one.raisedBy,
    due: one.due,
    outcome: one.ended?.outcome ?? null,
    reason: one.ended?.reason ?? '',
    closedOn: one.ended?.over ?? null,
  }));
  if (todos.length > 0) await bringInTodos(context, room, todos);
  if (issues.length > 0) await bringInIssues(context, room, issues);
  if (priorities.length > 0) await bringInPriorities(context, room, priorities);
}

async function bringSteps(context: Context, room: Changing, { steps }: CommitmentPlan, ids: Ids) {
  const rows = steps.bring.map(({ of, title, due, doneOn, position }) => ({
    milestoneId: context.newId<MilestoneId>(),
    of: { priorityId: ('id' in of ? of.id : (ids.get(of) ?? '')) as PriorityId, title: of.title },
    title,
    due,
    doneOn,
    position,
  }));
  if (rows.length > 0) await bringInMilestones(context, room, rows);
  return steps.bring.map(({ of, title }, at): CommitmentEffect => {
    const id = rows[at]?.milestoneId ?? '';
    return { did: 'bring', kind: 'milestone', id, title, version: 1, ...('id' in of ? { of: of.id } : {}) };
  });
}

async function finish(context: Context, room: Changing, { finish: all, steps }: CommitmentPlan) {
  const of = (kind: Kind) => all.filter(({ here }) => here.kind === kind);
  const todos = of('todo').map(({ here: { id, version, title, level }, ended: { over } }) => {
    return { todoId: id as TodoId, version, title, private: level === 'private', done: over };
  });
  const issues = of('issue').map(({ here: { id, version, title }, ended, file }) => {
    return { issueId: id as IssueId, version, title, over: ended.over, ...closing(ended), file };
  });
  const priorities = of('priority').map(({ here: { id, version, title }, ended: { over, outcome, reason } }) => {
    return { priorityId: id as PriorityId, version, title, outcome, reason, closedOn: over };
  });
  const milestones = steps.finish.map(({ here: { id, version }, doneOn }) => {
    return { milestoneId: id as MilestoneId, version, doneOn };
  });
  if (todos.length > 0) await finishTodos(context, room, todos);
  if (issues.length > 0) await finishIssues(context, room, issues);
  if (priorities.length > 0) await finishPriorities(context, room, priorities);
  if (milestones.length > 0) await finishMilestones(room, milestones);
  const done = (kind: CommitmentEffect['kind'], id: string, title: string, version: number): CommitmentEffect => ({
    did: 'finish',
    kind,
    id,
    title,
    version: version + 1,
  });
  return [
    ...all.map(({ here }) => done(here.kind, here.id, named(here), here.version)),
    ...steps.finish.map(({ here }) => ({
      ...done('milestone', here.id, here.title, here.version),
      of: here.priorityId,
    })),
  ];
}

function countsOf({ bring: all, finish: closed, same, steps }: CommitmentPlan): CommitmentCounts {
  const count = (kind: Kind) => all.filter((one) => one.kind === kind).length;
  return {
    todosNew: count('todo'),
    prioritiesNew: count('priority'),
    issuesNew: count('issue'),
    milestonesNew: steps.bring.length,
    commitmentsClosed: closed.length + steps.finish.length,
    commitmentsSame: same.length + steps.same,
  };
}

function takenOf(plan: CommitmentPlan, { people, teams }: Standing): TakenCommitment[] {
  const one = (row: Wanted | Here, becomes: TakenCommitment['becomes'], over: Day | null): TakenCommitment => ({
    kind: row.kind,
    title: row.title,
    becomes,
    owner: row.ownerId === null ? '' : nameIn(people, row.ownerId),
    team: teams.find(({ teamId }) => teamId === row.teamId)?.name ?? '',
    made: row.made,
    over,
  });
  return [
    ...plan.bring.map((row) => one(row, 'new', row.ended?.over ?? null)),
    ...plan.finish.map(({ here, ended }) => one(here, 'closed', ended.over)),
    ...plan.same.map((here) => one(here, 'here', here.over)),
  ];
}

const nothing: CommitmentIntake = {
  questions: [],
  problems: [],
  remarks: [],
  names: [],
  effects: [],
  counts: {
    todosNew: 0,
    prioritiesNew: 0,
    issuesNew: 0,
    milestonesNew: 0,
    commitmentsClosed: 0,
    commitmentsSame: 0,
  },
  taken: [],
};

/** Takes to-dos, priorities and issues of files in, in the transaction that is open; the caller decides whether it stays. */
export async function takeInCommitments(
  context: Context,
  room: Changing,
  lines: readonly CommitmentAt[],
  answers: Answers,
): Promise<CommitmentIntake> {
  if (lines.length === 0) return nothing;
  const standing = await readCommitmentStanding(room);
  checkOwner(standing, answers);
  const plan = planCommitments(lines, standing, answers);
  const importing: Context = { ...context, via: 'import' };
  const ids = new Map(plan.bring.map((one) => [one, context.newId<string>()]));
  await bring(importing, room, plan, ids);
  const effects: CommitmentEffect[] = [
    ...plan.bring.map((one): CommitmentEffect => {
      return { did: 'bring', kind: one.kind, id: ids.get(one) ?? '', title: named(one), version: 1 };
    }),
    ...(await bringSteps(importing, room, plan, ids)),
    ...(await finish(importing, room, plan)),
  ];
  const { questions, problems, remarks, names } = plan;
  return { questions, problems, remarks, names, effects, counts: countsOf(plan), taken: takenOf(plan, standing) };
}
