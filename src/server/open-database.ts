import { setTimeout as wait } from 'node:timers/promises';
import { launchEmbedded } from '#db/embedded/launch.ts';
import { migrate } from '#db/migrate.ts';
import type { Place } from '#db/place.ts';
import type { Settings } from './settings.ts';

export interface OpenDatabase {
  readonly place: Place;
  /** Resolves when our own server is gone, with its last words; never for somebody else's. */
  readonly gone: Promise<string>;
  close(): Promise<void>;
}

const TRIES = 5;
const FIRST_WAIT_MS = 500;
const NOT_THERE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
  'ENOENT',
  '57P03',
]);

function codeOf(problem: unknown): string {
  const { code, errors, message } = problem as { code?: string; errors?: { code?: string }[]; message?: string };
  return code ?? errors?.[0]?.code ?? (message === 'timeout expired' ? 'ETIMEDOUT' : '');
}

const hostOf = (url: string) => {
  const { host, searchParams } = new URL(url);
  return searchParams.get('host') ?? host;
};

/** What a server that answers may refuse (PostgreSQL, Appendix A), and what to do about it. */
const refusals: Readonly<Record<string, string>> = {
  '28P01': 'Check the user and the password in DATABASE_URL.',
  '28000': 'Check the user in DATABASE_URL, and whom the server lets in (pg_hba.conf).',
  '3D000': 'Make the database first, or check its name in DATABASE_URL.',
  '42501': 'The user in DATABASE_URL must own the database and be allowed to make roles (createrole).',
};

async function migrateWhenThere(place: Place & { kind: 'external' }, print: (line: string) => void): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await migrate(place);
      return;
    } catch (problem) {
      const code = codeOf(problem);
      const where = hostOf(place.url);
      const todo = refusals[code];
      if (todo !== undefined) {
        throw new Error(
          `The PostgreSQL at ${where} refuses: ${(problem as Error).message}. Nothing was changed. ${todo}`,
          { cause: problem },
        );
      }
      if (!NOT_THERE.has(code)) throw problem;
      if (attempt === TRIES) {
        throw new Error(
          `The PostgreSQL at ${where} does not answer (${code}). Nothing was changed. Check DATABASE_URL and that the server runs, then start again.`,
          { cause: problem },
        );
      }
      print(`The PostgreSQL at ${where} does not answer (${code}); trying again.`);
      await wait(FIRST_WAIT_MS * 2 ** (attempt - 1));
    }
  }
}

/** Our own PostgreSQL on the data folder, or the one DATABASE_URL names; brought to this version. */
export async function openDatabase(settings: Settings, print: (line: string) => void): Promise<OpenDatabase> {
  if (settings.databaseUrl !== null) {
    const place = { kind: 'external', url: settings.databaseUrl } as const;
    await migrateWhenThere(place, print);
    return { place, gone: new Promise(() => {}), close: async () => {} };
  }
  const server = await launchEmbedded({ folder: settings.dataFolder });
  if (server.note) print(server.note);
  const place: Place = { kind: 'embedded', socketFolder: server.socketFolder, port: server.port, database: 'evenkeel' };
  try {
    await migrate(place);
  } catch (problem) {
    await server.stop();
    throw problem;
  }
  return { place, gone: server.exited, close: () => server.stop() };
}
