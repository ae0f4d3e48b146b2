import { toldByFiles } from '#features/accounts/api/activity.ts';
import { wordsFor } from '#features/accounts/model/words.ts';
import { dayIn } from '#lib/calendar/day.ts';
import type { IssueId } from '#lib/ids.ts';
import { notFound, Refusal, stale } from '#lib/refusal.ts';
import type { Room } from '#server/context.ts';
import type { Issue, IssueRecord } from '../contract/issue.ts';
import { type IssueRow, readIssue, type WholeIssueRow } from '../store/issue.ts';
import { type ClosedRow, readEarlier, readLater, readSolutions } from '../store/solution.ts';
import { mayRead } from './visible.ts';

export const asked = ({ ground, me }: Pick<Room, 'ground' | 'me'>) => ({ company: ground.companyId, me: me.memberId });

/** The company's word for it. */
export const issueWord = ({ ground }: Pick<Room, 'ground'>): string => wordsFor(ground.words).word('issue');

const dayOf = ({ ground }: Pick<Room, 'ground'>, at: Date) => dayIn(at.getTime(), ground.timeZone);

const originOf = ({ origin_kind, origin_id, origin_period, origin_title }: IssueRow): Issue['origin'] =>
  origin_kind === null || origin_id === null
    ? null
    : { kind: origin_kind, id: origin_id, period: origin_period, title: origin_title ?? '' };

export const issueOf = (room: Pick<Room, 'ground'>, row: IssueRow): Issue => ({
  issueId: row.issue_id,
  teamId: row.team_id,
  horizon: row.horizon,
  title: row.title,
  ownerId: row.owner_id,
  raisedBy: row.raised_by,
  raisedAt: row.raised_at.toISOString(),
  raisedOn: dayOf(room, row.raised_at),
  origin: originOf(row),
  position: row.position,
  top: row.top,
  votes: row.votes,
  voted: row.voted,
  snoozedUntil: row.snoozed_until,
  snoozes: row.snoozes,
  sentByTeamId: row.sent_by_team_id,
  returnedFrom: row.returned_from,
  returns: row.returns,
  root: row.root,
  cause: row.cause,
  solvedAt: row.solved_at?.toISOString() ?? null,
  solvedOn: row.solved_at && dayOf(room, row.solved_at),
  solvedBy: row.solved_by,
  droppedBecause: row.dropped_because,
  version: row.version,
});

export const closedOf = (room: Pick<Room, 'ground'>, row: ClosedRow) => ({
  issueId: row.issue_id,
  teamId: row.team_id,
  title: row.title,
  raisedOn: dayOf(room, row.raised_at),
  solvedOn: row.solved_at && dayOf(room, row.solved_at),
  droppedBecause: row.dropped_because,
  root: row.root,
});

export async function recordOf(room: Room, row: WholeIssueRow): Promise<IssueRecord> {
  const { scope, ground } = room;
  const solutions = await readSolutions(scope, ground.companyId, row.issue_id);
  const earlier = row.returned_from === null ? [] : await readEarlier(scope, ground.companyId, row.issue_id);
  const later = await readLater(scope, ground.companyId, row.issue_id);
  const seen = (rows: readonly ClosedRow[]) =>
    rows.filter((one) => mayRead(room, one)).map((one) => closedOf(room, one));
  return {
    ...issueOf(room, row),
    detail: row.detail,
    whys: [...row.whys],
    solutions: solutions.map(({ solution_id, kind, row_id, words }) => ({
      solutionId: solution_id,
      kind: kind as IssueRecord['solutions'][number]['kind'],
      rowId: row_id,
      words,
    })),
    files: (await toldByFiles(room, row.issue_id)).map(({ at, verb, ...told }) => {
      return { ...told, at: at.toISOString(), said: verb === 'issue raised' ? 'raised' : 'over' };
    }),
    earlier: seen(earlier),
    later: seen(later),
  };
}

/** Also one that was deleted, for who brings it back; what the person may not know of is not found. */
export async function findEvenDeleted(room: Room, issue: IssueId): Promise<WholeIssueRow> {
  const row = await readIssue(room.scope, asked(room), issue);
  if (!row || !mayRead(room, row)) throw notFound(issueWord(room));
  return row;
}

/** An issue that is there, open or solved; anything else is not found. */
export async function findIssue(room: Room, issue: IssueId): Promise<WholeIssueRow> {
  const row = await findEvenDeleted(room, issue);
  if (row.deleted_at) throw notFound(issueWord(room));
  return row;
}

const over = (row: IssueRow) =>
  new Refusal(
    'GONE',
    `${row.title} was ${row.dropped_because === null ? 'solved' : 'dropped'} meanwhile. Nothing was changed. Open it again first if it is not over.`,
  );

/** An issue that can still be worked on. */
export async function findOpen(room: Room, issue: IssueId): Promise<WholeIssueRow> {
  const row = await findIssue(room, issue);
  if (row.solved_at) throw over(row);
  return row;
}

/** Refused where somebody else was quicker. */
export function checkSeen(room: Room, row: IssueRow, seenVersion: number): void {
  if (row.version !== seenVersion) throw stale(row.title, issueOf(room, row));
}
