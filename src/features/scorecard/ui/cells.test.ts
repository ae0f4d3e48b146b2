import { describe, expect, test } from 'vitest';
import { day } from '#lib/calendar/day.ts';
import type { MetricId } from '#lib/ids.ts';
import { cellBook, type CellGround, cellOf } from './cells.ts';
import { type Entry, withEntries } from './entries.ts';
import { plainRow } from './plain-row.ts';

const newest = '2026-11-09';
const ground: CellGround = {
  today: day('2026-11-17'),
  newestClosed: newest,
  reading: { locale: 'en-US', currency: 'USD' },
  mayRecord: () => true,
};
const value = { period: newest, amount: 23, note: '', version: 1, recordedBy: null, via: 'session', source: null };
const row = plainRow({
  metricId: 'sent',
  goals: [{ from: '1970-01-01', operator: 'at-least', threshold: 24 }],
  values: [{ ...value, recordedAt: '2026-11-16T13:12:00.000Z' }],
});
const entry = (change: Partial<Entry> = {}): Entry => ({
  metricId: 'sent' as MetricId,
  period: newest,
  text: '25',
  amount: 25,
  state: 'saving',
  seenVersion: 1,
  at: 0,
  ...change,
});

describe('a cell', () => {
  test('shows what was typed while it is on its way, judged already', () => {
    expect(cellOf(row, newest, ground, entry())).toMatchObject({ text: '25', state: 'on', saving: true });
    expect(cellOf(row, newest, ground)).toMatchObject({ text: '23', state: 'off', missed: 'too-low' });
  });

  test('keeps what was refused beside what stands there', () => {
    const refused = entry({ state: 'refused', text: '2x5', amount: null, why: 'Not a number.' });
    expect(cellOf(row, newest, ground, refused)).toMatchObject({ text: '23', refused: { text: '2x5' } });
  });

  test('is not judged where its own goal says so', () => {
    const once = { period: newest, operator: null, threshold: null, note: 'Closed for a week' } as const;
    expect(cellOf({ ...row, overrides: [once] }, newest, ground)).toMatchObject({ state: 'plain', ownGoal: true });
  });

  test('of a formula a note on its way takes no number away', () => {
    const calculated = { ...row, values: [], calculated: [{ period: newest, amount: 36 }] };
    expect(cellOf(calculated, newest, ground, entry({ amount: null, note: 'New prices' }))).toMatchObject({
      text: '36',
      note: true,
      saving: true,
    });
  });

  test('nobody else may write says why', () => {
    expect(cellOf(row, newest, { ...ground, mayRecord: () => false }).readOnly).toContain('belongs to somebody else');
  });
});

test('the book hands out the same cell until its row or its entry is another one', () => {
  const book = cellBook(ground);
  const none = new Map();
  const first = book(row, newest, none);
  expect(book(row, newest, none)).toBe(first);
  const entries = withEntries(none, [entry()]);
  const pending = book(row, newest, entries);
  expect(pending.text).toBe('25');
  expect(book(row, newest, entries)).toBe(pending);
  expect(book({ ...row }, newest, entries), 'another row').not.toBe(pending);
  expect(book(row, newest, none)).toBe(first);
});
