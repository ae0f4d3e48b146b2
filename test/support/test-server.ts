import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Place } from '#db/place.ts';
import { type Running, startServing } from '#server/serve.ts';
import type { Settings } from '#server/settings.ts';
import { Clock } from './clock.ts';
import { type FreshDatabase, freshDatabase } from './fresh-database.ts';
import { Visitor } from './visitor.ts';

export interface TestServer {
  readonly url: string;
  readonly running: Running;
  readonly clock: Clock;
  readonly db: FreshDatabase;
  /** What was printed in the terminal. */
  readonly printed: string[];
  /** What was written to the log; a test that expects none says so. */
  readonly problems: { problem: unknown; where: string }[];
  visitor(token?: string): Visitor;
  /** Stops this server and leaves the database, for a test that starts another one on it. */
  stopServing(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestServerOptions extends Partial<Settings> {
  readonly now?: number;
  readonly db?: FreshDatabase;
  readonly place?: Place;
}

/** The whole server above a database of its own, on a free port, with a clock that the test moves. */
export async function startTestServer({ now, db, place, ...settings }: TestServerOptions = {}): Promise<TestServer> {
  const database = db ?? (await freshDatabase());
  const clock = new Clock(now ?? Date.now());
  const clientFolder = await mkdtemp(path.join(tmpdir(), 'ek-client-'));
  await writeFile(path.join(clientFolder, 'index.html'), '<!doctype html><title>Evenkeel</title>');
  const printed: string[] = [];
  const problems: { problem: unknown; where: string }[] = [];
  const running = await startServing({
    settings: {
      port: 0,
      portChosen: true,
      host: null,
      dataFolder: clientFolder,
      backups: null,
      databaseUrl: null,
      smtpUrl: null,
      publicUrl: null,
      trustedProxies: [],
      ...settings,
    },
    place: place ?? database.place,
    clientFolder,
    now: clock.now,
    print: (line) => printed.push(line),
    onProblem: (problem, where) => problems.push({ problem, where }),
  });
  const url = `http://localhost:${running.port}`;
  const stopServing = async () => {
    await running.stop();
    await rm(clientFolder, { recursive: true, force: true });
  };
  return {
    url,
    running,
    clock,
    db: database,
    printed,
    problems,
    visitor: (token) => new Visitor(url, token),
    stopServing,
    stop: async () => {
      await stopServing();
      if (!db) await database.drop();
    },
  };
}
