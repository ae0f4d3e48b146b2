import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mail } from '#features/accounts/contract/mail.ts';
import { writeRecap } from '#features/cadence/api/recap-mail.ts';
import type { MailChoice } from '#features/cadence/contract/reminder.ts';
import type { Metric } from '#features/scorecard/contract/metric.ts';
import type { UserId } from '#lib/ids.ts';
import { requestContext } from '#server/request.ts';
import { MINUTE } from '#test/support/clock.ts';
import { Mailbox, until } from '#test/support/mailbox.ts';
import { emailOf, join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { deskOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';

/** Monday, 6:00 in New York, where the company is. */
const START = Date.parse('2026-11-23T11:00:00Z');
const LAST_WEEK = '2026-11-16';
const PUBLIC = 'https://keel.example.com';

const mailbox = new Mailbox();
let server: TestServer;
/** On the same database. */
let other: TestServer;
let ruth: Visitor;
let priya: Visitor;
let place: Place;
let priyaPlace: Place;
let path: string;
let estimates: Metric;

beforeAll(async () => {
  await mailbox.open();
  server = await startTestServer({ smtpUrl: mailbox.url, publicUrl: PUBLIC, now: START });
  other = await startTestServer({ smtpUrl: mailbox.url, publicUrl: PUBLIC, now: START, db: server.db });
  [ruth, place] = await setUp(server, 'Ruth');
  path = `/companies/${place.companyId}`;
  [priya, priyaPlace] = await join(server, ruth, place.companyId, {
    name: 'Priya',
    role: 'member',
    teamIds: [place.leadership],
  });
  const desk = deskOf(ruth, place);
  const jobs = await desk.define('Jobs won', { goal: { operator: 'at-least', threshold: 5 } });
  await desk.record(jobs, LAST_WEEK, 3);
  estimates = await desk.define('Estimates sent', { ownerId: priyaPlace.memberId });
  const todo = (visitor: Visitor, title: string, due: string, more = {}) =>
    done(rest.post(visitor, `${path}/todos`, { title, due, ...more }));
  await todo(priya, 'Call the paint supplier', '2026-11-23');
  await todo(priya, 'Ask for a rise', '2026-11-23', { private: true });
  await todo(priya, 'Order ladders', '2026-11-27');
  await settled();
  mailbox.received.length = 0;
});
afterAll(async () => {
  await other.stopServing();
  await server.stop();
  await mailbox.close();
});

const at = (instant: string) => {
  for (const one of [server, other]) one.clock.forward(Date.parse(instant) - one.clock.now());
};

async function settled(): Promise<void> {
  await until(async () => {
    const { rows } = await server.db.owner.query("select from app.mail where state = 'queued'");
    return rows.length === 0;
  });
}

/** Both servers look at once, and again, as they do all day long; what came of it by address. */
async function remindedAt(instant: string): Promise<Record<string, string[]>> {
  at(instant);
  mailbox.received.length = 0;
  const looks = () => [server, other].map(({ running }) => running.reminding.look());
  await Promise.all(looks());
  await Promise.all(looks());
  await settled();
  const byPerson = Map.groupBy(mailbox.received, ({ to }) => to.split('@')[0] ?? '');
  return Object.fromEntries(
    [...byPerson].map(([name, all]) => [
      name,
      all.map(({ subject }) => subject.replace(/^Harbor Painting: /, '')).sort(),
    ]),
  );
}

const letterTo = (name: string) => mailbox.to(emailOf(name)).at(-1)?.text ?? '';
const choiceOf = (visitor: Visitor) => done<MailChoice>(rest.get(visitor, `${path}/me/mail`));
const choose = async (visitor: Visitor, change: object) =>
  done<MailChoice>(
    rest.patch(visitor, `${path}/me/mail`, { seenVersion: (await choiceOf(visitor)).version, ...change }),
  );
const mails = async () => (await done<{ items: Mail[] }>(rest.get(ruth, `${path}/mail`))).items;

test('nothing comes before its time', async () => {
  expect(await remindedAt('2026-11-23T11:59:00Z')).toEqual({});
});

test('Mondays at seven everybody gets one overview, in which their own stands', async () => {
  expect(await remindedAt('2026-11-23T12:02:00Z')).toEqual({ ruth: ['1 of 2 off goal'], priya: ['1 of 2 off goal'] });
  const letter = letterTo('Priya');
  expect(letter).toMatch(/\n\n1 of 2 off goal.*\. Week 16–22 Nov\. One number is missing: Estimates sent\./);
  expect(letter).toContain('3 to-dos of yours are due by the end of the week.');
  expect(letter).toContain('- Order ladders (Fri 27 Nov)');
  expect(letter).toContain(`${PUBLIC}/c/${place.companyId}/scorecard`);
  expect(letter).toContain(`${PUBLIC}/c/${place.companyId}/account/mails`);
  // Jobs won is Ruth's.
  expect(letter).not.toContain('Jobs won is off goal');
  expect(letterTo('Ruth')).toContain('- Jobs won is off goal; its history is too short to tell');
  expect(letterTo('Ruth')).not.toContain('Order ladders');
});

test('what is due on a day comes in one mail at eight, to its owner alone', async () => {
  expect(await remindedAt('2026-11-23T13:01:00Z')).toEqual({ priya: ['2 to-dos are due today'] });
  const letter = letterTo('Priya');
  expect(letter).toContain('- Call the paint supplier\n- Ask for a rise\n');
  const [kept] = (await mails()).filter(({ kind }) => kind === 'todo-due');
  expect(kept).toMatchObject({ recipient: emailOf('Priya'), state: 'sent' });
  expect(JSON.stringify(await mails())).not.toContain('Ask for a rise');
});

test('nothing comes again later on the day, and there is nothing to tell on one without anything', async () => {
  expect(await remindedAt('2026-11-23T20:00:00Z')).toEqual({});
});

test('whose numbers are missing hears so on the second day of the week', async () => {
  expect(await remindedAt('2026-11-24T14:01:00Z')).toEqual({ priya: ['1 number is missing for 16–22 Nov'] });
  expect(letterTo('Priya')).toContain('- Estimates sent\n');
  expect(letterTo('Priya')).not.toContain('meets tomorrow');
});

test('a mail program turns a kind off by one post to the address in the letter, without signing in', async () => {
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(letterTo('Priya'))?.[1];
  const address = header('List-Unsubscribe')?.replace(/[<>]/g, '') ?? '';
  expect(address).toMatch(/^https:\/\/keel\.example\.com\/mails\/stop\/[\w-]{43}$/);
  expect(header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
  const secret = address.split('/').at(-1);
  const seen = await done<object>(rest.post(server.visitor(), '/mail-stops/inspect', { secret }));
  expect(seen).toEqual({
    kind: 'missing-numbers',
    title: 'Numbers to enter',
    companyName: 'Harbor Painting',
    email: emailOf('Priya'),
    off: false,
  });
  // To look at the page turns nothing off: mail programs look at links by themselves.
  await fetch(`${server.url}${new URL(address).pathname}`);
  expect((await choiceOf(priya)).off).toEqual([]);
  const posted = await fetch(`${server.url}${new URL(address).pathname}`, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  });
  expect(posted.status).toBe(200);
  expect((await choiceOf(priya)).off).toEqual(['missing-numbers']);
  // Once more changes nothing; a link of nobody is answered as one.
  await fetch(`${server.url}${new URL(address).pathname}`, { method: 'POST' });
  expect((await choiceOf(priya)).off).toEqual(['missing-numbers']);
  const wrong = await rest.post(server.visitor(), `/mail-stops/${'x'.repeat(43)}`, {});
  expect(wrong.status).toBe(404);
});

test('an agreed day moves it to the day before the meeting, and who turned it off gets none', async () => {
  await choose(priya, { off: [] });
  await server.db.owner.query(
    `insert into app.agenda (company_id, agenda_id, team_id, kind, name, sections, weekday)
     values ($1, gen_random_uuid(), $2, 'weekly', 'Leadership', '[]', 5)`,
    [place.companyId, place.leadership],
  );
  expect(await remindedAt('2026-11-25T14:01:00Z')).toEqual({});
  await deskOf(ruth, place).define('Crew hours');
  await choose(ruth, { off: ['missing-numbers'] });
  expect(await remindedAt('2026-11-26T14:01:00Z')).toEqual({ priya: ['1 number is missing for 16–22 Nov'] });
  expect(letterTo('Priya')).toContain('and your team meets tomorrow.');
});

test('a morning is where its reader is', async () => {
  expect((await choose(priya, { timeZone: 'Pacific/Auckland', off: ['missing-numbers'] })).timeZone).toBe(
    'Pacific/Auckland',
  );
  // Friday, 8:00 in Auckland, is Thursday, 14:00 in New York.
  expect(await remindedAt('2026-11-26T18:59:00Z')).toEqual({});
  expect(await remindedAt('2026-11-26T19:01:00Z')).toEqual({ priya: ['1 to-do is due today'] });
  expect(letterTo('Priya')).toContain('1 to-do is due today, Fri 27 Nov. 2 more are overdue.');
  const refused = await rest.patch(priya, `${path}/me/mail`, { seenVersion: 0, off: [] });
  expect(refused.status).toBe(409);
  const odd = await rest.patch(priya, `${path}/me/mail`, {
    seenVersion: (await choiceOf(priya)).version,
    timeZone: 'Mars/Olympus',
  });
  expect(odd.status).toBe(422);
});

test('a server that was off for a week tells of the present day only', async () => {
  await choose(priya, { timeZone: null, off: [] });
  // Thursday evening: the Monday and the two days before are over.
  expect(await remindedAt('2026-12-03T23:00:00Z')).toEqual({ priya: ['1 number is missing for 23–29 Nov'] });
});

test('a letter that was written down and never sent on goes out with the next look, once, if it is of today', async () => {
  const write = (recipient: string, minutesAgo: number) =>
    server.db.owner.query(
      `insert into app.mail (company_id, mail_id, kind, recipient, subject, body, state, made_at)
       values ($1, gen_random_uuid(), 'invitation', $2, 'Join us', 'A link', 'queued', $3)`,
      [place.companyId, recipient, new Date(server.clock.now() - minutesAgo * MINUTE)],
    );
  await write('lost@example.com', 10);
  await write('old@example.com', 26 * 60);
  at('2026-12-03T23:05:00Z');
  for (const { running } of [server, other, server]) await running.reminding.look();
  await until(async () => (await mails()).find(({ recipient }) => recipient === 'lost@example.com')?.state === 'sent');
  expect(mailbox.to('lost@example.com')).toHaveLength(1);
  expect(mailbox.to('old@example.com')).toHaveLength(0);
  await server.db.owner.query("delete from app.mail where recipient = 'old@example.com'");
});

test('a recap goes to those who want one, once however often a meeting ends', async () => {
  await choose(ruth, { off: ['recap', 'missing-numbers'] });
  const { parts } = server.running;
  const userId = (await parts.identity.findByEmail(emailOf('Ruth'))) as UserId;
  const asRuth = requestContext(parts, {
    via: 'screen',
    userId,
    name: 'Ruth',
    email: emailOf('Ruth'),
    twoFactor: false,
  });
  const ended = () =>
    asRuth.change(place.companyId, (room) =>
      writeRecap(asRuth, room, {
        about: '01a20090-ee8c-7000-8481-6a00fc97921b 2026-11-24T15:24:00.000Z',
        readers: [place.memberId, priyaPlace.memberId],
        subject: 'Leadership: 3 of 5 solved',
        paragraphs: ['3 of 5 solved in 84 minutes.'],
      }),
    );
  mailbox.received.length = 0;
  for (const letter of [...(await ended()), ...(await ended())]) await asRuth.send(letter);
  await settled();
  expect(mailbox.received.map(({ to, subject }) => [to, subject])).toEqual([
    [emailOf('Priya'), 'Harbor Painting: Leadership: 3 of 5 solved'],
  ]);
  expect(letterTo('Priya')).toContain('\n\n3 of 5 solved in 84 minutes.\n\n-- \nYou get this as a member');
});

test('who leaves gets none: not what waits to be sent, and nothing new', async () => {
  await deskOf(ruth, place).record(estimates, '2026-11-23', 4);
  await done(rest.post(priya, `${path}/todos`, { title: 'Clean the van', due: '2026-12-04' }));
  await mailbox.close();
  at('2026-12-04T13:05:00Z');
  await server.running.reminding.look();
  await until(async () => (await mails()).some(({ kind, state }) => kind === 'todo-due' && state === 'queued'));
  await done(rest.post(ruth, `${path}/members/${priyaPlace.memberId}/depart`, {}));
  await mailbox.open();
  await until(async () => {
    await server.db.owner.query("update jobs.job set start_after = now() where state = 'retry'");
    return (await mails()).some(({ state }) => state === 'withdrawn');
  });
  const [withdrawn] = (await mails()).filter(({ state }) => state === 'withdrawn');
  expect(withdrawn?.problem).toBe('Priya is no longer in the company, so it was not sent.');
  expect(await remindedAt('2026-12-07T15:00:00Z')).not.toHaveProperty('priya');
});

test('a sample company mails nobody', async () => {
  await server.db.owner.query('update app.company set sample = $2 where company_id = $1', [
    place.companyId,
    'painting',
  ]);
  expect(await remindedAt('2026-12-14T15:00:00Z')).toEqual({});
  expect(server.problems.concat(other.problems).filter(({ where }) => where !== 'mail')).toEqual([]);
});
