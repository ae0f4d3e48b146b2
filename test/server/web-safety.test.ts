import { request } from 'node:http';
import { emailOf, PASSWORD, type Place, setUp, signIn } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let place: Place;
let path: string;

beforeAll(async () => {
  server = await startTestServer();
  [ann, place] = await setUp(server, 'Ann');
  path = `/api/v1/companies/${place.companyId}`;
});
afterAll(() => server.stop());

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Headers as they are: fetch keeps some of them to itself, as a browser does. */
function plainly(path: string, { method = 'GET', headers = {}, body }: Sent, port = server.running.port) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const cookie = () => ann.headers()['cookie'] ?? '';
const json = { 'content-type': 'application/json' };
const change = (headers: Record<string, string>) =>
  plainly(path, { method: 'PATCH', headers: { ...json, ...headers }, body: '{"seenVersion":99,"name":"X"}' });

describe('a write from another site', () => {
  it.each([
    ['a site that the browser calls another', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour below the same domain', { 'sec-fetch-site': 'same-site' }],
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['a page without an origin of its own', { origin: 'null' }],
    ['an origin that is none', { origin: 'nonsense' }],
    ['this host on another port', { origin: 'http://localhost:1' }],
  ])('from %s is refused before anything is looked up', async (_what, headers) => {
    const answer = await change({ cookie: cookie(), host: `localhost:${server.running.port}`, ...headers });
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text)).toMatchObject({
      code: 'FORBIDDEN',
      message: 'This request came from another site. Nothing was changed.',
    });
  });

  it.each([
    ['the page itself', () => ({ origin: server.url, 'sec-fetch-site': 'same-origin' })],
    ['the page by another name of this machine', () => ({ origin: `http://127.0.0.1:${server.running.port}` })],
    ['a program without an origin', () => ({})],
  ])('is not what comes from %s', async (_what, headers) => {
    const host = headers() as { origin?: string };
    const answer = await change({
      cookie: cookie(),
      host: host.origin ? new URL(host.origin).host : `localhost:${server.running.port}`,
      ...headers(),
    });
    // Seen by the work itself: the version is wrong.
    expect(answer.status).toBe(409);
  });

  it('cannot sign anybody in or out', async () => {
    for (const [route, body] of [
      ['/api/auth/sign-in/email', { email: emailOf('Ann'), password: PASSWORD }],
      ['/api/auth/sign-out', {}],
    ] as const) {
      const answer = await plainly(route, {
        method: 'POST',
        headers: { ...json, cookie: cookie(), origin: 'https://evil.example' },
        body: JSON.stringify(body),
      });
      expect(answer.status, route).toBe(403);
    }
    expect((await rest.get(ann, '/me')).status).toBe(200);
  });

  it('cannot be dressed as a read: calls that change something are not answered to GET', async () => {
    const data = encodeURIComponent(JSON.stringify({ json: { companyId: place.companyId, name: 'Harbor Painting' } }));
    const answer = await ann.ask(`/rpc/company/remove?data=${data}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect((await rest.get(ann, `/companies/${place.companyId}`)).status).toBe(200);
  });

  it('cannot be a form: only JSON is read', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const answer = await plainly(`${path}/transfer`, {
        method: 'POST',
        headers: { cookie: cookie(), 'content-type': type, host: `localhost:${server.running.port}` },
        body: JSON.stringify({ to: place.memberId }),
      });
      expect(answer.status, type).toBeGreaterThanOrEqual(400);
      expect(answer.status, type).toBeLessThan(500);
    }
  });
});

it('signs in from the page under every name of this machine', async () => {
  await server.db.owner.query('delete from auth."rateLimit"');
  for (const name of ['localhost', '127.0.0.1']) {
    const host = `${name}:${server.running.port}`;
    const answer = await plainly('/api/auth/sign-in/email', {
      method: 'POST',
      headers: { ...json, host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ email: emailOf('Ann'), password: PASSWORD }),
    });
    expect(answer.status, answer.text).toBe(200);
  }
});

describe('every answer', () => {
  it.each(['/', '/api/v1/me', '/rpc/nothing', '/live/x', '/assets/none.js', '/healthz', '/api/auth/get-session'])(
    'of %s forbids foreign scripts, frames and guessing of types',
    async (address) => {
      const { headers } = await ann.ask(address);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe|default-src[^;]*unsafe|unsafe-eval/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).toContain("object-src 'none'");
      expect(policy).toContain("base-uri 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    },
  );

  it('with data of a company is kept by no cache', async () => {
    expect((await rest.get(ann, '/me')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('the cookie', () => {
  const flags = async (target: TestServer, origin: string) => {
    await target.db.owner.query('delete from auth."rateLimit"');
    const host = new URL(origin).host;
    const answer = await plainly(
      '/api/auth/sign-in/email',
      {
        method: 'POST',
        headers: { ...json, origin, host },
        body: JSON.stringify({ email: emailOf('Ann'), password: PASSWORD }),
      },
      target.running.port,
    );
    expect(answer.status, answer.text).toBe(200);
    return (answer.headers['set-cookie'] as string[]).filter((line) => line.includes('session_token'));
  };

  it('is out of reach of scripts and of other sites', async () => {
    const [line = '', ...more] = await flags(server, server.url);
    expect(more).toEqual([]);
    expect(line).toMatch(/^evenkeel\.session_token=/);
    expect(line).toMatch(/; HttpOnly/i);
    expect(line).toMatch(/; SameSite=Lax/i);
    expect(line).toMatch(/; Path=\//i);
    expect(line).not.toMatch(/; Secure/i);
  });

  it('travels only encrypted where the address says https, and browsers are told to stay there', async () => {
    const secure = await startTestServer({ db: server.db, publicUrl: 'https://keel.example' });
    try {
      const [line = ''] = await flags(secure, 'https://keel.example');
      expect(line).toMatch(/^__Secure-evenkeel\.session_token=/);
      expect(line).toMatch(/; Secure/i);
      const visitor = secure.visitor();
      const [pair = ''] = line.split(';');
      const me = await visitor.ask('/api/v1/me', { headers: { cookie: pair } });
      expect(me.status).toBe(200);
      expect(me.headers.get('strict-transport-security')).toBe('max-age=31536000');
    } finally {
      await secure.stopServing();
    }
  });

  it('holds nothing that could be read or guessed: it is random and signed', async () => {
    const [one, two] = [await signIn(server, 'Ann'), await signIn(server, 'Ann')];
    const [first = '', second = ''] = [one, two].map((visitor) => visitor.cookies.get('evenkeel.session_token'));
    expect(first).not.toBe(second);
    expect(decodeURIComponent(first)).toMatch(/^[A-Za-z0-9]{32}\.[A-Za-z0-9+/=]{44}$/);
  });
});

it('files outside of the built page are not served', async () => {
  for (const address of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/assets/..%5c..%5cx',
    '/.env',
  ]) {
    const { text } = await plainly(address, {});
    expect(text, address).not.toContain('dependencies');
  }
});

it('the page is the same at every address of the app, and is asked for again each time', async () => {
  const page = await server.visitor().ask('/companies/x/scorecard');
  expect(page.status).toBe(200);
  expect(page.text).toContain('<title>Evenkeel</title>');
  expect(page.headers.get('cache-control')).toBe('no-cache');
});

it('describes its API to anybody, with every route', async () => {
  const document = await done<{ paths: Record<string, object> }>(server.visitor().ask('/api/v1/openapi.json'));
  expect(Object.keys(document.paths)).toContain('/companies/{companyId}/metrics/{metricId}/values/{period}');
});

it('nothing was written to the log that nobody expected', () => {
  expect(server.problems).toEqual([]);
});

describe('a name that is not ours', () => {
  it('is refused, so that a page elsewhere cannot point its own name at this machine', async () => {
    const strange = await plainly('/api/v1/setup', { headers: { host: `evil.example:${server.running.port}` } });
    expect(strange.status).toBe(403);
    expect(strange.text).toContain('PUBLIC_URL');
    for (const name of ['localhost', '127.0.0.1', '[::1]']) {
      const own = await plainly('/api/v1/setup', { headers: { host: `${name}:${server.running.port}` } });
      expect(own.status).toBe(200);
    }
  });
});
