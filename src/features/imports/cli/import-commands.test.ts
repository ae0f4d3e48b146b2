import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { openOutput } from '#cli/output.ts';
import { runCommand } from '#cli/program.ts';
import { setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

let server: TestServer;
let folder: string;

const run = (...args: string[]) => runOn(false, ...args);

async function runOn(isTTY: boolean, ...args: string[]) {
  const written = { out: '', err: '' };
  const out = { write: (text: string) => (written.out += text) };
  const err = { isTTY, write: (text: string) => (written.err += text) };
  const env = { XDG_CONFIG_HOME: folder };
  const input = new PassThrough();
  input.end('');
  const shell = {
    output: openOutput(out, err, env),
    env,
    input: input as unknown as NodeJS.ReadStream,
    screen: err as unknown as NodeJS.WriteStream,
  };
  return { code: await runCommand(args, shell, '9.9.9'), ...written };
}

const file = async (name: string, text: string) => {
  const at = path.join(folder, name);
  await writeFile(at, text);
  return at;
};

beforeAll(async () => {
  server = await startTestServer({ now: Date.parse('2026-03-18T15:00:00Z') });
  folder = await mkdtemp(path.join(tmpdir(), 'ek-import-'));
  const [ann, { companyId }] = await setUp(server, 'Ann');
  const token = { name: 'Terminal', access: 'write', companyIds: [companyId], days: 7 };
  const { text } = await done<{ text: string }>(rest.post(ann, '/me/tokens', token));
  await run('login', server.url, '--token', text);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

it('asks for what a file leaves open, shows what it would do, stores it, finds it there, and takes it back', async () => {
  const ninety = await file(
    'ninety.csv',
    ',Group,Status,Title,Description,Owner,Goal,Average,Dec 29 - Jan 4,Jan 5 - Jan 11\n,Sales,,Estimates sent,,Ann,>= 24,,26,25\n',
  );
  const open = await run('scorecard', 'import', ninety);
  expect(open.code).toBe(2);
  expect(open.err).toContain('--year 2026');
  const dry = await run('scorecard', 'import', ninety, '--year', '2025', '--dry-run');
  expect(dry.code).toBe(0);
  expect(dry.out).toMatch(/Estimates sent +Ann +2 +2025-12-29 +2026-01-05 +new/);
  expect((await run('scorecard', 'import', '--undo')).code).toBe(1);
  const stored = await run('scorecard', 'import', ninety, '--year', '2025');
  expect(stored.out).toContain('Stored: 1 new metric, 0 changed metrics; 2 new numbers, 0 changed, 0 the same');
  expect((await run('scorecard', 'import', ninety, '--year', '2025')).out).toContain('Nothing was changed.');
  const to = path.join(folder, 'out');
  expect((await run('scorecard', 'export', '--to', to)).code).toBe(0);
  expect(await readFile(path.join(to, 'values.csv'), 'utf8')).toContain('Estimates sent,Ann,2026-01-05,25');
  expect((await run('scorecard', 'export', '--to', to)).code).toBe(1);
  expect((await run('scorecard', 'import', '--undo')).out).toBe('Taken back: ninety.csv.\n');
});

it('ends with 1 for a file that is none, and with 2 for what is not there', async () => {
  const scan = await run('scorecard', 'import', await file('scan.pdf', '%PDF-1.7\n'));
  expect(scan.code).toBe(1);
  expect(scan.err).not.toMatch(/\n {4}at /);
  expect((await run('scorecard', 'import', path.join(folder, 'no.csv'))).code).toBe(2);
  expect((await run('scorecard', 'import')).code).toBe(2);
});

it('tells how far a large file is where somebody looks, and leaves no trace of that; elsewhere it says nothing', async () => {
  const note = 'x'.repeat(1000);
  const rows = Array.from({ length: 5000 }, (_, row) => `Calls,2026-03-02,${row},${note}\n`);
  const large = await file('large.csv', `metric,date,value,note\n${rows.join('')}`);
  const seen = await runOn(true, 'scorecard', 'import', large, '--dry-run', '--combine', 'last', '--owner', 'Ann');
  const told = [...seen.err.matchAll(/Sending large\.csv: ([\d.]+) of 5\.1 MB/gu)].map(([, sent]) => Number(sent));
  expect(told.length).toBeGreaterThan(10);
  expect(told).toEqual(told.toSorted((one, other) => one - other));
  expect(told.at(-1)).toBe(5.1);
  // Wiped out before the next line.
  expect(seen.err).toContain('5.1 of 5.1 MB\r\u001b[Klarge.csv: values');
  expect(seen.out).not.toContain('Sending');
  const unseen = await run('scorecard', 'import', large, '--dry-run', '--combine', 'last', '--owner', 'Ann');
  expect(unseen.err).not.toContain('Sending');
});

it('does not begin to send a file that is too large', async () => {
  const sparse = path.join(folder, 'too-large.csv');
  const handle = await open(sparse, 'w');
  await handle.truncate(512 * 1024 * 1024 + 1);
  await handle.close();
  const { code, err } = await run('scorecard', 'import', sparse);
  expect(code).toBe(1);
  expect(err).toContain('larger than 512 MiB');
});

it('brings to-dos, priorities and issues in, says what it would do, writes them again, and takes them back', async () => {
  const list = await file(
    'commitments.csv',
    'kind,what,who,created,due,done\ntodo,Ring back Miller,Ann,2026-03-02,,2026-03-05\nissue,Paint arrives late,Zoe,2026-03-02,,\n',
  );
  const open = await run('import', list);
  expect([open.code, open.err]).toEqual([2, expect.stringMatching(/Zoe: 1\n.*--owner "Ann Lee"/su)]);
  const dry = await run('import', list, '--owner', 'Ann', '--dry-run');
  expect(dry.out).toMatch(/to-do +Ring back Miller +Ann +Leadership +2026-03-02 +2026-03-05 +new/);
  expect(dry.out).toContain('Ann will own 1 issue of others who are not here: Zoe: 1.');
  const stored = await run('import', list, '--owner', 'Ann');
  expect(stored.out).toBe('Stored: 1 new to-do, 1 new issue. To take it back: evenkeel import --undo\n');
  expect((await run('import', list, '--owner', 'Ann')).out).toContain('Nothing was changed.');
  const to = path.join(folder, 'left');
  expect((await run('export', 'commitments', '--to', to)).code).toBe(0);
  expect(await readFile(path.join(to, 'commitments.csv'), 'utf8')).toContain(
    'todo,Ring back Miller,Ann,2026-03-02,2026-03-09,2026-03-05,,Leadership,team,,,,,',
  );
  expect((await run('export', 'commitments', '--to', to)).code).toBe(1);
  expect((await run('import', '--undo')).out).toBe('Taken back: commitments.csv.\n');
});

it('asks for names that nobody here has, takes what is said of each, and knows it the next time', async () => {
  const list = await file(
    'names.csv',
    'kind,what,who,created,due,done\ntodo,Sweep,A. N. N.,2026-03-02,,\ntodo,Mop,Annn,2026-03-02,,\n',
  );
  const open = await run('import', list);
  expect(open.code).toBe(2);
  expect(open.err).toContain('A. N. N., 1 row: perhaps Ann: same name.');
  expect(open.err).toContain('--person "A. Lee=Ann Lee"');
  const half = await run('import', list, '--person', 'A. N. N.=Ann');
  expect([half.code, half.err]).toEqual([2, expect.stringContaining('Annn: 1')]);
  const both = ['--person', 'A. N. N.=ann@example.com', '--person', 'Annn=nobody', '--owner', 'Ann'];
  const stored = await run('import', list, ...both, '--person', 'Zoe=Ann');
  expect(stored.err).toContain('--person Zoe was not needed');
  expect(stored.out).toContain('Stored: 2 new to-dos.');
  const next = await file('next.csv', 'kind,what,who,created,due,done\ntodo,Dust,a. n. n.,2026-03-02,,\n');
  const known = await run('import', next, '--dry-run');
  expect([known.code, known.err]).toEqual([0, expect.stringContaining('a. n. n., 1 row: Ann, remembered.')]);
  for (const wrong of ['Sam', '=Ann', 'Sam=', 'Sam=Nobody Known']) {
    const { code, err } = await run('import', next, '--person', wrong);
    expect([code, err]).toEqual([2, expect.stringContaining('Nothing was stored.')]);
  }
});
