import { expect, test } from 'vitest';
import type { MemberId, TeamId } from '#lib/ids.ts';
import { plainRow } from './plain-row.ts';
import { tabCounts } from './tab-counts.ts';

const sales = { id: 'sales', label: 'Sales', teamId: 'sales' as TeamId };
const office = { id: 'office', label: 'Office', teamId: 'office' as TeamId };
const mine = { id: 'mine', label: 'Mine', ownerId: 'ana' as MemberId };
const name = (metricId: string, ownerId: string, ...standsOn: string[]) => ({
  ...plainRow({ metricId, ownerId }),
  standsOn,
});

test('counts what stands on each scorecard, on a person’s also what they own; the open one says its own', () => {
  const names = [
    name('leads', 'ana', 'sales'),
    name('calls', 'ben', 'sales', 'office'),
    name('hours', 'ana', 'ana'),
    name('visits', 'ben', 'sales', 'ana'),
  ];
  const open = { tab: sales, counts: { weekly: 3, monthly: 1, quarterly: 0, yearly: 0 } };
  expect([...tabCounts([sales, office, mine], names, open)]).toEqual([
    ['sales', 4],
    ['office', 1],
    ['mine', 3],
  ]);
});

test('until the names are known only the open one is counted', () => {
  const open = { tab: mine, counts: { weekly: 2, monthly: 0, quarterly: 0, yearly: 0 } };
  expect([...tabCounts([sales, mine], undefined, open)]).toEqual([['mine', 2]]);
});
