import type { Scorecard } from '#features/scorecard/contract/scorecard.ts';
import type { PlantedCompany } from '#test/support/planted-company.ts';
import { giveHome, placeOn } from '#test/support/home.ts';
import type { MemberId } from '#lib/ids.ts';
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

const ofDepartment: Place = ({ metric, department }) => giveHome(server.db.owner, metric, { team: department });
const of =
  (name: string): Place =>
  ({ metric, members }) =>
    giveHome(server.db.owner, metric, { owner: members[name] as MemberId });
const alsoOn =
  (home: (company: PlantedCompany) => Parameters<typeof placeOn>[2]): Place =>
  (company) =>
    placeOn(server.db.owner, company.metric, home(company));
const inTurn =
  (...places: Place[]): Place =>
  async (company) => {
    for (const place of places) await place(company);
  };
const notShared: Place = ({ companyId }) =>
  server.db.owner.query('update app.company set scorecard_shared = false where company_id = $1', [companyId]);

it.each<[string, Place, readonly (typeof roles)[number][]]>([
  ['on the company scorecard', async () => {}, ['owner', 'operator', 'leader', 'member']],
  ['on the company scorecard, not shared', notShared, ['owner', 'operator', 'leader']],
  ['of a department that the leader and the member are in', ofDepartment, ['owner', 'operator', 'leader']],
  ['of the member alone', of('member'), ['owner', 'operator', 'member']],
  ['of the guest alone', of('guest'), ['owner', 'operator', 'guest']],
  [
    'of the guest, placed on a department that the leader is in',
    inTurn(
      of('guest'),
      alsoOn(({ department }) => ({ team: department })),
    ),
    ['owner', 'operator', 'leader', 'guest'],
  ],
  [
    'of the leader alone, placed on the company scorecard',
    inTurn(
      of('leader'),
      alsoOn(({ leadership }) => ({ team: leadership })),
    ),
    ['owner', 'operator', 'leader', 'member'],
  ],
  [
    'of the leader alone, placed on the company scorecard, not shared',
    inTurn(
      notShared,
      of('leader'),
      alsoOn(({ leadership }) => ({ team: leadership })),
    ),
    ['owner', 'operator', 'leader'],
  ],
  [
    'of a department, on the member’s own scorecard since they could read it',
    inTurn(
      ofDepartment,
      alsoOn(({ members }) => ({ owner: members['member'] as MemberId })),
    ),
    ['owner', 'operator', 'leader'],
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
