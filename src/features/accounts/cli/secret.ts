import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { CommandProblem } from '#cli/output.ts';

const LONGEST = 4096;

/** Something secret from a person, who does not see it while typing, or from a pipe. */
export async function readSecret(
  question: string,
  input: NodeJS.ReadStream,
  screen: NodeJS.WriteStream,
): Promise<string> {
  return input.isTTY ? ask(question, input, screen) : readAll(input);
}

async function ask(question: string, input: NodeJS.ReadStream, screen: NodeJS.WriteStream): Promise<string> {
  // What is typed is echoed by the line editor, into nothing.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const editor = createInterface({ input, output: nowhere, terminal: true });
  screen.write(question);
  const interrupted = new Promise<never>((_, reject) => {
    editor.once('SIGINT', () => reject(new CommandProblem('Interrupted. Nothing was changed.')));
    editor.once('close', () => reject(new CommandProblem('Nothing was typed. Nothing was changed.')));
  });
  try {
    return await Promise.race([editor.question(''), interrupted]);
  } finally {
    editor.close();
    screen.write('\n');
  }
}

async function readAll(input: NodeJS.ReadStream): Promise<string> {
  let text = '';
  for await (const part of input) {
    text += String(part);
    if (text.length > LONGEST) break;
  }
  return text.slice(0, LONGEST);
}
