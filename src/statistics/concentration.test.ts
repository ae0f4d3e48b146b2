import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '#lib/money.ts';
import { billingConcentration, concentration } from './concentration.ts';
import fixture from './reference/concentration.json' with { type: 'json' };

describe('concentration', () => {
  it.each(fixture.cases)('of $shares', ({ shares, hhi01, hhi10000, effectiveN, top, normalised }) => {
    const found = concentration(shares) ?? expect.fail('nothing held');
    expect(found.index).toBeCloseTo(hhi01, 12);
    expect(found.index * 10_000).toBeCloseTo(hhi10000, 8);
    expect(found.effective).toBeCloseTo(effectiveN, 10);
    expect(found.top).toBeCloseTo(top, 12);
    if (normalised === null) expect(found.normalised).toBeNull();
    else expect(found.normalised).toBeCloseTo(normalised, 12);
  });

  it('does not depend on the unit or the order, and lies between 1/parts and 1', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 1000 }), (seen, factor) => {
        const { index, top, effective } = concentration(seen) ?? expect.fail('nothing held');
        const other = concentration(seen.toReversed().map((amount) => amount * factor));
        expect(other?.index).toBeCloseTo(index, 10);
        expect(index).toBeGreaterThanOrEqual(1 / seen.length - 1e-12);
        expect(index).toBeLessThanOrEqual(top + 1e-12);
        expect(effective).toBeLessThanOrEqual(seen.length + 1e-9);
      }),
    );
  });

  it('leaves out what is not above 0, and is not told of nothing', () => {
    expect(concentration([60, 0, 40, -20])).toEqual(concentration([60, 40]));
    expect(concentration([0, -3])).toBeNull();
    expect(concentration([])).toBeNull();
  });
});

describe('concentration of what was billed', () => {
  it('is that of the amounts', () => {
    const billed = [30, 30, 20, 20].map((amount) => money(amount * 100, 'EUR'));
    expect(billingConcentration(billed)).toMatchObject({ ok: true, value: { index: expect.closeTo(0.26, 12) } });
    expect(billingConcentration([])).toEqual({ ok: true, value: null });
  });

  it('is refused across currencies (trap 21: currency mixing in concentration)', () => {
    const found = billingConcentration([money(500_000, 'USD'), money(90_000, 'EUR'), money(1000, 'USD')]);
    expect(found).toMatchObject({ ok: false, error: { code: 'mixed-currencies' } });
    expect(found.ok ? '' : found.error.message).toContain('EUR and USD');
  });
});
