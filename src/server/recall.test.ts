import { expect, test } from 'vitest';
import type { CompanyId } from '#lib/ids.ts';
import { Recall } from './recall.ts';

const [harbor, pine] = ['harbor', 'pine'] as CompanyId[] as [CompanyId, CompanyId];

test('an answer is kept until its own company changes', () => {
  const recall = new Recall();
  recall.keep(harbor, 'scorecard', recall.moment(harbor), { text: 'one' });
  recall.keep(pine, 'scorecard', recall.moment(pine), { text: 'two' });
  recall.forget(harbor);
  expect(recall.find(harbor, 'scorecard')).toBeUndefined();
  expect(recall.find(pine, 'scorecard')?.text).toBe('two');
});

test('an answer that was begun before a change does not get in after it', () => {
  const recall = new Recall();
  const begun = recall.moment(harbor);
  recall.forget(harbor);
  recall.keep(harbor, 'scorecard', begun, { text: 'old' });
  expect(recall.find(harbor, 'scorecard')).toBeUndefined();

  const another = recall.moment(harbor);
  recall.clear();
  recall.keep(harbor, 'scorecard', another, { text: 'old' });
  expect(recall.find(harbor, 'scorecard')).toBeUndefined();
});

test('what was kept longest goes when there is too much', () => {
  const recall = new Recall();
  const half = 'x'.repeat(15_000_000);
  for (const key of ['first', 'second', 'third']) recall.keep(harbor, key, recall.moment(harbor), { text: half });
  expect(recall.find(harbor, 'first')).toBeUndefined();
  expect(recall.find(harbor, 'third')?.text).toBe(half);
});

const [quotes, calls] = ['quotes', 'calls'];

const keepBoth = (recall: Recall) =>
  recall.keepRows(
    harbor,
    'past',
    recall.moment(harbor),
    new Map([
      [quotes, [1, 2]],
      [calls, [3]],
    ]),
  );

test('of rows only those go whose values changed', () => {
  const recall = new Recall();
  keepBoth(recall);
  recall.forget(harbor, [{ kind: 'value', id: quotes }]);
  expect(recall.findRow(harbor, quotes, 'past')).toBeUndefined();
  expect(recall.findRow(harbor, calls, 'past')).toEqual([3]);
  expect(recall.findRow(pine, calls, 'past')).toBeUndefined();
});

test.each([
  ['nobody says what changed', []],
  ['values changed that nobody names', [{ kind: 'value' as const }]],
  ['something else changed too', [{ kind: 'value' as const, id: quotes }, { kind: 'company' as const }]],
])('all rows go when %s', (_when, changes) => {
  const recall = new Recall();
  keepBoth(recall);
  recall.forget(harbor, changes);
  expect(recall.findRow(harbor, calls, 'past')).toBeUndefined();
});

test('rows stay when a meeting goes on, and answers go', () => {
  const recall = new Recall();
  keepBoth(recall);
  recall.keep(harbor, 'today', recall.moment(harbor), { text: 'three to-dos' });
  recall.forget(harbor, [
    { kind: 'todo', id: 'call' },
    { kind: 'meeting', id: 'weekly' },
  ]);
  expect(recall.findRow(harbor, calls, 'past')).toEqual([3]);
  expect(recall.find(harbor, 'today')).toBeUndefined();
});

test('rows that were begun before a change do not get in after it', () => {
  const recall = new Recall();
  const begun = recall.moment(harbor);
  recall.forget(harbor, [{ kind: 'value', id: calls }]);
  recall.keepRows(harbor, 'past', begun, new Map([[calls, [3]]]));
  expect(recall.findRow(harbor, calls, 'past')).toBeUndefined();
});

test('the rows of whoever was read longest ago go when there are too many', () => {
  const recall = new Recall();
  const many = new Map(Array.from({ length: 3500 }, (_, at) => [`metric ${at}`, [at]]));
  recall.keepRows(harbor, 'past', recall.moment(harbor), many);
  recall.keepRows(pine, 'past', recall.moment(pine), many);
  expect(recall.findRow(harbor, 'metric 7', 'past')).toBeUndefined();
  expect(recall.findRow(pine, 'metric 7', 'past')).toEqual([7]);
});
