import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EmbeddedDatabase, launchEmbedded } from '#db/embedded/launch.ts';
import { migrate } from '#db/migrate.ts';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    socketFolder: string;
  }
}

/** Migrated once; the database of every test file is a copy of it. */
export const TEMPLATE = 'evenkeel_template';

let folder: string | undefined;
let server: EmbeddedDatabase | undefined;

/** One embedded PostgreSQL for a whole run. What it holds may be lost with the machine, so it never waits for the disk. */
export async function setup(project: TestProject): Promise<void> {
  folder = await mkdtemp(path.join(tmpdir(), 'ek-'));
  await chmod(folder, 0o755);
  server = await launchEmbedded({
    folder: path.join(folder, 'data'),
    settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '400' },
  });
  await migrate({ kind: 'embedded', socketFolder: server.socketFolder, port: server.port, database: TEMPLATE });
  project.provide('socketFolder', server.socketFolder);
}

export async function teardown(): Promise<void> {
  await server?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
}
