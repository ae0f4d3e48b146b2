import { fileURLToPath } from 'node:url';
import { relative } from 'node:path';
import { LaunchError } from '#db/embedded/launch-error.ts';
import { backUp } from '#db/backup/back-up.ts';
import { isBegun } from '#db/backup/begun.ts';
import { MigrationRefused } from '#db/migrate.ts';
import { openNightly } from './nightly.ts';
import { openDatabase } from './open-database.ts';
import { startServing } from './serve.ts';
import { sampleAskedFor, sampleLine } from './sample-start.ts';
import { BadSetting, settingsFrom } from './settings.ts';
import { exitWithStarter } from './starter.ts';
import { productVersion } from './version.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

function onProblem(problem: unknown, where: string): void {
  process.stderr.write(
    `${new Date().toISOString()} ${where}: ${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}\n`,
  );
}

/** What went wrong at the start, in one sentence; a stack only for what nobody foresaw. */
function tell(problem: unknown): void {
  const foreseen =
    problem instanceof LaunchError || problem instanceof MigrationRefused || problem instanceof BadSetting;
  const plain = foreseen || (problem instanceof Error && problem.cause !== undefined);
  if (plain) process.stderr.write(`${problem.message}\n`);
  else onProblem(problem, 'start');
}

/** What was opened and must be closed, the newest last. */
const opened: (() => Promise<void>)[] = [];
let stopping: Promise<void> | undefined;

function stop(code = 0): Promise<void> {
  stopping ??= (async () => {
    for (const close of opened.toReversed()) await close().catch((problem: unknown) => onProblem(problem, 'stop'));
    process.exit(code);
  })();
  return stopping;
}

async function main(): Promise<void> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  exitWithStarter(() => stop());
  const settings = settingsFrom(process.env);
  const sample = sampleAskedFor(process.argv.slice(2));
  const database = await openDatabase(settings, print);
  opened.push(() => database.close());
  void database.gone.then((words) => {
    if (stopping) return;
    process.stderr.write(
      `The database stopped, so Evenkeel stops too. What was saved is safe. Start it again.\n${words}\n`,
    );
    process.exit(1);
  });

  const { place } = database;
  const nightly = openNightly({
    folder: settings.backups,
    now: Date.now,
    begun: () => isBegun(place),
    backUp: (file, signal) => backUp(place, file, { product: productVersion(), now: Date.now, signal }),
    onTrouble: (sentence) => process.stderr.write(`${sentence}\n`),
  });
  const running = await startServing({
    settings,
    place,
    backups: nightly.state,
    clientFolder: relative(process.cwd(), fileURLToPath(new URL('../client', import.meta.url))) || '.',
    now: Date.now,
    print,
    onProblem,
  });
  opened.push(() => running.stop());
  running.reminding.start();
  nightly.start();
  opened.push(() => nightly.stop());
  print(`Evenkeel runs on ${running.url}`);
  if (sample !== null) {
    const line = sampleLine(running, settings, sample).catch((problem: unknown) => {
      onProblem(problem, 'sample');
      return `${sample.name} could not be opened; everything else runs. Try it again on the first page.`;
    });
    print(await line);
  }
  if (running.setupCode !== null) print(`The first page asks for this code: ${running.setupCode}`);
}

process.on('unhandledRejection', (problem) => onProblem(problem, 'unhandled'));
main().catch((problem: unknown) => {
  tell(problem);
  return stop(1);
});
