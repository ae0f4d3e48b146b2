import { connect } from 'node:net';
import type { Contract } from '#contract.ts';
import type { Metric } from '#features/scorecard/contract/metric.ts';
import type { Row } from '#features/scorecard/contract/scorecard.ts';
import { type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Answer, Visitor } from '#test/support/visitor.ts';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let place: Place;
let path: string;
let metric: Metric;
const answers: Answer[] = [];

beforeAll(async () => {
  server = await startTestServer();
  [ann, place] = await setUp(server, 'Ann');
  path = `/companies/${place.companyId}`;
  metric = await done<Metric>(define('Leads'));
});
afterAll(() => server.stop());

const define = (title: string, more: object = {}) =>
  rest.post(ann, `${path}/metrics`, {
    title,
    ownerId: place.memberId,
    teamId: place.leadership,
    unit: 'number',
    goal: null,
    ...more,
  });

async function kept(asked: Promise<Answer>): Promise<Answer> {
  const answer = await asked;
  answers.push(answer);
  return answer;
}

function problems(answer: Answer): Record<string, string> {
  return (answer.json as { data?: { problems?: Record<string, string> } }).data?.problems ?? {};
}

const raw = (address: string, body: string, method = 'PUT', headers: Record<string, string> = {}) =>
  kept(ann.ask(address, { method, body, headers }));
const valuePath = (period = '2026-01-05') => `/api/v1${path}/metrics/${metric.metricId}/values/${period}`;

describe('a title', () => {
  it.each([
    [
      'of 10,000 characters',
      'x'.repeat(10_000),
      /10000 characters long and 120 fit. Shorten it by 9880; nothing was cut/,
    ],
    ['of nothing', '', /empty/],
    ['of blanks', ' \n\t ', /empty/],
    ['with a NUL', 'a\u0000b', /character that cannot be shown/],
    ['with half a surrogate pair', 'a\ud800b', /character that cannot be shown/],
    ['that turns the writing around', 'a\u202eb', /character that cannot be shown/],
  ])('%s is refused with a sentence, and nothing is stored', async (_what, title, sentence) => {
    const answer = await kept(define(title));
    expect(answer.status).toBe(422);
    expect(problems(answer)['title']).toMatch(sentence);
  });

  it('with a script in it is text, stored and given back as it is', async () => {
    const title = `<script>alert('x')</script><img src=x onerror=alert(1)> & "quotes"`;
    const made = await done<Metric>(define(title));
    expect(made.title).toBe(title);
    const answer = await rest.get(ann, `${path}/metrics/${made.metricId}`);
    expect((answer.json as Row).title).toBe(title);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('keeps what people write everywhere: marks, other scripts, one emoji of several', async () => {
    for (const title of ['Überstunden ’26', '見積り件数', 'عروض الأسعار', '👩‍👩‍👧 visits', 'e\u0301tude']) {
      expect((await done<Metric>(define(title))).title).toBe(title.normalize('NFC'));
    }
  });
});

describe('a number', () => {
  it.each([
    ['1e309', '{"amount":1e309,"seenVersion":0}', 422],
    ['-1e309', '{"amount":-1e309,"seenVersion":0}', 422],
    ['NaN', '{"amount":NaN,"seenVersion":0}', 400],
    ['more than fits', '{"amount":1000000000000001,"seenVersion":0}', 422],
    ['seven decimals', '{"amount":0.0000001,"seenVersion":0}', 422],
    ['a text', '{"amount":"12","seenVersion":0}', 422],
    ['a list', '{"amount":[12],"seenVersion":0}', 422],
    ['nothing at all', '{"seenVersion":0}', 422],
    ['a version below zero', '{"amount":1,"seenVersion":-1}', 422],
    ['a version that no row can have', '{"amount":1,"seenVersion":3000000000}', 422],
    ['half a version', '{"amount":1,"seenVersion":0.5}', 422],
  ])('%s is refused and nothing is stored', async (_what, body, status) => {
    const answer = await raw(valuePath(), body);
    expect(answer.status, answer.text).toBe(status);
    expect((await done<Row>(rest.get(ann, `${path}/metrics/${metric.metricId}`))).values).toEqual([]);
  });

  it('of a yes-or-no metric is one of two', async () => {
    const yesNo = await done<Metric>(define('Shipped', { unit: 'yes-no' }));
    const answer = await kept(
      rest.put(ann, `${path}/metrics/${yesNo.metricId}/values/2026-01-05`, { amount: 2, seenVersion: 0 }),
    );
    expect(answer.status).toBe(422);
    expect(answer.json).toMatchObject({ message: 'Shipped is yes or no: send 1 or 0.' });
  });

  it('1e309 or NaN over the other encoding is refused as well', async () => {
    for (const amount of ['1e309', '"NaN"']) {
      const answer = await raw(
        '/rpc/scorecard/recordValue',
        `{"json":{"companyId":"${place.companyId}","metricId":"${metric.metricId}","period":"2026-01-05","seenVersion":0,"amount":${amount}}}`,
        'POST',
      );
      expect(answer.status).toBe(422);
    }
    // The encoding can name numbers that JSON cannot.
    const named = await raw(
      '/rpc/scorecard/recordValue',
      `{"json":{"companyId":"${place.companyId}","metricId":"${metric.metricId}","period":"2026-01-05","seenVersion":0,"amount":"NaN"},"meta":[[2,"amount"]]}`,
      'POST',
    );
    expect([400, 422]).toContain(named.status);
  });
});

describe('a week', () => {
  it.each([
    ['named by a Tuesday', '2026-01-06', /a Tuesday, and weeks here start on Monday.*write 2026-01-05/],
    ['that has not begun', '2099-01-05', /has not begun/],
    ['before 1970', '1969-12-22', /before 1970/],
    ['that is no day', '2026-02-30', /./],
    ['that is no date', 'last-week', /./],
  ])('%s is refused with a sentence', async (_what, period, sentence) => {
    const answer = await kept(ann.ask(valuePath(period), { method: 'PUT', body: { amount: 1, seenVersion: 0 } }));
    expect(answer.status).toBe(422);
    expect((answer.json as { message: string }).message).toMatch(sentence);
  });
});

describe('a request', () => {
  it.each([
    ['that is no JSON', '{"amount":', {}],
    ['that is empty text', '', {}],
    ['that says another type', '<amount>1</amount>', { 'content-type': 'application/xml' }],
    ['that says it is text', '{"amount":1,"seenVersion":0}', { 'content-type': 'text/plain' }],
    ['that nests without end', '['.repeat(200_000), {}],
    ['that is a list', '[]', {}],
    ['that is null', 'null', {}],
    ['that reaches for the prototype', '{"__proto__":{"amount":1},"constructor":{},"seenVersion":0}', {}],
  ])('%s is refused in both encodings', async (_what, body, headers) => {
    for (const [address, method] of [
      [valuePath(), 'PUT'],
      ['/rpc/scorecard/recordValue', 'POST'],
    ] as const) {
      const answer = await raw(address, body, method, headers);
      expect([400, 415, 422], `${address}: ${answer.text}`).toContain(answer.status);
      expect(answer.text).toMatch(/Nothing was stored/);
    }
  });

  it('of 50 MB is refused, said at once or sent in pieces', async () => {
    const body = `{"pad":"${'x'.repeat(50 * 1024 * 1024)}"}`;
    const whole = await raw(`/api/v1${path}/values`, body, 'POST').catch((problem: Error) => problem);
    // The server need not read to the end what it will not take, so a sender may also find the line cut.
    if (!(whole instanceof Error)) {
      expect(whole.status).toBe(413);
      expect(whole.json).toMatchObject({ code: 'TOO_LARGE', message: expect.stringContaining('more than 2 MB') });
    }
    const pieces = new ReadableStream({
      start(controller) {
        for (let at = 0; at < 3; at += 1) controller.enqueue(new TextEncoder().encode('x'.repeat(1024 * 1024)));
        controller.close();
      },
    });
    const streamed = await ann.fetch(`/api/v1${path}/values`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: pieces,
      duplex: 'half',
    } as RequestInit);
    expect(streamed.status).toBe(413);
    expect(await streamed.text()).toContain('more than 2 MB');
    expect((await rest.get(ann, '/me')).status).toBe(200);
  });

  it('with headers of 100 kB, or of nothing that is HTTP, ends without harm', async () => {
    for (const sent of [`GET / HTTP/1.1\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`, '\u0000\u0001\u0002\r\n\r\n']) {
      const text = await new Promise<string>((resolve) => {
        let received = '';
        const socket = connect(server.running.port, '127.0.0.1', () => socket.write(sent));
        socket.on('data', (chunk) => {
          received += String(chunk);
        });
        socket.on('error', () => resolve(received));
        socket.on('close', () => resolve(received));
      });
      expect(text).not.toMatch(/[.]m?[jt]s:\d/);
    }
    expect((await rest.get(ann, '/me')).status).toBe(200);
  });

  it('for an address that is not there is told so, in both encodings', async () => {
    for (const address of ['/api/v1/nothing', '/rpc/nothing', '/rpc/', '/rpc/__proto__/x', '/api/v1/constructor']) {
      const answer = await kept(ann.ask(address, { body: {} }));
      expect(answer.status, address).toBe(404);
      expect(answer.text, address).toContain('There is no such address in the API.');
    }
    expect((await kept(ann.ask(`/api/v1${path}`, { method: 'PURGE' }))).status).toBeLessThan(500);
  });

  it('with a filter nobody could store is answered, not broken', async () => {
    for (const filter of ['a%00b', '%ED%A0%80', 'x'.repeat(40), '%']) {
      const answer = await kept(ann.ask(`/api/v1${path}/activity?subjectKind=${filter}`));
      expect([200, 400, 422], filter).toContain(answer.status);
    }
    for (const periods of ['0', '531', 'many', '1e9', '-1']) {
      expect((await kept(ann.ask(`/api/v1${path}/scorecard?periods=${periods}`))).status, periods).toBe(422);
    }
  });

  it('to rename words with what is no word is refused field by field', async () => {
    const { version } = await done<{ version: number }>(rest.get(ann, path));
    const words = { metric: { one: '', many: 'x' }, banana: { one: 'a', many: 'b' } };
    const answer = await kept(rest.put(ann, `${path}/words`, { seenVersion: version, words }));
    expect(answer.status).toBe(422);
    expect(Object.keys(problems(answer)).sort()).toEqual(['banana', 'metric']);
  });
});

describe('the client that our own page uses', () => {
  const clientOf = (headers: () => Record<string, string>): ContractRouterClient<Contract> =>
    createORPCClient(new RPCLink({ url: `${server.url}/rpc`, headers }));

  it('gets every refusal as a sentence, also those made before the work began', async () => {
    const client = clientOf(() => ann.headers());
    const one = { companyId: place.companyId, metricId: metric.metricId, period: '2026-01-06', seenVersion: 0 };
    await expect(client.scorecard.recordValue({ ...one, amount: 1 })).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining('a Tuesday'),
    });
    await expect(client.company.read({ companyId: 'x' as never })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(
      client.setup.begin({ person: { name: 'x'.repeat(3 * 1024 * 1024), email: '', password: '' } }),
    ).rejects.toMatchObject({ message: expect.stringContaining('more than 2 MB') });
    const elsewhere = clientOf(() => ({ ...ann.headers(), origin: 'https://evil.example' }));
    await expect(elsewhere.me.read()).rejects.toMatchObject({ message: expect.stringContaining('another site') });
    await expect(clientOf(() => ({})).me.read()).rejects.toMatchObject({
      code: 'SIGNED_OUT',
      message: 'Sign in first.',
    });
  });
});

it('no answer showed a stack, a file or a statement', () => {
  expect(answers.length).toBeGreaterThan(50);
  for (const { text, status } of answers) {
    expect(status).not.toBe(500);
    expect(text).not.toMatch(/\bat \S+ \(|[.]m?[jt]s:\d|node_modules|insert into|select .* from|errorMissingColumn/);
  }
  expect(server.problems).toEqual([]);
});
