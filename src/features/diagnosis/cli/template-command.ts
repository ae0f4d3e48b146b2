import type { Command } from 'commander';
import { CommandProblem, type Output, harmless } from '#cli/output.ts';
import { csvLine } from '#features/imports/files/csv-writing.ts';
import { templates } from '../files/known-layouts.ts';

/** `evenkeel template calls > calls.csv`. */
export function addTemplateCommand(program: Command, { output }: { readonly output: Output }): void {
  program
    .command('template')
    .description('print a file to fill in: its header and rows that show what is meant')
    .argument('[kind]', `one of ${templates.map(({ kind }) => kind).join(', ')}`)
    .addHelpText('after', '\nExample: evenkeel template calls > calls.csv')
    .action((kind: string | undefined) => {
      const wanted = kind
        ?.trim()
        .toLowerCase()
        .replace(/\.csv$/, '');
      const found = templates.find((template) => template.kind === wanted);
      if (!found) {
        const said = kind === undefined ? 'Say of which kind.' : `There is no template ${harmless(kind)}.`;
        throw new CommandProblem(`${said} There are: ${templates.map((one) => one.kind).join(', ')}.`, 2);
      }
      output.print([found.header, ...found.examples].map((row) => csvLine(row).trimEnd()).join('\n'));
    });
}
