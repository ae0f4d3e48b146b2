import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from './cell.ts';
import { type Decimal, decimalEvidence } from './decimal.ts';

function settle(cells: readonly Cell[], hint?: Decimal) {
  const evidence = decimalEvidence();
  for (const [place, cell] of cells.entries()) {
    evidence.see(place + 2, cell);
  }
  return evidence.settle('Amount', hint);
}

describe('the decimal sign of a column', () => {
  it.each<[string, readonly Cell[], Decimal | null]>([
    ['a point behind a comma', ['1,234.50'], 'point'],
    ['a comma behind a point', ['1.234,50'], 'comma'],
    ['one that decides beside one that could be either', ['1,234', '7.5'], 'point'],
    ['the same with the comma', ['1,234', '7,5'], 'comma'],
    ['two groups', ['1,234,567'], 'point'],
    ['two groups of the other kind', ['1.234.567'], 'comma'],
    ['Indian groups', ['12,34,567'], 'point'],
    ['four digits before the mark', ['1234,567'], 'comma'],
    ['a zero before the mark', ['0.125'], 'point'],
    ['nothing before the mark', [',125'], 'comma'],
    ['two decimals', ['3,14'], 'comma'],
    ['four decimals', ['3.1415'], 'point'],
    ['spaces between groups', ['1 234,567'], 'comma'],
    ['no-break spaces between groups', ['1\u00a0234,567'], 'comma'],
    ['narrow no-break spaces between groups', ['1\u202f234.567'], 'point'],
    ['apostrophes between groups', ["1'234.567"], 'point'],
    ['a currency in front', ['$1,234.5'], 'point'],
    ['a currency behind', ['1.234,5 €'], 'comma'],
    ['parentheses', ['(1,234.5)'], 'point'],
    ['an accounting format', [' $ (1,234.50)'], 'point'],
    ['a true minus', ['−1.234,5'], 'comma'],
    ['a percent sign', ['45,5 %'], 'comma'],
    ['whole numbers', ['12', '-3', '$4', '1 234'], null],
    ['numbers of a spreadsheet', [1.234, 2.5, { percent: 12.345 }], null],
    ['times', ['1:30:00', '26:15'], null],
    ['text that is no number', ['1,2,3', 'a.b', 'see p. 3,4', '1.2.3'], null],
    ['an empty column', ['', ''], null],
  ])('%s', (_, cells, expected) => {
    expect(settle(cells)).toEqual({ ok: true, value: expected });
  });

  it('is asked for when nothing tells, with two rows that show it', () => {
    const settled = settle(['1,234', '1,234', '12', '5,678', '9,012']);
    expect(settled).toMatchObject({
      ok: false,
      error: {
        code: 'ambiguous-decimals',
        column: 'Amount',
        samples: [
          { row: 2, text: '1,234' },
          { row: 5, text: '5,678' },
        ],
      },
    });
    expect(settled.ok ? '' : settled.error.message).toContain('row 2 has 1,234 and row 5 has 5,678');
  });

  it('is what a hint says when nothing tells, and what the column says when something does', () => {
    expect(settle(['1,234'], 'comma')).toEqual({ ok: true, value: 'comma' });
    expect(settle(['1,234', '0.5'], 'comma')).toEqual({ ok: true, value: 'point' });
    expect(settle(['12'], 'comma')).toEqual({ ok: true, value: null });
  });

  it('is a problem when the column has both, unless a hint says which is meant', () => {
    expect(settle(['12', '1,50', '1.50', '2,50'])).toMatchObject({
      ok: false,
      error: {
        code: 'mixed-decimals',
        samples: [
          { row: 3, text: '1,50' },
          { row: 4, text: '1.50' },
        ],
      },
    });
    expect(settle(['1,50', '1.50'], 'point')).toEqual({ ok: true, value: 'point' });
  });

  it('does not depend on the order of the rows', () => {
    const text = fc.constantFrom('1,234', '2.345', '7.5', '1,234.5', '12', '3,25', 'x');
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const [there, back] = [settle(texts), settle(texts.toReversed())];
        expect(there.ok ? there.value : there.error.code).toBe(back.ok ? back.value : back.error.code);
      }),
    );
  });

  it('is found in every number that is written with both signs', () => {
    const amount = fc.integer({ min: 100_000, max: 999_999_999 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(amount, fc.constantFrom('en-US', 'de-DE'), (value, locale) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value);
        expect(settle([text])).toEqual({ ok: true, value: locale === 'en-US' ? 'point' : 'comma' });
      }),
    );
  });
});
