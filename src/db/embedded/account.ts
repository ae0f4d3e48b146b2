import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * As whom the server runs. PostgreSQL refuses to run as root, so a root starter either hands over to another user
 * (`change`) or runs the server in a user namespace where root bears another user's number (`map`).
 */
export interface Account {
  way: 'self' | 'change' | 'map';
  uid: number;
  gid: number;
}

export interface PasswdEntry {
  name: string;
  uid: number;
  gid: number;
}

export function ourselves(): Account {
  return { way: 'self', uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
}

/** Looks a user up by name or number: the local file first, then whatever else the machine asks (LDAP and the like). */
export function passwdEntry(key: string | number): PasswdEntry | null {
  const matches = (entry: PasswdEntry) => (typeof key === 'number' ? entry.uid === key : entry.name === key);
  const local = parsePasswd(readOrEmpty('/etc/passwd')).find(matches);
  if (local) return local;
  const { stdout } = spawnSync('getent', ['passwd', String(key)], { encoding: 'utf8' });
  return parsePasswd(stdout ?? '').find(matches) ?? null;
}

export function parsePasswd(text: string): PasswdEntry[] {
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

export interface Command {
  file: string;
  args: string[];
  ids: { uid?: number; gid?: number };
}

/** The command that runs `file` as this account. */
export function commandAs(account: Account, file: string, args: string[]): Command {
  if (account.way === 'self') return { file, args, ids: {} };
  if (account.way === 'change') return { file, args, ids: { uid: account.uid, gid: account.gid } };
  const alias = passwdEntry('nobody')?.uid ?? 65534;
  return { file: 'unshare', args: ['--user', `--map-user=${alias}`, '--', file, ...args], ids: {} };
}

export function runAs(
  account: Account,
  file: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): SpawnSyncReturns<string> {
  const command = commandAs(account, file, args);
  return spawnSync(command.file, command.args, { ...options, ...command.ids, encoding: 'utf8', maxBuffer: 1 << 24 });
}

function readOrEmpty(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
