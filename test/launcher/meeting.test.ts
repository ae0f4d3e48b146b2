import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Company } from '#features/accounts/contract/company.ts';
import type { Agenda } from '#features/meetings/contract/agenda.ts';
import type { Clocked, MeetingNote, MeetingRead } from '#features/meetings/contract/meeting.ts';
import { clockOf, readClock } from '#features/meetings/model/clock.ts';
import { done, rest } from '#test/support/rest.ts';
import { Visitor } from '#test/support/visitor.ts';
import { afterAll, expect, test } from 'vitest';
import { cleanUp, newFolder } from './starter.ts';

const root = path.resolve(import.meta.dirname, '../..');
const PERSON = { name: 'Ruth', email: 'ruth@example.com', password: 'a quiet harbor at noon' };
const COMPANY = {
  name: 'Harbor Painting',
  kind: 'team',
  timeZone: 'America/New_York',
  currency: 'USD',
  firstDayOfWeek: 1,
  yearStartsMonth: 1,
};

const started: ChildProcess[] = [];
afterAll(async () => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
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

/** The server in a process of its own, from its sources, with a database that comes along. */
async function serve(folder: string, port: number): Promise<ChildProcess> {
  const settings = { DATA_DIR: folder, PORT: String(port), BACKUPS: 'off', HOST: '', DATABASE_URL: '', SMTP_URL: '' };
  const child = spawn(process.execPath, [path.join(root, 'src/server/main.ts')], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  child.stderr.on('data', (text) => (said += text));
  while (!said.includes('Evenkeel runs on')) {
    if (child.exitCode !== null) throw new Error(`It ended: ${said}`);
    await sleep(20);
  }
  return child;
}

test('kill -9 of the server in the middle of a meeting loses no note that was acknowledged, and no second of the clock', async () => {
  const [folder, port] = [newFolder('data'), await freePort()];
  const first = await serve(folder, port);
  const ruth = new Visitor(`http://localhost:${port}`);
  await done(rest.post(ruth, '/setup', { person: PERSON, company: COMPANY }));
  const { email, password } = PERSON;
  await done(ruth.ask('/api/auth/sign-in/email', { body: { email, password } }));
  const [seat] = (await done<{ companies: { companyId: string }[] }>(rest.get(ruth, '/me'))).companies;
  const home = `/companies/${seat?.companyId}`;
  const { teams } = await done<Company>(rest.get(ruth, home));
  const draft = { template: 'weekly-90', teamId: teams[0]?.teamId };
  const { agendaId } = await done<Agenda>(rest.post(ruth, `${home}/agendas`, draft));
  const { meeting } = await done<Clocked>(rest.post(ruth, `${home}/agendas/${agendaId}/open`, {}));
  const one = `${home}/meetings/${meeting.meetingId}`;
  const { meeting: led } = await done<Clocked>(
    rest.post(ruth, `${one}/go`, { seenVersion: meeting.version, section: 'issues' }),
  );

  const acknowledged: string[] = [];
  const write = (words: string) =>
    done<MeetingNote>(rest.post(ruth, `${one}/notes`, { section: 'issues', words, sentAs: `sent-${words}` }));
  const writing = (async () => {
    for (let at = 0; ; at += 1) {
      const words = `note ${String(at).padStart(4, '0')}`;
      try {
        await write(words);
      } catch {
        return words;
      }
      acknowledged.push(words);
    }
  })();
  while (acknowledged.length < 30) await sleep(5);
  first.kill('SIGKILL');
  const unanswered = await writing;
  expect(acknowledged.length).toBeGreaterThanOrEqual(30);

  const second = await serve(folder, port);
  // As a browser does that had no answer: sent again under the same name it is there once, stored before or not.
  await write(unanswered);
  const { meeting: after, notes, serverNow } = await done<MeetingRead>(rest.get(ruth, one));
  expect(notes.map(({ words }) => words)).toEqual([...acknowledged, unanswered]);
  expect(after).toEqual(led);
  const reading = readClock(clockOf(after), Date.parse(serverNow));
  expect(reading.running).toBe(true);
  // Counted from its opening on, the time without a server too: the people sat there and went on.
  expect(reading.used).toBe(Date.parse(serverNow) - Date.parse(meeting.openedAt ?? ''));
  await done(rest.post(ruth, `${one}/go`, { seenVersion: after.version, section: 'conclude' }));
  expect((await done<Clocked>(rest.post(ruth, `${one}/conclude`, {}))).meeting.state).toBe('concluded');
  second.kill('SIGTERM');
  await once(second, 'exit');
});
