import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isAlive } from '#db/embedded/process-table.ts';

export interface Line {
  ready?: { pid: number; note: string | null; socketFolder: string };
  error?: { code: string; message: string };
  acknowledged?: number;
  interrupted?: string;
  exited?: string;
}

export interface Starter {
  child: ChildProcess;
  pid: number;
  lines: Line[];
  /** Waits for a line that passes; fails when the process ends without one. */
  next<T>(pick: (line: Line) => T | undefined): Promise<T>;
  /** Its exit code, once it has ended and all it said has been read. */
  gone: Promise<number | null>;
}

export interface StartOptions {
  work?: 'hold' | 'write';
  /** A command to run the starter below, such as `unshare`. */
  below?: string[];
  env?: NodeJS.ProcessEnv;
}

const holder = path.join(import.meta.dirname, 'holder.ts');

/** Runs a starter in a process of its own, which a test can kill in any way. */
export function start(folder: string, { work = 'hold', below = [], env = process.env }: StartOptions = {}): Starter {
  const [file, ...args] = [...below, process.execPath, holder, folder, work];
  const child = spawn(file, args, { stdio: ['pipe', 'pipe', 'inherit'], env });
  children.push(child);
  const lines: Line[] = [];
  let over = false;
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (text) => lines.push(JSON.parse(text) as Line));
  reader.on('close', () => {
    over = true;
  });
  const gone = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(([[code]]) => code as number | null);
  return {
    child,
    pid: child.pid ?? 0,
    lines,
    gone,
    async next(pick) {
      for (let seen = 0; ; ) {
        for (; seen < lines.length; seen++) {
          const picked = pick(lines[seen] as Line);
          if (picked !== undefined) return picked;
        }
        if (over && seen === lines.length) throw new Error(`the starter ended: ${JSON.stringify(lines.at(-1))}`);
        await sleep(5);
      }
    },
  };
}

export const ready = (line: Line) => line.ready;
export const refused = (line: Line) => line.error;

export async function stop(starter: Starter): Promise<void> {
  starter.child.kill('SIGTERM');
  await starter.gone;
}

export async function untilDead(pid: number): Promise<void> {
  while (isAlive(pid)) await sleep(5);
}

/** A data folder that does not exist yet, below a temporary folder that everybody may walk through. */
export function newFolder(...names: string[]): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'evenkeel-test-'));
  fs.chmodSync(root, 0o755);
  roots.push(root);
  return path.join(root, ...names);
}

const roots: string[] = [];
const children: ChildProcess[] = [];

/** What a failed test left behind, too. */
export async function cleanUp(): Promise<void> {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
  for (const root of roots.splice(0)) fs.rmSync(root, { recursive: true, force: true });
}

export async function query<Row extends pg.QueryResultRow>(socketFolder: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ host: socketFolder, user: 'evenkeel_owner', database: 'postgres' });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Every process below this one, itself not counted. */
export function descendants(pid: number): number[] {
  const children = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((other) => parentOf(other) === pid);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function parentOf(pid: number): number {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

export function kill(pids: number[], signal: NodeJS.Signals = 'SIGKILL'): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      // It may have ended by itself between being listed and being killed.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}
