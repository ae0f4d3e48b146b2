import type { Day, Weekday } from '#lib/calendar/day.ts';
import type { Calendar } from '#lib/calendar/period.ts';

/** Hours of a weekday in which somebody is there, in seconds since midnight; the end is left out. */
export interface StaffedHours {
  readonly weekday: Weekday;
  readonly start: number;
  readonly end: number;
}

/** The company as `company.csv` tells it. */
export interface CompanyFacts {
  readonly name: string;
  /** ISO 4217. */
  readonly currency: string;
  /** IANA. */
  readonly timeZone: string;
  readonly calendar: Calendar;
  readonly staffedHours: readonly StaffedHours[];
  /** Whether the hours were told, or are the usual ones (Monday to Friday, 8 to 17). */
  readonly hoursTold: boolean;
  readonly averageJobValue: number | null;
  /** Of calls that are leads, as a share of one. */
  readonly leadShare: number | null;
  readonly closeRate: number | null;
  /** Their name as it occurs in the other files. */
  readonly owner: string | null;
}

/** What every rule may read beside the records. */
export interface Ground {
  readonly asOf: Day;
  readonly company: CompanyFacts;
  readonly thresholds: Thresholds;
  /** Of everything simulated. */
  readonly seed: number;
}

/** Smallest differences that matter and other bars, which a company may set. Rates as shares of one. */
export interface Thresholds {
  readonly rateGap: number;
  readonly timeGap: number;
  readonly moneyGap: number;
  readonly missedShare: number;
  readonly topClient: number;
  readonly topClientHigh: number;
  readonly todosDone: number;
  readonly prioritiesDone: number;
  readonly utilisation: number;
  readonly followed: number;
}

/** Defaults: methods of the field where they have one, else round numbers that a company may move. */
export const usualThresholds: Thresholds = {
  rateGap: 0.1,
  timeGap: 0.2,
  moneyGap: 0.1,
  missedShare: 0.2,
  topClient: 0.25,
  topClientHigh: 0.4,
  todosDone: 0.9,
  prioritiesDone: 0.8,
  utilisation: 0.85,
  followed: 0.8,
};
