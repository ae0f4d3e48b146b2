import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { commandOf, isAlive, startMark } from './process-table.ts';

test('this process is alive, has a command and a time of start that stays', () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(commandOf(process.pid)).toContain('node');
  expect(startMark(process.pid)).toMatch(/\d/);
  expect(startMark(process.pid)).toBe(startMark(process.pid));
});

test('a process that ended, and numbers that cannot be, are not alive', async () => {
  const child = spawn('true');
  await once(child, 'close');
  for (const pid of [child.pid as number, 0, -1, Number.NaN, 2 ** 31]) expect(isAlive(pid)).toBe(false);
});
