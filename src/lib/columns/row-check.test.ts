import { day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';
import { checked, chosenWord, inOrder, notNegative, within } from './row-check.ts';

describe('a row', () => {
  it('is kept when nothing is wrong with it, also where nothing is known', () => {
    const days = inOrder({ from: day('2026-01-01'), middle: null, to: day('2026-01-01') });
    expect(checked('row', notNegative({ a: null, b: 0 }), days, within(0, 1, { c: 1, d: null }))).toEqual({
      ok: true,
      value: 'row',
    });
  });

  it.each([
    [notNegative({ a: 1, b: -1 }), 'negative', 'b'],
    [within(1, 10, { rating: 11 }), 'out-of-range', 'rating'],
    [inOrder({ from: day('2026-01-02'), middle: null, to: day('2026-01-01') }), 'wrong-order', 'to'],
  ])('is not, where one number does not go with it', (check, code, column) => {
    expect(checked('row', null, check)).toMatchObject({ ok: false, error: { code, column } });
  });

  it('has words of a list in any case, and no others', () => {
    const said = (text: string) => chosenWord('result', text, ['in', 'out'], { inbound: 'in' });
    expect([said(' OUT '), said('Inbound')]).toEqual([
      { ok: true, value: 'out' },
      { ok: true, value: 'in' },
    ]);
    expect(said('constructor')).toMatchObject({ ok: false, error: { code: 'unknown-word', column: 'result' } });
  });
});
