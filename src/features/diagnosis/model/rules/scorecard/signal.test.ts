import { describe, expect, it } from 'vitest';
import type { MetricSeries, Records } from '#features/diagnosis/model/records.ts';
import { settleVerdicts } from '#features/diagnosis/model/verdict.ts';
import { day } from '#lib/calendar/day.ts';
import { usual, weekly } from '#test/diagnosis/weekly-metric.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { signal } from './signal.ts';

const lookAt = (metric: MetricSeries, more: Partial<Records> = {}) =>
  signal.look(recordsOf({ metrics: [metric], ...more }), groundOf());
const verdictOf = (claims: ReturnType<typeof lookAt>) => settleVerdicts(claims.map(({ basis }) => basis)).verdicts;

describe('a signal', () => {
  it('is a shift where the last eight weeks lie on one side of what was usual', () => {
    const claims = lookAt(weekly('Estimates sent', [...usual(20), 14, 15, 13, 16, 14, 15, 13, 14]));
    // (14 + 15 + 13 + 16 + 14 + 15 + 13 + 14)/8 = 14.25; 23, 25, 22, 26 make 24.
    expect(claims).toMatchObject([
      {
        cause: 'shift-down',
        title: 'Estimates sent went down: 14.3 a week lately, 24 before',
        subject: { kind: 'metric', name: 'Estimates sent' },
      },
    ]);
    expect(verdictOf(claims)).toEqual(['clear']);
    expect(claims[0]?.evidence[0]).toMatchObject({ value: 14.25, n: 8, unit: 'number' });
    // Moving ranges 2, 3, 4, 3, 2, …: five times 2, 3, 4 and four times 3 are 57 over 19, so 3, and 2.66 · 3 = 7.98.
    expect(claims[0]?.evidence[1]).toMatchObject({ value: 24, n: 20, level: 0.997 });
    expect(claims[0]?.evidence[1]?.low).toBeCloseTo(16.02, 9);
    expect(claims[0]?.evidence[1]?.high).toBeCloseTo(31.98, 9);
    expect(claims[0]?.symptom).toContain('16 to 32 is ordinary');
    expect(claims[0]?.actions[0]).toContain('21–27 Sep 2026');
  });

  it('upwards is a shift up, and towards the goal it is to be kept', () => {
    const goal = { operator: 'at-least', threshold: 30 } as const;
    const claims = lookAt(weekly('Estimates sent', [...usual(20), 34, 33, 35, 34, 36, 33, 34, 35], { goal }));
    expect(claims[0]?.cause).toBe('shift-up');
    expect(claims[0]?.actions.join(' ')).toContain('Keep what made it better');
    expect(claims[0]?.figure).toMatchObject({ kind: 'process', goal: 30, segments: [{ centre: 24 }] });
  });

  it('is an outlier where the last week alone lies beyond the limits', () => {
    const claims = lookAt(weekly('Estimates sent', [...usual(24), 60]));
    expect(claims).toMatchObject([{ cause: 'outlier' }]);
    expect(claims[0]?.title).toBe('Estimates sent was unusually high in the week 9–15 Nov 2026: 60');
    expect(verdictOf(claims)).toEqual(['clear']);
  });

  it('is the outlier also where a faint run leads up to it, and the run where that is plain', () => {
    // Seven weeks of 25, one above the mean, and then 60: without the last one the run is nothing.
    const faint = lookAt(weekly('Estimates sent', [...usual(40), 25, 25, 25, 25, 25, 25, 25, 60]));
    expect(faint).toMatchObject([{ cause: 'outlier' }]);
    const plain = lookAt(weekly('Estimates sent', [...usual(40), 45, 43, 46, 44, 45, 43, 46, 60]));
    expect(plain).toMatchObject([{ cause: 'shift-up' }]);
  });

  it('of rare events is a long time without one', () => {
    const events = [0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1];
    // 8 of 20 weeks: (8 + ½)/21 of them, so ḡ is 1.47 and 1.47 + 3·√(1.47 · 2.47) = 7.19: 16 quiet weeks are beyond.
    const claims = lookAt(weekly('Complaints', [...events, ...Array.from({ length: 16 }, () => 0)]));
    expect(claims).toMatchObject([{ cause: 'shift-down', evidence: [{ value: 0, n: 16 }, {}] }]);
  });

  it('is none in what never happened, however long ago the first week was', () => {
    const claims = lookAt(
      weekly(
        'Accidents',
        Array.from({ length: 200 }, () => 0),
      ),
    );
    expect(claims).toMatchObject([{ title: 'Accidents shows only its usual ups and downs' }]);
    expect(verdictOf(claims)).toEqual(['nothing']);
  });

  it('too small to matter is a hint at best', () => {
    const values = [...usual(20).map((value) => 1000 + value / 4), 1010, 1011, 1010, 1011, 1010, 1011, 1010, 1011];
    expect(verdictOf(lookAt(weekly('Hours sold', values, { unit: 'hours' })))).toEqual(['hint']);
  });

  it('on fewer than 17 weeks is a hint at best', () => {
    const claims = lookAt(weekly('Estimates sent', [...usual(13), 80]));
    expect(claims[0]?.cause).toBe('outlier');
    expect(verdictOf(claims)).toEqual(['hint']);
  });

  it('is none in the usual ups and downs, and says what would not show', () => {
    const claims = lookAt(weekly('Estimates sent', usual(28)));
    expect(verdictOf(claims)).toEqual(['nothing']);
    expect(claims[0]?.symptom).toBe('No signal in the newest weeks. A change smaller than ±8 would not show yet.');
    expect(claims[0]?.basis).toMatchObject({ kind: 'tested', others: [expect.any(Number)] });
  });

  it('needs ten weeks, and ten after a declared change', () => {
    const early = lookAt(weekly('Estimates sent', usual(6)));
    expect(early).toMatchObject([{ basis: { kind: 'too-little' } }]);
    // Six weeks end on 15 November; four more end on 13 December.
    expect(early[0]?.wouldChange).toBe('4 more weeks, by 13 Dec 2026.');
    const values = [...usual(20), 14, 15, 13, 16, 14, 15, 13, 14];
    const change = { holds: 'change', date: day('2026-09-23'), what: 'New list', subject: 'estimates sent' } as const;
    expect(lookAt(weekly('Estimates sent', values), { changes: [change] })).toMatchObject([
      { basis: { kind: 'too-little' }, symptom: expect.stringContaining('8 weeks since the last declared change') },
    ]);
  });

  it('has nothing to say without a value', () => {
    expect(lookAt(weekly('Estimates sent', [null, null]))).toEqual([]);
    expect(lookAt(weekly('Estimates sent', []))).toEqual([]);
  });
});
