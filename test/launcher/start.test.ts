import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import pg from 'pg';
import { commandOf } from '#db/embedded/process-table.ts';
import { runningSocketFolder } from '#db/embedded/running.ts';
import { cleanUp, descendants, kill, newFolder, untilDead } from './starter.ts';

const script = path.resolve(import.meta.dirname, '../../scripts/start.mjs');
const direct: [string, ...string[]] = [process.execPath, script];
const started: ChildProcess[] = [];

afterAll(async () => {
  for (const child of started) kill(child.exitCode === null ? [child.pid as number] : []);
  await cleanUp();
});

async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The product as a person starts it, in a process group of its own, as in a terminal. */
async function startProduct([file, ...args]: [string, ...string[]], port?: number, settings: NodeJS.ProcessEnv = {}) {
  const chosen = port ?? (await freePort());
  const plain = { PORT: String(chosen), DATA_DIR: newFolder('data'), HOST: '', DATABASE_URL: '' };
  const env = { ...process.env, ...plain, ...settings };
  const child = spawn(file, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const gone = once(child, 'close').then(([code]) => code as number | null);
  const until = async (reached: () => boolean) => {
    while (!reached()) {
      if (child.exitCode !== null) throw new Error(`it ended: ${said}`);
      await sleep(10);
    }
  };
  const answers = () => until(() => said.includes(`http://localhost:${chosen}`));
  return { pid: child.pid as number, port: chosen, gone, until, answers, said: () => said };
}

const ways: [string, [string, ...string[]], (pid: number) => void][] = [
  ['SIGTERM to the starter', direct, (pid) => process.kill(pid, 'SIGTERM')],
  ['SIGHUP to the starter', direct, (pid) => process.kill(pid, 'SIGHUP')],
  ['Ctrl-C in the terminal', ['npm', 'start'], (pid) => process.kill(-pid, 'SIGINT')],
  ['SIGTERM to npm', ['npm', 'start'], (pid) => process.kill(pid, 'SIGTERM')],
  ['kill -9 of the starter', direct, (pid) => process.kill(pid, 'SIGKILL')],
  ['kill -9 of npm', ['npm', 'start'], (pid) => process.kill(pid, 'SIGKILL')],
];

test.each(ways)('%s leaves no process', async (way, command, end) => {
  const product = await startProduct(command);
  await product.answers();
  const below = descendants(product.pid);
  expect(below.filter((pid) => commandOf(pid).includes('postgres -D')).length).toBeGreaterThan(0);
  end(product.pid);
  const code = await product.gone;
  if (way.startsWith('SIG') && command === direct) expect(code).toBe(0);
  await Promise.all(below.map(untilDead));
});

test('kill -9 of the starter while the database is still being made leaves no process', async () => {
  const product = await startProduct(direct);
  const isInitdb = (pid: number) => commandOf(pid).includes('initdb');
  await product.until(() => descendants(product.pid).some(isInitdb));
  const below = descendants(product.pid);
  expect(below.length).toBeGreaterThanOrEqual(2);
  kill([product.pid]);
  await product.gone;
  await Promise.all(below.map(untilDead));
});

test('the page and its file come from the port that was asked for', async () => {
  const product = await startProduct(direct);
  await product.answers();
  const page = await fetch(`http://localhost:${product.port}/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('<title>Evenkeel</title>');
  process.kill(product.pid, 'SIGTERM');
  expect(await product.gone).toBe(0);
});

test('a port that was asked for and is taken is an error that names it', async () => {
  const taken = net.createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as net.AddressInfo;
  const product = await startProduct(direct, port);
  expect(await product.gone).toBe(1);
  expect(product.said()).toContain(`Port ${port} is taken`);
  taken.close();
});

/** Told to whoever starts it: a sentence with what is safe, and no stack. */
async function expectTold(product: Awaited<ReturnType<typeof startProduct>>, sentence: RegExp): Promise<void> {
  expect(await product.gone).toBe(1);
  expect(product.said()).toMatch(sentence);
  expect(product.said()).not.toMatch(/^\s+at /m);
}

test('data of a newer version is left as it is, and said in a sentence', async () => {
  const folder = newFolder('data');
  const first = await startProduct(direct, undefined, { DATA_DIR: folder });
  await first.answers();
  const client = new pg.Client({
    host: runningSocketFolder(folder) ?? '',
    user: 'evenkeel_owner',
    database: 'evenkeel',
  });
  await client.connect();
  await client.query(`insert into evenkeel.migration (name, hash) values ('9999_from_the_future.sql', 'x')`);
  await client.end();
  process.kill(first.pid, 'SIGTERM');
  await first.gone;
  const second = await startProduct(direct, undefined, { DATA_DIR: folder });
  await expectTold(second, /newer version of Evenkeel \(it has 9999_from_the_future\.sql\)\. Nothing was changed\./);
});

test.each([
  [
    'a server that does not answer',
    { DATABASE_URL: 'postgresql://127.0.0.1:1/x' },
    /does not answer \(ECONNREFUSED\)\. Nothing/,
  ],
  ['an address that is none', { DATABASE_URL: 'mysql://localhost/x' }, /DATABASE_URL is not an address/],
  ['a port that is none', { PORT: 'web' }, /PORT is "web"\. It must be a whole number/],
])('%s is said in a sentence', async (_, settings, sentence) => {
  await expectTold(await startProduct(direct, undefined, settings), sentence);
});
