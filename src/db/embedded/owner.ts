import fs from 'node:fs';
import path from 'node:path';
import { type Account, passwdEntry } from './account.ts';

/**
 * The accounts a root starter may run the server as, in order: the present owner of the data; else `nobody`; else root
 * under another number in a user namespace.
 */
export function accountsFor(base: string): Account[] {
  const nobody = passwdEntry('nobody');
  const fallback: Account[] = nobody ? [change(nobody)] : [];
  const mapped: Account = { way: 'map', uid: 0, gid: 0 };
  const present = presentOwner(base);
  if (present === null) return [...fallback, mapped];
  if (present.uid === 0) return [mapped, ...fallback];
  // Data of `nobody` came from an earlier root; it may have moved to where `nobody` cannot follow.
  return present.uid === nobody?.uid ? [change(nobody), mapped] : [change(present)];
}

function change({ uid, gid }: { uid: number; gid: number }): Account {
  return { way: 'change', uid, gid };
}

/** Who owns the cluster; before there is one, the person whose folder it is made in, if that is not root. */
function presentOwner(base: string): { uid: number; gid: number } | null {
  const cluster = statOrNull(path.join(base, 'cluster'));
  if (cluster) return cluster;
  const around = [path.dirname(base), path.dirname(path.dirname(base))].map(statOrNull);
  const person = around.find((stat) => stat !== null && stat.uid !== 0);
  return person ? passwdEntry(person.uid) : null;
}

export function clusterOwner(base: string): number | null {
  return statOrNull(path.join(base, 'cluster'))?.uid ?? null;
}

/** Gives the folder itself; false where even root may not (a container without that right, some network disks). */
export function canGiveTo(folder: string, owner: { uid: number; gid: number }): boolean {
  try {
    const stat = fs.statSync(folder);
    if (stat.uid !== owner.uid) fs.chownSync(folder, owner.uid, owner.gid);
    return true;
  } catch {
    return false;
  }
}

/** Gives a tree to its new owner, the top last: an interrupted walk is then done again at the next start. */
export function giveTree(folder: string, owner: { uid: number; gid: number }): void {
  if (!fs.existsSync(folder) || fs.statSync(folder).uid === owner.uid) return;
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true }))
    fs.lchownSync(path.join(entry.parentPath, entry.name), owner.uid, owner.gid);
  fs.chownSync(folder, owner.uid, owner.gid);
}

function statOrNull(file: string): fs.Stats | null {
  try {
    return fs.statSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
