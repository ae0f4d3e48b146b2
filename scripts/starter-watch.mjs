import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * Calls `stop` when npm, or the shell npm put between itself and us, is gone without having passed a signal on.
 *
 * Only npm is watched: a script may be started in the background by a shell that then ends, and must stay.
 */
export function watchStarter(stop, every = 250) {
  const links = linksToNpm();
  if (links.length === 0) return;
  const timer = setInterval(() => {
    if (links.every(([child, parent]) => parentOf(child) === parent)) return;
    clearInterval(timer);
    stop();
  }, every);
  timer.unref();
}

/** Pairs of process and parent, from this one up to npm; none if npm did not start us. */
function linksToNpm() {
  if (!process.env.npm_lifecycle_event) return [];
  const links = [];
  for (let pid = process.pid; links.length < 3; ) {
    const parent = parentOf(pid);
    if (!parent || parent === 1) return [];
    links.push([pid, parent]);
    if (/\bnpm\b/.test(commandOf(parent))) return links;
    pid = parent;
  }
  return [];
}

/** An orphan gets a new parent at once, even where its dead one is never collected. */
function parentOf(pid) {
  if (pid === process.pid) return process.ppid;
  if (process.platform !== 'linux') return Number(ps(pid, 'ppid'));
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

function commandOf(pid) {
  if (process.platform !== 'linux') return ps(pid, 'args');
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function ps(pid, column) {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
