import { expect, test } from 'vitest';
import { isOpenToOthers, readAddress } from './address.ts';

test.each([
  ['http://localhost:4680', 'http://localhost:4680'],
  ['localhost:4680', 'http://localhost:4680'],
  ['127.0.0.1', 'http://127.0.0.1'],
  ['[::1]:4680/scorecard', 'http://[::1]:4680'],
  [' evenkeel.example.com ', 'https://evenkeel.example.com'],
  ['https://evenkeel.example.com/settings?tab=tokens', 'https://evenkeel.example.com'],
  // Not this machine, whatever it begins with.
  ['localhost.example.com', 'https://localhost.example.com'],
])('%s is %s', (typed, address) => {
  expect(readAddress(typed)).toEqual({ ok: true, value: address });
});

test.each(['', '   ', 'mailto:ann@example.com', 'ftp://example.com', 'http://', 'a b', 'https://ex ample.com'])(
  '"%s" is no address',
  (typed) => {
    expect(readAddress(typed)).toMatchObject({ ok: false, error: { code: 'not-an-address' } });
  },
);

test.each([
  ['http://localhost:4680', false],
  ['http://[::1]:4680', false],
  ['https://example.com', false],
  ['http://example.com', true],
  ['http://127.0.0.1.example.com', true],
])('whether others on the way to %s can read along: %s', (address, open) => {
  expect(isOpenToOthers(address)).toBe(open);
});
