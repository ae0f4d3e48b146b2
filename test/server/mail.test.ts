import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mail } from '#features/accounts/contract/activity.ts';
import { done, rest } from '#test/support/rest.ts';
import { emailOf, setUp } from '#test/support/people.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';

let server: TestServer;
let mailbox: SMTPServer | undefined;
let port = 0;
const received: string[] = [];

/** A real mail server on loopback. */
async function openMailbox(): Promise<void> {
  mailbox = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, answer) {
      let text = '';
      stream.on('data', (part: Buffer) => {
        text += part.toString();
      });
      stream.on('end', () => {
        received.push(text);
        answer();
      });
    },
  });
  mailbox.listen(port, '127.0.0.1');
  await once(mailbox.server, 'listening');
  port = (mailbox.server.address() as { port: number }).port;
}

async function until(holds: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 100));
}

beforeAll(async () => {
  await openMailbox();
  server = await startTestServer({ smtpUrl: `smtp://127.0.0.1:${port}` });
});
afterAll(async () => {
  await server.stop();
  mailbox?.close(() => undefined);
});

const unfolded = (letter: string) => letter.replace(/=\r\n/g, '').replace(/=3D/g, '=');

test('an invitation goes out through a real SMTP exchange, and its link lets one in', async () => {
  const [ruth, { companyId, leadership }] = await setUp(server, 'Ruth');
  const invited = await done<{ link: string; mailed: boolean }>(
    rest.post(ruth, `/companies/${companyId}/invitations`, {
      email: 'priya@example.com',
      role: 'member',
      teamIds: [leadership],
    }),
  );
  expect(invited.mailed).toBe(true);
  await until(() => received.length === 1);
  const letter = unfolded(received[0] ?? '');
  expect(letter).toContain('To: priya@example.com');
  expect(letter).toContain('Subject: Ruth invites you to Harbor Painting');
  expect(letter).toContain(invited.link);

  const list = () => done<{ items: Mail[] }>(rest.get(ruth, `/companies/${companyId}/mail`));
  await until(async () => (await list()).items[0]?.state === 'sent');
  // What was sent does not stay readable in the list of mails.
  expect((await list()).items[0]?.body).not.toContain(invited.link.split('/').at(-1));
});

test('a letter waits while the mail server is away, and goes out once it is back', async () => {
  mailbox?.close(() => undefined);
  const ruth = server.visitor();
  await server.db.owner.query('delete from auth."rateLimit"');
  await done(ruth.ask('/api/auth/request-password-reset', { body: { email: emailOf('Ruth') } }));
  await until(async () => {
    const { rows } = await server.db.owner.query("select from jobs.job where name = 'letter' and state = 'retry'");
    return rows.length === 1;
  });
  expect(received).toHaveLength(1);
  await openMailbox();
  await server.db.owner.query("update jobs.job set start_after = now() where name = 'letter' and state = 'retry'");
  await until(() => received.length === 2);
  expect(unfolded(received[1] ?? '')).toContain('/reset-password?token=');
  expect(server.problems.map(({ where }) => where).every((where) => where === 'mail')).toBe(true);
});
