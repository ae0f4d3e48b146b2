import path from 'node:path';
import { owner, readyCluster } from './cluster.ts';
import { asLaunchError } from './launch-error.ts';
import type { Lock } from './held-lock.ts';
import { lock } from './lock.ts';
import { clearOrphan } from './orphan.ts';
import { choosePlace, makeBase } from './place.ts';
import { nativeFolder } from './platform.ts';
import { startServer } from './server.ts';
import { makeSocketFolder, removeSocketFolder } from './socket-folder.ts';

export interface LaunchOptions {
  /** The data folder; made if absent. The database gets a folder `postgres` inside it. */
  folder: string;
  /** PostgreSQL settings beside those the launcher gives, as on the server's command line. */
  settings?: Record<string, string>;
}

export interface EmbeddedDatabase {
  /** The folder of the server's unix socket, which is the only way in: the `host` of a connection. */
  socketFolder: string;
  port: 5432;
  /** The superuser; needs no password from whoever can enter the socket's folder. */
  owner: 'evenkeel_owner';
  /** What had to be cleared up first, as a sentence for the log. */
  note: string | null;
  pid: number;
  /** Resolves with the server's last log lines when it is gone, for whatever reason. */
  exited: Promise<string>;
  /** Asks the server to stop and waits until it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with Evenkeel on a data folder. It ends with this process, however that ends.
 *
 * @throws {LaunchError} with a sentence for a person; the data is as it was before.
 */
export async function launchEmbedded({ folder, settings = {} }: LaunchOptions): Promise<EmbeddedDatabase> {
  const locks: Lock[] = [];
  const release = () => {
    for (const held of locks) held.release();
  };
  try {
    return await launch(path.resolve(folder), settings, locks, release);
  } catch (error) {
    release();
    throw asLaunchError(error, folder);
  }
}

async function launch(
  folder: string,
  settings: Record<string, string>,
  locks: Lock[],
  release: () => void,
): Promise<EmbeddedDatabase> {
  const native = nativeFolder();
  const base = makeBase(folder);
  locks.push(await lock(base));
  const note = await clearOrphan(path.join(base, 'cluster'));
  const place = choosePlace(base, native);
  if (place.base !== base) locks.push(await lock(place.base));
  readyCluster(path.join(place.base, 'cluster'), place.binaries, place.account);
  const socketFolder = makeSocketFolder(place.base, place.account);
  const server = await startServer(place, socketFolder, settings);
  const exited = server.exited.then((log) => {
    removeSocketFolder(place.base);
    release();
    return log;
  });
  const stop = async () => {
    await server.stop();
    await exited;
  };
  return { socketFolder, port: 5432, owner, note, pid: server.pid, exited, stop };
}
