import fs from 'node:fs';
import { inUse, type Lock } from './held-lock.ts';
import { isAlive, startMark } from './process-table.ts';

/**
 * The lock where abstract sockets do not exist (macOS): a file that names its holder by number and time of start, so
 * that a number used again by another process does not count. PostgreSQL's own postmaster.pid is the second barrier.
 */
export function lockByFile(file: string): Lock {
  const mine = `${process.pid}\n${startMark(process.pid)}\n`;
  const aside = `${file}.${process.pid}`;
  fs.writeFileSync(aside, mine);
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (claim(aside, file)) return { release: () => dropIfSame(file, mine) };
      const theirs = read(file);
      if (theirs !== null && holderLives(theirs)) throw inUse(file);
      if (theirs !== null) dropIfSame(file, theirs);
    }
    throw inUse(file);
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

/** `link` fails if the name exists, and the file appears with its content already in it. */
function claim(aside: string, file: string): boolean {
  try {
    fs.linkSync(aside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderLives(content: string): boolean {
  const [pid, mark] = content.split('\n');
  return isAlive(Number(pid)) && startMark(Number(pid)) === mark;
}

function dropIfSame(file: string, content: string): void {
  if (read(file) === content) fs.rmSync(file, { force: true });
}

function read(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
