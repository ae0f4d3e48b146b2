import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test.each([
  ['Ruth Okafor', 'RO'],
  ['Ana María de la Cruz', 'AC'],
  ['  priya   nair ', 'PN'],
  ['Cher', 'C'],
  ['𝒜da Lovelace', '𝒜L'],
  ['', '?'],
  ['   ', '?'],
])('the initials of %j are %j', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
