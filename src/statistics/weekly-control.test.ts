import { describe, expect, it } from 'vitest';
import { weeklyEvidence } from './weekly-control.ts';

const weeks = 16;
/** Four weeks a month. */
const months = Array.from({ length: weeks }, (_, at) => `2026-${Math.floor(at / 4)}`);
const series = (value: (at: number) => number | null) => Array.from({ length: weeks }, (_, at) => value(at));
const none = { barelyMoves: false, followsMonths: false, hardlyForgets: false };

describe('evidence that nobody can move a number within a week', () => {
  it('is none for a number that goes up and down', () => {
    expect(
      weeklyEvidence(
        series((at) => [20, 26, 23, 29, 18][at % 5] ?? 0),
        months,
        1,
      ),
    ).toEqual(none);
  });

  it('is that it barely moves', () => {
    expect(
      weeklyEvidence(
        series((at) => (at % 5 === 4 ? 6 : 5)),
        months,
        1,
      ),
    ).toEqual({ ...none, barelyMoves: true });
    const noise = series((at) => 50 + ([0.2, -0.1, 0.3, -0.2][at % 4] ?? 0));
    expect(weeklyEvidence(noise, months, 1)?.barelyMoves).toBe(true);
    expect(weeklyEvidence(noise, months, 0.1)?.barelyMoves).toBe(false);
  });

  it('is that it stands still or runs up within each month', () => {
    const monthly = series((at) => [40, 55, 35, 60][Math.floor(at / 4)] ?? 0);
    expect(weeklyEvidence(monthly, months, 1)).toMatchObject({ followsMonths: true, barelyMoves: true });
    const running = series((at) => 10 * (1 + (at % 4)) + (at % 3));
    expect(weeklyEvidence(running, months, 1)).toEqual({ ...none, followsMonths: true });
    const oneOff = running.map((value, at) => (at === 6 ? 0 : value));
    expect(weeklyEvidence(oneOff, months, 1)?.followsMonths).toBe(false);
  });

  it('is not that two months happened to rise', () => {
    const running = series((at) => 10 * (1 + (at % 4)));
    const two = months.map((_, at) => (at < 4 ? 'January' : at < 8 ? 'February' : `week ${at}`));
    expect(weeklyEvidence(running, two, 1)?.followsMonths).toBe(false);
  });

  it('is that a week is nearly the one before', () => {
    const slow = series((at) => 100 + 40 * Math.sin(at / 8));
    expect(
      weeklyEvidence(
        slow,
        months.map((_, at) => at),
        0.01,
      ),
    ).toEqual({ ...none, hardlyForgets: true });
  });

  it('needs thirteen weeks', () => {
    const known = series((at) => (at < 12 ? at : null));
    expect(weeklyEvidence(known, months, 1)).toBeNull();
    expect(
      weeklyEvidence(
        series((at) => (at < 13 ? at : null)),
        months,
        1,
      ),
    ).not.toBeNull();
  });
});
