import { type Evidence, evidenceFor, type Question } from './evidence.ts';

/** Whether a column writes the month first, `01/31/2026`, or the day, `31/01/2026`. */
export type DateOrder = 'mdy' | 'dmy';

/** Two small numbers and a year; behind them may stand a time. */
export const numericDateForm = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;

/** `Mon 11/09/2026`, `Tue, 31 Aug 2026`. */
export const weekdayBefore = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+/i;

const question: Question<DateOrder> = {
  name: 'dates',
  choices: ['mdy', 'dmy'],
  tell(text) {
    const parts = numericDateForm.exec(text.trim().replace(weekdayBefore, ''));
    if (parts === null) {
      return null;
    }
    const [one, two] = [Number(parts[1]), Number(parts[3])];
    if (one > 12 || two > 12) {
      return one <= 12 ? 'mdy' : two <= 12 ? 'dmy' : null;
    }
    return one === two ? null : 'either';
  },
  undecided:
    'the month may come first or the day, and no other row tells which. No row of it was taken. Say whether dates are month/day/year or day/month/year.',
  mixed:
    'one has the month first and the other the day. No row of it was taken. Write all of them in one way, or say which is right, and the rows of the other kind are left out.',
};

/** In which order a column writes its dates: `03/04/2026` could be either, a single `03/31/2026` beside it decides. */
export function dateOrderEvidence(): Evidence<DateOrder> {
  return evidenceFor(question);
}
