import type { Words } from '#features/accounts/model/words.ts';
import { type Day, dayLabel } from '#lib/calendar/day.ts';
import { type LetterFrame, type LetterText, letterText, listed } from './letter.ts';

export interface DigestWeek {
  /** `9–15 Nov`. */
  readonly label: string;
  /** The scorecard's own first line. */
  readonly answer: string;
  /** The scorecard's own sentence about what is missing; null when nothing is. */
  readonly missing: string | null;
  /** A sentence for each of the reader's own numbers that is off goal, the real changes first. */
  readonly mine: readonly string[];
}

export interface Digest {
  /** Null where there is nothing on the scorecards that the reader sees. */
  readonly week: DigestWeek | null;
  /** The reader's own that are due by the end of the week, the earliest first. */
  readonly todos: readonly { readonly title: string; readonly due: Day }[];
  readonly overdue: number;
  /** The reader's own of this quarter that are open. */
  readonly priorities: readonly string[];
  readonly words: Words;
}

function todoAnswer({ todos, overdue, words }: Digest): string {
  const count = `${todos.length} ${words.word('todo', todos.length)} of yours ${todos.length === 1 ? 'is' : 'are'} due by the end of the week`;
  return overdue === 0 ? `${count}.` : `${count}, ${overdue} of them overdue.`;
}

function subjectOf({ week, todos, priorities, words }: Digest): string {
  const [first] = week?.answer.split(';') ?? [];
  if (first !== undefined) return first.replace(/\.$/, '');
  const { length: count } = todos;
  return count > 0
    ? `${count} ${words.word('todo', count)} for this week`
    : `${priorities.length} ${words.word('priority', priorities.length)} this quarter`;
}

/** How the week was, and what is one's own to do in the new one. Null where there is nothing to tell. */
export function digestLetter(frame: LetterFrame, digest: Digest): LetterText | null {
  const { week, todos, priorities, words } = digest;
  if (week === null && todos.length === 0 && priorities.length === 0) return null;
  const { company } = frame.links;
  const isDue = todos.map(({ title, due }) => `${title} (${dayLabel(due)})`);
  const own = words.capital('priority', priorities.length);
  return letterText(frame, subjectOf(digest), [
    week && [week.answer, `Week ${week.label}.`, week.missing].filter((part) => part !== null).join(' '),
    week && week.mine.length > 0 ? `Yours:\n${listed(week.mine)}` : null,
    week && `The ${words.word('scorecard')}: ${company}/scorecard`,
    isDue.length === 0 ? null : `${todoAnswer(digest)}\n${listed(isDue)}\n${company}/todos`,
    priorities.length === 0 ? null : `${own} of yours this quarter:\n${listed(priorities)}\n${company}/priorities`,
  ]);
}
