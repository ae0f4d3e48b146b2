import type { Month, Weekday } from '#lib/calendar/day.ts';
import { isTimeZone } from '#lib/calendar/zone.ts';

/** What a new company's settings start from; every one can be changed. */
export interface CompanyGuess {
  readonly timeZone: string;
  readonly currency: string;
  readonly firstDayOfWeek: Weekday;
  readonly yearStartsMonth: Month;
}

// Main zones by country (IANA zone.tab). Only countries whose currency is listed below.
const zones: Readonly<Record<string, string>> = {
  US: 'America/New_York America/Detroit America/Chicago America/Denver America/Boise America/Phoenix America/Los_Angeles America/Anchorage Pacific/Honolulu America/Indiana/Indianapolis America/Kentucky/Louisville',
  CA: 'America/Toronto America/Montreal America/Vancouver America/Edmonton America/Winnipeg America/Regina America/Halifax America/St_Johns',
  MX: 'America/Mexico_City America/Monterrey America/Tijuana America/Cancun',
  BR: 'America/Sao_Paulo America/Bahia America/Fortaleza America/Manaus America/Recife',
  AR: 'America/Buenos_Aires America/Argentina/Buenos_Aires',
  CL: 'America/Santiago',
  CO: 'America/Bogota',
  PE: 'America/Lima',
  GB: 'Europe/London',
  IE: 'Europe/Dublin',
  DE: 'Europe/Berlin',
  AT: 'Europe/Vienna',
  CH: 'Europe/Zurich',
  FR: 'Europe/Paris',
  BE: 'Europe/Brussels',
  NL: 'Europe/Amsterdam',
  LU: 'Europe/Luxembourg',
  ES: 'Europe/Madrid Atlantic/Canary',
  PT: 'Europe/Lisbon Atlantic/Azores Atlantic/Madeira',
  IT: 'Europe/Rome',
  GR: 'Europe/Athens',
  FI: 'Europe/Helsinki',
  SE: 'Europe/Stockholm',
  NO: 'Europe/Oslo',
  DK: 'Europe/Copenhagen',
  PL: 'Europe/Warsaw',
  CZ: 'Europe/Prague',
  HU: 'Europe/Budapest',
  RO: 'Europe/Bucharest',
  TR: 'Europe/Istanbul',
  UA: 'Europe/Kiev Europe/Kyiv',
  IL: 'Asia/Jerusalem',
  AE: 'Asia/Dubai',
  SA: 'Asia/Riyadh',
  EG: 'Africa/Cairo',
  ZA: 'Africa/Johannesburg',
  NG: 'Africa/Lagos',
  KE: 'Africa/Nairobi',
  IN: 'Asia/Kolkata Asia/Calcutta',
  PK: 'Asia/Karachi',
  SG: 'Asia/Singapore',
  MY: 'Asia/Kuala_Lumpur',
  TH: 'Asia/Bangkok',
  ID: 'Asia/Jakarta',
  PH: 'Asia/Manila',
  HK: 'Asia/Hong_Kong',
  CN: 'Asia/Shanghai',
  TW: 'Asia/Taipei',
  KR: 'Asia/Seoul',
  JP: 'Asia/Tokyo',
  AU: 'Australia/Sydney Australia/Melbourne Australia/Brisbane Australia/Adelaide Australia/Perth Australia/Hobart Australia/Darwin',
  NZ: 'Pacific/Auckland',
};

// Tender of each country (ISO 4217; CLDR supplemental data, currencyData).
const currencies: Readonly<Record<string, string>> = {
  USD: 'US',
  CAD: 'CA',
  MXN: 'MX',
  BRL: 'BR',
  ARS: 'AR',
  CLP: 'CL',
  COP: 'CO',
  PEN: 'PE',
  GBP: 'GB',
  EUR: 'IE DE AT FR BE NL LU ES PT IT GR FI',
  CHF: 'CH',
  SEK: 'SE',
  NOK: 'NO',
  DKK: 'DK',
  PLN: 'PL',
  CZK: 'CZ',
  HUF: 'HU',
  RON: 'RO',
  TRY: 'TR',
  UAH: 'UA',
  ILS: 'IL',
  AED: 'AE',
  SAR: 'SA',
  EGP: 'EG',
  ZAR: 'ZA',
  NGN: 'NG',
  KES: 'KE',
  INR: 'IN',
  PKR: 'PK',
  SGD: 'SG',
  MYR: 'MY',
  THB: 'TH',
  IDR: 'ID',
  PHP: 'PH',
  HKD: 'HK',
  CNY: 'CN',
  TWD: 'TW',
  KRW: 'KR',
  JPY: 'JP',
  AUD: 'AU',
  NZD: 'NZ',
};

// Where the calendar on the wall does not start on Monday (CLDR supplemental data, weekData).
const sundayFirst = 'US CA MX BR CO PE PT IL SA ZA KE IN PK SG TH ID PH HK TW KR JP';
const saturdayFirst = 'EG';

function holderOf(table: Readonly<Record<string, string>>, entry: string): string | undefined {
  return Object.keys(table).find((key) => table[key]?.split(' ').includes(entry));
}

/** Every country the guess knows, with what it takes from the tables above. */
export const knownRegions = Object.entries(zones).map(([region, names]) => ({
  region,
  zones: names.split(' '),
  currency: holderOf(currencies, region),
}));

function localeRegion(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).maximize().region;
  } catch {
    return undefined;
  }
}

/**
 * Settings to begin with, from what a browser says. The zone says where the business is; the language only what its
 * owner reads, and most browsers say en-US wherever they are.
 */
export function guessFrom(browser: { readonly timeZone: string; readonly locale: string }): CompanyGuess {
  const known = isTimeZone(browser.timeZone);
  const region = holderOf(zones, browser.timeZone) ?? localeRegion(browser.locale) ?? '';
  return {
    timeZone: known ? browser.timeZone : 'UTC',
    currency: holderOf(currencies, region) ?? 'USD',
    firstDayOfWeek: sundayFirst.split(' ').includes(region) ? 7 : saturdayFirst === region ? 6 : 1,
    yearStartsMonth: 1,
  };
}
