import { expect, it } from 'vitest';
import { currencyChoices, zoneChoices } from './company-choices.ts';

it('offers every zone once, by its place, and tells places of the same name apart', () => {
  const zones = zoneChoices('America/New_York');
  expect(zones.find(({ value }) => value === 'America/New_York')?.label).toBe('New York');
  expect(zones.some(({ value }) => value === 'UTC')).toBe(true);
  expect(new Set(zones.map(({ value }) => value)).size).toBe(zones.length);
  expect(new Set(zones.map(({ label }) => label)).size).toBe(zones.length);
});

it('keeps a chosen zone whose name is an older one', () => {
  expect(zoneChoices('US/Eastern').some(({ value }) => value === 'US/Eastern')).toBe(true);
});

it('has the currencies in daily use before the rest, each once', () => {
  const codes = currencyChoices().map(({ value }) => value);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toContain('AFN');
  expect(codes.indexOf('USD')).toBeLessThan(codes.indexOf('AFN'));
});
