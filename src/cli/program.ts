import { Command, CommanderError } from 'commander';
import { addAccountCommands } from '#features/accounts/cli/account-commands.ts';
import type { Shell } from '#features/accounts/cli/connection.ts';
import { addDiagnoseCommand } from '#features/diagnosis/cli/diagnose-command.ts';
import { addExplainCommand } from '#features/diagnosis/cli/explain-command.ts';
import { addMapCommand } from '#features/diagnosis/cli/map-command.ts';
import { addRecogniseCommand } from '#features/diagnosis/cli/recognise-command.ts';
import { addTemplateCommand } from '#features/diagnosis/cli/template-command.ts';
import { addImportCommands } from '#features/imports/cli/import-commands.ts';
import { addScorecardCommands } from '#features/scorecard/cli/scorecard-commands.ts';
import { addBackupCommands } from './backup-commands.ts';
import { CommandProblem } from './output.ts';

const USAGE = 2;

/** `error: unknown option '--x'` as a sentence. */
function sentence(text: string): string {
  const plain = text.replace(/^error: /, '').trim();
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1).replace(/([^.?!)])$/, '$1.')}\n`;
}

/** Runs one command. Gives the exit code: 0 done, 1 refused, 2 asked for in the wrong way. */
export async function runCommand(args: readonly string[], shell: Shell, version: string): Promise<number> {
  let code = 0;
  const program = new Command('evenkeel')
    .description('The operating system for running a small business on an even keel.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this')
    .helpCommand('help [command]', 'show what a command does')
    .showHelpAfterError('Run it with --help to see what it takes.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => shell.output.print(text.trimEnd()),
      writeErr: (text) => shell.output.tell(text.trimEnd()),
      outputError: (text, write) => write(sentence(text)),
    });
  addAccountCommands(program, shell);
  addScorecardCommands(program, shell);
  addImportCommands(program, shell);
  addDiagnoseCommand(program, shell);
  addExplainCommand(program, shell);
  addTemplateCommand(program, shell);
  addRecogniseCommand(program, shell);
  addMapCommand(program, shell);
  addBackupCommands(program, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (problem) {
    if (problem instanceof CommanderError) return problem.exitCode === 0 ? 0 : USAGE;
    if (!(problem instanceof CommandProblem)) throw problem;
    shell.output.tell(problem.message);
    return problem.exitCode;
  }
}
