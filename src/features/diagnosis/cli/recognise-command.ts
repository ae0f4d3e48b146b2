import type { Command } from 'commander';
import { CommandProblem, harmless, type Output } from '#cli/output.ts';
import { openFile } from '../files/open-file.ts';
import { readAllMappings } from '../files/mappings-file.ts';
import { type RoomFile, roomFiles } from '../files/room-files.ts';
import type { TableMapping } from '../files/table-mapping.ts';
import { counted } from '../model/wording.ts';

const mostNamed = 12;

const notUsed = (name: string, why: string, output: Output) =>
  `${harmless(name)}: ${output.paint('yellow', 'not used.')} ${harmless(why)}`;

async function tell(
  { name, source, refused }: RoomFile,
  mappings: readonly TableMapping[],
  output: Output,
): Promise<boolean> {
  const opened = source === null ? { tables: [], remarks: [], refused } : await openFile(source, mappings);
  if (opened.tables.length === 0) {
    output.print(notUsed(name, opened.refused, output));
    return false;
  }
  for (const table of opened.tables) {
    const { kind, reason, sheet, unknown } = table;
    const where = sheet === null || opened.tables.length === 1 ? '' : `, sheet ${harmless(sheet)}`;
    const rows = await table.rows();
    const count = table.form === 'calendar' ? counted(rows, 'entry', 'entries') : counted(rows, 'row');
    output.print(`${harmless(name)}${where}: ${output.paint('green', kind)}, ${count}. ${harmless(reason)}`);
    const left = unknown.slice(0, mostNamed).map((header) => harmless(header).slice(0, 40));
    const more = unknown.length > mostNamed ? ` and ${unknown.length - mostNamed} more` : '';
    if (left.length > 0) output.print(`  Columns left out: ${left.join(', ')}${more}.`);
  }
  for (const { message } of opened.remarks) output.print(`  ${harmless(message)}`);
  return true;
}

/** `evenkeel recognise calls.csv deals.csv`: what each file is taken for, and by what. */
export function addRecogniseCommand(program: Command, { output }: { readonly output: Output }): void {
  program
    .command('recognise')
    .description('say what files are taken for, by which columns, or why they are not')
    .argument('<files...>', 'files, or folders of them')
    .addHelpText('after', '\nExample: evenkeel recognise calls.csv time.xlsx')
    .action(async (places: string[]) => {
      const { files, mappings: said } = await roomFiles(places);
      const { mappings, refused } = await readAllMappings(said);
      for (const { name, why } of refused) output.print(notUsed(name, why, output));
      if (files.length === 0) throw new CommandProblem('There is no file in this folder. Name another one.', 2);
      let known = 0;
      for (const file of files) known += (await tell(file, mappings, output)) ? 1 : 0;
      if (known === 0) throw new CommandProblem('None of the files can be used.', 2);
    });
}
