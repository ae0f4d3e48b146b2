import { DAY, MINUTE } from '#test/support/clock.ts';
import { follow } from '#test/support/live-stream.ts';
import { type Place, setUp } from '#test/support/people.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';

const COOKIE = 'evenkeel.session_token';
const THIRTY_DAYS = (30 * DAY) / MINUTE;

let server: TestServer;
let owner: Visitor;
let place: Place;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

// The sign-in library reads the machine's own clock, so that one is moved: for everything in this process alike.
beforeEach(async () => {
  await server.db.owner.query(
    'truncate app.company, auth."user" cascade; update auth.installation set set_up_at = null',
  );
  [owner, place] = await setUp(server, 'Ann');
  vi.useFakeTimers({ toFake: ['Date'] });
  return () => void vi.useRealTimers();
});

const forward = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

/** What the screen asks first; with the session's cookie in the answer, if it came along. */
async function use(visitor: Visitor): Promise<{ status: number; cookie: string | undefined }> {
  const answer = await visitor.ask('/rpc/me/read', { body: {} });
  return { status: answer.status, cookie: answer.headers.getSetCookie().find((line) => line.startsWith(COOKIE)) };
}

/** In minutes, each session. */
const endsIn = async () => {
  const { rows } = await server.db.owner.query<{ expiresAt: Date }>('select "expiresAt" from auth."session"');
  return rows.map(({ expiresAt }) => Math.round((expiresAt.getTime() - Date.now()) / MINUTE));
};

it('a session in use for less than a day keeps its cookie', async () => {
  forward(DAY - MINUTE);
  expect(await use(owner)).toEqual({ status: 200, cookie: undefined });
});

it('a session used after a day is renewed, and the browser is given its cookie for another thirty days', async () => {
  forward(DAY + MINUTE);
  const { status, cookie } = await use(owner);
  expect(status).toBe(200);
  expect(cookie).toMatch(/; Max-Age=2592000;/);
  expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/);
  expect(await endsIn()).toEqual([THIRTY_DAYS]);
  expect(await use(owner)).toEqual({ status: 200, cookie: undefined });
});

it('somebody who comes back every three weeks is never signed out; who stays away for five is', async () => {
  for (let visit = 0; visit < 4; visit += 1) {
    forward(21 * DAY);
    expect((await use(owner)).cookie, `visit ${visit}`).toMatch(/; Max-Age=2592000;/);
  }
  forward(35 * DAY);
  expect(await use(owner)).toMatchObject({ status: 401 });
});

it('a live stream that looks on prolongs nothing, so that the next answer can bring the cookie', async () => {
  forward(2 * DAY);
  const stream = await follow(owner, place.companyId);
  expect(await endsIn()).toEqual([THIRTY_DAYS - (2 * DAY) / MINUTE]);
  expect((await use(owner)).cookie).toMatch(/; Max-Age=2592000;/);
  stream.close();
});

it('a session that was ended meanwhile is not renewed', async () => {
  forward(2 * DAY);
  await server.db.owner.query('delete from auth."session"');
  expect(await use(owner)).toEqual({ status: 401, cookie: undefined });
});
