import { expect, test } from 'vitest';
import type { MemberId, MetricId } from '#lib/ids.ts';
import type { Kind } from '../particulars.ts';
import { pictureOf } from './picture.ts';
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

const places = (metrics: readonly TreeMetric[]) =>
  Object.fromEntries(pictureOf(metrics).spots.map(({ metric: { title }, column, row }) => [title, [column, row]]));

test('what is done stands left, what comes of it right, each at the height of what it moves', () => {
  const metrics = [
    metric('visits', 'activity', ['leads']),
    metric('posts', 'activity', ['reviews']),
    metric('leads', 'leading', ['sold']),
    metric('reviews', 'leading', ['profit']),
    metric('sold', 'lagging'),
    metric('profit', 'lagging'),
  ];
  expect(places(metrics)).toEqual({
    visits: [0, 0],
    leads: [1, 0],
    sold: [2, 0],
    posts: [0, 1],
    reviews: [1, 1],
    profit: [2, 1],
  });
});

test('what moves two things stands between them', () => {
  const metrics = [
    metric('visits', 'activity', ['sold', 'profit']),
    metric('sold', 'lagging'),
    metric('profit', 'lagging'),
  ];
  expect(places(metrics)['visits']).toEqual([0, 0.5]);
});

test('no two stand in one place, however many move one thing', () => {
  const metrics = [
    ...['calls', 'visits', 'posts'].map((title) => metric(title, 'activity', ['sold'])),
    metric('sold', 'lagging'),
  ];
  expect(pictureOf(metrics).spots.map(({ column, row }) => `${column} ${row}`)).toEqual(['0 0', '0 1', '0 2', '1 0']);
  expect(pictureOf(metrics).rows).toBe(3);
});

test('what is linked with nothing stands apart, unless nothing is linked', () => {
  const [visits, sold, posts] = [
    metric('visits', 'activity', ['sold']),
    metric('sold', 'lagging'),
    metric('posts', 'activity'),
  ];
  const { spots, apart } = pictureOf([visits, sold, posts]);
  expect(spots).toHaveLength(2);
  expect(apart).toEqual([posts]);
  expect(pictureOf([sold, posts])).toMatchObject({ apart: [], rows: 1 });
});
