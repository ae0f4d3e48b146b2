import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** Alive and not a zombie: in a container nobody may reap the dead, and `kill(pid, 0)` calls a zombie alive. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const state = stateOf(pid);
  return state !== null && !state.startsWith('Z') && !state.startsWith('X');
}

/** When the process started, in the machine's own words: two processes with one number differ in it. */
export function startMark(pid: number): string {
  return process.platform === 'linux' ? (statFields(pid)?.[19] ?? '') : ps(pid, 'lstart');
}

export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'args');
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

export function workingFolderOf(pid: number): string | null {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

function stateOf(pid: number): string | null {
  if (process.platform === 'linux') return statFields(pid)?.[0] ?? null;
  return ps(pid, 'state') || null;
}

/** Fields of /proc/<pid>/stat from the third on; the second, the name, may hold spaces and brackets (proc(5)). */
function statFields(pid: number): string[] | null {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

function ps(pid: number, column: string): string {
  return (spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '').trim();
}
