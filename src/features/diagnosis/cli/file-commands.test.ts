import path from 'node:path';
import { PassThrough } from 'node:stream';
import { openOutput } from '#cli/output.ts';
import { runCommand } from '#cli/program.ts';
import { inRoom } from '#test/support/room.ts';
import { expect, it } from 'vitest';
import { templates } from '../files/known-layouts.ts';

async function run(...args: string[]) {
  const written = { out: '', err: '' };
  const out = { write: (text: string) => (written.out += text) };
  const err = { write: (text: string) => (written.err += text) };
  const input = new PassThrough() as unknown as NodeJS.ReadStream;
  const screen = err as unknown as NodeJS.WriteStream;
  const code = await runCommand(args, { output: openOutput(out, err, {}), env: {}, input, screen }, '9.9.9');
  return { code, ...written };
}

it('prints a template that is recognised again as what it is', async () => {
  for (const { kind, examples } of templates) {
    const { code, out } = await run('template', kind);
    expect(code).toBe(0);
    await inRoom({ [`${kind}.csv`]: out }, async (folder) => {
      const told = await run('recognise', folder);
      expect(told.code).toBe(0);
      expect(told.out).toContain(
        `${kind}.csv: ${kind}, ${examples.length} ${examples.length === 1 ? 'row' : 'rows'}. Taken for`,
      );
    });
  }
});

it('names the templates there are', async () => {
  for (const args of [['template'], ['template', 'horses']]) {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain('calls, deals');
  }
});

it('says why a file is not used, and which columns are left out', async () => {
  const files = {
    'a.csv': 'month,section,account,amount,hue\n2026-09,income,Work,5,red\n',
    'b.csv': 'hue,size\nred,3\n',
  };
  await inRoom(files, async (folder) => {
    const both = await run('recognise', path.join(folder, 'a.csv'), path.join(folder, 'b.csv'));
    expect(both.code).toBe(0);
    expect(both.out).toContain('a.csv: pnl, 1 row.');
    expect(both.out).toContain('Columns left out: hue.');
    expect(both.out).toMatch(/b\.csv: not used\. The columns/);
    expect((await run('recognise', path.join(folder, 'b.csv'))).code).toBe(2);
    expect((await run('recognise', path.join(folder, 'none.csv'))).out).toContain('There is no such file');
  });
});
