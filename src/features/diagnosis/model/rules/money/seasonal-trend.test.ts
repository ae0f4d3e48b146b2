import { describe, expect, it } from 'vitest';
import { normalBelow } from '#statistics/normal.ts';
import { seasonalTrend } from './seasonal-trend.ts';

const season = [5, 9, 2, 7];
const values = (cycles: number, fall: number) =>
  Array.from({ length: cycles * 4 }, (_, at) => (season[at % 4] ?? 0) - fall * at);

describe('a trend between equal seasons', () => {
  it('does not see the season', () => {
    expect(seasonalTrend(values(3, 0), 4, 0.9)).toBeNull();
    expect(seasonalTrend(values(3, 0.5), 4, 0.9)).toMatchObject({ slope: -0.5, low: -0.5, high: -0.5 });
  });

  it('sums score and variance over the seasons', () => {
    // Three values falling in each of four seasons: S = 4 · −3, Var S = 4 · 3·2·11/18 (Kendall 1970).
    const z = (12 - 1) / Math.sqrt((4 * 66) / 18);
    expect(seasonalTrend(values(3, 0.5), 4, 0.9)?.p).toBeCloseTo(2 * normalBelow(-z), 12);
  });

  it('has no view below two full cycles', () => {
    expect(seasonalTrend(values(2, 0.5).slice(1), 4, 0.9)).toBeNull();
  });
});
