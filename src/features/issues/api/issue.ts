import { allow } from '#features/accounts/api/allow.ts';
import { findTeam } from '#features/accounts/api/present.ts';
import type { IssueId, MemberId, TeamId } from '#lib/ids.ts';
import { invalid } from '#lib/refusal.ts';
import type { Changing, Context } from '#server/context.ts';
import type { Issue, IssueOrigin, Solution } from '../contract/issue.ts';
import { checkWords } from '../model/issue.ts';
import { checkWhys } from '../model/why.ts';
import { STEP } from '../model/rank.ts';
import { endOf, insertIssue } from '../store/issue.ts';
import { deleteSolutions, insertSolutions } from '../store/solution.ts';
import { checkedWords, checkOwner, checkReturn } from './issue-check.ts';
import { checkSeen, findIssue, findOpen, issueOf } from './issue-answer.ts';
import { about } from './visible.ts';
import { changed, leavePlace, told } from './write.ts';

export interface IssueDraft {
  readonly teamId: TeamId;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly horizon?: 'short' | 'long' | undefined;
  /** Whoever raises it where it is left out. */
  readonly ownerId?: MemberId | null | undefined;
  /** The row it is raised from: whoever calls has seen to it that it exists and may be seen. */
  readonly origin: IssueOrigin | null;
  readonly returnedFrom?: IssueId | null | undefined;
}

/** Into the list of any team; refused with NOT_FOUND for a team of another company. */
export async function raiseIssueIn(context: Context, room: Changing, draft: IssueDraft): Promise<Issue> {
  allow(room, 'raiseIssue');
  await findTeam(room, draft.teamId);
  const { ownerId = room.me.memberId, returnedFrom = null, origin } = draft;
  await checkOwner(room, ownerId);
  const issue_id = context.newId<IssueId>();
  await checkReturn(room, returnedFrom, issue_id);
  const row = {
    issue_id,
    team_id: draft.teamId,
    horizon: draft.horizon ?? 'short',
    ...checkedWords({ title: draft.title, detail: draft.detail ?? '' }),
    owner_id: ownerId,
    raised_by: room.me.memberId,
    raised_at: new Date(context.now()),
    origin_kind: origin?.kind ?? null,
    origin_id: origin?.id ?? null,
    origin_period: origin?.period ?? null,
    origin_title: origin?.title ?? null,
    returned_from: returnedFrom,
  };
  await insertIssue(room.scope, row, STEP);
  return told(context, room, 'issue raised', null, issue_id);
}

/** What it was solved by, as far as other rooms have made a row of it. */
export interface Solving {
  readonly issueId: IssueId;
  readonly seenVersion: number;
  /** Left out where they stay as they were noted. */
  readonly whys?: readonly string[] | undefined;
  readonly cause?: Issue['cause'] | undefined;
  readonly solutions: readonly Pick<Solution, 'kind' | 'rowId' | 'words'>[];
}

export function checkedWhys(whys: readonly string[]): string[] {
  const result = checkWhys(whys);
  if (!result.ok) throw invalid({ whys: result.error.message });
  return result.value;
}

function checkedSolution(text: string): string {
  const words = checkWords(text);
  if (!words.ok) throw invalid({ solutions: words.error.message });
  return words.value;
}

/** Refused with GONE where it was solved meanwhile, and with CONFLICT where an older version was seen. */
export async function solveIssueIn(context: Context, room: Changing, solving: Solving): Promise<Issue> {
  const row = await findOpen(room, solving.issueId);
  allow(room, 'solveIssue', about(room, row));
  checkSeen(room, row, solving.seenVersion);
  if (solving.solutions.length === 0) {
    throw invalid({ solutions: 'Nothing says how it was solved. Name a to-do, a priority, a message or a decision.' });
  }
  await insertSolutions(
    room.scope,
    solving.solutions.map(({ kind, rowId, words }, position) => ({
      issue_id: row.issue_id,
      solution_id: context.newId<string>(),
      kind,
      row_id: rowId,
      words: checkedSolution(words),
      position,
    })),
  );
  await leavePlace(room, row);
  return changed(context, room, 'issue solved', row, {
    whys: solving.whys ? checkedWhys(solving.whys) : [...row.whys],
    cause: solving.cause === undefined ? row.cause : solving.cause,
    solved_at: new Date(context.now()),
    solved_by: room.me.memberId,
    snoozed_until: null,
  });
}

/** Open again, at the end of its list; what it was solved by is forgotten here and kept in the activity. */
export async function reopenIssueIn(
  context: Context,
  room: Changing,
  { issueId, seenVersion }: Pick<Solving, 'issueId' | 'seenVersion'>,
): Promise<Issue> {
  const row = await findIssue(room, issueId);
  allow(room, 'solveIssue', about(room, row));
  if (!row.solved_at) return issueOf(room, row);
  checkSeen(room, row, seenVersion);
  await deleteSolutions(room.scope, issueId);
  return changed(context, room, 'issue reopened', row, {
    solved_at: null,
    solved_by: null,
    dropped_because: null,
    position: endOf(room.scope, row.team_id, row.horizon, STEP),
  });
}
