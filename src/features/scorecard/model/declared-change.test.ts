import { day } from '#lib/calendar/day.ts';
import { expect, it } from 'vitest';
import { checkChange } from './declared-change.ts';

const today = day('2026-11-18');

it.each(['2026-11-18', '2024-02-29', '1970-01-01'])('%s can be declared', (startsOn) => {
  expect(checkChange({ startsOn, what: '  New  phone system ' }, today)).toEqual({
    ok: true,
    value: { startsOn, what: 'New phone system' },
  });
});

it.each<[string, string, readonly string[]]>([
  // tomorrow has changed nothing yet
  ['2026-11-19', 'New prices', ['startsOn']],
  ['1969-12-31', 'New prices', ['startsOn']],
  ['2026-02-29', 'New prices', ['startsOn']],
  ['', 'New prices', ['startsOn']],
  ['2026-11-18', '  ', ['what']],
  ['2026-11-18', 'x'.repeat(501), ['what']],
  ['2027-01-01', '\u0000', ['startsOn', 'what']],
])('%j, %.20j is refused for %j', (startsOn, what, fields) => {
  const checked = checkChange({ startsOn, what }, today);
  expect(checked.ok ? [] : Object.keys(checked.error)).toEqual(fields);
  for (const sentence of Object.values(checked.ok ? {} : checked.error))
    expect(sentence).toMatch(/^[A-Z0-9].{20,}\.$/u);
});
