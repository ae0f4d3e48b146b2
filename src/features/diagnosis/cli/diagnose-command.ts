import { writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { CommandProblem, harmless, type Output, overwrittenLine, type Screen } from '#cli/output.ts';
import { type Day, dayIn, parseDay } from '#lib/calendar/day.ts';
import type { Progress } from '#lib/table.ts';
import { readDataRoom } from '../files/data-room.ts';
import { reportHtml } from '../files/report/report-html.ts';
import { type Diagnosis, diagnose } from '../model/diagnose.ts';
import { readBars } from '../model/bar.ts';
import { type Thresholds, usualThresholds } from '../model/ground.ts';
import { reportOf } from '../model/report.ts';
import { rulebook } from '../model/rulebook.ts';
import { reportText } from './report-text.ts';

interface Asked {
  readonly format: 'text' | 'json' | 'html';
  readonly output?: string;
  readonly asOf?: Day;
  readonly seed: number;
  readonly all?: boolean;
  readonly only?: readonly string[];
  readonly bars?: Thresholds;
  readonly company?: string;
  readonly dates?: 'mdy' | 'dmy';
  readonly decimal?: 'point' | 'comma';
}

const NOTHING_USABLE = 2;

function dayFrom(text: string): Day {
  const parsed = parseDay(text);
  if (!parsed.ok) throw new InvalidArgumentError(parsed.error.message);
  return parsed.value;
}

function seedFrom(text: string): number {
  const seed = Number(text);
  if (text.trim() === '' || !Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32)
    throw new InvalidArgumentError('Write a whole number from 0 to 4294967295.');
  return seed;
}

function rulesFrom(text: string): readonly string[] {
  const wanted = text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const unknown = wanted.find((id) => !rulebook.some((rule) => rule.id === id));
  if (wanted.length > 0 && unknown === undefined) return wanted;
  const said = unknown === undefined ? 'No rule is named.' : `There is no rule ${harmless(unknown)}.`;
  throw new InvalidArgumentError(`${said} To see them all: evenkeel explain`);
}

function barsFrom(text: string): Thresholds {
  const read = readBars(text);
  if (!read.ok) throw new InvalidArgumentError(harmless(read.error.message));
  return read.value;
}

interface Terminal {
  readonly output: Output;
  /** Where it tells how far it is, if somebody looks. */
  readonly screen: Screen;
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** The day on the wall of whoever runs the command. */
const today = () => dayIn(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);

async function run(places: readonly string[], asked: Asked, { output, screen }: Terminal): Promise<void> {
  const { seed, all = false, only, company: companyFile, dates, decimal } = asked;
  const asOf = asked.asOf ?? today();
  const show = overwrittenLine(screen);
  const onProgress = ({ bytes, of }: Progress) => show(`Reading: ${megabytes(bytes)} of ${megabytes(of)} MB`);
  const choices = {
    asOf,
    ...(dates === undefined ? {} : { dates }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(companyFile === undefined ? {} : { company: companyFile }),
  };
  const room = await readDataRoom(places, choices, { onProgress }).finally(() => show(''));
  const { records, company, inputs } = room;
  if (!inputs.some(({ used }) => used > 0)) {
    const reasons = inputs.map(({ file, refused, skipped: [first], notes: [note] = [] }) =>
      harmless(`${file}: ${refused ?? first?.why ?? note ?? 'It holds no rows.'}`),
    );
    const said = inputs.length === 0 ? 'There is no file here.' : 'None of the files can be used.';
    throw new CommandProblem(
      [said, ...reasons, 'To see how a file should look: evenkeel template calls'].join('\n'),
      NOTHING_USABLE,
    );
  }
  const ground = { asOf, company, thresholds: asked.bars ?? usualThresholds, seed };
  const told = { asOf, company, inputs };
  show('Looking at what they say …');
  const text = textOf(diagnose(records, ground, rulebook, { all, only }), told, asked, output);
  show('');
  if (asked.output === undefined) output.print(text);
  else await write(asked.output, text, output);
}

type Told = Parameters<typeof reportOf>[1];

function textOf(diagnosis: Diagnosis, told: Told, { format, asOf, output: file }: Asked, output: Output): string {
  if (format === 'html') return reportHtml(diagnosis, told).trimEnd();
  const report = reportOf(diagnosis, told);
  if (format === 'json') return JSON.stringify(report, null, 2);
  const plain: Output = { ...output, paint: (_, text) => text };
  return reportText(report, file === undefined ? output : plain, asOf === undefined);
}

/** A report that is there already may be one that somebody has written on. */
async function write(file: string, text: string, output: Output): Promise<void> {
  await writeFile(file, `${text}\n`, { flag: 'wx' }).catch((problem: { code?: string }) => {
    const name = harmless(file);
    if (problem.code === 'EEXIST') {
      throw new CommandProblem(`${name} is there already and was left as it is. Name another file with --output.`);
    }
    throw new CommandProblem(
      `${name} could not be written (${problem.code ?? 'unknown'}). Nothing was changed. Name a file in a folder that is there and that you may write to.`,
    );
  });
  output.tell(`Written to ${harmless(file)}.`);
}

/** Adds `diagnose`, which needs no server and no database. */
export function addDiagnoseCommand(program: Command, terminal: Terminal): void {
  program
    .command('diagnose')
    .summary('say what is wrong, from files')
    .description(
      'Say what is wrong, why perhaps, what it costs and what to do first, from the files of a folder: phone log, deals, hours, profit and loss, surveys, scorecard. Nothing is stored and nothing leaves this machine.',
    )
    .argument('<places...>', 'a folder, or files')
    .addOption(new Option('--format <form>', 'how it is said').choices(['text', 'json', 'html']).default('text'))
    .option('--output <file>', 'write it to this file, which must not be there yet')
    .option('--as-of <day>', 'what was known on that day, such as 2026-11-20; without it, today', dayFrom)
    .option('--seed <number>', 'of everything that is simulated', seedFrom, 1)
    .option('--all', 'also what was looked for and not found')
    .option('--only <rules>', 'only these rules, with commas between them', rulesFrom)
    .option('--bars <bars>', 'bars of your own, such as missed-share=15%,todos-done=80%', barsFrom)
    .option('--company <file>', 'a company.csv that lies somewhere else')
    .addOption(new Option('--dates <order>', 'which comes first in dates').choices(['mdy', 'dmy']))
    .addOption(new Option('--decimal <sign>', 'how decimals are written').choices(['point', 'comma']))
    .addHelpText(
      'after',
      `
Examples:
  evenkeel diagnose exports
  evenkeel diagnose exports --format html --output punch-list.html
  evenkeel diagnose exports --as-of 2026-11-20 --format json
  evenkeel diagnose calls.csv company.csv --only calls.missed-share,calls.revenue-at-risk --all

It ends with 0 whether it found something or not, and with 2 where no file can be used.`,
    )
    .action((places: string[], asked: Asked) => run(places, asked, terminal));
}
