import { expect, test } from 'vitest';
import { pressQueue } from './press-queue.ts';

interface At {
  readonly version: number;
  readonly place: number;
}

/** A server that takes what was pressed on its newest version alone. */
function desk() {
  let now: At = { version: 1, place: 0 };
  const told: unknown[] = [];
  const press = pressQueue<At>(async (thrown) => {
    told.push(thrown);
  });
  const write = async (from: At): Promise<At> => {
    await Promise.resolve();
    if (from.version !== now.version) throw new Error('conflict');
    now = { version: now.version + 1, place: from.place + 1 };
    return now;
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { now: () => now, told, write, settled, step: (seen: At) => press(seen, write) };
}

test('three quick presses on the same screen lead three on', async () => {
  const { now, told, settled, step } = desk();
  const seen = now();
  for (let n = 0; n < 3; n += 1) step(seen);
  await settled();
  expect(now()).toEqual({ version: 4, place: 3 });
  expect(told).toEqual([]);
});

test('somebody else was first: it is told once, what waits behind it is left, and the next press counts again', async () => {
  const { now, told, write, settled, step } = desk();
  const seen = now();
  await write(seen);
  for (let n = 0; n < 3; n += 1) step(seen);
  await settled();
  expect(now().place, 'theirs holds').toBe(1);
  expect(told).toHaveLength(1);
  step(now());
  await settled();
  expect(now().place).toBe(2);
  expect(told).toHaveLength(1);
});

test('what others did since is where the next press starts from', async () => {
  const { now, told, write, settled, step } = desk();
  step(now());
  await settled();
  await write(now());
  step(now());
  await settled();
  expect(now().place).toBe(3);
  expect(told).toEqual([]);
});
