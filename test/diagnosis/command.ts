import { PassThrough } from 'node:stream';
import { openOutput } from '#cli/output.ts';
import { runCommand } from '#cli/program.ts';

interface Answered {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as somebody would type it, without a terminal. */
export const typed = (...args: string[]): Promise<Answered> => answer(args, false);

/** The same where somebody looks on. */
export const typedOnTerminal = (...args: string[]): Promise<Answered> => answer(args, true);

async function answer(args: readonly string[], isTTY: boolean): Promise<Answered> {
  const written = { out: '', err: '' };
  const out = { write: (text: string) => (written.out += text) };
  const err = { isTTY, write: (text: string) => (written.err += text) };
  const input = new PassThrough();
  input.end('');
  const shell = {
    output: openOutput(out, err, {}),
    env: {},
    input: input as unknown as NodeJS.ReadStream,
    screen: err as unknown as NodeJS.WriteStream,
  };
  return { code: await runCommand([...args], shell, '9.9.9'), ...written };
}
