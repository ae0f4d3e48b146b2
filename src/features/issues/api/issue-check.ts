import { seekPerson } from '#features/accounts/api/present.ts';
import { can } from '#features/accounts/model/permission.ts';
import type { IssueId, MemberId } from '#lib/ids.ts';
import { invalid } from '#lib/refusal.ts';
import type { Changing } from '#server/context.ts';
import { checkIssue } from '../model/issue.ts';
import { readEarlier } from '../store/solution.ts';
import { findIssue } from './issue-answer.ts';

export function checkedWords(draft: { readonly title: string; readonly detail: string }) {
  const words = checkIssue(draft);
  if (!words.ok) throw invalid(words.error);
  return words.value;
}

export async function checkOwner(room: Changing, owner: MemberId | null): Promise<void> {
  if (owner === null) return;
  const person = await seekPerson(room, owner);
  if (!person || person.left)
    throw invalid({ ownerId: 'This person is not in the company any more. Choose somebody who is.' });
  if (!can({ role: person.role }, 'raiseIssue')) {
    throw invalid({ ownerId: `${person.name} is a guest and would not see it. Choose somebody else.` });
  }
}

/** Only what is over can come back, and nothing as what it came back from itself. */
export async function checkReturn(room: Changing, from: IssueId | null, issue: IssueId): Promise<void> {
  if (from === null) return;
  const earlier = await findIssue(room, from);
  if (!earlier.solved_at)
    throw invalid({ returnedFrom: `${earlier.title} is still open, so it cannot come back yet.` });
  const before = await readEarlier(room.scope, room.ground.companyId, from);
  if (from === issue || before.some(({ issue_id }) => issue_id === issue)) {
    throw invalid({ returnedFrom: `${earlier.title} came back from this one itself.` });
  }
}
