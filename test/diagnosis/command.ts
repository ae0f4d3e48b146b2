import { PassThrough } from 'node:stream';
import { openOutput } from '#cli/output.ts';
import { runCommand } from '#cli/program.ts';

/** Runs the command line as somebody would type it, without a terminal. */
export async function typed(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' };
  const out = { write: (text: string) => (written.out += text) };
  const err = { write: (text: string) => (written.err += text) };
  const input = new PassThrough();
  input.end('');
  const shell = {
    output: openOutput(out, err, {}),
    env: {},
    input: input as unknown as NodeJS.ReadStream,
    screen: err as unknown as NodeJS.WriteStream,
  };
  return { code: await runCommand(args, shell, '9.9.9'), ...written };
}
