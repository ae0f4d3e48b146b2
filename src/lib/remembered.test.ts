import { expect, it } from 'vitest';
import { remembered } from './remembered.ts';

it('computes once for the same two objects, also where nothing was found, and anew for others', () => {
  let times = 0;
  const first = remembered((list: readonly number[], { above }: { readonly above: number }) => {
    times += 1;
    return list.find((one) => one > above) ?? null;
  });
  const [list, low, high] = [[1, 5], { above: 3 }, { above: 9 }];
  expect([first(list, low), first(list, low), first(list, high), first(list, high)]).toEqual([5, 5, null, null]);
  expect(times).toBe(2);
  expect(first([1, 7], low)).toBe(7);
});
