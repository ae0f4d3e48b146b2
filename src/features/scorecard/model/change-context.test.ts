import { describe, expect, test } from 'vitest';
import { changeContext, type ContextRow } from './change-context.ts';

const labelOf = (period: string) => `the week of ${period}`;
const below = { from: '2026-11-09', period: '2026-11-09', rule: 'beyond-limits', side: 'low' } as const;
const shift = { from: '2026-09-21', period: '2026-11-09', rule: 'shift', side: 'high' } as const;
const row = (title: string, change: Partial<ContextRow> = {}): ContextRow => ({
  title,
  status: 'on',
  fresh: null,
  known: true,
  ...change,
});
const off = (title: string, change: Partial<ContextRow> = {}) => row(title, { status: 'off', ...change });
const context = (...rows: ContextRow[]) => changeContext(rows, 'weekly', labelOf);

test('what moved is named with its rule, two of them', () => {
  expect(context(row('Leads'), off('Estimates sent', { fresh: below })).moved).toBe(
    'Estimates sent: below the lower limit.',
  );
  expect(context(row('Reviews', { fresh: shift })).moved).toBe(
    'Reviews: 8 in a row above the mean since the week of 2026-09-21.',
  );
  expect(context(...['A', 'B', 'C', 'D'].map((title) => row(title, { fresh: below }))).moved).toBe(
    'A: below the lower limit. B: below the lower limit. And two more.',
  );
  expect(context(row('Leads')).moved).toBeNull();
});

describe('what is off goal without having moved', () => {
  test('asks about the goal', () => {
    expect(context(off('A'), off('B'), off('C'), off('D', { fresh: below })).ordinary).toBe(
      'The other three off goal are inside their usual range: ask about the goal, not about the week.',
    );
    expect(context(off('A'), off('B')).ordinary).toBe(
      'Both off goal are inside their usual range: ask about the goal, not about the week.',
    );
    expect(context(off('A')).ordinary).toBe(
      'The one off goal is inside its usual range: ask about the goal, not about the week.',
    );
  });

  test('of what has no limits yet nothing is said', () => {
    expect(context(off('A', { known: false })).ordinary).toBeNull();
    expect(context(off('A', { known: false }), off('B'), off('C')).ordinary).toBe(
      '2 of the 3 off goal are inside their usual range: ask about the goal, not about the week.',
    );
    expect(context(row('A')).ordinary).toBeNull();
  });
});
