import { readdir, readFile } from 'node:fs/promises';
import type { Installation } from './installation.ts';
import type { Measured } from './report.ts';

async function parents(): Promise<Map<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const pairs = await Promise.all(
    pids.map(async (pid): Promise<[number, number]> => {
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
      return [pid, Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0)];
    }),
  );
  return new Map(pairs);
}

/** The proportional share, so that memory that processes have in common counts once. */
async function shareOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024;
}

/** What app and embedded database hold when nobody does anything; null where the system does not tell. */
export async function measureMemory({ server }: Installation): Promise<Measured | null> {
  if (process.platform !== 'linux') return null;
  const up = await parents();
  const descends = (pid: number): boolean =>
    pid === server.pid || (up.has(pid) && up.get(pid) !== 0 && descends(up.get(pid) ?? 0));
  const shares = await Promise.all([...up.keys()].filter(descends).map(shareOf));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return {
    row: '9',
    what: 'idle memory of app and embedded database',
    ours: `${total.toFixed(0)} MiB`,
    bare: '',
    ratio: null,
    bar: '≤ 200 MiB',
    met: total <= 200,
  };
}
