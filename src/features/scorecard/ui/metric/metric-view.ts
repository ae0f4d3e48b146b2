import type { Words } from '#features/accounts/model/words.ts';
import type { PersonHref } from '#features/accounts/ui/use-person-href.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { CompanyId } from '#lib/ids.ts';
import type { Row } from '../../contract/scorecard.ts';
import type { Course } from '../../model/reading/course.ts';
import type { Voice } from '../../model/reading/metric-answer.ts';

/** One metric as its page shows it, and what the person at the screen may do with it. */
export interface MetricView {
  readonly companyId: CompanyId;
  readonly row: Row;
  /** The periods in sight. */
  readonly course: Course;
  readonly today: Day;
  readonly voice: Voice;
  readonly timeZone: string;
  readonly words: Words;
  readonly nameOf: (memberId: string | null) => string;
  /** Where the page of somebody is; null of one that this person may not open. */
  readonly personHref: PersonHref;
  readonly may: { readonly record: boolean; readonly define: boolean; readonly coach: boolean };
}

/** What people call each other: `Marcus`. */
export const firstName = (name: string): string => name.split(' ')[0] ?? name;
