import type { Words } from '#features/accounts/model/words.ts';
import { type Day, dayLabel } from '#lib/calendar/day.ts';
import { type LetterFrame, type LetterText, letterText, listed } from './letter.ts';

export interface TodosDue {
  readonly day: Day;
  /** Titles of those due on that day; at least one. */
  readonly titles: readonly string[];
  /** How many were due before. */
  readonly overdue: number;
  readonly words: Words;
}

/** What one has to do on one day, all in one letter. */
export function todoDueLetter(frame: LetterFrame, { day, titles, overdue, words }: TodosDue): LetterText {
  const count = titles.length;
  const are = `${words.word('todo', count)} ${count === 1 ? 'is' : 'are'} due today`;
  const late = overdue === 0 ? '' : ` ${overdue === 1 ? 'One more is' : `${overdue} more are`} overdue.`;
  return letterText(frame, `${count} ${are}`, [
    `${count} ${are}, ${dayLabel(day)}.${late}`,
    listed(titles),
    `All of yours: ${frame.links.company}/todos`,
  ]);
}
