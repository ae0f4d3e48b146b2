import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './interval/wilson.ts';
import fixture from './reference/retention-multiple.json' with { type: 'json' };
import { retentionMultiple } from './retention.ts';

describe('the multiple of a client who may leave', () => {
  it.each(fixture.cases)('at $retention and $discount', ({ retention, discount, multiple }) => {
    expect(retentionMultiple(retention, discount)).toBeCloseTo(multiple, 12);
  });

  // At 12 %: .60 1.15, .70 1.67, .80 2.50, .85 3.15, .90 4.09, .95 5.59, printed to two places.
  it.each([
    [0.6, '1.15'],
    [0.7, '1.67'],
    [0.8, '2.50'],
    [0.85, '3.15'],
    [0.9, '4.09'],
    [0.95, '5.59'],
  ])('at %d and 12 %% is %s', (retention, multiple) => {
    expect(retentionMultiple(retention, 0.12).toFixed(2)).toBe(multiple);
  });

  it('spans a lot where few clients are known: 7 of 9 kept is 0.7 to 5.1', () => {
    const { low, high } = wilsonInterval(7, 9);
    expect(retentionMultiple(low, 0.12).toFixed(1)).toBe('0.7');
    expect(retentionMultiple(high, 0.12).toFixed(1)).toBe('5.1');
  });

  it('is nothing where all leave, and without end where nobody does and money is free', () => {
    expect(retentionMultiple(0, 0.1)).toBe(0);
    expect(retentionMultiple(1, 0)).toBe(Infinity);
    expect(retentionMultiple(1, 0.1)).toBeCloseTo(10, 10);
  });
});
