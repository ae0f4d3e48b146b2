import type { Issue } from '#features/issues/contract/issue.ts';
import { clockOf, workedOn } from '../../model/clock.ts';
import { minutesWords } from '../../model/time-words.ts';
import type { Desk } from './use-desk.ts';

/** How long the meeting took to solve one; null of one that is open, that it let go of, or that it did not work on. */
export function solvedIn({ meeting }: Pick<Desk, 'meeting'>, issue: Issue): string | null {
  if (issue.solvedAt === null || issue.droppedBecause !== null) return null;
  const span = workedOn(clockOf(meeting), issue.issueId, Date.parse(issue.solvedAt));
  return span === 0 ? null : `solved in ${minutesWords(span)}`;
}
