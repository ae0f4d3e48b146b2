import type { TeamId } from '#lib/ids.ts';
import { expect, it } from 'vitest';
import { hrefOf, readAddress } from './address.ts';

const team = '01a2d202-0a92-76e5-b440-4b6186e01398' as TeamId;

it('an address says only what is not usual, and is read back as it was', () => {
  expect(hrefOf('/i', { team, list: 'short', order: 'hand' })).toBe(`/i?team=${team}`);
  const address = { team, list: 'solved', order: 'age' } as const;
  const search = Object.fromEntries(new URL(hrefOf('/i', address), 'http://localhost').searchParams);
  expect(readAddress(search)).toEqual(address);
});

it('what nobody knows is left out', () => {
  expect(readAddress({ team: '<script>', list: 'all', order: ['hand'] })).toEqual({});
});
