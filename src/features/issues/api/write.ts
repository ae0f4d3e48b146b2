import { tell } from '#features/accounts/api/activity.ts';
import type { IssueId } from '#lib/ids.ts';
import { notFound } from '#lib/refusal.ts';
import type { Changing, Context } from '#server/context.ts';
import type { Issue } from '../contract/issue.ts';
import { unpick } from '../model/pick.ts';
import { type IssueChange, readIssue, updateIssue, type WholeIssueRow } from '../store/issue.ts';
import { readPicked, writePicked } from '../store/order.ts';
import { asked, issueOf, issueWord } from './issue-answer.ts';

/** As the activity tells of it. */
const inWords = (row: WholeIssueRow) => ({
  title: row.title,
  detail: row.detail,
  horizon: row.horizon,
  teamId: row.team_id,
  ownerId: row.owner_id,
  whys: row.whys,
  cause: row.cause,
  returnedFrom: row.returned_from,
  snoozedUntil: row.snoozed_until,
  solved: row.solved_at !== null,
  droppedBecause: row.dropped_because,
});

type Told = ReturnType<typeof inWords>;

/** Only what is different; an issue that comes or goes is told as a whole. */
function difference(before: Told | null, after: Told | null): [Partial<Told> | null, Partial<Told> | null] {
  if (before === null || after === null) return [before, after];
  const keys = (Object.keys(after) as (keyof Told)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  const only = (told: Told) => Object.fromEntries(keys.map((key) => [key, told[key]])) as Partial<Told>;
  return [only(before), only(after)];
}

/** Writes what became of an issue into the activity, announces it, and answers with it. */
export async function told(
  context: Context,
  room: Changing,
  verb: string,
  before: WholeIssueRow | null,
  issue: IssueId,
): Promise<Issue> {
  const row = await readIssue(room.scope, asked(room), issue);
  if (!row) throw notFound(issueWord(room));
  const [was, is] = difference(before && inWords(before), row.deleted_at ? null : inWords(row));
  const subject = { subjectKind: 'issue', subjectId: issue, subject: row.title };
  await tell(context, room, { verb, ...subject, before: was, after: is });
  return issueOf(room, row);
}

/** The change, with all that follows from it for others. */
export async function changed(
  context: Context,
  room: Changing,
  verb: string,
  row: WholeIssueRow,
  change: IssueChange,
): Promise<Issue> {
  await updateIssue(room.scope, row.issue_id, change);
  return told(context, room, verb, row, row.issue_id);
}

/** What is solved, snoozed, sent or on another list is not among the first three any more. */
export async function leavePlace({ scope, ground }: Changing, row: WholeIssueRow): Promise<void> {
  if (row.top === null) return;
  const picked = await readPicked(scope, ground.companyId, row.team_id);
  await writePicked(scope, row.team_id, unpick(picked, row.issue_id));
}
