import { describe, expect, it } from 'vitest';
import { checkCompany } from './company.ts';
import { guessFrom, knownRegions } from './region.ts';

describe('guessFrom', () => {
  it.each([
    ['America/New_York', 'en-US', 'USD', 7],
    ['Europe/Berlin', 'de-DE', 'EUR', 1],
    // a browser in English says nothing about where the business is
    ['Europe/Stockholm', 'en-US', 'SEK', 1],
    ['Asia/Tokyo', 'en', 'JPY', 7],
    ['Africa/Cairo', 'ar-EG', 'EGP', 6],
    // a zone not in the table: the language decides
    ['Europe/Busingen', 'de', 'EUR', 1],
    ['UTC', 'sv', 'SEK', 1],
    ['UTC', 'not a locale', 'USD', 1],
  ] as const)('%s and %s: %s, weeks from %i', (timeZone, locale, currency, firstDayOfWeek) => {
    expect(guessFrom({ timeZone, locale })).toEqual({ timeZone, currency, firstDayOfWeek, yearStartsMonth: 1 });
  });

  it('falls back to UTC where the zone is none', () => {
    expect(guessFrom({ timeZone: 'Mars/Olympus', locale: 'en-US' }).timeZone).toBe('UTC');
  });
});

describe('the table of regions', () => {
  it.each(knownRegions)('$region: the week begins as CLDR says, and zones and currency exist', (known) => {
    const locale = new Intl.Locale(`und-${known.region}`) as Intl.Locale & { getWeekInfo(): { firstDay: number } };
    expect(known.zones.length).toBeGreaterThan(0);
    for (const timeZone of known.zones) {
      const guess = guessFrom({ timeZone, locale: 'en-US' });
      expect(guess.firstDayOfWeek).toBe(locale.getWeekInfo().firstDay);
      expect(checkCompany({ name: 'Acme', kind: 'team', ...guess })).toMatchObject({ ok: true, value: { timeZone } });
      expect(guess.currency).toBe(known.currency);
    }
  });
});
