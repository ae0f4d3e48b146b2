import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LaunchError, notOurs } from './launch-error.ts';
import { commandOf, isAlive, workingFolderOf } from './process-table.ts';

/**
 * Deals with the postmaster.pid of an earlier server, which PostgreSQL judges by the number alone.
 *
 * A server of ours that outlived its starter is stopped. A number that now belongs to some other process, or to a
 * zombie, would make PostgreSQL refuse, so that file is removed. In every other case the file stays: PostgreSQL reads
 * from it which shared memory must be free before it starts.
 */
export async function clearOrphan(cluster: string): Promise<string | null> {
  const file = path.join(cluster, 'postmaster.pid');
  const pid = readPid(file);
  if (pid === null) return null;
  if (isServerOf(pid, cluster)) {
    await stopServer(pid, cluster);
    return 'A database server left over from an earlier run was stopped.';
  }
  if (!isNumberTaken(pid)) return null;
  fs.rmSync(file, { force: true });
  return 'A left-over postmaster.pid of an earlier run was removed.';
}

export function readPid(file: string): number | null {
  try {
    const pid = Number.parseInt(fs.readFileSync(file, 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

export function isServerOf(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  const command = commandOf(pid);
  if (process.platform !== 'linux') return command.includes('postgres') && command.includes(cluster);
  const folder = workingFolderOf(pid);
  return command.includes('postgres') && (folder === cluster || (folder === null && command.includes(cluster)));
}

/** Fast shutdown, then an immediate one. @throws {LaunchError} if the server outlasts both. */
export async function stopServer(pid: number, cluster: string): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGINT', 30],
    ['SIGQUIT', 10],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EPERM')
        throw notOurs(cluster, `another user runs a database server on it (process ${pid})`, error);
    }
    if (await isGone(pid, cluster, seconds * 1000)) return;
  }
  throw new LaunchError(
    'in-use',
    `A database server from an earlier run (process ${pid}) still holds ${cluster} and does not stop. ` +
      `Nothing was changed. Wait a minute and start again; if it is still there, stop it with "kill -QUIT ${pid}".`,
  );
}

async function isGone(pid: number, cluster: string, within: number): Promise<boolean> {
  for (let waited = 0; waited <= within; waited += 20) {
    if (!isServerOf(pid, cluster)) return true;
    await sleep(20);
  }
  return false;
}

function isNumberTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
