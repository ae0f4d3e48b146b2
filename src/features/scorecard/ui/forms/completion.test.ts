import { expect, test } from 'vitest';
import type { MetricId } from '#lib/ids.ts';
import { complete, namesFor, openName } from './completion.ts';

const label = (name: string) => ({ metricId: name as MetricId, label: name });

test('a name is being written behind an open bracket', () => {
  expect(openName('[Work sold] / [Est', 18)).toEqual({ at: 14, written: 'Est' });
  expect(openName('[Work sold] / [Est', 12)).toBeNull();
  expect(openName('', 0)).toBeNull();
  expect(openName('100 × [', 7)).toEqual({ at: 6, written: '' });
});

test('names that begin so stand before those that only hold it', () => {
  const names = ['New estimates', 'Estimates sent', 'Work sold'].map(label);
  expect(namesFor('est', names).map((name) => name.label)).toEqual(['Estimates sent', 'New estimates']);
  expect(namesFor('', names)).toHaveLength(3);
});

test('the name takes the place of what was written, and its bracket is closed once', () => {
  expect(complete('[Work sold] / [Est + 1', 18, 'Estimates sent')).toEqual({
    text: '[Work sold] / [Estimates sent] + 1',
    caret: 30,
  });
  expect(complete('[Est]', 4, 'Estimates sent')).toEqual({ text: '[Estimates sent]', caret: 16 });
  expect(complete('[o', 2, 'Odd [one]').text, 'a bracket of a title is written twice').toBe('[Odd [one]]]');
});
