import { emailOf, setUp } from '#test/support/people.ts';
import { plantCompany, type PlantedCompany } from '#test/support/planted-company.ts';
import { type Input, routeOf, send } from '#test/support/route.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, type MockInstance, vi } from 'vitest';
import { idsIn, twin } from './foreign-id.ts';
import { idPositions, withId } from './id-positions.ts';
import { answersInParts, inputsOf } from './inputs.ts';

const TOKEN = 'ek_write'.padEnd(46, '0');

let server: TestServer;
let a: PlantedCompany;
let b: PlantedCompany;
/** Looked at, not replaced: what the product asks its database goes there as it does without a test. */
let asked: MockInstance<(statement: string | { readonly text: string }) => unknown>;

beforeAll(async () => {
  server = await startTestServer();
  await setUp(server, 'Ann');
  const ann = await server.running.parts.identity.findByEmail(emailOf('Ann'));
  a = await plantCompany(server.db.owner, 'Company A', [
    { name: 'Ann', userId: ann, role: 'owner', token: { text: TOKEN, access: 'write' } },
  ]);
  b = await plantCompany(server.db.owner, 'Company B', [
    { name: 'Bea', userId: null, role: 'owner', inDepartment: true },
  ]);
  asked = vi.spyOn(pg.Client.prototype, 'query');
});
afterAll(async () => {
  vi.restoreAllMocks();
  await server.stop();
});

async function workOf(route: string, input: Input, id: string): Promise<readonly string[]> {
  asked.mockClear();
  await send(server.visitor(TOKEN), 'rpc', routeOf(route), input);
  return asked.mock.calls.map(([statement]) =>
    (typeof statement === 'string' ? statement : statement.text).replaceAll(id, '(id)'),
  );
}

// What takes as long takes as many questions; a clock could not tell one more among fifty routes on a busy machine.
it('an id of another company costs the database the same questions as one that never was', async () => {
  const inputs = inputsOf(a);
  let questions = 0;
  for (const [route, positions] of idPositions) {
    for (const position of positions) {
      const work = async (id: string) => {
        const input = withId(inputs[route], position, id) as Input;
        // What was answered in part is kept by the server, and so is what it read for that: measured the second time.
        if (answersInParts.has(route)) await workOf(route, input, id);
        return workOf(route, input, id);
      };
      const nowhere = await work(twin(b.metric));
      for (const id of idsIn(b)) {
        const there = await work(id);
        expect(there, `${route} ${position.join('.')} ${id}`).toEqual(nowhere);
        questions += there.length;
      }
    }
  }
  expect(questions, 'the database was listened to').toBeGreaterThan(5000);
  expect(server.problems).toEqual([]);
}, 300_000);
