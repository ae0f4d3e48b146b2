import type { Scorecard } from '#features/scorecard/contract/scorecard.ts';
import type { PlantedCompany } from '#test/support/planted-company.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cast, castOf } from './cast.ts';

let server: TestServer;
let cast: Cast;

beforeAll(async () => {
  server = await startTestServer();
  cast = await castOf(server);
});
afterAll(() => server.stop());

const roles = ['owner', 'operator', 'leader', 'member', 'guest'] as const;
type Place = (company: PlantedCompany) => Promise<unknown>;

const change =
  (set: string, ...values: ((company: PlantedCompany) => unknown)[]): Place =>
  (company) =>
    server.db.owner.query(
      `update app.metric set ${set} where metric_id = '${company.metric}'`,
      values.map((value) => value(company)),
    );
const notShared: Place = ({ companyId }) =>
  server.db.owner.query('update app.company set scorecard_shared = false where company_id = $1', [companyId]);

it.each<[string, Place, readonly (typeof roles)[number][]]>([
  ['on the company scorecard', async () => {}, ['owner', 'operator', 'leader', 'member']],
  ['on the company scorecard, not shared', notShared, ['owner', 'operator', 'leader']],
  [
    'of a department that the leader and the member are in',
    change('team_id = $1', (company) => company.department),
    ['owner', 'operator', 'leader'],
  ],
  [
    'of the member alone',
    change('team_id = null, owner_id = $1', (company) => company.members['member']),
    ['owner', 'operator', 'member'],
  ],
  [
    'of the guest alone',
    change('team_id = null, owner_id = $1', (company) => company.members['guest']),
    ['owner', 'operator', 'guest'],
  ],
])('a metric %s is on the scorecard of those who may read it', async (_what, place, readers) => {
  const company = await cast.company();
  await place(company);
  const seeing: string[] = [];
  for (const role of roles) {
    const { rows } = await done<Scorecard>(
      rest.get(cast.visitors[role], `/companies/${company.companyId}/scorecard?periods=104`),
    );
    expect(rows.map((row) => row.metricId)).not.toContain(company.deletedMetric);
    if (rows.some((row) => row.metricId === company.metric)) seeing.push(role);
  }
  expect(seeing).toEqual(readers);
});
