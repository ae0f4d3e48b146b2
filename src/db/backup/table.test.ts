import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, quoteName, type Table } from './table.ts';

const table = (name: string, ...refersTo: string[]): Table => ({
  schema: 'app',
  name,
  columns: ['id'],
  refersTo: refersTo.map((other) => `app.${other}`),
});

const namesOf = (tables: readonly Table[]) => tables.map(({ name }) => name);

test('a table comes after those it refers to, else by name', () => {
  expect(
    namesOf(inOrder([table('value', 'metric'), table('metric', 'company'), table('company'), table('a')])),
  ).toEqual(['a', 'company', 'metric', 'value']);
});

test('a table outside of what is backed up holds nothing up', () => {
  expect(namesOf(inOrder([table('value', 'elsewhere')]))).toEqual(['value']);
});

test('a circle is refused by the names in it', () => {
  expect(() => inOrder([table('a', 'b'), table('b', 'a'), table('c')])).toThrow('app.a, app.b');
});

test('whatever refers to whatever, the order holds', () => {
  const edges = fc.array(fc.array(fc.nat(), { maxLength: 4 }), { maxLength: 20 });
  fc.assert(
    fc.property(edges, (given) => {
      // Referring only to earlier ones, there can be no circle.
      const tables = given.map((others, at) =>
        table(`t${at}`, ...(at === 0 ? [] : others.map((other) => `t${other % at}`))),
      );
      const order = inOrder(tables.toReversed());
      expect(order).toHaveLength(tables.length);
      const place = new Map(order.map(({ name }, at) => [`app.${name}`, at]));
      for (const { name, refersTo } of order)
        for (const other of refersTo) expect(place.get(other)).toBeLessThan(place.get(`app.${name}`) ?? -1);
    }),
  );
});

test('a name is quoted so that it stays a name', () => {
  expect(quoteName('a"; drop table b; --')).toBe('"a""; drop table b; --"');
});
