import { type LetterFrame, type LetterText, letterText, listed } from './letter.ts';

export interface MissingNumbers {
  /** Titles of one's own metrics without a value for that week; at least one. */
  readonly titles: readonly string[];
  /** `9–15 Nov`. */
  readonly week: string;
  /** Whether a team that reads one of them meets on the next day. */
  readonly meetsTomorrow: boolean;
}

/** Which of one's numbers are not in yet. */
export function missingNumbersLetter(frame: LetterFrame, { titles, week, meetsTomorrow }: MissingNumbers): LetterText {
  const count = titles.length === 1 ? '1 number is' : `${titles.length} numbers are`;
  const yours = titles.length === 1 ? '1 of your numbers is' : `${titles.length} of your numbers are`;
  return letterText(frame, `${count} missing for ${week}`, [
    `${yours} missing for ${week}${meetsTomorrow ? ', and your team meets tomorrow' : ''}.`,
    listed(titles),
    `Enter what you have: ${frame.links.company}/scorecard/week`,
  ]);
}
