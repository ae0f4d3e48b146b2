import { expect, test } from 'vitest';
import { rank } from './ranking.ts';

const things = [
  { label: 'Visit to estimate', detail: 'way of working' },
  { label: 'Estimates sent', detail: 'metric, Sales' },
  { label: 'Réunion d’équipe' },
  { label: 'Calls missed', detail: 'metric, Front desk', words: 'phone' },
];
const labels = (query: string): string[] => rank(query, things).map(({ label }) => label);

test('what starts with the query comes first', () => {
  expect(labels('est')).toEqual(['Estimates sent', 'Visit to estimate']);
});

test('every typed word must be met, in the label, the detail or the other words', () => {
  expect(labels('metric sales')).toEqual(['Estimates sent']);
  expect(labels('phone')).toEqual(['Calls missed']);
  expect(labels('metric plumbing')).toEqual([]);
});

test('accents and capitals do not count', () => {
  expect(labels('REUNION')).toEqual(['Réunion d’équipe']);
});

test('an empty query or signs alone leave everything as it stands', () => {
  expect(labels('  ?')).toHaveLength(4);
});
