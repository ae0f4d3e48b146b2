import { remember } from '#features/accounts/api/activity.ts';
import { allow } from '#features/accounts/api/allow.ts';
import { type Did, takeBack } from '#features/accounts/api/take-back.ts';
import { type Day, dayIn } from '#lib/calendar/day.ts';
import { withinDay } from '#lib/calendar/within-day.ts';
import type { MemberId, MilestoneId, PriorityId, TeamId } from '#lib/ids.ts';
import type { Changing, Context, Room } from '#server/context.ts';
import type { Level, Outcome } from '../model/priority.ts';
import { deleteUntouched, insertPriorities, readWholePriorities, setClosed } from '../store/intake.ts';
import { deleteUntouchedMilestones, insertMilestones, setMilestonesDone } from '../store/milestone.ts';

/** A step of a priority as far as files hold it. */
export interface FiledMilestone {
  readonly milestoneId: MilestoneId;
  readonly title: string;
  readonly due: Day;
  readonly doneOn: Day | null;
}

/** A priority as far as files hold it. */
export interface FiledPriority {
  readonly priorityId: PriorityId;
  readonly level: Level;
  readonly teamId: TeamId | null;
  readonly ownerId: MemberId;
  readonly title: string;
  readonly doneWhen: string;
  readonly made: Day;
  readonly madeBy: MemberId | null;
  readonly due: Day;
  readonly outcome: Outcome | null;
  readonly reason: string;
  readonly closedOn: Day | null;
}

export type KnownPriority = FiledPriority & {
  readonly version: number;
  readonly milestones: readonly (FiledMilestone & { readonly version: number })[];
};

/** Every priority of the company, as they stand on their lists. */
export async function readFiledPriorities(room: Room): Promise<KnownPriority[]> {
  allow(room, 'exportAll');
  const { scope, ground } = room;
  const rows = await readWholePriorities(scope, ground.companyId);
  return rows.map(({ madeAt, ...row }) => ({ ...row, made: dayIn(Date.parse(madeAt), ground.timeZone) }));
}

type Named = Pick<FiledPriority, 'priorityId' | 'title'>;

const subject = ({ priorityId, title }: Named) => ({
  subjectKind: 'priority',
  subjectId: priorityId,
  subject: title,
});

/** Takes priorities in as they were kept elsewhere, with their days; who owns them and which team has been checked. */
export async function bringInPriorities(
  context: Context,
  room: Changing,
  priorities: readonly FiledPriority[],
): Promise<void> {
  allow(room, 'importFiles');
  await insertPriorities(
    room.scope,
    priorities.map((one) => ({
      priority_id: one.priorityId,
      level: one.level,
      team_id: one.teamId,
      owner_id: one.ownerId,
      title: one.title,
      done_when: one.doneWhen,
      due: one.due,
      made_by: one.madeBy,
      made_at: new Date(withinDay(one.made, room.ground.timeZone, context.now())),
      outcome: one.outcome,
      reason: one.reason,
      closed_on: one.closedOn,
    })),
  );
  await remember(
    context,
    room,
    priorities.map((one) => ({
      verb: 'priority committed',
      ...subject(one),
      after: { title: one.title, due: one.due, ...(one.outcome === null ? {} : { outcome: one.outcome }) },
    })),
  );
}

/** A step with the priority it belongs to. */
type Step = FiledMilestone & { readonly of: Named; readonly position: number };

/** Adds steps to priorities that are here. */
export async function bringInMilestones(context: Context, room: Changing, steps: readonly Step[]): Promise<void> {
  allow(room, 'importFiles');
  await insertMilestones(
    room.scope,
    steps.map(({ milestoneId, title, due, doneOn, of, position }) => ({
      milestone_id: milestoneId,
      priority_id: of.priorityId,
      title,
      due,
      done_on: doneOn,
      position,
    })),
  );
  await remember(
    context,
    room,
    steps.map(({ of, title, due, doneOn }) => ({
      verb: 'milestone added',
      ...subject(of),
      after: { milestone: title, due, doneOn },
    })),
  );
}

/** What is here, as far as closing it needs. */
type Closed = Named & { readonly version: number };
interface ClosedStep {
  readonly milestoneId: MilestoneId;
  /** Null of one that came along with its priority: it goes with that, or stays with it. */
  readonly priorityId: PriorityId | null;
  readonly version: number;
}
type Ended = Closed & Pick<FiledPriority, 'reason'> & { readonly outcome: Outcome; readonly closedOn: Day };

/** Closes what is open here and over in a file, on the file's day. */
export async function finishPriorities(context: Context, room: Changing, priorities: readonly Ended[]): Promise<void> {
  allow(room, 'importFiles');
  const rows = priorities.map(({ priorityId, version, outcome, reason, closedOn }) => {
    return { priority_id: priorityId, version, outcome, reason, closed_on: closedOn };
  });
  await setClosed(room.scope, rows);
  await remember(
    context,
    room,
    priorities.map(({ outcome, closedOn, ...one }) => ({
      verb: 'priority closed',
      ...subject(one),
      after: { outcome, closedOn },
    })),
  );
}

/** Sets steps that are open here and done in a file to done, on the file's day. */
export async function finishMilestones(
  room: Changing,
  steps: readonly (Omit<ClosedStep, 'priorityId'> & { readonly doneOn: Day })[],
): Promise<void> {
  allow(room, 'importFiles');
  const rows = steps.map(({ milestoneId, version, doneOn }) => {
    return { milestone_id: milestoneId, version, done_on: doneOn };
  });
  await setMilestonesDone(room.scope, rows);
}

/** Takes an intake back; what somebody has changed since stays. @returns the ids of what was put back, milestones too. */
export async function putBackPriorities(
  context: Context,
  room: Changing,
  did: Did<Closed> & { readonly steps: Did<ClosedStep> },
): Promise<ReadonlySet<string>> {
  const { scope } = room;
  const { brought, finished } = did.steps;
  const back = await takeBack(context, room, did, {
    subject,
    verbs: { deleted: 'priority deleted', opened: 'priority opened again' },
    deleteThose: (priorities, at) => {
      const ids = priorities.map(({ priorityId }) => priorityId);
      const steps = brought.map(({ milestoneId }) => milestoneId);
      return deleteUntouched(scope, ids, steps, at);
    },
    openThose: (priorities) => {
      const rows = priorities.map(({ priorityId, version }) => {
        return { priority_id: priorityId, version, outcome: null, reason: '', closed_on: null };
      });
      return setClosed(scope, rows);
    },
  });
  const undone = finished.map(({ milestoneId, version }) => ({ milestone_id: milestoneId, version, done_on: null }));
  const unticked = new Set<string>(await setMilestonesDone(scope, undone));
  const alone = brought.filter(({ priorityId }) => priorityId !== null).map(({ milestoneId }) => milestoneId);
  const dropped = new Set<string>(await deleteUntouchedMilestones(scope, alone, new Date(context.now())));
  return back.union(unticked).union(dropped);
}
