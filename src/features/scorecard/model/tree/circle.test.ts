import { expect, it } from 'vitest';
import type { MemberId, MetricId } from '#lib/ids.ts';
import { circlesOf } from './circle.ts';
import type { TreeMetric } from './tree-metric.ts';

const metric = (title: string, drives: string[], inputs: string[] = []): TreeMetric => ({
  metricId: title as MetricId,
  title,
  kind: 'leading',
  ownerId: 'ana' as MemberId,
  drives: drives as MetricId[],
  inputs: inputs as MetricId[],
  standsOn: ['sales'],
  clientView: false,
  controllable: null,
});

it('says what people say and what the formula shows, where they go against each other', () => {
  const circles = circlesOf([
    metric('Close rate', ['Jobs won'], ['Jobs won', 'Estimates sent']),
    metric('Jobs won', []),
    metric('Estimates sent', []),
  ]);
  expect(circles).toEqual([
    {
      path: ['Close rate', 'Jobs won', 'Close rate'],
      words:
        'A circle: Close rate is said to move Jobs won, Close rate is calculated from Jobs won. Take one of the links away, or say it the other way.',
    },
  ]);
});

it('finds one over several steps, and each of two', () => {
  const far = [metric('a', ['b']), metric('b', ['c']), metric('c', []), metric('d', ['c'], ['c'])];
  const around = far.map((one) => (one.title === 'a' ? { ...one, inputs: ['c' as MetricId] } : one));
  expect(circlesOf(around).map(({ path }) => path)).toEqual([
    ['a', 'b', 'c', 'a'],
    ['d', 'c', 'd'],
  ]);
});

it('finds none where a formula shows the way that people say', () => {
  expect(circlesOf([metric('a', ['b']), metric('b', [], ['a'])])).toEqual([]);
});
