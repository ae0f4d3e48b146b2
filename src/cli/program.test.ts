import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { done, rest } from '#test/support/rest.ts';
import { setUp } from '#test/support/people.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import { openOutput } from './output.ts';
import { runCommand } from './program.ts';

// A Wednesday; the newest closed week of Harbor Painting is 9 to 15 November.
const NOW = Date.UTC(2026, 10, 18, 15);
const UNKNOWN_TOKEN = `ek_${'0'.repeat(43)}`;

let server: TestServer;
let home: string;
let token: string;
let readOnly: string;
let companyId: string;
let visitor: Awaited<ReturnType<typeof setUp>>[0];

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(args: readonly string[], { piped = '', terminal = false } = {}): Promise<Said> {
  const written = { out: '', err: '' };
  const out = { isTTY: terminal, write: (text: string) => (written.out += text) };
  const err = { isTTY: terminal, write: (text: string) => (written.err += text) };
  const env = { XDG_CONFIG_HOME: home };
  const input = new PassThrough();
  input.end(piped);
  const shell = {
    output: openOutput(out, err, env),
    env,
    input: input as unknown as NodeJS.ReadStream,
    screen: err as unknown as NodeJS.WriteStream,
  };
  const code = await runCommand(args, shell, '9.9.9');
  return { code, ...written };
}

const makeToken = async (access: 'read' | 'write', companyIds: string[]) =>
  (await done<{ text: string }>(rest.post(visitor, '/me/tokens', { name: 'Terminal', access, companyIds, days: 7 })))
    .text;

const define = (title: string, unit: string, ownerId: string, goal: object | null) =>
  done(rest.post(visitor, `/companies/${companyId}/metrics`, { title, unit, ownerId, teamId: null, goal }));

beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  home = await mkdtemp(path.join(tmpdir(), 'ek-home-'));
  const [first, place] = await setUp(server, 'Ann');
  visitor = first;
  companyId = place.companyId;
  await define('Touch-up visits', 'number', place.memberId, { operator: 'at-most', threshold: 3 });
  await define('Touch-up hours', 'hours', place.memberId, null);
  await define('Booked', 'currency', place.memberId, { operator: 'at-least', threshold: 44_000 });
  token = await makeToken('write', [companyId]);
  readOnly = await makeToken('read', [companyId]);
});

afterAll(async () => {
  await server.stop();
  await rm(home, { recursive: true, force: true });
});

describe('signing in', () => {
  test('before it, a command says how', async () => {
    const said = await run(['whoami']);
    expect(said.code).toBe(1);
    expect(said.err).toContain('evenkeel login');
  });

  test('a token from a pipe is checked, kept for its owner alone, and answered with who and where', async () => {
    const said = await run(['login', `localhost:${server.running.port}`], { piped: `${token}\n` });
    expect(said).toEqual({
      code: 0,
      err: '',
      out: `Signed in at ${server.url} as Ann <ann@example.com>.\n\nCompany          Role   People\nHarbor Painting  owner       1\n`,
    });
    const file = path.join(home, 'evenkeel/sign-in.json');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(path.dirname(file))).mode & 0o777).toBe(0o700);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ url: server.url, token });
  });

  test('an unknown token, no token at all and a wrong address are refused, and the one kept stays', async () => {
    const unknown = await run(['login', server.url, '--token', UNKNOWN_TOKEN]);
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('does not accept this token');
    const none = await run(['login', server.url], { piped: 'secret' });
    expect(none.code).toBe(1);
    expect(none.err).toContain('not an API token');
    const wrong = await run(['login', 'mailto:ann']);
    expect(wrong.code).toBe(2);
    expect((await run(['whoami', '--json'])).code).toBe(0);
  });

  test('a server that does not answer and one that is something else are told apart', async () => {
    const other: Server = createServer(({ headers }, answer) =>
      answer
        .setHeader('connection', 'close')
        .end(headers.authorization?.includes('000') ? '<h1>Hello</h1>' : '{"hello":true}'),
    );
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const something = await run(['login', `http://127.0.0.1:${port}`, '--token', UNKNOWN_TOKEN]);
    const json = await run(['login', `http://127.0.0.1:${port}`, '--token', `ek_${'1'.repeat(43)}`]);
    await new Promise((resolve) => other.close(resolve));
    const nothing = await run(['login', `http://127.0.0.1:${port}`, '--token', UNKNOWN_TOKEN]);
    expect([something.code, json.code, nothing.code]).toEqual([1, 1, 1]);
    expect(json.err).toContain('is not Evenkeel');
    expect(something.err).toContain('is not Evenkeel');
    expect(nothing.err).toContain('does not answer (ECONNREFUSED)');
  });
});

describe('the scorecard', () => {
  test('a value goes to the newest closed week, and the grid shows it beside its goal', async () => {
    expect(await run(['scorecard', 'set', 'touch-up v', '4'])).toEqual({
      code: 0,
      err: '',
      out: 'Touch-up visits, 9–15 Nov 2026: 4\n',
    });
    expect((await run(['scorecard', 'set', 'Booked', '$48k', '--week', '2026-11-16'])).code).toBe(0);
    const { out } = await run(['scorecard', 'show', '--weeks', '2']);
    expect(out.split('\n')).toEqual([
      '1 of 3 off goal. 2 numbers are missing: Touch-up hours, Booked.',
      '',
      'Metric           Owner    Goal  2–8 Nov  9–15 Nov  16–22 Nov…',
      'Touch-up visits  Ann       ≤ 3        ?       4 ✗',
      'Touch-up hours   Ann                  ?         ?',
      'Booked           Ann    ≥ $44k        ?         ?         48k',
      '',
    ]);
  });

  test('a second value replaces the first, and a negative one needs no trick', async () => {
    expect((await run(['scorecard', 'set', 'Booked', '100'])).code).toBe(0);
    const said = await run(['scorecard', 'set', 'Booked', '-250.5', '--json']);
    expect(said.code).toBe(0);
    expect(JSON.parse(said.out)).toMatchObject({ period: '2026-11-09', amount: -250.5, version: 2, via: 'token' });
  });

  test('an ambiguous title lists what it can mean, an unknown one what there is', async () => {
    const ambiguous = await run(['scorecard', 'set', 'touch', '1']);
    expect(ambiguous.code).toBe(2);
    expect(ambiguous.err).toMatch(/can mean Touch-up visits \([0-9a-f-]{36}\), Touch-up hours \([0-9a-f-]{36}\)/);
    const unknown = await run(['scorecard', 'set', 'Sales', '1']);
    expect(unknown.code).toBe(1);
    expect(unknown.err).toContain('There are: Touch-up visits, Touch-up hours, Booked.');
  });

  test.each([
    [['Booked', 'NaN'], 2, 'is not a number'],
    [['Booked', '1e309'], 2, 'power of ten'],
    [['Booked', '5', '--week', '2026-11-10'], 1, 'a Tuesday'],
    [['Booked', '5', '--week', '2026-11-23'], 1, 'has not begun'],
    [['Booked', '5', '--week', 'soon'], 2, 'soon is not a day'],
    [['Booked', '5', '--company', 'Nobody'], 1, 'There are: Harbor Painting'],
  ])('%j is refused with a sentence', async (args, code, words) => {
    const said = await run(['scorecard', 'set', ...args]);
    expect(said.code).toBe(code);
    expect(said.err).toContain(words);
    expect(said.out).toBe('');
  });

  test('a token that may only read cannot record', async () => {
    await run(['login', server.url, '--token', readOnly]);
    const said = await run(['scorecard', 'set', 'Booked', '5']);
    await run(['login', server.url, '--token', token]);
    expect(said.code).toBe(1);
    expect(said.err).toBe('This token may only read.\n');
  });

  test('the company’s own words are used', async () => {
    const { version } = await done<{ version: number }>(rest.get(visitor, `/companies/${companyId}`));
    const words = { metric: { one: 'measurable', many: 'measurables' } };
    await done(rest.put(visitor, `/companies/${companyId}/words`, { seenVersion: version, words }));
    expect((await run(['scorecard', 'show'])).out).toContain('\nMeasurable ');
    expect((await run(['scorecard', 'set', 'Sales', '1'])).err).toContain('No measurable is called Sales.');
  });

  test('colours are for terminals, and JSON is for programs', async () => {
    const shown = await run(['scorecard', 'show'], { terminal: true });
    expect(shown.out).toContain('\u001b[31m4 ✗\u001b[39m');
    const { out } = await run(['scorecard', 'show', '--json']);
    expect((JSON.parse(out) as { rows: unknown[] }).rows).toHaveLength(3);
  });
});

test('help, version and wrong use have their own exit codes', async () => {
  const help = await run(['--help']);
  expect(help.code).toBe(0);
  for (const command of ['login', 'whoami', 'logout', 'scorecard', 'backup', 'restore']) {
    expect(help.out).toContain(command);
  }
  expect(await run(['--version'])).toEqual({ code: 0, out: '9.9.9\n', err: '' });
  const wrong = await run(['scorecard', 'show', '--nonsense']);
  expect(wrong.code).toBe(2);
  expect(wrong.err).toContain("Unknown option '--nonsense'.");
  expect((await run(['scorecard', 'show', '--weeks', '99'])).code).toBe(2);
});

test('signing out forgets the token', async () => {
  expect((await run(['logout'])).out).toContain('Signed out');
  expect((await run(['whoami'])).code).toBe(1);
  expect((await run(['logout'])).out).toBe('You were not signed in.\n');
});
