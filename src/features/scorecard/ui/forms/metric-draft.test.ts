import { describe, expect, test } from 'vitest';
import { day } from '#lib/calendar/day.ts';
import type { MemberId, MetricId } from '#lib/ids.ts';
import { plainRow } from '../plain-row.ts';
import { changesOf, draftOf, goalOf, newDraft, sentOf } from './metric-draft.ts';

const reading = { locale: 'en-US', currency: 'USD' };
const ana = 'ana' as MemberId;

describe('what is sent', () => {
  test('a new metric whole; an empty formula is none', () => {
    const draft = { ...newDraft(ana, null, 'weekly'), title: 'Estimates sent', formula: '  ', group: 'Sell' };
    expect(sentOf(draft, null)).toMatchObject({
      title: 'Estimates sent',
      formula: null,
      goal: null,
      cadence: 'weekly',
    });
    expect(sentOf(draft, null)).not.toHaveProperty('group');
  });

  test('of a metric that stands only what was changed', () => {
    const before = draftOf(
      plainRow({
        metricId: 'sent',
        title: 'Estimates sent',
        goals: [{ from: '2026-01-05', operator: 'at-least', threshold: 24 }],
        drives: ['sold' as MetricId, 'won' as MetricId],
      }),
      day('2026-11-17'),
      reading,
    );
    expect(before.goal).toBe('≥ 24');
    expect(changesOf(before, before, { operator: 'at-least', threshold: 24 })).toEqual({});
    expect(
      changesOf(before, { ...before, drives: before.drives.toReversed() }, null),
      'their order says nothing',
    ).toEqual({});
    expect(changesOf(before, { ...before, title: 'Estimates', goal: '' }, null)).toEqual({
      title: 'Estimates',
      goal: null,
    });
    expect(changesOf(before, { ...before, drives: ['won' as MetricId], note: 'Counted on Friday' }, null)).toEqual({
      drives: ['won'],
      note: 'Counted on Friday',
    });
  });
});

test('an empty goal is none, and one that cannot be read says why', () => {
  expect(goalOf({ goal: ' ', unit: 'number' }, reading)).toEqual({ ok: true, value: null });
  expect(goalOf({ goal: '10..5', unit: 'number' }, reading)).toMatchObject({ ok: false });
});
