import type { Month, Weekday } from '#lib/calendar/day.ts';
import { isTimeZone } from '#lib/calendar/zone.ts';
import { isCurrency } from '#lib/currency.ts';
import { err, type FieldProblems, ok, type Result } from '#lib/result.ts';
import { cleanTitle, quoted } from '#lib/text.ts';

/** A team with an owner and a leadership team, one person alone, or a practice that runs other people's companies. */
export type CompanyKind = 'team' | 'solo' | 'practice';

export const companyKinds: readonly CompanyKind[] = ['team', 'solo', 'practice'];
export const longestName = 120;

export interface CompanyDraft {
  readonly name: string;
  readonly kind: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly firstDayOfWeek: number;
  readonly yearStartsMonth: number;
  /** Members see the company's scorecard and plan; yes when not said. */
  readonly scorecardShared?: boolean;
}

export interface CompanySettings {
  readonly name: string;
  readonly kind: CompanyKind;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly firstDayOfWeek: Weekday;
  readonly yearStartsMonth: Month;
  readonly scorecardShared: boolean;
}

export type CompanyProblems = FieldProblems<
  'name' | 'kind' | 'timeZone' | 'currency' | 'firstDayOfWeek' | 'yearStartsMonth'
>;

function isWithin(value: number, last: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= last;
}

/** The settings as they are kept, or a sentence for every field that is wrong. */
export function checkCompany(draft: CompanyDraft): Result<CompanySettings, CompanyProblems> {
  const name = cleanTitle(draft.name, longestName);
  const kind = companyKinds.find((known) => known === draft.kind);
  const problems: CompanyProblems = {
    ...(name.ok ? {} : { name: name.error.message }),
    ...(kind === undefined ? { kind: 'Choose who runs it: a team, just you, or a practice.' } : {}),
    ...(isTimeZone(draft.timeZone)
      ? {}
      : {
          timeZone: `${quoted(draft.timeZone) || 'Nothing'} is not a time zone. Choose one such as America/New_York.`,
        }),
    ...(isCurrency(draft.currency)
      ? {}
      : { currency: `${quoted(draft.currency) || 'Nothing'} is not a currency. Use its three letters, such as USD.` }),
    ...(isWithin(draft.firstDayOfWeek, 7) ? {} : { firstDayOfWeek: 'Choose a day from 1, Monday, to 7, Sunday.' }),
    ...(isWithin(draft.yearStartsMonth, 12)
      ? {}
      : { yearStartsMonth: 'Choose a month from 1, January, to 12, December.' }),
  };
  if (!name.ok || kind === undefined || Object.keys(problems).length > 0) {
    return err(problems);
  }
  return ok({
    name: name.value,
    kind,
    timeZone: draft.timeZone,
    currency: draft.currency,
    firstDayOfWeek: draft.firstDayOfWeek as Weekday,
    yearStartsMonth: draft.yearStartsMonth as Month,
    scorecardShared: draft.scorecardShared ?? true,
  });
}
