import type { CompanySettings } from '#features/accounts/contract/company.ts';

/** All invented companies lie in one town; only name and kind differ. */
export const inTown = (name: string, kind: CompanySettings['kind']): CompanySettings => ({
  name,
  kind,
  timeZone: 'America/New_York',
  currency: 'USD',
  firstDayOfWeek: 1,
  yearStartsMonth: 1,
});
