import { expect, it } from 'vitest';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { rulebook } from './rulebook.ts';

it('every rule has a name of its own, of a room and what is looked at', () => {
  const ids = rulebook.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z]+\.[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
});

it.each(rulebook.map((rule) => [rule.id, rule] as const))('%s explains itself in sentences', (_, { explanation }) => {
  for (const part of Object.values(explanation)) expect(part).toMatch(/^\p{Lu}|^\d/u);
  for (const part of Object.values(explanation)) expect(part).toMatch(/[.)]$/);
});

it.each(rulebook.map((rule) => [rule.id, rule] as const))('%s says nothing where nothing is known', (_, rule) => {
  expect(rule.look(recordsOf({}), groundOf())).toEqual([]);
});
