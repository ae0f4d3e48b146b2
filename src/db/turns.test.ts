import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

it('lets one after the other in for the same key, and others meanwhile', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  const work = async (key: string, name: string) => {
    const end = await turns.take(key);
    seen.push(`${name} in`);
    await Promise.resolve();
    seen.push(`${name} out`);
    end();
  };
  const hold = await turns.take('a');
  const waiting = [work('a', 'first'), work('a', 'second')];
  await work('b', 'other');
  expect(seen).toEqual(['other in', 'other out']);
  hold();
  await Promise.all(waiting);
  expect(seen.slice(2)).toEqual(['first in', 'first out', 'second in', 'second out']);
});
