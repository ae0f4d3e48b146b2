import { describe, expect, it } from 'vitest';
import { atTheEnd, type Attendee, attendanceOf, isGone, mayHandOver, minutesLate, presenceOf } from './attendance.ts';

const MINUTE = 60_000;
const nine = Date.parse('2026-11-17T14:00:00Z');
const ruth: Attendee = { memberId: 'ruth', presence: 'here', cameAt: nine, leftAt: null, seenAt: nine };

describe('who comes', () => {
  it('within two minutes of the opening is on time', () => {
    expect(presenceOf(nine - 5 * MINUTE, nine)).toBe('here');
    expect(presenceOf(nine + 2 * MINUTE, nine)).toBe('here');
    expect(minutesLate(nine + 2 * MINUTE, nine)).toBe(0);
  });

  it('later is late by the full minutes since then', () => {
    expect(presenceOf(nine + 2 * MINUTE + 1, nine)).toBe('late');
    expect(minutesLate(nine + 2 * MINUTE + 1, nine)).toBe(2);
    expect(minutesLate(nine + 4.9 * MINUTE, nine)).toBe(4);
  });

  it('never came, or to a meeting that was never opened, is late by nothing', () => {
    expect(minutesLate(null, nine)).toBe(0);
    expect(minutesLate(nine, null)).toBe(0);
  });

  it('is counted: those who never came are absent at the end', () => {
    const presences = (['here', 'late', 'late', 'absent', 'expected'] as const).map(atTheEnd);
    expect(attendanceOf(presences.map((presence) => ({ presence })))).toEqual({
      expected: 5,
      here: 3,
      late: 2,
      absent: 2,
    });
  });
});

describe('leading, or writing,', () => {
  it('is free two minutes after the last sign of life', () => {
    expect(isGone('ruth', [ruth], nine + 2 * MINUTE - 1)).toBe(false);
    expect(isGone('ruth', [ruth], nine + 2 * MINUTE)).toBe(true);
    expect(isGone('ruth', [{ ...ruth, seenAt: nine + MINUTE }], nine + 2 * MINUTE)).toBe(false);
    expect(isGone('ruth', [{ ...ruth, seenAt: nine + MINUTE, leftAt: nine }], nine + 2 * MINUTE)).toBe(true);
  });

  it('is free where nobody does', () => {
    expect(isGone(null, [ruth], nine)).toBe(true);
    expect(isGone('max', [ruth], nine)).toBe(true);
    expect(isGone('ruth', [{ ...ruth, presence: 'absent' }], nine)).toBe(true);
  });

  const asked = { me: 'max', to: 'lea', holder: 'ruth', facilitator: 'ruth', runs: false, holderGone: false };

  it('is handed over by who leads, who has it, and who runs the team’s meetings', () => {
    expect(mayHandOver({ ...asked, me: 'ruth' })).toBe(true);
    expect(mayHandOver({ ...asked, me: 'max', holder: 'max' })).toBe(true);
    expect(mayHandOver({ ...asked, runs: true })).toBe(true);
    expect(mayHandOver(asked)).toBe(false);
  });

  it('where it is free is taken by anybody, for themselves alone', () => {
    expect(mayHandOver({ ...asked, to: 'max' })).toBe(false);
    expect(mayHandOver({ ...asked, to: 'max', holderGone: true })).toBe(true);
    expect(mayHandOver({ ...asked, holderGone: true })).toBe(false);
  });
});
