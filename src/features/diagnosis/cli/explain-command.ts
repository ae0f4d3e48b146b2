import type { Command } from 'commander';
import { CommandProblem, harmless, type Output } from '#cli/output.ts';
import type { Rule } from '../model/rule.ts';
import { rulebook } from '../model/rulebook.ts';
import { wrapped } from './finding-text.ts';

const heads = {
  estimates: 'What it estimates',
  method: 'How',
  minimumData: 'What it needs',
  smallestDifference: 'What it can see',
  knownFailure: 'Where it fails',
  source: 'Source',
} as const satisfies Record<keyof Rule['explanation'], string>;

function explained({ id, version, explanation }: Rule, output: Output): string {
  const parts = Object.entries(heads).map(
    ([part, head]) => `${output.paint('dim', head)}\n${wrapped(explanation[part as keyof typeof heads], '  ', '  ')}`,
  );
  return [output.paint('bold', `${id}, version ${version}`), ...parts].join('\n');
}

const listOf = (output: Output) =>
  rulebook
    .map(({ id, explanation }) => `${output.paint('bold', id)}\n${wrapped(explanation.estimates, '  ', '  ')}`)
    .join('\n');

/** Adds `explain`: what a rule estimates and how, what it needs and where it fails. */
export function addExplainCommand(program: Command, { output }: { readonly output: Output }): void {
  program
    .command('explain')
    .summary('say how a rule of the diagnosis works')
    .description(
      'Say what a rule estimates and how, what it needs, what it can see and where it fails; alone, list all rules.',
    )
    .argument('[rule]', 'such as calls.missed-share')
    .addHelpText('after', '\nExample: evenkeel explain scorecard.signal')
    .action((wanted: string | undefined) => {
      const rule = rulebook.find(({ id }) => id === wanted?.trim().toLowerCase());
      if (wanted !== undefined && rule === undefined) {
        throw new CommandProblem(
          `There is no rule ${harmless(wanted)}. There are: ${rulebook.map(({ id }) => id).join(', ')}.`,
          2,
        );
      }
      output.print(rule === undefined ? listOf(output) : explained(rule, output));
    });
}
