import { expect, test } from 'vitest';
import type { MemberId, MetricId } from '#lib/ids.ts';
import type { Kind } from '../particulars.ts';
import { treeAnswer, treeContext, withNeighbours } from './tree-answer.ts';
import type { TreeMetric } from './tree-metric.ts';

const metric = (title: string, kind: Kind, drives: readonly string[] = []): TreeMetric => ({
  metricId: title as MetricId,
  title,
  kind,
  ownerId: 'ana' as MemberId,
  drives: drives as readonly MetricId[],
  inputs: [],
  standsOn: [],
  clientView: false,
  controllable: null,
});
const visits = (drives: readonly string[] = ['leads']) => metric('visits', 'activity', drives);
const leads = (drives: readonly string[] = ['sold']) => metric('leads', 'leading', drives);
const sold = metric('sold', 'lagging');
const profit = metric('profit', 'lagging');

test.each([
  [[], 'No metrics yet.'],
  [[visits(), leads([])], 'No result among them yet: nothing says what all of it is for.'],
  [[visits(), leads(), sold], 'The one result is moved by something that is done.'],
  [[visits(), leads(), sold, profit], '1 of 2 results has nothing that is said to move it.'],
  [[sold, profit], '2 of 2 results have nothing that is said to move them.'],
  [[leads(), sold], 'The one result is moved by nothing that anybody does in a week.'],
  [
    [visits(['sold']), sold, metric('posts', 'activity')],
    'The one result is moved by something that is done; 1 number leads nowhere.',
  ],
] as const)('%#: %s', (metrics, line) => {
  expect(treeAnswer(metrics)).toBe(line);
});

test('the line below counts numbers and links', () => {
  expect(treeContext([visits(), leads(), sold])).toBe('3 numbers and 2 links, from what is done to what comes of it.');
  expect(treeContext([sold])).toBe('One number and no link, from what is done to what comes of it.');
});

test('what moves a result may stand on another scorecard', () => {
  const all = [visits(), leads(), sold];
  expect(treeAnswer([sold], all)).toBe('The one result is moved by something that is done.');
  expect(treeContext([sold], all)).toBe('One number and one link, from what is done to what comes of it.');
  expect(withNeighbours([sold], all).map(({ title }) => title)).toEqual(['leads', 'sold']);
});
