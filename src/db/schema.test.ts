import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { freshDatabase } from '#test/support/fresh-database.ts';
import { expect, it, onTestFinished } from 'vitest';

const run = promisify(execFile);
const program = (name: string) => path.resolve('node_modules', name);

async function generated(): Promise<string> {
  const db = await freshDatabase();
  const folder = await mkdtemp(path.join(tmpdir(), 'ek-schema-'));
  onTestFinished(async () => {
    await db.drop();
    await rm(folder, { recursive: true, force: true });
  });
  const file = path.join(folder, 'schema.ts');
  const { socketFolder, database } = db.place;
  const url = `postgres://evenkeel_owner@localhost/${database}?host=${encodeURIComponent(socketFolder)}`;
  const which = ['--dialect', 'postgres', '--url', url, '--include-pattern', 'app.*', '--default-schema', 'app'];
  const kinds = ['--date-parser', 'string', '--numeric-parser', 'string'];
  await run(process.execPath, [program('kysely-codegen/dist/cli/bin.js'), ...which, ...kinds, '--out-file', file]);
  const written = await readFile(file, 'utf8');
  const formatting = run(process.execPath, [
    program('@biomejs/biome/bin/biome'),
    'format',
    '--stdin-file-path=schema.ts',
  ]);
  formatting.child.stdin?.end(written);
  return (await formatting).stdout;
}

it('the types are those of the migrated database', async () => {
  await expect(
    await generated(),
    'The migrations and src/db/schema.ts differ. Write it anew: npx vitest run -u src/db/schema.test.ts',
  ).toMatchFileSnapshot('./schema.ts');
});
