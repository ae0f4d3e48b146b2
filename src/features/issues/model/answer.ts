import type { Day } from '#lib/calendar/day.ts';
import { type Aging, ageWords, isSnoozed } from './age.ts';

/** What the first line says of an open issue. */
export interface AnswerIssue extends Aging {
  readonly returns: number;
}

/**
 * `11 issues, 2 of them come back; the oldest is 55 days old.` Snoozed ones are counted apart: `4 more are snoozed`.
 * @param words the company's word for one issue and for several.
 */
export function answer(issues: readonly AnswerIssue[], today: Day, [one, many]: readonly [string, string]): string {
  const awake = issues.filter((issue) => !isSnoozed(issue, today));
  const asleep = issues.length - awake.length;
  const apart = asleep === 0 ? '' : awake.length === 0 ? `; ${asleep} snoozed` : `; ${asleep} more snoozed`;
  if (awake.length === 0) return `No ${many} on this list${apart}.`;
  const back = awake.filter(({ returns }) => returns > 0).length;
  const returned = back === 0 ? '' : awake.length === 1 ? ' that came back' : `, ${back} of them came back`;
  const oldest = awake.reduce((first, { raisedOn }) => (raisedOn < first ? raisedOn : first), today);
  return `${awake.length} ${awake.length === 1 ? one : many}${returned}${oldestWords(awake.length, oldest, today)}${apart}.`;
}

function oldestWords(count: number, oldest: Day, today: Day): string {
  if (oldest === today) return count === 1 ? ', raised today' : ', all raised today';
  const age = ageWords(oldest, today);
  return count === 1 ? `, ${age} old` : `; the oldest is ${age} old`;
}

/** `Crews late: open for 41 days, came back 2 times.` or `Crews late: solved after 3 days.` */
export function issueAnswer(
  issue: {
    readonly title: string;
    readonly raisedOn: Day;
    readonly solvedOn: Day | null;
    readonly droppedBecause: string | null;
    readonly returns: number;
  },
  today: Day,
): string {
  const { title, raisedOn, solvedOn, droppedBecause, returns } = issue;
  const back = returns === 0 ? '' : `, came back ${returns === 1 ? 'once' : `${returns} times`}`;
  const age = ageWords(raisedOn, solvedOn ?? today);
  if (solvedOn === null) return `${title}: ${age === 'today' ? 'raised today' : `open for ${age}`}${back}.`;
  const end = droppedBecause === null ? 'solved' : 'let go of';
  return `${title}: ${end} ${age === 'today' ? 'on the day it was raised' : `after ${age}`}${back}.`;
}
