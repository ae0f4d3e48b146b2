import type { PlantedCompany } from '#test/support/planted-company.ts';
import { encodings, routeOf, routes, send } from '#test/support/route.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Case } from './case.ts';
import { cases } from './cases.ts';
import { type Cast, castOf, type Column, columns } from './cast.ts';

let server: TestServer;
let cast: Cast;

beforeAll(async () => {
  server = await startTestServer();
  cast = await castOf(server);
});
afterAll(() => server.stop());

const words: Readonly<Record<string, string>> = {
  SIGNED_OUT: 'out',
  FORBIDDEN: 'no',
  NOT_FOUND: 'none',
  GONE: 'gone',
  CONFLICT: 'conflict',
};
const statuses: Readonly<Record<string, number>> = { out: 401, no: 403, none: 404, gone: 410, conflict: 409 };

/** A token has a row in each company it reaches; a thousand of them would be another test. */
async function clear(companyId: string): Promise<void> {
  await server.db.owner.query(
    `set constraints all deferred; delete from app.company where company_id = '${companyId}'`,
  );
}

/** What only reads, or is refused, leaves a company as it was: all of those may ask about the same one. */
const leavesAll = ({ prepare, expected }: Case, method: string, column: Column) =>
  !prepare && (method === 'GET' || expected[columns.indexOf(column)] !== 'ok');

const nameOf = ({ route, about }: Case) => (about === undefined ? route : `${route}: ${about}`);

describe('the route table', () => {
  it('has every route of the contract, and each case says what every column gets', () => {
    expect(routes.length).toBeGreaterThan(30);
    expect(new Set(cases.map((one) => one.route))).toEqual(new Set(routes.map((route) => route.name)));
    for (const one of cases) expect(one.expected, nameOf(one)).toHaveLength(columns.length);
  });

  it.each(cases.map((one) => [nameOf(one), one] as const))('%s', async (_name, one) => {
    const route = routeOf(one.route);
    const cells = encodings.flatMap((encoding) => columns.map((column) => ({ encoding, column })));
    let sameForAll: Promise<PlantedCompany> | undefined;
    const askOne = async ({ encoding, column }: (typeof cells)[number]) => {
      const own = !leavesAll(one, route.method, column);
      const company = await (own ? cast.company() : (sameForAll ??= cast.company()));
      await one.prepare?.(server.db, company, column);
      const outcome = await send(cast.visitors[column], encoding, route, one.input(company, column));
      if (own) await clear(company.companyId);
      // One's own new company would count in what is asked next.
      const made = (outcome.body as { companyId?: string } | undefined)?.companyId;
      if (made && made !== company.companyId) await clear(made);
      return { column, encoding, outcome, word: words[outcome.code] ?? outcome.code };
    };
    const answers: Awaited<ReturnType<typeof askOne>>[] = [];
    if (one.oneByOne) for (const cell of cells) answers.push(await askOne(cell));
    else answers.push(...(await Promise.all(cells.map(askOne))));
    if (sameForAll) await clear((await sameForAll).companyId);
    for (const encoding of encodings) {
      const given = answers.filter((answer) => answer.encoding === encoding).map(({ column, word }) => [column, word]);
      expect(given, encoding).toEqual(columns.map((column, at) => [column, one.expected[at]]));
    }
    for (const { outcome, word, column } of answers) {
      expect(outcome.status, column).toBe(statuses[word] ?? (outcome.status === 201 ? 201 : 200));
      expect(outcome.text, column).not.toMatch(/\bat .*[.]ts:\d|node_modules|select |insert into/);
    }
    expect(server.problems.splice(0)).toEqual([]);
  });
});
