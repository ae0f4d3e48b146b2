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
