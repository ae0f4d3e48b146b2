import { expect, it } from 'vitest';
import { foldedName, isSameName, nameKey } from './name-key.ts';

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

it('typed without accents, a name is the same', () => {
  expect(foldedName(' José  MUÑOZ')).toBe(foldedName('jose munoz'));
  expect(foldedName('Łukasz Strauß')).toBe('lukasz strauss');
  expect(foldedName('Ана Јовановић')).toBe(foldedName('ана јовановић'));
});

it('a mark that is a vowel stays', () => {
  expect(foldedName('कि')).not.toBe(foldedName('का'));
});
