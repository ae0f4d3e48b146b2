import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Account } from './account.ts';

/** sockaddr_un.sun_path holds 108 bytes on Linux and 104 on macOS, the last of them zero. */
const pathLimit = process.platform === 'linux' ? 107 : 103;
const socketName = '.s.PGSQL.5432';
const prefix = 'evenkeel-';

/**
 * An empty folder for the server's socket that only its account (and root) can enter. Made anew at every start: a
 * left-over socket lock file stops PostgreSQL as surely as a left-over postmaster.pid.
 *
 * A long path does not fit into a socket's address, so a short temporary folder takes its place and a link remembers it.
 */
export function makeSocketFolder(base: string, account: Account): string {
  const usual = path.join(base, 'socket');
  removeSocketFolder(base);
  if (Buffer.byteLength(path.join(usual, socketName)) <= pathLimit) return makePrivate(usual, account);
  const short = makePrivate(path.join(shortFolder(), prefix + crypto.randomBytes(8).toString('hex')), account);
  fs.symlinkSync(short, usual);
  return short;
}

export function removeSocketFolder(base: string): void {
  const usual = path.join(base, 'socket');
  const target = readLink(usual);
  // The server's user may write here: follow the link only to where this file makes folders.
  if (target !== null && path.dirname(target) === shortFolder() && path.basename(target).startsWith(prefix))
    fs.rmSync(target, { recursive: true, force: true });
  fs.rmSync(usual, { recursive: true, force: true });
}

function makePrivate(folder: string, account: Account): string {
  fs.mkdirSync(folder, { mode: 0o700 });
  fs.chmodSync(folder, 0o700);
  if (account.way === 'change') fs.chownSync(folder, account.uid, account.gid);
  return folder;
}

function shortFolder(): string {
  const folder = os.tmpdir();
  return Buffer.byteLength(folder) <= 40 ? folder : '/tmp';
}

function readLink(file: string): string | null {
  try {
    return fs.readlinkSync(file);
  } catch {
    return null;
  }
}
