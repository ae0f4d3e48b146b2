import { MINUTE } from '#test/support/clock.ts';
import { harbor, PASSWORD, setUp } from '#test/support/people.ts';
import { rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer, type TestServerOptions } from '#test/support/test-server.ts';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

async function started(options: TestServerOptions = {}): Promise<TestServer> {
  const server = await startTestServer(options);
  onTestFinished(() => server.stop());
  return server;
}

const begin = (server: TestServer, name = 'Ann', more: object = {}) =>
  rest.post(server.visitor(), '/setup', {
    person: { name, email: `${name.toLowerCase()}@example.com`, password: PASSWORD },
    company: harbor,
    ...more,
  });

async function counted(server: TestServer): Promise<[users: number, companies: number]> {
  const count = async (table: string) =>
    Number((await server.db.owner.query(`select count(*) from ${table}`)).rows[0].count);
  return [await count('auth."user"'), await count('app.company')];
}

describe('the first run', () => {
  it('makes one owner and one company, whoever else comes at the same moment', async () => {
    const server = await started();
    expect((await rest.get(server.visitor(), '/setup')).json).toEqual({
      needed: true,
      codeNeeded: false,
      signedIn: false,
    });
    const answers = await Promise.all([...Array(10).keys()].map((at) => begin(server, `Person${at}`)));
    expect(answers.map((answer) => answer.status).sort((one, other) => one - other)).toEqual([
      201,
      ...Array(9).fill(410),
    ]);
    expect(await counted(server)).toEqual([1, 1]);
    expect((await begin(server, 'Late')).json).toMatchObject({
      code: 'GONE',
      message: expect.stringMatching(/Sign in/),
    });
    expect((await rest.get(server.visitor(), '/setup')).json).toMatchObject({ needed: false });
    expect(server.problems).toEqual([]);
  });
});

describe('nothing is made of', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.stop());

  it.each([
    ['a name of blanks', { person: { name: '  ', email: 'a@example.com', password: PASSWORD } }, 'personName'],
    ['no address', { person: { name: 'Ann', email: 'ann', password: PASSWORD } }, 'email'],
    ['an easy password', { person: { name: 'Ann', email: 'a@example.com', password: 'password1234' } }, 'password'],
    [
      'the company’s name as password',
      { person: { name: 'Ann', email: 'a@example.com', password: 'HarborPainting2026' } },
      'password',
    ],
    ['no time zone', { company: { ...harbor, timeZone: 'Mars/Olympus' } }, 'timeZone'],
    ['no currency', { company: { ...harbor, currency: 'usd' } }, 'currency'],
  ])('%s', async (_what, more, field) => {
    const refused = await begin(server, 'Ann', more);
    expect(refused.status).toBe(422);
    expect(refused.json).toMatchObject({ data: { problems: { [field]: expect.stringMatching(/[.]$/) } } });
    expect(await counted(server)).toEqual([0, 0]);
  });
});

describe('on an address that others reach', () => {
  it('asks for the code printed in the terminal', async () => {
    const server = await started({ host: '0.0.0.0' });
    const code = server.running.setupCode;
    expect(code).toMatch(/^\d{8}$/);
    expect((await rest.get(server.visitor(), '/setup')).json).toMatchObject({ needed: true, codeNeeded: true });
    for (const wrong of [{}, { code: '' }, { code: '00000000' }]) {
      const refused = await begin(server, 'Eve', wrong);
      expect(refused.status).toBe(403);
      expect(refused.json).toMatchObject({ message: expect.stringContaining('terminal') });
      expect(refused.text).not.toContain(code);
    }
    expect(await counted(server)).toEqual([0, 0]);
    expect((await begin(server, 'Ann', { code: ` ${code} ` })).status).toBe(201);
  });

  it('lets nobody guess the code', async () => {
    const server = await started({ host: '0.0.0.0' });
    const code = server.running.setupCode ?? '';
    const answers = await Promise.all(
      [...Array(200).keys()].map((at) => begin(server, 'Eve', { code: String(10_000_000 + at) })),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([403, 429]));
    expect(answers.filter((answer) => answer.status === 403).length).toBeLessThanOrEqual(20);
    const right = await begin(server, 'Ann', { code });
    expect(right.status).toBe(429);
    expect(right.json).toMatchObject({ message: expect.stringContaining('quarter of an hour') });
    server.clock.forward(15 * MINUTE);
    expect((await begin(server, 'Ann', { code })).status).toBe(201);
  });

  it('needs no code once there is an owner', async () => {
    const first = await started();
    await setUp(first, 'Ann');
    const second = await startTestServer({ host: '0.0.0.0', db: first.db });
    onTestFinished(() => second.stopServing());
    expect(second.running.setupCode).toBeNull();
    expect((await begin(second, 'Eve')).status).toBe(410);
  });
});

it.each(['127.0.0.1', '::1', 'localhost'])('answers on %s without a code', async (host) => {
  const server = await started({ host });
  expect(server.running.setupCode).toBeNull();
  expect(server.running.url).toBe(`http://${host.includes(':') ? `[${host}]` : host}:${server.running.port}`);
  expect((await fetch(`${server.running.url}/healthz`)).status).toBe(200);
});

describe('a port', () => {
  it('that is taken is an error when it was chosen, and the next one when it was not', async () => {
    const first = await started();
    const { port } = first.running;
    await expect(startTestServer({ port, portChosen: true })).rejects.toThrow(
      `Port ${port} is taken by another program. Stop it, or start with another one: PORT=${port + 1} npm start`,
    );
    const second = await started({ port, portChosen: false });
    expect(second.running.port).toBeGreaterThan(port);
    expect(second.running.url).toBe(`http://localhost:${second.running.port}`);
  });

  it('on an address that this machine does not have is an error that names HOST', async () => {
    await expect(startTestServer({ host: '203.0.113.7' })).rejects.toThrow(
      /HOST is "203.0.113.7", which is no address/,
    );
  });
});
