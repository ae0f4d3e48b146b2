import { backUp } from '#db/backup/back-up.ts';
import { BackupProblem } from '#db/backup/problem.ts';
import { inspect, restore } from '#db/backup/restore.ts';
import { LaunchError } from '#db/embedded/launch-error.ts';
import { holdsDatabase } from '#db/embedded/running.ts';
import { MigrationRefused } from '#db/migrate.ts';
import { reachDatabase } from './reach-database.ts';
import { BadSetting, type Settings, settingsFrom } from './settings.ts';
import { productVersion } from './version.ts';

export type BackupTask = 'backup' | 'restore';

const print = (line: string) => process.stdout.write(`${line}\n`);

/** One line that is written over itself, and only where somebody looks. */
function showProgress(done: number, of: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(done === of ? '\r\u001b[K' : `\r\u001b[K${done} of ${of} tables`);
}

const counted = (tables: number, rows: number) =>
  `${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'} in ${tables} tables`;

async function makeBackup(settings: Settings, file: string, signal: AbortSignal): Promise<void> {
  if (settings.databaseUrl === null && !holdsDatabase(settings.dataFolder)) {
    throw new BackupProblem(
      `There is no data of Evenkeel in ${settings.dataFolder}, so there is nothing to back up. Set DATA_DIR to the folder that holds it, or run this in the folder where Evenkeel is started.`,
    );
  }
  const database = await reachDatabase(settings);
  try {
    const { tables, rows } = await backUp(database.place, file, {
      product: productVersion(),
      now: Date.now,
      onProgress: showProgress,
      signal,
    });
    print(`Backed up to ${file}: ${counted(tables, rows)}. It holds everything, password hashes too: keep it safe.`);
  } finally {
    await database.close();
  }
}

async function bringBack(settings: Settings, file: string, signal: AbortSignal): Promise<void> {
  // Before a database is made for it.
  await inspect(file);
  const database = await reachDatabase(settings);
  try {
    const { madeAt, tables, rows } = await restore(database.place, file, { onProgress: showProgress, signal });
    print(`Restored ${file}, made at ${madeAt}: ${counted(tables, rows)}.`);
    if (database.inUse === true) print('Evenkeel is running on this data. Stop it and start it again now.');
    if (database.inUse === null) print('If Evenkeel is running on this database, stop it and start it again now.');
  } finally {
    await database.close();
  }
}

function sentenceOf(problem: unknown, task: BackupTask): string {
  const known = [BackupProblem, LaunchError, MigrationRefused, BadSetting];
  if (known.some((kind) => problem instanceof kind)) return (problem as Error).message;
  const { code, errors, message } = problem as { code?: string; errors?: { code?: string }[]; message?: string };
  const word = code ?? errors?.[0]?.code ?? message ?? String(problem);
  const kept = task === 'backup' ? 'No file was written; an older one is as it was.' : 'Nothing of it has stayed.';
  return `The ${task} did not work (${message || word}). ${kept} Check that the database runs, then try again.`;
}

/** What `evenkeel backup` and `evenkeel restore` do. Gives the exit code. */
export async function runBackupTask(task: BackupTask, file: string): Promise<number> {
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());
  try {
    const settings = settingsFrom(process.env);
    await (task === 'backup' ? makeBackup : bringBack)(settings, file, interrupted.signal);
    return 0;
  } catch (problem) {
    if (interrupted.signal.aborted) {
      process.stderr.write(`Interrupted. ${task === 'backup' ? 'No file was written' : 'Nothing was restored'}.\n`);
      return 130;
    }
    process.stderr.write(`${sentenceOf(problem, task)}\n`);
    return 1;
  }
}
