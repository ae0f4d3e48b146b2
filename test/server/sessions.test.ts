import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Activity } from '#features/accounts/contract/activity.ts';
import { MINUTE } from '#test/support/clock.ts';
import { follow } from '#test/support/live-stream.ts';
import { emailOf, join, PASSWORD, type Place, setUp, signIn } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let server: TestServer;
let owner: Visitor;
let place: Place;
let bob: Visitor;
let count = 0;
let name: string;

beforeAll(async () => {
  server = await startTestServer();
  [owner, place] = await setUp(server, 'Ann');
});
afterAll(() => server.stop());
beforeEach(async () => {
  name = `Bob${(count += 1)}`;
  [bob] = await join(server, owner, place.companyId, { name, role: 'member' });
});

const status = async (visitor: Visitor) => (await rest.get(visitor, '/me')).status;
const auth = (visitor: Visitor, path: string, body: object = {}) => visitor.ask(`/api/auth${path}`, { body });

/** The same cookies in another hand: they stay when the browser that signs out forgets its own. */
function copyOf(visitor: Visitor, url = server.url): Visitor {
  const copy = new Visitor(url);
  for (const [cookie, value] of visitor.cookies) copy.cookies.set(cookie, value);
  return copy;
}

const tryToSignIn = (password: string, email = emailOf(name), visitor = server.visitor()) =>
  auth(visitor, '/sign-in/email', { email, password });

/** RFC 6238, six digits, thirty seconds, SHA-1. */
function codeAt(secret: string, milliseconds: number): string {
  const bits = [...secret.replace(/=+$/, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(milliseconds / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const at = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

describe('signing out', () => {
  it('ends the session at once, although it was remembered a moment ago', async () => {
    const stolen = copyOf(bob);
    expect(await status(stolen)).toBe(200);
    await done(auth(bob, '/sign-out'));
    expect(await status(stolen)).toBe(401);
    expect(await status(bob)).toBe(401);
  });

  it('everywhere ends all sessions of the person and nobody else’s', async () => {
    const [phone, desk] = [await signIn(server, name), await signIn(server, name)];
    expect([await status(phone), await status(desk)]).toEqual([200, 200]);
    await done(auth(phone, '/revoke-sessions'));
    expect([await status(bob), await status(phone), await status(desk)]).toEqual([401, 401, 401]);
    expect(await status(owner)).toBe(200);
  });

  it('of one listed session leaves the others', async () => {
    const phone = await signIn(server, name);
    const sessions = await done<{ token: string }[]>(phone.ask('/api/auth/list-sessions'));
    const mine = phone.cookies.get('evenkeel.session_token') ?? '';
    const other = sessions.find(({ token }) => !decodeURIComponent(mine).startsWith(token));
    expect(sessions.length).toBeGreaterThanOrEqual(2);
    await done(auth(phone, '/revoke-session', { token: other?.token }));
    expect(await status(phone)).toBe(200);
    expect(await done<unknown[]>(phone.ask('/api/auth/list-sessions'))).toHaveLength(sessions.length - 1);
  });

  it('ends live streams of that session, and leaves those of others', async () => {
    const [mine, theirs] = [await follow(bob, place.companyId), await follow(owner, place.companyId)];
    await done(auth(bob, '/sign-out'));
    await mine.ended;
    let ended = false;
    void theirs.ended.then(() => {
      ended = true;
    });
    await sleep(300);
    expect(ended).toBe(false);
    theirs.close();
  });

  it('on one server is known to another on the same database', async () => {
    const second = await startTestServer({ db: server.db });
    try {
      const there = copyOf(bob, second.url);
      expect(await status(there)).toBe(200);
      await done(auth(bob, '/sign-out'));
      await expect.poll(() => status(there), { timeout: 10_000 }).toBe(401);
    } finally {
      await second.stopServing();
    }
  });
});

describe('a new password', () => {
  const tokenFor = async () =>
    (await server.running.parts.identity.resetLink(emailOf(name))).split('token=').at(-1) as string;
  const fresh = 'seven lamps by the window';

  it('ends every session and stream, and the old one opens nothing any more', async () => {
    const stream = await follow(bob, place.companyId);
    await done(auth(server.visitor(), '/reset-password', { newPassword: fresh, token: await tokenFor() }));
    expect(await status(bob)).toBe(401);
    await stream.ended;
    await server.db.owner.query('delete from auth."rateLimit"');
    expect((await tryToSignIn(PASSWORD)).status).toBe(401);
    expect((await tryToSignIn(fresh)).status).toBe(200);
  });

  it('is set with a link once', async () => {
    const token = await tokenFor();
    await done(auth(server.visitor(), '/reset-password', { newPassword: fresh, token }));
    const again = await auth(server.visitor(), '/reset-password', { newPassword: `${fresh} again`, token });
    expect(again.status).toBe(400);
    expect((await tryToSignIn(fresh)).status).toBe(200);
  });

  it('must be as good as the first one', async () => {
    const token = await tokenFor();
    for (const newPassword of ['short', 'password1234', 'aaaaaaaaaaaaaaaa', 'x'.repeat(201)]) {
      const refused = await auth(server.visitor(), '/reset-password', { newPassword, token });
      expect(refused.status, newPassword).toBe(400);
      expect(refused.json, newPassword).toMatchObject({ message: expect.stringMatching(/./) });
    }
    expect((await tryToSignIn(PASSWORD)).status).toBe(200);
  });

  it('changed on the screen can end the other sessions', async () => {
    const phone = await signIn(server, name);
    await done(
      auth(bob, '/change-password', { currentPassword: PASSWORD, newPassword: fresh, revokeOtherSessions: true }),
    );
    expect(await status(phone)).toBe(401);
    expect(await status(bob)).toBe(200);
  });

  it('asked for an address that nobody has is answered as for one that somebody has', async () => {
    const ask = (email: string) => auth(server.visitor(), '/request-password-reset', { email });
    const [known, unknown] = [await ask(emailOf(name)), await ask('nobody@example.com')];
    expect(known.status).toBe(200);
    expect({ status: unknown.status, text: unknown.text }).toEqual({ status: known.status, text: known.text });
  });
});

describe('tries to sign in', () => {
  it('are answered alike for a wrong password and an address that nobody has', async () => {
    const [wrong, unknown] = [
      await tryToSignIn('not the right one at all'),
      await tryToSignIn(PASSWORD, 'nobody@example.com'),
    ];
    expect(wrong.status).toBe(401);
    expect({ status: unknown.status, text: unknown.text }).toEqual({ status: wrong.status, text: wrong.text });
  });

  it('a thousand of them at one account open nothing, and few are even looked at', async () => {
    const answers: number[] = [];
    for (let round = 0; round < 20; round += 1) {
      // As if they came from as many addresses: what stays is the limit of the account.
      await server.db.owner.query('delete from auth."rateLimit"');
      const tries = [...Array(50).keys()].map((at) => tryToSignIn(`guess number ${round} ${at}`));
      answers.push(...(await Promise.all(tries)).map((answer) => answer.status));
    }
    expect(answers).toHaveLength(1000);
    expect(new Set(answers)).toEqual(new Set([401, 429]));
    expect(answers.filter((code) => code === 401).length).toBeLessThanOrEqual(10);
    await server.db.owner.query('delete from auth."rateLimit"');
    const locked = await tryToSignIn(PASSWORD);
    expect(locked.status).toBe(429);
    expect(locked.json).toMatchObject({ message: expect.stringContaining('Wait a quarter of an hour') });
    expect(await status(bob)).toBe(200);
    // Bob himself is not locked out: his browser shows that it has signed in before. Somebody else’s does not help.
    await done(auth(bob, '/sign-out'));
    expect((await tryToSignIn(PASSWORD, emailOf(name), copyOf(owner))).status).toBe(429);
    expect((await tryToSignIn(PASSWORD, emailOf(name), bob)).status).toBe(200);
    expect((await tryToSignIn(PASSWORD)).status).toBe(429);
    server.clock.forward(16 * MINUTE);
    expect((await tryToSignIn(PASSWORD)).status).toBe(200);
  });

  it('with a browser that has signed in before are ten as well, and a changed mark is none', async () => {
    const mark = bob.cookies.get('evenkeel.known_browser') ?? '';
    const guess = async (cookie: string) => {
      await server.db.owner.query('delete from auth."rateLimit"');
      const visitor = server.visitor();
      visitor.cookies.set('evenkeel.known_browser', cookie);
      return (await tryToSignIn('not the right one at all', emailOf(name), visitor)).status;
    };
    const answers: number[] = [];
    for (let at = 0; at < 12; at += 1) answers.push(await guess(mark));
    expect(answers).toEqual([...Array(10).fill(401), 429, 429]);
    for (let at = 0; at < 10; at += 1) expect(await guess(`made${at}up${mark}`)).toBe(401);
    expect(await guess(`madeup${mark}`)).toBe(429);
  });

  it('are counted by the address that a proxy of ours tells, when it is named', async () => {
    const behind = await startTestServer({ db: server.db, trustedProxies: ['127.0.0.1', '::1'] });
    try {
      await server.db.owner.query('delete from auth."rateLimit"');
      const from = (address: string, password: string) =>
        behind.visitor().ask('/api/auth/sign-in/email', {
          body: { email: emailOf(name), password },
          headers: { 'x-forwarded-for': `10.9.9.9, ${address}` },
        });
      const guesses = [...Array(30).keys()].map((at) => from('192.0.2.1', `guess number ${at}`));
      const codes = (await Promise.all(guesses)).map((answer) => answer.status);
      expect(codes.filter((code) => code === 401)).toHaveLength(10);
      expect((await from('192.0.2.1', PASSWORD)).status).toBe(429);
      expect((await from('192.0.2.2', PASSWORD)).status).toBe(200);
    } finally {
      await behind.stopServing();
    }
  });

  it('at many accounts from one address are slowed down too', async () => {
    await server.db.owner.query('delete from auth."rateLimit"');
    const answers = await Promise.all(
      [...Array(60).keys()].map((at) => tryToSignIn(PASSWORD, `nobody${at}@example.com`)),
    );
    expect(answers.filter((answer) => answer.status === 429).length).toBeGreaterThanOrEqual(30);
    await server.db.owner.query('delete from auth."rateLimit"');
  });

  it('cannot hide behind an address that they made up', async () => {
    const forged = [...Array(40).keys()].map((at) =>
      server.visitor().ask('/api/auth/sign-in/email', {
        body: { email: `nobody${at}@example.com`, password: PASSWORD },
        headers: { 'x-evenkeel-address': `10.0.0.${at}`, 'x-forwarded-for': `10.0.1.${at}` },
      }),
    );
    const codes = (await Promise.all(forged)).map((answer) => answer.status);
    expect(codes).toContain(429);
    await server.db.owner.query('delete from auth."rateLimit"');
  });
});

describe('a second factor', () => {
  it('is asked for before there is a session, and before the company is told of a sign-in', async () => {
    const signedIn = async () =>
      (await done<{ items: Activity[] }>(rest.get(owner, `/companies/${place.companyId}/activity`))).items.filter(
        (one) => one.verb === 'signed in' && one.actor === name,
      ).length;
    const before = await signedIn();
    const { totpURI } = await done<{ totpURI: string }>(auth(bob, '/two-factor/enable', { password: PASSWORD }));
    const secret = new URL(totpURI).searchParams.get('secret') ?? '';
    await done(auth(bob, '/two-factor/verify-totp', { code: codeAt(secret, Date.now()) }));
    expect(await signedIn()).toBe(before);
    const visitor = server.visitor();
    const first = await tryToSignIn(PASSWORD, emailOf(name), visitor);
    expect(first.json).toMatchObject({ twoFactorRedirect: true });
    expect(await status(visitor)).toBe(401);
    expect(await signedIn()).toBe(before);
    const wrong = await auth(visitor, '/two-factor/verify-totp', { code: codeAt(secret, Date.now() - 3_600_000) });
    expect(wrong.status).toBe(401);
    await done(auth(visitor, '/two-factor/verify-totp', { code: codeAt(secret, Date.now()) }));
    expect(await status(visitor)).toBe(200);
    expect(await signedIn()).toBe(before + 1);
  });
});

it('nobody makes an account for themselves beside set-up and invitations', async () => {
  const answer = await auth(server.visitor(), '/sign-up/email', {
    name: 'Eve',
    email: 'eve@example.com',
    password: PASSWORD,
  });
  expect(answer.status).toBe(404);
  expect(await server.running.parts.identity.findByEmail('eve@example.com')).toBeNull();
});

it('a made-up or a changed cookie is nobody', async () => {
  const forged = copyOf(bob);
  const cookie = forged.cookies.get('evenkeel.session_token') ?? '';
  const other = (letter: string) => (letter === 'Z' ? 'Y' : 'Z');
  const changed = [cookie.replace(/^./, other), cookie.replace(/(?<=[.])./, other)];
  for (const value of ['x', `${cookie}x`, ...changed, 'a.b', '%00', '%']) {
    forged.cookies.set('evenkeel.session_token', value);
    expect(await status(forged), value).toBe(401);
  }
});

it('each company sees in its activity who signed in', async () => {
  const before = Date.now();
  await signIn(server, name);
  const { items } = await done<{ items: Activity[] }>(rest.get(owner, `/companies/${place.companyId}/activity`));
  const [latest] = items;
  expect(latest).toMatchObject({ verb: 'signed in', actor: name });
  expect(Date.parse(latest?.at ?? '')).toBeGreaterThanOrEqual(before);
});

it('nothing was written to the log that nobody expected', () => {
  expect(server.problems).toEqual([]);
});
