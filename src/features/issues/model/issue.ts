import type { Day } from '#lib/calendar/day.ts';
import { daysBetween } from '#lib/calendar/day.ts';
import { err, type FieldProblems, ok, type Result } from '#lib/result.ts';
import { cleanNote, cleanTitle } from '#lib/text.ts';

const [longestTitle, longestDetail, longestWords] = [300, 20_000, 2000];

export interface IssueWords {
  readonly title: string;
  readonly detail: string;
}

/** As they are kept, or a sentence for each that is wrong. The detail may be empty. */
export function checkIssue({ title, detail }: IssueWords): Result<IssueWords, FieldProblems<'title' | 'detail'>> {
  const [name, note] = [cleanTitle(title, longestTitle), cleanNote(detail, longestDetail)];
  if (name.ok && note.ok) return ok({ title: name.value, detail: note.value });
  return err({ ...(name.ok ? {} : { title: name.error.message }), ...(note.ok ? {} : { detail: note.error.message }) });
}

/** What a decision says, or why an issue is let go of: one to 2,000 characters, over several lines if need be. */
export function checkWords(text: string): Result<string> {
  const words = cleanNote(text, longestWords);
  if (!words.ok || words.value !== '') return words;
  return err({ code: 'empty', message: 'This is empty. Say it in a sentence: somebody will want to know in a year.' });
}

const farthestSnooze = 366;

/** A day after today and within a year; what may wait longer than that is for the long-term list. */
export function checkSnooze(until: Day, today: Day): Result<Day> {
  const days = daysBetween(today, until);
  if (days >= 1 && days <= farthestSnooze) return ok(until);
  return err({
    code: 'day',
    message:
      days < 1
        ? 'This day is not in the future. Choose a later one.'
        : 'This is more than a year away. Move it to the long-term list, or let go of it.',
  });
}
