import { setTimeout as wait } from 'node:timers/promises';
import { launchEmbedded } from '#db/embedded/launch.ts';
import { LaunchError } from '#db/embedded/launch-error.ts';
import { runningSocketFolder } from '#db/embedded/running.ts';
import type { Place } from '#db/place.ts';
import type { Settings } from './settings.ts';

export interface ReachedDatabase {
  readonly place: Place;
  /** Whether another Evenkeel works on it now; null where that cannot be told. */
  readonly inUse: boolean | null;
  close(): Promise<void>;
}

const placeAt = (socketFolder: string): Place => ({
  kind: 'embedded',
  socketFolder,
  port: 5432,
  database: 'evenkeel',
});

const STARTING_MS = 10_000;
const LOOK_EVERY_MS = 100;

/**
 * The database for a command that runs beside the server or without it: the one DATABASE_URL names, else the one that
 * runs on the data folder, else started here. Not brought to this version.
 */
export async function reachDatabase({ databaseUrl, dataFolder }: Settings): Promise<ReachedDatabase> {
  if (databaseUrl !== null) {
    return { place: { kind: 'external', url: databaseUrl }, inUse: null, close: async () => {} };
  }
  // A server that is just starting has its lock before its socket, and one that stops the other way round.
  for (let waited = 0; ; waited += LOOK_EVERY_MS) {
    try {
      const server = await launchEmbedded({ folder: dataFolder });
      return { place: placeAt(server.socketFolder), inUse: false, close: () => server.stop() };
    } catch (problem) {
      if (!(problem instanceof LaunchError) || problem.code !== 'in-use') throw problem;
      const socketFolder = runningSocketFolder(dataFolder);
      if (socketFolder !== null) return { place: placeAt(socketFolder), inUse: true, close: async () => {} };
      if (waited >= STARTING_MS) throw problem;
    }
    await wait(LOOK_EVERY_MS);
  }
}
