import { expect, it } from 'vitest';
import type { MetricSeries } from '#features/diagnosis/model/records.ts';
import { usual, weekly } from '#test/diagnosis/weekly-metric.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { treeGap } from './tree-gap.ts';

const look = (...metrics: MetricSeries[]) =>
  treeGap
    .look(recordsOf({ metrics }), groundOf())
    .map(({ subject, basis, title }) => [subject.name, basis.kind, title]);

const revenue = weekly('Revenue', usual(4));
const calls = weekly('Calls made', usual(4), { kind: 'activity', drives: ['revenue'], level: 'department' });
const happy = weekly('Client satisfaction', usual(4), { kind: 'leading', drives: ['Revenue'] });

it('a result that nothing moves and an activity that moves nothing are told, each by its name', () => {
  const margin = weekly('Margin', usual(4));
  const posts = weekly('Posts', usual(4), { kind: 'activity', level: 'person', person: 'Ben' });
  expect(look(revenue, calls, happy, margin, posts)).toEqual([
    ['Margin', 'counted', 'Nothing is said to move Margin'],
    ['Posts, Ben', 'counted', 'Posts, Ben is done, and nothing is said to come of it'],
    ['Harbor Painting', 'nothing', 'The company scorecard has a client’s view'],
  ]);
});

it('a whole tree has no gap', () => {
  expect(look(revenue, calls, happy).map(([, kind]) => kind)).toEqual(['nothing', 'nothing']);
});

it('without any link it cannot be told, once and not for every metric', () => {
  expect(look(revenue, { ...calls, drives: [] }, { ...happy, drives: [] })[0]).toEqual([
    'Harbor Painting',
    'too-little',
    'What drives what is not written down',
  ]);
});

it('a company scorecard without a client’s view is told; what was marked counts before what a title says', () => {
  const title = 'The company scorecard has no client’s view';
  expect(look(revenue, calls)).toContainEqual(['Harbor Painting', 'counted', title]);
  expect(look(revenue, calls, { ...happy, clientView: false })).toContainEqual(['Harbor Painting', 'counted', title]);
  expect(look({ ...revenue, clientView: true }, calls).map(([, , said]) => said)).not.toContain(title);
});

it('no metrics, nothing to look at', () => {
  expect(look()).toEqual([]);
});
