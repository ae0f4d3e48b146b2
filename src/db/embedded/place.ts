import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Account, ourselves, runAs } from './account.ts';
import { type Binaries, copyBinaries, systemFolder } from './binaries.ts';
import { elsewhere, LaunchError, notOurs } from './launch-error.ts';
import { linkLibraries } from './links.ts';
import { accountsFor, canGiveTo, clusterOwner, giveTree } from './owner.ts';
import { cannotRun } from './platform.ts';

/** Where the database lives, as whom it runs, and the binaries as that account sees them. */
export interface Place {
  base: string;
  account: Account;
  binaries: Binaries;
}

/** The folder of the database inside the data folder; made if absent. A link leads to where an earlier start put it. */
export function makeBase(folder: string): string {
  const base = path.join(folder, 'postgres');
  const made = fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  // A root starter lets the server's user walk through, but not look around.
  if (made !== undefined && process.getuid?.() === 0) fs.chmodSync(folder, 0o711);
  fs.mkdirSync(base, { recursive: true, mode: 0o700 });
  return fs.realpathSync(base);
}

/** Decides as whom the server runs by trying: each account has to read the binaries and write the folder. */
export function choosePlace(base: string, native: string): Place {
  if (process.getuid?.() !== 0) return placeOfOrdinaryUser(base, native);
  const accounts = accountsFor(base);
  for (const account of accounts) {
    const place = tryPlace(base, account, native);
    if (place) return place;
  }
  for (const account of accounts.filter((one) => one.way === 'change' && canWrite(base, one))) {
    const place = tryPlace(base, account, copyBinaries(native));
    if (place) return place;
  }
  if (accounts.length > 0 && clusterOwner(base) === null) {
    const place = moveToSystemFolder(base, accounts, native);
    if (place) return place;
  }
  throw noUser(base);
}

function placeOfOrdinaryUser(base: string, native: string): Place {
  const account = ourselves();
  const present = clusterOwner(base);
  if (present !== null && present !== account.uid)
    throw notOurs(base, `it belongs to user number ${present}, and this is user number ${account.uid}`);
  const binaries = probe(base, account, native);
  if (typeof binaries !== 'string') return { base, account, binaries };
  fs.accessSync(base, fs.constants.W_OK | fs.constants.X_OK);
  throw cannotRun(native, binaries);
}

function tryPlace(base: string, account: Account, native: string): Place | null {
  const owner = account.way === 'map' ? ourselves() : account;
  if (!canGiveTo(base, owner)) return null;
  const binaries = probe(base, account, native);
  if (typeof binaries === 'string') return null;
  giveTree(path.join(base, 'cluster'), owner);
  return { base, account, binaries };
}

function canWrite(base: string, account: Account): boolean {
  if (!canGiveTo(base, account)) return false;
  const env = { PATH: process.env['PATH'] };
  return runAs(account, '/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', base], { cwd: '/', env }).status === 0;
}

/** The binaries, proven to run as this account with this folder writable, or what the trial printed. */
function probe(base: string, account: Account, native: string): Binaries | string {
  const env = linkLibraries(native, path.join(base, 'lib'));
  const script = 'cd "$1" && test -w . && exec "$2" --version';
  const program = path.join(native, 'bin/postgres');
  const result = runAs(account, '/bin/sh', ['-c', script, 'sh', base, program], { cwd: '/', env });
  const major = /PostgreSQL\) (\d+)/.exec(result.stdout ?? '')?.[1];
  return major ? { native, env, major } : `${result.error?.message ?? ''}${result.stderr ?? ''}`;
}

/** Leaves a link behind, so that every later start finds the same data whatever else has become possible since. */
function moveToSystemFolder(base: string, accounts: Account[], native: string): Place | null {
  const name = crypto.createHash('sha256').update(base).digest('hex').slice(0, 16);
  const home = path.join(systemFolder, name);
  const target = path.join(home, 'postgres');
  fs.mkdirSync(target, { recursive: true, mode: 0o700 });
  for (const folder of [systemFolder, home]) fs.chmodSync(folder, 0o755);
  for (const account of accounts) {
    const place = tryPlace(target, account, copyBinaries(native));
    if (!place) continue;
    fs.rmSync(base, { recursive: true, force: true });
    fs.symlinkSync(target, base);
    return place;
  }
  return null;
}

function noUser(base: string): LaunchError {
  return new LaunchError(
    'no-user',
    `PostgreSQL does not run as root, and no other user can be used for ${base}. Nothing was changed. There are three ways out: ` +
      `start Evenkeel as an ordinary user; set DATA_DIR to a folder that the user "nobody" can reach, such as /var/lib/evenkeel-data; ` +
      `${elsewhere}.`,
  );
}
