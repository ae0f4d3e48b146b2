import { expect, it } from 'vitest';
import { isSameName, nameKey } from './name-key.ts';

it('two spellings of a name are the same name', () => {
  expect(isSameName('Ana  Pérez ', 'ana pe\u0301rez')).toBe(true);
  expect(isSameName('Ana\u00a0Pérez', 'Ana Pérez')).toBe(true);
  expect(isSameName('Ana', 'Anna')).toBe(false);
});

it('nobody is not the same as nobody', () => {
  expect(isSameName(null, null)).toBe(false);
  expect(isSameName('Ana', null)).toBe(false);
  expect(nameKey(' ')).toBe('');
});
