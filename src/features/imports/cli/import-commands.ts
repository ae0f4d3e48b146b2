import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { CommandProblem, harmless } from '#cli/output.ts';
import type { RestClient } from '#client/rest.ts';
import { chooseCompany } from '#features/accounts/cli/company-choice.ts';
import { calling, connect, type Shell } from '#features/accounts/cli/connection.ts';
import { earliestYear } from '#lib/calendar/earliest-day.ts';
import type { CompanyId, MemberId, TeamId } from '#lib/ids.ts';
import type { Choices } from '../contract/import.ts';
import { answers, countsText, print, tell } from './preview-text.ts';
import { sendFile } from './send-file.ts';

interface Asked {
  readonly company?: string;
  readonly dryRun?: boolean;
  readonly year?: number;
  readonly decimal?: 'point' | 'comma';
  readonly dates?: 'mdy' | 'dmy';
  readonly combine?: 'sum' | 'average' | 'last';
  readonly team?: string;
  readonly owner?: string;
  readonly undo?: boolean;
  readonly json?: boolean;
}

function yearFrom(text: string): number {
  const year = Number(text);
  if (!Number.isInteger(year) || year < earliestYear || year > 2200)
    throw new InvalidArgumentError('Write a year such as 2026.');
  return year;
}

async function companyOf(api: RestClient, wanted: string | undefined): Promise<CompanyId> {
  const { companies } = await api.me.read();
  return chooseCompany(companies as { companyId: CompanyId; name: string }[], wanted).companyId;
}

const key = (text: string) => text.trim().toLowerCase();

async function teamOf(api: RestClient, companyId: CompanyId, wanted: string): Promise<TeamId | null> {
  if (key(wanted) === 'personal') return null;
  const { teams } = await api.company.read({ companyId });
  const team = teams.find(({ name, teamId }) => key(name) === key(wanted) || teamId === wanted);
  if (team) return team.teamId;
  const names = teams.map(({ name }) => harmless(name)).join(', ');
  throw new CommandProblem(
    `No team is called ${harmless(wanted)}. There are: ${names}, or personal. Nothing was stored.`,
    2,
  );
}

async function ownerOf(api: RestClient, companyId: CompanyId, wanted: string): Promise<MemberId> {
  const members = await api.member.list({ companyId });
  const found = members.filter(({ name, email }) => key(name) === key(wanted) || key(email) === key(wanted));
  const [one] = found;
  if (one && found.length === 1) return one.memberId;
  throw new CommandProblem(
    `No single person here is called ${harmless(wanted)}. Write their name or address. Nothing was stored.`,
    2,
  );
}

async function choicesOf(api: RestClient, companyId: CompanyId, asked: Asked): Promise<Choices> {
  const { year, decimal, dates, combine } = asked;
  return {
    ...(year === undefined ? {} : { year }),
    ...(decimal ? { decimal } : {}),
    ...(dates ? { dates } : {}),
    ...(combine ? { combine } : {}),
    ...(asked.team === undefined ? {} : { teamId: await teamOf(api, companyId, asked.team) }),
    ...(asked.owner === undefined ? {} : { ownerId: await ownerOf(api, companyId, asked.owner) }),
  };
}

async function importFiles(shell: Shell, paths: readonly string[], asked: Asked): Promise<void> {
  const connection = await connect(shell);
  const { url, api } = connection;
  const { output, screen } = shell;
  await calling(url, async () => {
    const companyId = await companyOf(api, asked.company);
    if (asked.undo) {
      await undoLast(shell, api, companyId);
      return;
    }
    if (paths.length === 0)
      throw new CommandProblem('Name the files to import, such as metrics.csv values.csv goals.csv.', 2);
    const choices = await choicesOf(api, companyId, asked);
    const uploadIds: string[] = [];
    for (const path of paths) uploadIds.push(await sendFile(connection, screen, companyId, path));
    const preview = await api.import.preview({ companyId, uploadIds, choices });
    if (asked.json && asked.dryRun) output.print(JSON.stringify(preview, null, 2));
    else tell(output, preview);
    const [question] = preview.questions;
    if (question) {
      const samples = question.samples.map((sample) => `\n  ${harmless(sample)}`).join('');
      throw new CommandProblem(
        `${harmless(question.sentence)}${samples}\nAnswer with ${answers[question.asks]}. Nothing was stored.`,
        2,
      );
    }
    if (preview.files.every(({ layout }) => layout === null))
      throw new CommandProblem('None of the files can be used. Nothing was stored.');
    if (asked.dryRun) {
      if (!asked.json) print(output, preview);
      return;
    }
    const { valuesSame: _, ...changing } = preview.counts;
    if (Object.values(changing).every((count) => count === 0)) {
      output.print('Everything that can be used is here already. Nothing was changed.');
      return;
    }
    const { fingerprint } = preview;
    const record = await api.import.store({ companyId, uploadIds, choices, fingerprint });
    output.print(
      asked.json
        ? JSON.stringify(record, null, 2)
        : `Stored: ${countsText(record.counts)}. To take it back: evenkeel scorecard import --undo`,
    );
  });
}

async function undoLast({ output }: Shell, api: RestClient, companyId: CompanyId): Promise<void> {
  const last = (await api.import.list({ companyId })).find(({ undoneAt }) => undoneAt === null);
  if (!last) throw new CommandProblem('There is no import to take back. Nothing was changed.');
  const { kept, files } = await api.import.undo({ companyId, importId: last.importId });
  output.print(`Taken back: ${files.map(harmless).join(', ')}.`);
  if (kept.length > 0) output.tell(`Changed by somebody since, and left as it is: ${kept.map(harmless).join('; ')}.`);
}

interface Leaving {
  readonly company?: string;
  readonly team?: string;
  readonly wide?: boolean;
  readonly to: string;
}

async function exportFiles(shell: Shell, { company, team, wide = false, to }: Leaving): Promise<void> {
  const { url, api } = await connect(shell);
  await calling(url, async () => {
    const companyId = await companyOf(api, company);
    const teamId = team === undefined ? null : await teamOf(api, companyId, team);
    const files = await api.import.exportScorecard({
      companyId,
      layout: wide ? 'wide' : 'tables',
      ...(teamId === null ? {} : { teamId }),
    });
    await mkdir(to, { recursive: true });
    for (const { name, text } of files) {
      const path = join(to, basename(name));
      await writeFile(path, text, { flag: 'wx' }).catch((problem: { code?: string }) => {
        if (problem.code !== 'EEXIST') throw problem;
        throw new CommandProblem(`${path} is there already and was left as it is. Choose another folder with --to.`);
      });
      shell.output.print(path);
    }
  });
}

/** Adds `scorecard import` and `scorecard export` to the commands of the scorecard. */
export function addImportCommands(program: Command, shell: Shell): void {
  const scorecard = program.commands.find((command) => command.name() === 'scorecard');
  if (!scorecard) throw new Error('The commands of the scorecard come first.');
  scorecard
    .command('import')
    .summary('bring in metrics, numbers and goals from files')
    .description('Bring in metrics, numbers and goals from CSV or XLSX files. All or nothing; it can be taken back.')
    .argument('[files...]', 'scorecards with one column a week, or metrics.csv, values.csv, goals.csv and changes.csv')
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
    .option('--team <name>', 'where new metrics go whose row does not say; personal: their owner’s own')
    .option('--owner <name>', 'who owns metrics whose owner is not here')
    .option('--undo', 'take the last import back')
    .option('--company <name>', 'which company, where you are in several')
    .option('--json', 'as JSON')
    .addHelpText(
      'after',
      `
Examples:
  evenkeel scorecard import weekly.xlsx --dry-run
  evenkeel scorecard import ninety.csv --year 2025
  evenkeel scorecard import metrics.csv values.csv goals.csv changes.csv
  evenkeel scorecard import --undo`,
    )
    .action((files: string[], options: Asked) => importFiles(shell, files, options));
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
    .action((options: Leaving) => exportFiles(shell, options));
}
