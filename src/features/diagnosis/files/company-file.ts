import { type Weekday, weekdayNames } from '#lib/calendar/day.ts';
import { isTimeZone } from '#lib/calendar/zone.ts';
import { readAmount, readShare } from '#lib/columns/amount.ts';
import { isCurrency } from '#lib/currency.ts';
import { layoutOf } from '#lib/layout.ts';
import { ok, problem, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';
import type { Template } from '#lib/template.ts';
import type { CompanyFacts } from '../model/ground.ts';
import { readStaffedHours } from './staffed-hours.ts';

export interface Fact {
  readonly holds: 'fact';
  readonly key: string;
  readonly value: string;
}

/** `company.csv`: one row for each thing there is to know about the company. */
export const companyLayout = layoutOf({
  name: 'company',
  holds: 'fact',
  columns: {
    key: { headers: ['key'], kind: 'text', required: 'value' },
    value: { headers: ['value'], kind: 'text', required: 'header' },
  },
  row: ({ key, value }) => ok<Fact>({ holds: 'fact', key: key.toLowerCase(), value: value ?? '' }),
});

/** What is supposed of a company that says nothing: times are kept as they are written. */
export const unknownCompany: CompanyFacts = {
  name: 'The company',
  currency: 'USD',
  timeZone: 'UTC',
  calendar: { firstDayOfWeek: 1, yearStartsMonth: 1 },
  staffedHours: ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, start: 8 * 3600, end: 17 * 3600 })),
  hoursTold: false,
  averageJobValue: null,
  leadShare: null,
  closeRate: null,
  owner: null,
};

const weekdayOf = (text: string) =>
  weekdayNames.findIndex((name) => name.toLowerCase() === text.trim().toLowerCase()) + 1;

function shareOf(text: string): Result<number> {
  const share = readShare({ cell: text, decimal: 'point' });
  return share.ok && (share.value < 0 || share.value > 1)
    ? problem('out-of-range', `${quoted(text)} is no share of a whole. Write it such as 40%, or 0.4.`)
    : share;
}

type Reader = (value: string, facts: CompanyFacts) => Result<Partial<CompanyFacts>>;

const into =
  <Name extends keyof CompanyFacts>(name: Name, read: (text: string) => Result<CompanyFacts[Name]>): Reader =>
  (text) => {
    const value = read(text);
    return value.ok ? ok({ [name]: value.value }) : value;
  };

const readers: Readonly<Record<string, Reader>> = {
  name: into('name', ok),
  owner: into('owner', ok),
  time_zone: into('timeZone', (text) =>
    isTimeZone(text)
      ? ok(text)
      : problem('no-time-zone', `${quoted(text)} is no time zone. Write one such as America/New_York.`),
  ),
  currency: into('currency', (text) => {
    const code = text.toUpperCase();
    return isCurrency(code)
      ? ok(code)
      : problem('no-currency', `${quoted(text)} is no currency. Write a code such as USD.`);
  }),
  week_starts_on: (text, { calendar }) => {
    const firstDayOfWeek = weekdayOf(text);
    return firstDayOfWeek === 0
      ? problem('no-weekday', `${quoted(text)} is no day of the week. Write one such as monday.`)
      : ok({ calendar: { ...calendar, firstDayOfWeek: firstDayOfWeek as Weekday } });
  },
  staffed_hours: (text) => {
    const hours = readStaffedHours(text);
    return hours.ok ? ok({ staffedHours: hours.value, hoursTold: true }) : hours;
  },
  average_job_value: (text, { currency }) => {
    const value = readAmount({ cell: text, decimal: 'point' }, 'currency', currency);
    return value.ok ? ok({ averageJobValue: value.value }) : value;
  },
  lead_share: into('leadShare', shareOf),
  close_rate: into('closeRate', shareOf),
};

/** The company with one more fact; a value that is empty says nothing. */
export function withFact(facts: CompanyFacts, { key, value }: Fact): Result<CompanyFacts> {
  const reader = Object.hasOwn(readers, key) ? readers[key] : undefined;
  if (!reader) {
    return problem('unknown-key', `${quoted(key)} is none of ${Object.keys(readers).join(', ')}. It was left out.`);
  }
  const read = value === '' ? ok({}) : reader(value, facts);
  return read.ok ? ok({ ...facts, ...read.value }) : read;
}

export interface FactAt extends Fact {
  readonly row: number;
}

/** The currency is read before what is counted in it. */
export const inReadingOrder = (facts: readonly FactAt[]): readonly FactAt[] =>
  facts.toSorted((a, b) => Number(b.key === 'currency') - Number(a.key === 'currency'));

export const companyTemplate: Template = {
  kind: 'company',
  header: ['key', 'value'],
  examples: [
    ['name', 'Oak Street Painting'],
    ['time_zone', 'America/New_York'],
    ['currency', 'USD'],
    ['week_starts_on', 'monday'],
    ['staffed_hours', 'mon-fri 08:00-17:00; sat 09:00-12:00'],
    ['average_job_value', '3200'],
    ['lead_share', '40%'],
    ['close_rate', '35%'],
    ['owner', 'Ann Lee'],
  ],
};
