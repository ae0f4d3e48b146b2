import fs from 'node:fs';
import path from 'node:path';
import { type Account, runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { fromServerLog, LaunchError, notOurs } from './launch-error.ts';

export const owner = 'evenkeel_owner';

/** Makes the cluster if there is none; checks that an existing one is of the major version of the binaries. */
export function readyCluster(cluster: string, binaries: Binaries, account: Account): void {
  if (!fs.existsSync(cluster)) createCluster(cluster, binaries, account);
  const version = readVersion(cluster);
  if (version !== binaries.major)
    throw new LaunchError(
      'wrong-version',
      `The data in ${path.dirname(cluster)} was written by PostgreSQL ${version}; this Evenkeel brings PostgreSQL ${binaries.major}, ` +
        `which cannot read it. Nothing was changed. Start the Evenkeel version that wrote it, run "evenkeel backup <file>", ` +
        `then start this one with an empty DATA_DIR and run "evenkeel restore <file>".`,
    );
}

function readVersion(cluster: string): string {
  try {
    return fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw notOurs(cluster, 'the folder is there but holds no database (PG_VERSION is missing)', error);
  }
}

/** Made aside and renamed, so that an interrupted first start never leaves half a cluster. */
function createCluster(cluster: string, binaries: Binaries, account: Account): void {
  const aside = `${cluster}.new`;
  fs.rmSync(aside, { recursive: true, force: true });
  try {
    initialise(aside, binaries, account);
  } catch (error) {
    fs.rmSync(aside, { recursive: true, force: true });
    throw error;
  }
  fs.renameSync(aside, cluster);
  syncFolder(path.dirname(cluster));
}

function initialise(folder: string, binaries: Binaries, account: Account): void {
  const result = initdb(folder, binaries, account);
  if (result.status === 0) return;
  if (!/could not look up effective user ID/.test(result.log)) throw fromServerLog(result.log, path.dirname(folder));
  // A container may run under a number that no passwd entry names. A user namespace lends it one.
  fs.rmSync(folder, { recursive: true, force: true });
  if (account.way === 'self' && initdb(folder, binaries, { ...account, way: 'map' }).status === 0) return;
  throw new LaunchError(
    'no-passwd-entry',
    `This user (number ${account.uid}) has no entry in /etc/passwd, and PostgreSQL needs one to make its files. Nothing was written. ` +
      `Start as a user with an entry, add one (echo "evenkeel:x:${account.uid}:${account.gid}::/:/bin/sh" >> /etc/passwd, as root), ` +
      `or set DATABASE_URL to a PostgreSQL 15 or newer.`,
  );
}

function initdb(folder: string, binaries: Binaries, account: Account): { status: number | null; log: string } {
  const args = ['--pgdata', folder, '--username', owner, '--auth', 'trust', '--encoding', 'UTF8'];
  // The builtin provider sorts the same on every machine and after every system upgrade (PostgreSQL 18, "Locale Support").
  const locale = ['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'];
  const result = runAs(account, path.join(binaries.native, 'bin/initdb'), [...args, ...locale, '--data-checksums'], {
    cwd: path.dirname(folder),
    env: binaries.env,
  });
  return { status: result.status, log: `${result.error?.message ?? ''}${result.stderr ?? ''}` };
}

function syncFolder(folder: string): void {
  const handle = fs.openSync(folder, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}
