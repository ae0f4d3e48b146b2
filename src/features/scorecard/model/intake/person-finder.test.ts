import type { MemberId } from '#lib/ids.ts';
import { expect, it } from 'vitest';
import { countNames, personFinder } from './person-finder.ts';

const [jose, ana] = ['jose' as MemberId, 'ana' as MemberId];
const people = [
  { memberId: jose, name: 'José Muñoz', email: 'jose@example.com' },
  { memberId: ana, name: 'Ana', email: 'ana@example.com' },
];

it('finds who is called so, with or without accents, and beside them who was said to be meant', () => {
  const find = personFinder(people, new Map([['boss', ana]]));
  expect(find(' jose MUNOZ ').called?.memberId).toBe(jose);
  expect(find('jose@example.com').called?.memberId).toBe(jose);
  expect(find('Jose M.')).toEqual({ called: null, said: undefined });
  expect(find('BOSS')).toMatchObject({ called: null, said: { memberId: ana } });
});

it('is nobody where two have the name without its accents, and none with them', () => {
  const two = [...people, { memberId: 'other' as MemberId, name: 'Jose Muñoz', email: 'other@example.com' }];
  expect(personFinder(two, new Map())('jose munoz').called).toBeNull();
  expect(personFinder(two, new Map())('jose muñoz').called?.memberId).toBe('other');
});

it('was said to be nobody here, also when whoever was meant is gone', () => {
  const find = personFinder(
    people,
    new Map([
      ['zoe', null],
      ['yan', 'gone' as MemberId],
    ]),
  );
  expect([find('Zoe').said, find('Yan').said]).toEqual([null, null]);
});

it('counts names that fold to the same as one, the most frequent first', () => {
  expect(countNames(['Zoe', 'Yan', 'YAN', 'yán'], ['yan', 'Yan'])).toEqual([
    { name: 'Yan', rows: 3, open: 2 },
    { name: 'Zoe', rows: 1, open: 0 },
  ]);
});
