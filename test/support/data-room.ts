import { type CompanyFacts, type Ground, usualThresholds } from '#features/diagnosis/model/ground.ts';
import { noRecords, type Records } from '#features/diagnosis/model/records.ts';
import { day } from '#lib/calendar/day.ts';

/** A company of which only this is known. */
export function recordsOf(known: Partial<Records>): Records {
  return { ...noRecords, ...known };
}

/** As of Friday 20 November 2026, for a company that keeps its books in dollars. */
export function groundOf(facts: Partial<CompanyFacts> = {}, ground: Partial<Ground> = {}): Ground {
  return {
    asOf: day('2026-11-20'),
    thresholds: usualThresholds,
    seed: 1,
    company: {
      name: 'Harbor Painting',
      currency: 'USD',
      timeZone: 'America/New_York',
      calendar: { firstDayOfWeek: 1, yearStartsMonth: 1 },
      staffedHours: [],
      hoursTold: false,
      averageJobValue: null,
      leadShare: null,
      closeRate: null,
      owner: null,
      ...facts,
    },
    ...ground,
  };
}
