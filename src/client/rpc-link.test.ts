import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Contract } from '#contract.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import { problemOf } from './problem.ts';
import { rpcLink } from './rpc-link.ts';

let server: TestServer;
let client: ContractRouterClient<Contract>;

beforeAll(async () => {
  server = await startTestServer();
  client = createORPCClient(rpcLink(() => `${server.running.url}/rpc`));
});
afterAll(() => server.stop());

it('calls a route and gives its answer', async () => {
  expect(await client.setup.state()).toMatchObject({ needed: true, codeNeeded: false });
});

it('gives a refusal with its code and its sentence', async () => {
  const thrown: unknown = await client.me.read().catch((problem: unknown) => problem);
  expect(problemOf(thrown)).toMatchObject({ code: 'SIGNED_OUT', message: 'Sign in first.' });
});

it('tells an answer that is none of ours from a server that does not answer', async () => {
  const lost = createORPCClient<typeof client>(rpcLink(() => 'http://localhost:1/rpc'));
  expect(problemOf(await lost.setup.state().catch((problem: unknown) => problem)).code).toBe('UNREACHABLE');
  const astray = createORPCClient<typeof client>(rpcLink(() => `${server.running.url}/api`));
  expect(problemOf(await astray.setup.state().catch((problem: unknown) => problem)).code).toBe('FAILED');
});

it('has sent the request when the call returns', async () => {
  const { fetch } = globalThis;
  let sent = false;
  globalThis.fetch = (...given) => {
    sent = true;
    return fetch(...given);
  };
  try {
    const answer = client.setup.state();
    expect(sent).toBe(true);
    await answer;
  } finally {
    globalThis.fetch = fetch;
  }
});
