import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mail } from '#features/accounts/contract/mail.ts';
import { Mailbox, until } from '#test/support/mailbox.ts';
import { emailOf, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';

const mailbox = new Mailbox();
let server: TestServer;
let ruth: Visitor;
let place: Place;
let path: string;

beforeAll(async () => {
  await mailbox.open();
  server = await startTestServer({ smtpUrl: mailbox.url });
  [ruth, place] = await setUp(server, 'Ruth');
  path = `/companies/${place.companyId}`;
});
afterAll(async () => {
  await server.stop();
  await mailbox.close();
});

const invite = (email: string) =>
  done<{ link: string; mailed: boolean }>(
    rest.post(ruth, `${path}/invitations`, { email, role: 'member', teamIds: [place.leadership] }),
  );
const mails = () => done<{ counts: Record<Mail['state'], number>; items: Mail[] }>(rest.get(ruth, `${path}/mail`));
const mailTo = async (email: string) => (await mails()).items.find(({ recipient }) => recipient === email);
const isNow = (email: string, state: Mail['state']) => until(async () => (await mailTo(email))?.state === state);

interface Job {
  readonly id: string;
  readonly state: string;
  readonly retry_count: number;
  /** How long it waits from now on, in seconds. */
  readonly wait: number;
}

async function jobTo(email: string): Promise<Job | undefined> {
  const { rows } = await server.db.owner.query<Job>(
    `select id, state, retry_count, extract(epoch from start_after - now())::float as wait
     from jobs.job where name = 'letter' and data->>'to' = $1`,
    [email],
  );
  expect(rows.length).toBeLessThan(2);
  return rows[0];
}
const isWaiting = (email: string, tries: number) =>
  until(async () => {
    const job = await jobTo(email);
    return job?.state === 'retry' && job.retry_count === tries;
  });
/** As if the pause until the next try were over. */
const passPause = () => server.db.owner.query("update jobs.job set start_after = now() where state = 'retry'");

test('an invitation goes out through a real SMTP exchange, and its link lets one in', async () => {
  const invited = await invite('priya@example.com');
  expect(invited.mailed).toBe(true);
  await until(() => mailbox.received.length === 1);
  const letter = mailbox.received[0]?.text ?? '';
  expect(letter).toContain('To: priya@example.com');
  expect(letter).toContain('Subject: Ruth invites you to Harbor Painting');
  expect(letter).toContain(invited.link);

  await isNow('priya@example.com', 'sent');
  // What was sent does not stay readable in the list of mails.
  expect((await mailTo('priya@example.com'))?.body).not.toContain(invited.link.split('/').at(-1));
  await until(async () => (await jobTo('priya@example.com')) === undefined);
  expect(server.problems).toEqual([]);
});

test('a letter waits while the mail server is away, and goes out once it is back', async () => {
  await mailbox.close();
  await server.db.owner.query('delete from auth."rateLimit"');
  await done(server.visitor().ask('/api/auth/request-password-reset', { body: { email: emailOf('Ruth') } }));
  await isWaiting(emailOf('Ruth'), 0);
  await mailbox.open();
  await passPause();
  await until(() => mailbox.to(emailOf('Ruth')).length === 1);
  expect(mailbox.to(emailOf('Ruth'))[0]?.text).toContain('/reset-password?token=');
  expect(server.problems.map(({ where }) => where).every((where) => where === 'mail')).toBe(true);
});

test('a mail server that is away for longer than an hour loses no letter', async () => {
  const email = 'patience@example.com';
  await mailbox.close();
  await invite(email);
  await isWaiting(email, 0);
  let waited = (await jobTo(email))?.wait ?? 0;
  for (let tries = 1; waited < 3600; tries += 1) {
    expect(tries).toBeLessThan(12);
    await passPause();
    await isWaiting(email, tries);
    waited += (await jobTo(email))?.wait ?? 0;
    expect((await mailTo(email))?.state).toBe('queued');
  }
  await mailbox.open();
  await passPause();
  await isNow(email, 'sent');
  expect(mailbox.to(email)).toHaveLength(1);
});

test('an address that is refused for good fails at the first try, and two presses of Try again send one letter', async () => {
  const email = 'bounces@example.com';
  let asked = 0;
  mailbox.refuse = (address) => {
    if (address !== email) return null;
    asked += 1;
    return { code: 550, words: 'No such user here' };
  };
  await invite(email);
  await isNow(email, 'failed');
  const failed = (await mailTo(email)) as Mail;
  expect(failed.problem).toMatch(/refused this letter for good \(.*550.*No such user here.*\)\. Check the address/);
  expect((await mails()).counts.failed).toBe(1);
  expect((await mails()).items[0]?.mailId).toBe(failed.mailId);
  // Nothing of it is left in the queue.
  await until(async () => (await jobTo(email)) === undefined);
  expect(asked).toBe(1);

  mailbox.refuse = () => null;
  const again = () => done<Mail>(rest.post(ruth, `${path}/mail/${failed.mailId}/retry`));
  const answers = await Promise.all([again(), again()]);
  expect(answers.map(({ state }) => state)).not.toContain('failed');
  await isNow(email, 'sent');
  // A third press finds nothing that failed.
  expect((await again()).state).toBe('sent');
  expect((await mails()).counts.failed).toBe(0);
  // Both presses have long been worked off when a later letter is through.
  await invite('later@example.com');
  await isNow('later@example.com', 'sent');
  expect(mailbox.to(email)).toHaveLength(1);
  expect(mailbox.to(email)[0]?.text).toContain(`Message-ID: <${failed.mailId}@`);
});

test('a refusal for now is no failure', async () => {
  const email = 'greylisted@example.com';
  mailbox.refuse = (address) => (address === email ? { code: 451, words: 'Come back later' } : null);
  await invite(email);
  await isWaiting(email, 0);
  expect((await mailTo(email))?.state).toBe('queued');
  mailbox.refuse = () => null;
  await passPause();
  await isNow(email, 'sent');
  expect(mailbox.to(email)).toHaveLength(1);
});

test('after the last try a letter has failed, with the reason', async () => {
  const email = 'hopeless@example.com';
  await mailbox.close();
  await invite(email);
  await isWaiting(email, 0);
  await server.db.owner.query("update jobs.job set retry_count = retry_limit - 1 where data->>'to' = $1", [email]);
  await passPause();
  await isNow(email, 'failed');
  expect((await mailTo(email))?.problem).toMatch(/did not take this letter for half a day \(.*\)\. Check SMTP_URL/);
  await mailbox.open();
});

test('a server that ends between the mail server’s yes and its own note of it sends the letter again, under the same id', async () => {
  const email = 'twice@example.com';
  let answer = () => {};
  mailbox.beforeAnswer = () =>
    new Promise<void>((resolve) => {
      answer = resolve;
    });
  await invite(email);
  await until(() => mailbox.to(email).length === 1);
  const { db } = server;
  await server.stopServing();
  mailbox.beforeAnswer = () => {};
  answer();
  server = await startTestServer({ smtpUrl: mailbox.url, db });
  // The queue gives back what was being worked on: at once where it was told to stop, else after a quarter of an hour.
  await passPause();
  await until(() => mailbox.to(email).length === 2);
  const ids = mailbox.to(email).map(({ text }) => /^Message-ID: (.+)$/m.exec(text)?.[1]);
  expect(ids[0]).toMatch(/^<.+@.+>$/);
  expect(new Set(ids).size).toBe(1);
  await until(async () => {
    const { rows } = await db.owner.query('select state from app.mail where recipient = $1', [email]);
    return rows[0]?.state === 'sent';
  });
});
