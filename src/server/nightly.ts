import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { BackupState } from '#features/accounts/contract/backup.ts';
import { backupName, isBackupName, isUnfinished, nextBackup, outdated } from './nightly-rule.ts';

export interface NightlyOptions {
  /** Null when it is switched off. */
  readonly folder: string | null;
  readonly now: () => number;
  /** Whether there is anything worth keeping yet. */
  readonly begun: () => Promise<boolean>;
  readonly backUp: (file: string, signal: AbortSignal) => Promise<unknown>;
  /** Gets a sentence for the log. */
  readonly onTrouble: (sentence: string) => void;
}

export interface Nightly {
  readonly state: () => BackupState;
  /** Makes a backup if one is due. */
  look(): Promise<void>;
  /** Looks every few minutes, so that a machine that slept through the night makes up for it. */
  start(): void;
  /** A backup that is being made is given up; the file of the day before stays. */
  stop(): Promise<void>;
}

const FIRST_LOOK_MS = 60_000;
const LOOK_EVERY_MS = 600_000;

const instant = (at: number) => new Date(at).toISOString();

async function newestIn(folder: string): Promise<{ name: string; at: number; bytes: number } | null> {
  const names = await readdir(folder).catch((): string[] => []);
  const name = names.filter(isBackupName).sort().at(-1);
  if (name === undefined) return null;
  const { mtimeMs, size } = await stat(path.join(folder, name));
  return { name, at: mtimeMs, bytes: size };
}

async function tidy(folder: string): Promise<void> {
  const names = await readdir(folder);
  for (const name of [...outdated(names), ...names.filter(isUnfinished)]) await rm(path.join(folder, name));
}

/** Keeps a backup of every night in one folder. A failure is told and tried again; the server goes on. */
export function openNightly({ folder, now, begun, backUp, onTrouble }: NightlyOptions): Nightly {
  let last: { name: string; at: number; bytes: number } | null = null;
  let problem: { at: number; sentence: string } | null = null;
  let read = false;
  let next: number | null = null;
  let working: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const stopped = new AbortController();

  const plan = () => {
    next = nextBackup(last?.at ?? null, problem?.at ?? null, now());
  };

  async function readLast(from: string): Promise<void> {
    if (!read) last = await newestIn(from);
    read = true;
    if (next === null) plan();
  }

  async function make(into: string): Promise<void> {
    try {
      await readLast(into);
      if ((next ?? 0) > now() || !(await begun())) return;
      await mkdir(into, { recursive: true, mode: 0o700 });
      const name = backupName(now());
      await backUp(path.join(into, name), stopped.signal);
      last = { name, at: now(), bytes: (await stat(path.join(into, name))).size };
      problem = null;
      await tidy(into);
    } catch (failure) {
      if (stopped.signal.aborted) return;
      const reason = failure instanceof Error ? failure.message : String(failure);
      problem = { at: now(), sentence: reason };
      onTrouble(`The nightly backup failed and is tried again in an hour; your data is not touched by that. ${reason}`);
    }
    plan();
  }

  async function look(): Promise<void> {
    if (folder === null || stopped.signal.aborted) return;
    working ??= make(folder).finally(() => {
      working = null;
    });
    await working;
  }

  return {
    state: () => ({
      on: folder !== null,
      folder,
      last: last && { name: last.name, at: instant(last.at), bytes: last.bytes },
      next: folder === null || next === null ? null : instant(Math.max(next, now())),
      problem: problem && { at: instant(problem.at), sentence: problem.sentence },
    }),
    look,
    start() {
      const again = async () => {
        await look();
        timer = setTimeout(() => void again(), LOOK_EVERY_MS).unref();
      };
      timer = setTimeout(() => void again(), FIRST_LOOK_MS).unref();
      // Whoever asks right after a start is told of last night's, though the first look comes later.
      if (folder !== null) void readLast(folder).catch(() => undefined);
    },
    async stop() {
      stopped.abort();
      clearTimeout(timer);
      await working;
    },
  };
}
