import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandAs } from './account.ts';
import { keeper } from './keeper.ts';
import { LastLines } from './last-lines.ts';
import { fromServerLog } from './launch-error.ts';
import { isServerOf, readPid, stopServer } from './orphan.ts';
import type { Place } from './place.ts';

export interface ServerProcess {
  pid: number;
  /** Resolves with the last log lines when the server is gone, for whatever reason. */
  exited: Promise<string>;
  stop(): Promise<void>;
}

/** Starts the server and waits until it takes connections; tries again while the memory of the last one is in use. */
export async function startServer(
  place: Place,
  socketFolder: string,
  settings: Record<string, string>,
): Promise<ServerProcess> {
  const cluster = path.join(place.base, 'cluster');
  for (let attempt = 0; ; attempt++) {
    const { stop, exited } = run(place, cluster, socketFolder, settings);
    const outcome = await Promise.race([exited, whenReady(cluster, exited)]);
    if (typeof outcome === 'number') return { pid: outcome, exited, stop };
    const busy = /pre-existing shared memory block|lock file "postmaster.pid" already exists/.test(outcome);
    if (!busy || attempt >= 100) throw fromServerLog(outcome, place.base);
    await sleep(100);
  }
}

function run({ base, account, binaries }: Place, cluster: string, socketFolder: string, extra: Record<string, string>) {
  const settings = Object.entries({ ...serverSettings(socketFolder), ...extra });
  const server = [path.join(binaries.native, 'bin/postgres'), '-D', cluster];
  const args = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = commandAs(account, '/bin/sh', ['-c', keeper, 'sh', ...server, ...args]);
  // Detached: Ctrl-C in the terminal is the app's to answer; it stops the server when it has finished with it.
  const child = spawn(command.file, command.args, {
    ...command.ids,
    cwd: base,
    env: binaries.env,
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  });
  // The keeper may be gone before the pipe is closed; then nobody is left to tell.
  child.stdin.on('error', () => {});
  const log = new LastLines(child.stderr);
  const exited = whenGone(child, cluster).then((trouble) => trouble + log.text());
  const stop = async () => {
    child.stdin.end();
    await exited;
  };
  return { exited, stop };
}

function serverSettings(socketFolder: string): Record<string, string> {
  return {
    listen_addresses: '',
    port: '5432',
    // A list, so a comma or a blank in the path needs the quotes (PostgreSQL 18, unix_socket_directories).
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    jit: 'off',
    lc_messages: 'C',
    log_destination: 'stderr',
    logging_collector: 'off',
  };
}

/** The server's number once the eighth line of its postmaster.pid says "ready"; null if it is gone before. */
async function whenReady(cluster: string, exited: Promise<string>): Promise<number | string> {
  const file = path.join(cluster, 'postmaster.pid');
  let gone = false;
  void exited.then(() => {
    gone = true;
  });
  while (!gone) {
    const pid = readPid(file);
    if (pid !== null && readStatus(file) === 'ready' && isServerOf(pid, cluster)) return pid;
    await sleep(10);
  }
  return exited;
}

function readStatus(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8').split('\n')[7]?.trim() ?? '';
  } catch {
    return '';
  }
}

/** Resolves when the keeper and the server are both gone; a server that lost its keeper is stopped from here. */
async function whenGone(child: ChildProcess, cluster: string): Promise<string> {
  const closed = once(child, 'close').catch(() => {});
  try {
    await once(child, 'exit');
    const pid = readPid(path.join(cluster, 'postmaster.pid'));
    if (pid !== null && isServerOf(pid, cluster)) await stopServer(pid, cluster);
  } catch (error) {
    return `${(error as Error).message}\n`;
  }
  await Promise.race([closed, sleep(500)]);
  return '';
}
