import { dateLabel, type Day, parseDay } from '#lib/calendar/day.ts';
import { earliestDay, earliestYear } from '#lib/calendar/earliest-day.ts';
import { err, type FieldProblems, ok, type Result } from '#lib/result.ts';
import { cleanTitle } from '#lib/text.ts';

const longest = 500;

/** Something that was changed on purpose, from this day on. */
export interface ChangeDefinition {
  readonly startsOn: Day;
  readonly what: string;
}

/**
 * As it is kept, or a sentence for each field that is wrong. What is still to come has changed nothing yet.
 * @param today the company's.
 */
export function checkChange(
  draft: { readonly startsOn: string; readonly what: string },
  today: Day,
): Result<ChangeDefinition, FieldProblems<'startsOn' | 'what'>> {
  const startsOn = parseDay(draft.startsOn);
  const what = cleanTitle(draft.what, longest);
  const when = startsOn.ok ? dayProblem(startsOn.value, today) : startsOn.error.message;
  if (startsOn.ok && when === null && what.ok) return ok({ startsOn: startsOn.value, what: what.value });
  return err({ ...(when === null ? {} : { startsOn: when }), ...(what.ok ? {} : { what: what.error.message }) });
}

function dayProblem(startsOn: Day, today: Day): string | null {
  if (startsOn > today) {
    return `${dateLabel(startsOn, true)} is still to come, and nothing has changed yet. Declare it on that day; today is ${today}.`;
  }
  return startsOn < earliestDay ? `${dateLabel(startsOn, true)} lies before ${earliestYear}. Check the year.` : null;
}
