import { emailOf, PASSWORD, setUp, signIn } from '#test/support/people.ts';
import { plantCompany, type PlantedCompany } from '#test/support/planted-company.ts';
import { type Encoding, encodings, type Input, type Outcome, routeOf, send } from '#test/support/route.ts';
import { everything } from '#test/support/tables.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idsIn, twin } from './foreign-id.ts';
import { hasPlace, idPositions, withId } from './id-positions.ts';
import { answersInParts, inputsOf, malformed } from './inputs.ts';

const TOKENS = { read: 'ek_read'.padEnd(46, '0'), write: 'ek_write'.padEnd(46, '0'), bea: 'ek_bea'.padEnd(46, '0') };
const AT_ONCE = 12;

let server: TestServer;
let a: PlantedCompany;
let b: PlantedCompany;
let askers: Readonly<Record<string, Visitor>>;
let sent = 0;

beforeAll(async () => {
  server = await startTestServer();
  const { identity } = server.running.parts;
  await setUp(server, 'Ann');
  const max = await identity.create({ name: 'Max', email: emailOf('Max'), password: PASSWORD });
  const bea = await identity.create({ name: 'Bea', email: emailOf('Bea'), password: PASSWORD });
  a = await plantCompany(server.db.owner, 'Company A', [
    {
      name: 'Ann',
      userId: await identity.findByEmail(emailOf('Ann')),
      role: 'owner',
      token: { text: TOKENS.write, access: 'write' },
    },
    { name: 'Max', userId: max, role: 'member', inDepartment: true, token: { text: TOKENS.read, access: 'read' } },
  ]);
  b = await plantCompany(server.db.owner, 'Company B', [
    { name: 'Bea', userId: bea, role: 'owner', inDepartment: true, token: { text: TOKENS.bea, access: 'write' } },
  ]);
  askers = {
    owner: await signIn(server, 'Ann'),
    member: await signIn(server, 'Max'),
    'write token': server.visitor(TOKENS.write),
    'read token': server.visitor(TOKENS.read),
  };
});
afterAll(() => server.stop());

async function inTurns<Work>(works: readonly Work[], run: (work: Work) => Promise<void>): Promise<void> {
  const waiting = [...works];
  const take = async () => {
    for (let work = waiting.pop(); work !== undefined; work = waiting.pop()) await run(work);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

const milliseconds: Record<'there' | 'nowhere', number[]> = { there: [], nowhere: [] };

async function ask(asker: string, encoding: Encoding, route: string, input: Input): Promise<Outcome> {
  sent += 1;
  return send(askers[asker] as Visitor, encoding, routeOf(route), input);
}

async function timed(which: 'there' | 'nowhere', run: () => Promise<Outcome>): Promise<Outcome> {
  const start = performance.now();
  const outcome = await run();
  milliseconds[which].push(performance.now() - start);
  return outcome;
}

/** Everything a caller can tell by: status, headers and body, but for the ids that they sent themselves. */
function seenOf(outcome: Outcome, ids: readonly string[]) {
  const headers = Object.fromEntries([...outcome.headers].filter(([name]) => name !== 'date'));
  const text = ids.reduce((rest, id) => rest.replaceAll(id, '(id)'), outcome.text);
  return { status: outcome.status, headers, text };
}

const REFUSED = new Set(['NOT_FOUND', 'FORBIDDEN', 'INVALID']);

function expectNothing(outcome: Outcome, where: string, route: string): void {
  expect(outcome.text, where).not.toMatch(/Company B|Bea|bea@/);
  const allowed = REFUSED.has(outcome.code) || (outcome.code === 'ok' && answersInParts.has(route));
  if (!allowed) expect.fail(`${where}: ${outcome.code} ${outcome.text.slice(0, 300)}`);
  if (route === 'scorecard.recordValues' && outcome.code === 'ok') {
    expect(outcome.body, where).toEqual([{ kind: 'refused', problem: expect.any(String) }]);
  }
}

const median = (numbers: readonly number[]) => [...numbers].sort((x, y) => x - y)[Math.floor(numbers.length / 2)] ?? 0;

describe('ids of another company', () => {
  it('are tried in every place for an id that the contract has', () => {
    const inputs = inputsOf(a);
    for (const [route, positions] of idPositions) {
      for (const position of positions) {
        expect(hasPlace(inputs[route], position), `${route} ${position.join('.')}`).toBe(true);
      }
    }
    expect([...idPositions.values()].flat().length).toBeGreaterThan(45);
  });

  it('are refused or not found, and an id that is there looks like one that never was', async () => {
    const before = {
      a: await everything(server.db.owner, a.companyId),
      b: await everything(server.db.owner, b.companyId),
    };
    const inputs = inputsOf(a);
    const whole = inputsOf(b);
    const names = Object.keys(askers);
    const ids = idsIn(b);
    // Every id in every place, by one of the four askers and in one of the encodings, by turns: their number grows with
    // the square of what there is. All askers in both encodings send whole requests below.
    const works = [...idPositions].flatMap(([route, positions], nth) =>
      positions.flatMap((position, place) =>
        ids.map((id, at) => {
          const turned = nth + place + at;
          const encoding = encodings[Math.floor(turned / names.length) % encodings.length] as Encoding;
          return { route, position, id, asker: names[turned % names.length] as string, encoding };
        }),
      ),
    );
    let turn = 0;
    await inTurns(works, async ({ route, position, id, asker, encoding }) => {
      const where = `${asker} ${encoding} ${route} ${position.join('.')} ${id}`;
      const put = (one: string) => () => ask(asker, encoding, route, withId(inputs[route], position, one) as Input);
      const turned = (turn += 1) % 2 === 0;
      const first = turned ? await timed('there', put(id)) : await timed('nowhere', put(twin(id)));
      const second = turned ? await timed('nowhere', put(twin(id))) : await timed('there', put(id));
      expectNothing(first, where, route);
      expectNothing(second, where, route);
      const own = [id, twin(id)];
      expect(seenOf(first, own), where).toEqual(seenOf(second, own));
    });
    // All ids at once: a request that would be right if it came from the other company.
    const requests = Object.entries(whole).flatMap(([route, input]) =>
      Object.keys(askers).flatMap((asker) => encodings.map((encoding) => ({ route, input, asker, encoding }))),
    );
    await inTurns(requests, async ({ route, input, asker, encoding }) => {
      const outcome = await ask(asker, encoding, route, input);
      const where = `${asker} ${encoding} ${route}`;
      expect(outcome.text, where).not.toMatch(/Bea|bea@/);
      if (!REFUSED.has(outcome.code)) expect.fail(`${where}: ${outcome.code}`);
    });
    expect(await everything(server.db.owner, b.companyId)).toEqual(before.b);
    expect(await everything(server.db.owner, a.companyId)).toEqual(before.a);
    expect(server.problems).toEqual([]);
    expect(sent).toBeGreaterThan(10_000);
    // Thousands of pairs, each half first in turn, so that a busy machine is as slow to both: their medians differ by
    // what the ids are and by less than a tenth. That no pair differs in work is shown by foreign-work.test.ts.
    const ratio = median(milliseconds.there) / median(milliseconds.nowhere);
    expect(Math.abs(ratio - 1), `${sent} requests, ratio of medians ${ratio.toFixed(3)}`).toBeLessThan(0.1);
  }, 600_000);

  it('that are none at all are refused as such', async () => {
    const before = await everything(server.db.owner, a.companyId);
    const inputs = inputsOf(a);
    const works = [...idPositions].flatMap(([route, positions]) =>
      positions.flatMap((position) =>
        [...malformed, b.companyId.toUpperCase()].flatMap((id) =>
          encodings.map((encoding) => ({ route, position, id, encoding })),
        ),
      ),
    );
    await inTurns(works, async ({ route, position, id, encoding }) => {
      const outcome = await ask('owner', encoding, route, withId(inputs[route], position, id) as Input);
      const where = `${encoding} ${route} ${position.join('.')} ${JSON.stringify(id).slice(0, 60)}: ${outcome.text.slice(0, 200)}`;
      // No team is a choice of its own, an absent filter is none, and an empty list names nobody.
      const leftOut = id === null || (Array.isArray(id) && position.at(-1) === '*');
      // Nothing at the end of an address is the address of the list.
      const ofList = encoding === 'rest' && String(id) === '' && routeOf(route).path.endsWith(`{${position.at(-1)}}`);
      if (outcome.status < 400 && !leftOut && !ofList && !answersInParts.has(route)) expect.fail(where);
      expect(outcome.status, where).toBeLessThan(500);
      expect(outcome.text, where).not.toMatch(/Company B|Bea|bea@|[.]ts:\d|syntax|invalid input/);
    });
    const after = await everything(server.db.owner, a.companyId);
    expect(after['company']).toEqual(before['company']);
    expect(after['member']).toEqual(before['member']);
    expect(server.problems).toEqual([]);
  });

  it('cannot be followed live', async () => {
    for (const asker of Object.values(askers)) {
      const [there, nowhere] = [await asker.ask(`/live/${b.companyId}`), await asker.ask(`/live/${twin(b.companyId)}`)];
      expect(there.status).toBe(404);
      expect({ ...there, headers: null }).toEqual({ ...nowhere, headers: null });
    }
  });
});
