import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestContext } from '#server/request.ts';
import type { CompanyId, MemberId } from '#lib/ids.ts';
import { type Place, PASSWORD, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import type { Member } from '../contract/member.ts';
import type { Role } from '../model/role.ts';
import { enrol } from './enrol.ts';

let server: TestServer;
let owner: Visitor;
let place: Place;
beforeAll(async () => {
  server = await startTestServer();
  [owner, place] = await setUp(server, 'Joan');
});
afterAll(() => server.stop());

async function enrolled(name: string, role: Role): Promise<MemberId> {
  const { parts } = server.running;
  const userId = await parts.identity.findByEmail('joan@example.com');
  if (!userId) throw new Error('Joan has no account.');
  const context = requestContext(parts, { via: 'screen', userId, name: 'Joan', email: '', twoFactor: false });
  const [member] = await enrol(context, place.companyId, [{ name, email: `${name}@example.com`, role }]);
  return member as MemberId;
}

const invite = (visitor: Visitor, companyId: CompanyId, email: string, role: Role) =>
  rest.post(visitor, `/companies/${companyId}/invitations`, { email, role, teamIds: [] });
const memberOf = async (id: MemberId) =>
  (await done<Member[]>(rest.get(owner, `/companies/${place.companyId}/members`))).find((one) => one.memberId === id);

describe('a member without an account', () => {
  it('owns metrics, and has them when they come by an invitation later', async () => {
    const priya = await enrolled('Priya', 'member');
    const metric = await done<{ metricId: string }>(
      rest.post(owner, `/companies/${place.companyId}/metrics`, {
        title: 'Calls missed',
        ownerId: priya,
        teamId: null,
        unit: 'percent',
        goal: null,
      }),
    );
    const { link } = await done<{ link: string }>(invite(owner, place.companyId, 'priya@example.com', 'leader'));
    const newAccount = { name: 'Priya', password: PASSWORD };
    const visitor = server.visitor();
    await done(rest.post(visitor, '/invitations/accept', { secret: link.split('/').at(-1), newAccount }));
    await done(visitor.ask('/api/auth/sign-in/email', { body: { email: 'priya@example.com', password: PASSWORD } }));
    const mine = await rest.get(visitor, `/companies/${place.companyId}/metrics/${metric.metricId}`);
    expect(mine.status).toBe(200);
    expect(await memberOf(priya)).toMatchObject({ name: 'Priya', role: 'leader', departedAt: null });

    const again = await invite(owner, place.companyId, 'priya@example.com', 'member');
    expect([again.status, again.text]).toEqual([422, expect.stringContaining('in the company already')]);
  });

  it('is invited only by somebody who may change their role', async () => {
    const tess = await enrolled('Tess', 'operator');
    await enrolled('Dana', 'owner');
    const { link } = await done<{ link: string }>(invite(owner, place.companyId, 'tess@example.com', 'operator'));
    const newAccount = { name: 'Tess', password: PASSWORD };
    const operator = server.visitor();
    await done(rest.post(operator, '/invitations/accept', { secret: link.split('/').at(-1), newAccount }));
    await done(operator.ask('/api/auth/sign-in/email', { body: { email: 'tess@example.com', password: PASSWORD } }));
    expect((await memberOf(tess))?.role).toBe('operator');
    expect((await invite(operator, place.companyId, 'dana@example.com', 'member')).status).toBe(403);
  });
});
