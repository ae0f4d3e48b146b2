// Tries `npm start` in fresh clones the way strangers would: run by hand before a release, as root on Linux.
//   node scripts/try-fresh.mjs [part of a case's name] [--test]     with --test each clone runs `npm test` too
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './root.mjs';

const withTests = process.argv.includes('--test');
const wanted = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '';

/** Each case: a name, where in a temporary folder the clone goes, and what is different. */
const cases = [
  { name: 'root', place: ['clone'] },
  { name: 'ordinary user', place: ['clone'], user: 'daemon' },
  { name: 'below a folder of mode 0700', place: ['closed', 'clone'], closed: true },
  { name: 'below a folder of mode 0700, ordinary user', place: ['closed', 'clone'], closed: true, user: 'daemon' },
  { name: 'path with a space', place: ['a path', 'my clone'] },
  { name: 'ignore-scripts=true', place: ['clone'], env: { npm_config_ignore_scripts: 'true' } },
  { name: 'omit=optional', place: ['clone'], env: { npm_config_omit: 'optional' } },
  { name: 'NODE_ENV=production', place: ['clone'], env: { NODE_ENV: 'production' } },
];

/** Names no registry: whatever asks for one fails at once. */
const offline = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_offline: 'true' };

const endings = [
  ['Ctrl-C', (pid) => process.kill(-pid, 'SIGINT')],
  ['SIGTERM', (pid) => process.kill(pid, 'SIGTERM')],
  ['kill -9', (pid) => process.kill(pid, 'SIGKILL')],
];

async function tryCase({ name, place, user, closed, env = {} }, number) {
  const top = fs.mkdtempSync(path.join(os.tmpdir(), 'evenkeel-fresh-'));
  fs.chmodSync(top, 0o755);
  try {
    const clone = path.join(top, ...place);
    execFileSync('git', ['clone', '--quiet', root, clone]);
    if (closed) fs.chmodSync(path.dirname(clone), 0o700);
    const home = path.join(top, 'home');
    fs.mkdirSync(home);
    const ids = user ? idsOf(user) : {};
    if (user) execFileSync('chown', ['-R', `${ids.uid}:${ids.gid}`, top]);
    const plain = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', HOME: home, ...network() };
    const options = { cwd: clone, ...ids };
    const first = await visit({ ...options, env: { ...plain, ...env } }, endings[number % endings.length]);
    const second = await visit({ ...options, env: { ...plain, ...env, ...offline } }, endings[(number + 1) % 3]);
    const tests = withTests ? lastLine(await runTests({ ...options, env: { ...plain, ...env } })) : 'not asked for';
    return { case: name, 'first start': first, 'second start, offline': second, 'npm test': tests };
  } finally {
    fs.rmSync(top, { recursive: true, force: true });
  }
}

/** How this machine reaches the registry; nothing else of this environment goes to a stranger's clone. */
function network() {
  const names = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

function idsOf(user) {
  const number = (flag) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: number('-u'), gid: number('-g') };
}

async function visit(options, [ending, end]) {
  const port = await freePort();
  const begun = Date.now();
  const env = { ...options.env, PORT: String(port) };
  const child = spawn('npm', ['start'], { ...options, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  const gone = once(child, 'exit');
  while (!said.includes(`http://localhost:${port}`)) {
    if (child.exitCode !== null || child.signalCode !== null) return `FAILED: ${said.trim()}`;
    await sleep(50);
  }
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  const { status } = await fetch(`http://localhost:${port}/`);
  const below = descendants(child.pid);
  end(child.pid);
  await gone;
  const left = await leftOf(below);
  return `${seconds} s, page ${status}, ${ending} left ${left} of ${below.length} processes${left > 0 ? ' FAILED' : ''}`;
}

async function leftOf(pids) {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (!pids.some(isAlive)) return 0;
    await sleep(50);
  }
  return pids.filter(isAlive).length;
}

async function runTests(options) {
  const child = spawn('npm', ['test'], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => process.stderr.write(text));
  const [code] = await once(child, 'close');
  if (code !== 0) process.stderr.write(said);
  return said;
}

const lastLine = (text) => text.trim().split('\n').at(-1);

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

function descendants(pid) {
  const children = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statOf(name)?.[1] === String(pid))
    .map(Number);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

const isAlive = (pid) => !['Z', 'X', undefined].includes(statOf(pid)?.[0]);

function statOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

const results = [];
for (const [number, one] of cases.entries()) {
  if (!one.name.includes(wanted)) continue;
  const result = await tryCase(one, number);
  results.push(result);
  console.log(
    Object.entries(result)
      .map(([key, value]) => `${key}: ${value}`)
      .join('\n') + '\n',
  );
}
console.table(results);
process.exitCode = JSON.stringify(results).includes('FAILED') ? 1 : 0;
