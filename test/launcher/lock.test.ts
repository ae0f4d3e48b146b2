import fs from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newFolder, query, ready, refused, cleanUp, type Starter, start, stop } from './starter.ts';

afterAll(cleanUp);

async function outcomes(starters: Starter[]) {
  return Promise.all(starters.map((starter) => starter.next((line) => line.ready ?? line.error)));
}

test.each(['an empty folder', 'a folder with data'])(
  'of three launchers at once on %s exactly one wins',
  async (kind) => {
    const folder = newFolder('data');
    if (kind !== 'an empty folder') {
      const first = start(folder);
      await first.next(ready);
      await stop(first);
    }
    const starters = [start(folder), start(folder), start(folder)];
    const results = await outcomes(starters);
    const won = results.filter((result) => 'pid' in result);
    const lost = results.filter((result) => 'code' in result);
    expect(won).toHaveLength(1);
    expect(lost.map(({ code }) => code)).toEqual(['in-use', 'in-use']);
    expect(lost[0]?.message).toContain('DATA_DIR');
    expect(await query(won[0]?.socketFolder as string, 'select 1 as one')).toEqual([{ one: 1 }]);
    await Promise.all(starters.map(stop));
  },
);

test('a folder in use is in use under its other path too', async () => {
  const folder = newFolder('data');
  const other = path.join(path.dirname(folder), 'other');
  const first = start(folder);
  const { pid } = await first.next(ready);
  fs.symlinkSync(folder, other);
  expect((await start(other).next(refused)).code).toBe('in-use');
  expect(first.lines).toEqual([expect.objectContaining({ ready: expect.objectContaining({ pid }) })]);
  await stop(first);
});
