import { day } from '#lib/calendar/day.ts';
import { expect, it } from 'vitest';
import { instantOf, momentIn, proposedNext } from './next-date.ts';

const NEW_YORK = 'America/New_York';
const at = (text: string) => Date.parse(text);

it.each([
  ['the agenda says when', { agreed: at('2026-12-03T15:00:00Z') }, '2026-12-03', '10:00'],
  ['the same time two weeks on, whatever clocks do between', {}, '2026-11-09', '15:00'],
  ['opened without a plan: the quarter hour before', { plannedAt: null }, '2026-11-09', '15:15'],
])('%s', (_what, more, on, time) => {
  // The clocks of New York go back on the 1st of November: 15:00 is at 19:00 UTC before, and at 20:00 after it.
  const asked = {
    agreed: null,
    plannedAt: at('2026-10-26T19:00:00Z'),
    openedAt: at('2026-10-26T19:22:10Z'),
    everyWeeks: 2,
    ...more,
  };
  expect(proposedNext(asked, NEW_YORK)).toEqual({ day: on, time });
});

it('reads what is typed as the clocks of the company show it', () => {
  expect(instantOf({ day: day('2026-11-09'), time: '15:00' }, NEW_YORK)).toBe(at('2026-11-09T20:00:00Z'));
  expect(momentIn(at('2026-11-10T04:30:00Z'), NEW_YORK)).toEqual({ day: '2026-11-09', time: '23:30' });
  expect(momentIn(at('2026-11-10T04:30:00Z'), 'Asia/Kolkata')).toEqual({ day: '2026-11-10', time: '10:00' });
  expect(instantOf({ day: day('2026-11-09'), time: '' }, NEW_YORK)).toBeNull();
});
