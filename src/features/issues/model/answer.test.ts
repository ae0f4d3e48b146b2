import { day } from '#lib/calendar/day.ts';
import { expect, it } from 'vitest';
import { answer, issueAnswer } from './answer.ts';

const today = day('2026-11-22');
const issue = (raisedOn: string, more: { snoozedUntil?: string; returns?: number } = {}) => ({
  raisedOn: day(raisedOn),
  snoozedUntil: more.snoozedUntil === undefined ? null : day(more.snoozedUntil),
  snoozes: 0,
  returns: more.returns ?? 0,
});
const line = (...issues: ReturnType<typeof issue>[]) => answer(issues, today, ['issue', 'issues']);

it.each([
  ['No issues on this list.', []],
  ['1 issue, 3 days old.', [issue('2026-11-19')]],
  ['1 issue, raised today.', [issue('2026-11-22')]],
  ['2 issues, all raised today.', [issue('2026-11-22'), issue('2026-11-22')]],
  ['1 issue that came back, 1 day old.', [issue('2026-11-21', { returns: 2 })]],
  [
    '2 issues, 1 of them came back; the oldest is 55 days old.',
    [issue('2026-09-28', { returns: 1 }), issue('2026-11-22')],
  ],
  ['1 issue, 3 days old; 1 more snoozed.', [issue('2026-11-19'), issue('2026-01-01', { snoozedUntil: '2026-12-01' })]],
  ['No issues on this list; 1 snoozed.', [issue('2026-01-01', { snoozedUntil: '2026-12-01' })]],
])('%s', (expected, issues) => {
  expect(line(...issues)).toBe(expected);
});

it.each([
  ['Crews late: raised today.', '2026-11-22', null, null, 0],
  ['Crews late: open for 41 days, came back 2 times.', '2026-10-12', null, null, 2],
  ['Crews late: solved after 3 days, came back once.', '2026-11-02', '2026-11-05', null, 1],
  ['Crews late: let go of on the day it was raised.', '2026-11-02', '2026-11-02', 'Season is over', 0],
])('%s', (line, raisedOn, solvedOn, droppedBecause, returns) => {
  const closed = solvedOn === null ? null : day(solvedOn);
  expect(
    issueAnswer({ title: 'Crews late', raisedOn: day(raisedOn), solvedOn: closed, droppedBecause, returns }, today),
  ).toBe(line);
});
