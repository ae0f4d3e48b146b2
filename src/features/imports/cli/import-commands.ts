import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Shell } from '#features/accounts/cli/connection.ts';
import { earliestYear } from '#lib/calendar/earliest-day.ts';
import { exportFiles, type Leaving } from './export-files.ts';
import { type Asked, importFiles } from './import-files.ts';

function yearFrom(text: string): number {
  const year = Number(text);
  if (!Number.isInteger(year) || year < earliestYear || year > 2200)
    throw new InvalidArgumentError('Write a year such as 2026.');
  return year;
}

function addImport(parent: Command, shell: Shell): Command {
  return parent
    .command('import')
    .argument(
      '[files...]',
      'scorecards with one column a week; metrics.csv, values.csv, goals.csv and changes.csv; commitments.csv',
    )
    .option('--dry-run', 'only say what it would do')
    .option('--year <year>', 'of the first column, where headers name none', yearFrom)
    .addOption(new Option('--decimal <sign>', 'how decimals are written').choices(['point', 'comma']))
    .addOption(new Option('--dates <order>', 'which comes first in dates').choices(['mdy', 'dmy']))
    .addOption(
      new Option('--combine <way>', 'what becomes of several numbers of one period').choices([
        'sum',
        'average',
        'last',
      ]),
    )
    .option('--team <name>', 'where new rows go that name no team; personal: each is its owner’s own')
    .option('--owner <name>', 'who owns what names nobody who is here')
    .option(
      '--person <name=person>',
      'whom a name of the files means, or nobody; remembered; once for each name',
      (text: string, before: readonly string[]) => [...before, text],
      [] as readonly string[],
    )
    .option('--undo', 'take the last import back')
    .option('--company <name>', 'which company, where you are in several')
    .option('--json', 'as JSON')
    .action((files: string[], options: Asked) => importFiles(shell, files, options));
}

function addScorecard(scorecard: Command, shell: Shell): void {
  addImport(scorecard, shell)
    .summary('bring in metrics, numbers and goals from files')
    .description('Bring in metrics, numbers and goals from CSV or XLSX files. All or nothing; it can be taken back.')
    .addHelpText(
      'after',
      `
Examples:
  evenkeel scorecard import weekly.xlsx --dry-run
  evenkeel scorecard import ninety.csv --year 2025
  evenkeel scorecard import metrics.csv values.csv goals.csv changes.csv
  evenkeel scorecard import --undo`,
    );
  scorecard
    .command('export')
    .summary('write metrics, numbers and goals as files')
    .description('Write metrics.csv, values.csv, goals.csv and changes.csv, which can be imported again.')
    .option('--to <folder>', 'where to', '.')
    .option('--wide', 'one row a metric and one column a period instead')
    .option('--team <name>', 'only the metrics of this team')
    .option('--company <name>', 'which company, where you are in several')
    .addHelpText(
      'after',
      `
Examples:
  evenkeel scorecard export --to scorecard-2026
  evenkeel scorecard export --wide --team Leadership`,
    )
    .action((options: Leaving) => exportFiles(shell, 'scorecard', options));
}

/** Adds `import` and `export`, and both to the commands of the scorecard. */
export function addImportCommands(program: Command, shell: Shell): void {
  const scorecard = program.commands.find((command) => command.name() === 'scorecard');
  if (!scorecard) throw new Error('The commands of the scorecard come first.');
  addScorecard(scorecard, shell);
  addImport(program, shell)
    .summary('bring in what files hold: scorecards, to-dos, priorities, issues')
    .description(
      'Bring in metrics with their numbers, to-dos, priorities and issues from CSV or XLSX files. All or nothing; it can be taken back.',
    )
    .addHelpText(
      'after',
      `
Examples:
  evenkeel import commitments.csv --dry-run
  evenkeel import ninety.xlsx --team Leadership --owner "Ann Lee"
  evenkeel import ninety.xlsx --person "J. Ramos=Jo Ramos" --person "Sam=nobody" --owner "Ann Lee"
  evenkeel import --undo`,
    );
  program
    .command('export')
    .summary('write what can be imported again as files')
    .command('commitments')
    .summary('write to-dos, priorities and issues as a file')
    .description('Write commitments.csv, which can be imported again; without the private to-dos of others.')
    .option('--to <folder>', 'where to', '.')
    .option('--team <name>', 'only those of this team')
    .option('--company <name>', 'which company, where you are in several')
    .addHelpText(
      'after',
      `
Example:
  evenkeel export commitments --to backup-2026`,
    )
    .action((options: Leaving) => exportFiles(shell, 'commitments', options));
}
