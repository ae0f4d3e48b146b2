import { describe, expect, it } from 'vitest';
import { checkRating, marksOf, trendOf } from './rating.ts';

describe('a mark', () => {
  it('of eight or more needs no words, below it one line', () => {
    expect(checkRating({ rating: 8, note: '' })).toEqual({ ok: true, value: { rating: 8, note: '' } });
    expect(checkRating({ rating: 7, note: '  ' })).toMatchObject({
      ok: false,
      error: { note: expect.stringContaining('why') as string },
    });
    expect(checkRating({ rating: 7, note: ' Began late ' })).toEqual({
      ok: true,
      value: { rating: 7, note: 'Began late' },
    });
  });

  it.each([0, 11, -3, 7.5, Number.NaN])('of %s is none', (rating) => {
    expect(checkRating({ rating, note: 'x' })).toMatchObject({
      ok: false,
      error: { rating: expect.any(String) as string },
    });
  });

  it('is taken back with its words', () => {
    expect(checkRating({ rating: null, note: 'gone' })).toEqual({ ok: true, value: { rating: null, note: '' } });
  });
});

describe('marks', () => {
  it('are all told, since one mean can be many things', () => {
    const marks = [10, 4, 10].map((rating) => ({ rating }));
    expect(marksOf([...marks, { rating: null }])).toEqual({ marks: [4, 10, 10], n: 3, mean: 8 });
    expect(marksOf([{ rating: null }])).toEqual({ marks: [], n: 0, mean: null });
  });
});

describe('the trend', () => {
  const steady = [8.4, 8.6, 8.1, 8.8, 8.5, 8.3, 8.7, 8.4, 8.6, 8.5];

  it('is not told from nine meetings, however far the last one fell', () => {
    expect(trendOf([...steady.slice(0, 8), 3])).toMatchObject({ n: 9, standing: 'too-few' });
    expect(trendOf([])).toEqual({ n: 0, standing: 'too-few', usual: null, each: null, signs: [] });
  });

  it('is steady within its usual ups and downs; meetings without marks do not count', () => {
    const trend = trendOf([null, ...steady, null]);
    expect(trend).toMatchObject({ n: 10, standing: 'steady', signs: [] });
    // Centre: the mean of the ten. Limits: 2.66 mean steps away (Wheeler 1993); the steps are 2, 5, 7, 3, 2, 4, 3, 2, 1 tenths.
    expect(trend.usual?.centre).toBeCloseTo(8.49, 10);
    expect(trend.usual?.lower).toBeCloseTo(8.49 - (2.66 * 2.9) / 9, 10);
  });

  it('has fallen where the last meeting lies below the natural limits, and risen above them', () => {
    const twelve = [...steady, 8.4, 8.6];
    expect(trendOf([...twelve, 4])).toMatchObject({ standing: 'fell' });
    expect(trendOf([...twelve.map((mark) => mark - 5), 8])).toMatchObject({ standing: 'rose' });
  });

  it('tells what was before the last one too: eight in a row on one side of the usual', () => {
    const twenty = [...steady, ...steady];
    const { signs, standing, each } = trendOf([...twenty, ...Array.from({ length: 8 }, () => 8.6), 8.4]);
    expect({ signs, standing, each }).toEqual({
      // The mean of the twenty is 8.49; the last of them, 8.5, is above it, too.
      signs: [{ from: 18, to: 27, direction: 'up' }],
      standing: 'steady',
      each: null,
    });
  });

  it('judges each by the one before it where they resemble each other: rising for long is no news of the last one', () => {
    const rising = [7.1, 7.5, 7.6, 7.6, 7.8, 7.6, 8, 7.8, 8.2, 8.4, 8.6, 8.2, 8.8];
    const { each, usual, standing } = trendOf(rising);
    expect(standing).toBe('steady');
    expect(each?.map(({ at }) => at)).toEqual(rising.slice(1).map((_, at) => at + 1));
    expect(each?.at(-1)).toEqual({ at: 12, ...usual });
    // One before it and the mean step of the twelve.
    expect(usual?.centre).toBeCloseTo(8.2 + (8.8 - 7.1) / 12, 10);
  });
});
