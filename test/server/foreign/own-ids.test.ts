import { emailOf, setUp, signIn } from '#test/support/people.ts';
import { plantCompany } from '#test/support/planted-company.ts';
import { type Input, routeOf, send } from '#test/support/route.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inputsOf } from './inputs.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
  await setUp(server, 'Ann');
});
afterAll(() => server.stop());

/** What cannot be had of a company as it is planted, in the words of the product. */
const refusals: Readonly<Record<string, RegExp>> = {
  'member.depart': /Ann is the only owner/,
  'sample.remove': /is no sample/,
  'agenda.add': /Name the team, and nobody besides/,
  'meeting.open': /is open already/,
  'import.preview': /This file is not here/,
  'import.store': /This file is not here/,
};

// An input that its own company refuses for something else would prove nothing of the ids in it.
it('the same inputs are accepted by the company whose ids they are', async () => {
  const userId = await server.running.parts.identity.findByEmail(emailOf('Ann'));
  const ann = await signIn(server, 'Ann');
  const plant = (nth: number) =>
    plantCompany(server.db.owner, 'Company B', [
      {
        name: 'Ann',
        userId,
        role: 'owner',
        inDepartment: true,
        token: { text: `ek_own${nth}`.padEnd(46, '0'), access: 'write' },
      },
      { name: 'Max', userId: null, role: 'member', inDepartment: true },
    ]);
  const names = Object.keys(inputsOf(await plant(-1)));
  for (const [nth, route] of names.entries()) {
    // One company for each: many of the inputs change what others ask for.
    const input = inputsOf(await plant(nth))[route] as Input;
    const outcome = await send(ann, 'rpc', routeOf(route), input);
    const refusal = refusals[route];
    if (refusal) expect(outcome.text, route).toMatch(refusal);
    else expect(outcome.code, `${route} ${outcome.text}`).toBe('ok');
  }
  expect(names.length).toBeGreaterThan(150);
  expect(server.problems).toEqual([]);
}, 120_000);
