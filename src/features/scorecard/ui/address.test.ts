import { describe, expect, test } from 'vitest';
import { hrefOf, readAddress, searchOf } from './address.ts';

describe('the address of a scorecard', () => {
  test('a plain page says nothing', () => {
    expect(hrefOf('c1', readAddress({}))).toBe('/c/c1/scorecard');
  });

  test('what was chosen is in it, and comes back', () => {
    const search = {
      team: 'mine',
      cadence: 'monthly',
      window: 24,
      newest: 'left',
      owner: 'm1',
      group: 'Win & keep',
      kind: 'leading',
      only: 'real-change',
      sort: 'owner',
      archived: true,
    };
    const address = readAddress(search);
    expect(searchOf(address)).toEqual(search);
    const href = hrefOf('c1', address);
    expect(readAddress(Object.fromEntries(new URLSearchParams(href.split('?')[1])))).toEqual(address);
  });

  test('what is not understood is the plain case', () => {
    expect(
      searchOf(
        readAddress({ cadence: 'daily', window: '99', newest: 'up', kind: 'x', only: {}, sort: null, group: [] }),
      ),
    ).toEqual({});
    expect(searchOf(readAddress({ cadence: 'monthly', window: 52 })), 'a window of another cadence').toEqual({
      cadence: 'monthly',
    });
  });

  test('a heading that is a number stays text', () => {
    expect(readAddress({ group: 2026 }).group).toBe('2026');
  });
});
