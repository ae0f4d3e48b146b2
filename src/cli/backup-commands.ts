import type { Command } from 'commander';
import { runBackupTask } from '#server/backup-task.ts';

/** Adds `backup` and `restore`, which work on the data itself, beside a running server or without one. */
export function addBackupCommands(program: Command, end: (code: number) => void): void {
  program
    .command('backup')
    .summary('write everything into one file')
    .description(
      'Write everything of this installation into one file, also while Evenkeel runs. Uses the data in DATA_DIR, or DATABASE_URL.',
    )
    .argument('<file>', 'replaced if it exists; only you can read it')
    .action(async (file: string) => end(await runBackupTask('backup', file)));
  program
    .command('restore')
    .summary('bring a backup back into an empty database')
    .description(
      'Bring back a backup, of this version or an older one, into DATA_DIR or DATABASE_URL. Refuses where there is any company or account.',
    )
    .argument('<file>', 'made by evenkeel backup')
    .action(async (file: string) => end(await runBackupTask('restore', file)));
}
