import { expect, it } from 'vitest';
import { isTimeZone } from './zone.ts';

it.each([
  ['America/New_York', true],
  ['Etc/GMT+5', true],
  ['UTC', true],
  ['America/Argentina/Buenos_Aires', true],
  ['Mars/Olympus', false],
  ['+01:00', false],
  ['', false],
  ['America/New_York\n', false],
  ["UTC'; drop table app.company", false],
])('%j: %s', (text, expected) => {
  expect(isTimeZone(text)).toBe(expected);
});
