import { describe, expect, it } from 'vitest';
import { countRecommendations } from './recommend.ts';

const zeroToTen = { low: 0, high: 10 };

describe('answers to a recommendation question', () => {
  it('are promoters from 9, detractors up to 6', () => {
    expect(countRecommendations([0, 6, 7, 8, 9, 10], zeroToTen)).toEqual({
      ok: true,
      value: { promoters: 2, passives: 2, detractors: 2 },
    });
    expect(countRecommendations([], zeroToTen)).toMatchObject({ value: { promoters: 0, passives: 0, detractors: 0 } });
  });

  it('are refused on any other scale (trap 20: NPS on a 1-10 item)', () => {
    for (const scale of [
      { low: 1, high: 10 },
      { low: 1, high: 5 },
      { low: 0, high: 100 },
    ]) {
      expect(countRecommendations([3, 4], scale)).toMatchObject({ ok: false, error: { code: 'not-zero-to-ten' } });
    }
  });

  it('are refused with one outside', () => {
    for (const answer of [-1, 11, 8.5, Number.NaN]) {
      const code = 'answer-out-of-scale';
      expect(countRecommendations([9, answer], zeroToTen)).toMatchObject({ ok: false, error: { code } });
    }
  });
});
