import { describe, expect, test } from 'vitest';
import type { GridChange } from '#kit/grid/grid-parts.ts';
import type { Row } from '../contract/scorecard.ts';
import { plainRow } from './plain-row.ts';
import { blockReading, refusalOf, sortTyped } from './sort-typed.ts';

const reading = { locale: 'en-US', currency: 'USD' };
const rows: readonly Row[] = [plainRow({ metricId: 'sent' }), plainRow({ metricId: 'revenue', unit: 'currency' })];
const change = (rowId: string, text: string, columnId = '2026-11-09'): GridChange => ({ rowId, columnId, text });
const nameOf = ({ rowId }: GridChange) => rowId;

describe('what was typed', () => {
  test('numbers go on their way, others are refused with the reason', () => {
    const { typed, refused } = sortTyped(
      [change('sent', '61'), change('revenue', '$12,400.50'), change('sent', 'see note'), change('sent', ' ')],
      rows,
      reading,
      1,
    );
    expect(typed.map(({ metricId, amount }) => [metricId, amount])).toEqual([
      ['sent', 61],
      ['revenue', 12_400.5],
      ['sent', null],
    ]);
    expect(refusalOf(refused)).toMatchObject({ cells: [{ rowId: 'sent', columnId: '2026-11-09' }] });
    expect(refused[0]?.why).toContain('not a number');
  });

  test('of 5,000 cells three bad ones are refused and 4,997 taken', () => {
    const bad = new Set([7, 2500, 4999]);
    const changes = Array.from({ length: 5000 }, (_, at) =>
      change('sent', bad.has(at) ? 'n.n.' : String(at), `w${at}`),
    );
    const { typed, refused } = sortTyped(changes, rows, reading, 1);
    expect(typed).toHaveLength(4997);
    expect(refused.map(({ period }) => period)).toEqual(['w7', 'w2500', 'w4999']);
  });
});

describe('how a block is written', () => {
  const localeOf = (...texts: string[]) => {
    const result = blockReading(
      texts.map((text) => change('sent', text)),
      reading,
      nameOf,
    );
    return result.ok ? result.value.locale : result.error.message;
  };

  test('one cell that can only be read one way decides for all', () => {
    expect(localeOf('1.234,50', '1.234')).toBe('de-DE');
    expect(localeOf('1,234.50', '1,234')).toBe('en-US');
  });

  test('where nothing decides, as this browser writes', () => {
    expect(localeOf('1,234', '12')).toBe('en-US');
    expect(localeOf('12', '13')).toBe('en-US');
  });

  test('both ways in one block are refused as a whole, with two cells that show it', () => {
    const told = localeOf('1,234.50', '12', '1.234,50');
    expect(told).toContain('Nothing was pasted');
    expect(told).toContain('1,234.50');
    expect(told).toContain('1.234,50');
  });
});
