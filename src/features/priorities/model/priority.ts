import { type Day, isDay } from '#lib/calendar/day.ts';
import { type Calendar, periodEnd, periodOf } from '#lib/calendar/period.ts';
import { err, type FieldProblems, ok, type Result } from '#lib/result.ts';
import { cleanNote, cleanTitle } from '#lib/text.ts';

export type Level = 'company' | 'team' | 'personal';
export type Outcome = 'done' | 'not-done' | 'dropped';

/** Characters that fit, as the database has it. */
const [longestTitle, longestNote] = [300, 2000];

/** The last day of the quarter that holds this day, in the company’s calendar. */
export const quarterEnd = (day: Day, calendar: Calendar): Day =>
  periodEnd(periodOf(day, 'quarterly', calendar), 'quarterly');

export interface PriorityWords {
  readonly title: string;
  readonly doneWhen: string;
  readonly due: Day;
}

/** As it is kept, or a sentence for each field that is wrong. */
export function checkPriority(draft: {
  readonly title: string;
  readonly doneWhen: string;
  readonly due: string;
}): Result<PriorityWords, FieldProblems<'title' | 'doneWhen' | 'due'>> {
  const title = cleanTitle(draft.title, longestTitle);
  const doneWhen = cleanNote(draft.doneWhen, longestNote);
  const { due } = draft;
  if (title.ok && doneWhen.ok && isDay(due)) return ok({ title: title.value, doneWhen: doneWhen.value, due });
  return err({
    ...(title.ok ? {} : { title: title.error.message }),
    ...(doneWhen.ok ? {} : { doneWhen: doneWhen.error.message }),
    ...(isDay(due) ? {} : { due: 'This day is in no calendar between 1900 and 2199. Choose another one.' }),
  });
}

/** A note of a week, or why it was closed as it was. */
export const checkReason = (text: string): Result<string> => cleanNote(text, longestNote);

export const checkMilestoneTitle = (text: string): Result<string> => cleanTitle(text, longestTitle);
