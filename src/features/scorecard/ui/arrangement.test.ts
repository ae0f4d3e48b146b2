import { describe, expect, test } from 'vitest';
import type { MetricId } from '#lib/ids.ts';
import { type Arranged, arrange, arrangementOf, moved, renamed } from './arrangement.ts';

const one = (metricId: string, group: string): Arranged => ({ metricId: metricId as MetricId, group });
const told = (arrangement: readonly Arranged[]) => arrangement.map(({ metricId, group }) => `${metricId} ${group}`);
const standing = [one('leads', 'Win'), one('missed', 'Win'), one('sent', 'Sell')];

test('a heading is whole, in the order headings first appear, and what has none stands first', () => {
  expect(
    told(arrangementOf([one('leads', 'Win'), one('sent', 'Sell'), one('loose', ''), one('missed', 'Win')])),
  ).toEqual(['loose ', 'leads Win', 'missed Win', 'sent Sell']);
});

describe('a metric put elsewhere', () => {
  test('before another one, under its heading', () => {
    expect(told(moved(standing, { rowId: 'sent', group: 'Win', before: 'missed' }))).toEqual([
      'leads Win',
      'sent Win',
      'missed Win',
    ]);
  });

  test('last of a group', () => {
    expect(told(moved(standing, { rowId: 'leads', group: 'Win', before: null }))).toEqual([
      'missed Win',
      'leads Win',
      'sent Sell',
    ]);
  });

  test('under a new heading it stands last of all, and among those without one first', () => {
    expect(told(moved(standing, { rowId: 'leads', group: 'Cash', before: null }))).toEqual([
      'missed Win',
      'sent Sell',
      'leads Cash',
    ]);
    expect(told(arrangementOf(moved(standing, { rowId: 'sent', group: undefined, before: null })))).toEqual([
      'sent ',
      'leads Win',
      'missed Win',
    ]);
  });

  test('a metric that went meanwhile moves nothing', () => {
    expect(moved(standing, { rowId: 'gone', group: 'Win', before: null })).toBe(standing);
    expect(told(moved(standing, { rowId: 'leads', group: 'Sell', before: 'gone' }))).toEqual([
      'missed Win',
      'sent Sell',
      'leads Sell',
    ]);
  });
});

test('a heading takes another name, or that of another group', () => {
  expect(told(renamed(standing, 'Win', 'Win the call'))).toEqual([
    'leads Win the call',
    'missed Win the call',
    'sent Sell',
  ]);
  expect(told(renamed([...standing, one('cash', 'Keep')], 'Keep', 'Win'))).toEqual([
    'leads Win',
    'missed Win',
    'cash Win',
    'sent Sell',
  ]);
});

test('rows take the order and the headings, and a row that came meanwhile stays', () => {
  const rows = [...standing, one('new', '')].map((row) => ({ ...row, title: row.metricId }));
  const result = arrange(rows, [one('sent', 'Win'), one('leads', 'Win'), one('missed', 'Win')]);
  expect(told(result)).toEqual(['sent Win', 'leads Win', 'missed Win', 'new ']);
  expect(result[1], 'a row that stays as it was is the same object').toBe(rows[0]);
});
