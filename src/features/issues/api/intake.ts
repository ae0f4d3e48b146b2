import { remember } from '#features/accounts/api/activity.ts';
import { allow } from '#features/accounts/api/allow.ts';
import { type Did, takeBack } from '#features/accounts/api/take-back.ts';
import { type Day, dayIn } from '#lib/calendar/day.ts';
import { withinDay } from '#lib/calendar/within-day.ts';
import type { IssueId, MemberId, TeamId } from '#lib/ids.ts';
import type { Changing, Context, Room } from '#server/context.ts';
import { STEP } from '../model/rank.ts';
import {
  deleteDecisions,
  deleteUntouched,
  insertDecisions,
  insertIssues,
  readWholeIssues,
  setSolved,
} from '../store/intake.ts';

/** An issue as far as files hold it. */
export interface FiledIssue {
  readonly issueId: IssueId;
  readonly teamId: TeamId;
  readonly horizon: 'short' | 'long';
  readonly title: string;
  readonly detail: string;
  readonly ownerId: MemberId | null;
  readonly raisedBy: MemberId | null;
  readonly raised: Day;
  /** The day on which it was solved or let go of. */
  readonly over: Day | null;
  /** Why it was let go of; null where it was solved, or is open. */
  readonly droppedBecause: string | null;
  /** The decision that solved it, where it was solved by that alone. */
  readonly decision: string | null;
}

const subject = ({ issueId, title }: Pick<FiledIssue, 'issueId' | 'title'>) => ({
  subjectKind: 'issue',
  subjectId: issueId,
  subject: title,
});

/** Every issue of the company, as they stand on their lists. */
export async function readFiledIssues(room: Room): Promise<(FiledIssue & { readonly version: number })[]> {
  allow(room, 'exportAll');
  const { scope, ground } = room;
  const rows = await readWholeIssues(scope, ground.companyId);
  return rows.map(({ raisedAt, solvedAt, ...row }) => ({
    ...row,
    raised: dayIn(Date.parse(raisedAt), ground.timeZone),
    over: solvedAt === null ? null : dayIn(Date.parse(solvedAt), ground.timeZone),
  }));
}

/** What solved them by what a file says of it. */
async function decide(
  context: Context,
  { scope }: Changing,
  issues: readonly Pick<FiledIssue, 'issueId' | 'decision'>[],
): Promise<void> {
  const rows = issues.flatMap(({ issueId, decision }) =>
    decision === null ? [] : [{ issue_id: issueId, solution_id: context.newId<string>(), words: decision }],
  );
  if (rows.length > 0) await insertDecisions(scope, rows);
}

/** Which file an issue stands in. */
interface FromFile {
  readonly file: string;
}

/** Takes issues in as they were kept elsewhere, with their days; who owns them and which team has been checked. */
export async function bringInIssues(
  context: Context,
  room: Changing,
  issues: readonly (FiledIssue & FromFile)[],
): Promise<void> {
  allow(room, 'importFiles');
  const moment = (day: Day) => new Date(withinDay(day, room.ground.timeZone, context.now()));
  await insertIssues(
    room.scope,
    issues.map((issue) => ({
      issue_id: issue.issueId,
      team_id: issue.teamId,
      horizon: issue.horizon,
      title: issue.title,
      detail: issue.detail,
      owner_id: issue.ownerId,
      raised_by: issue.raisedBy,
      raised_at: moment(issue.raised),
      solved_at: issue.over && moment(issue.over),
      dropped_because: issue.droppedBecause,
    })),
    STEP,
  );
  await decide(context, room, issues);
  await remember(
    context,
    room,
    issues.map(({ horizon, over, droppedBecause, file, ...issue }) => ({
      verb: 'issue raised',
      ...subject(issue),
      after: { title: issue.title, horizon, solved: over !== null, droppedBecause, file },
    })),
  );
}

/** An issue that is here, as far as closing it needs. */
interface Closed {
  readonly issueId: IssueId;
  readonly version: number;
  readonly title: string;
}

/** Closes what is open here and over in a file, on the file's day. */
export async function finishIssues(
  context: Context,
  room: Changing,
  issues: readonly (Closed & FromFile & { readonly over: Day } & Pick<FiledIssue, 'droppedBecause' | 'decision'>)[],
): Promise<void> {
  allow(room, 'importFiles');
  const rows = issues.map(({ issueId, version, over, droppedBecause }) => {
    const solved_at = new Date(withinDay(over, room.ground.timeZone, context.now()));
    return { issue_id: issueId, version, solved_at, dropped_because: droppedBecause };
  });
  await setSolved(room.scope, rows);
  await decide(context, room, issues);
  await remember(
    context,
    room,
    issues.map((issue) => ({
      verb: issue.droppedBecause === null ? 'issue solved' : 'issue dropped',
      ...subject(issue),
      after: { file: issue.file },
    })),
  );
}

/** Takes an intake back; what somebody has changed since stays. @returns the ids of what was put back. */
export const putBackIssues = (context: Context, room: Changing, did: Did<Closed>): Promise<ReadonlySet<string>> =>
  takeBack(context, room, did, {
    subject,
    verbs: { deleted: 'issue deleted', opened: 'issue reopened' },
    deleteThose: (brought, at) => {
      const ids = brought.map(({ issueId }) => issueId);
      return deleteUntouched(room.scope, ids, at);
    },
    openThose: async (finished) => {
      const rows = finished.map(({ issueId, version }) => {
        return { issue_id: issueId, version, solved_at: null, dropped_because: null };
      });
      const opened = await setSolved(room.scope, rows);
      await deleteDecisions(room.scope, opened);
      return opened;
    },
  });
