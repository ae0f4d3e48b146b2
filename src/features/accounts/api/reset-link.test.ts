import { afterAll, beforeAll, expect, it } from 'vitest';
import { emailOf, join, PASSWORD, type Place, setUp, stranger } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';

const NEW_PASSWORD = 'three herons by the weir';

let server: TestServer;
let ada: Visitor;
let harbor: Place;

beforeAll(async () => {
  server = await startTestServer();
  [ada, harbor] = await setUp(server, 'Ada');
});
afterAll(() => server.stop());

const ask = (visitor: Visitor, member: Place) =>
  rest.post(visitor, `/companies/${harbor.companyId}/members/${member.memberId}/reset-link`);

const signInWith = (name: string, password: string) =>
  server.visitor().ask('/api/auth/sign-in/email', { body: { email: emailOf(name), password } });

it('lets the owner make a link that works once and ends the sessions of the account', async () => {
  const [ben, place] = await join(server, ada, harbor.companyId, { name: 'Ben', role: 'member' });
  const { link } = await done<{ link: string }>(ask(ada, place));
  const token = new URL(link).searchParams.get('token');
  const reset = { body: { token, newPassword: NEW_PASSWORD } };
  expect((await server.visitor().ask('/api/auth/reset-password', reset)).status).toBe(200);
  expect((await server.visitor().ask('/api/auth/reset-password', reset)).status).toBe(400);
  expect((await rest.get(ben, '/me')).status).toBe(401);
  expect((await signInWith('Ben', PASSWORD)).status).toBe(401);
  expect((await signInWith('Ben', NEW_PASSWORD)).status).toBe(200);
  const activity = await rest.get(ada, `/companies/${harbor.companyId}/activity`);
  expect(activity.text).toContain('reset link made');
  expect(activity.text).not.toContain(token);
});

it('refuses an operator', async () => {
  const [olga] = await join(server, ada, harbor.companyId, { name: 'Olga', role: 'operator' });
  const [, place] = await join(server, ada, harbor.companyId, { name: 'Cleo', role: 'member' });
  expect((await ask(olga, place)).status).toBe(403);
});

it('refuses the owner of one company when the account reaches another, and makes nothing', async () => {
  const [fay, otherCompany] = await stranger(server, 'Fay');
  const invited = await done<{ link: string }>(
    rest.post(ada, `/companies/${harbor.companyId}/invitations`, { email: emailOf('Fay'), role: 'guest', teamIds: [] }),
  );
  await done(rest.post(fay, '/invitations/accept', { secret: invited.link.split('/').at(-1) }));
  const members = await done<{ memberId: Place['memberId']; name: string }[]>(
    rest.get(ada, `/companies/${harbor.companyId}/members`),
  );
  const memberId = members.find(({ name }) => name === 'Fay')?.memberId as Place['memberId'];
  const refused = await ask(ada, { ...harbor, memberId });
  expect(refused.status).toBe(403);
  expect(refused.text).toContain('Fay’s account reaches more');
  expect(refused.text).not.toContain(otherCompany.companyId);
  expect((await signInWith('Fay', PASSWORD)).status).toBe(200);
});

it('allows it when the owner owns every company the account reaches', async () => {
  const [, place] = await join(server, ada, harbor.companyId, { name: 'Gil', role: 'leader' });
  const { companyId } = await done<{ companyId: Place['companyId'] }>(
    rest.post(ada, '/companies', {
      name: 'Second Harbor',
      kind: 'team',
      timeZone: 'Europe/Berlin',
      currency: 'EUR',
      firstDayOfWeek: 1,
      yearStartsMonth: 1,
    }),
  );
  const invited = await done<{ link: string }>(
    rest.post(ada, `/companies/${companyId}/invitations`, { email: emailOf('Gil'), role: 'member', teamIds: [] }),
  );
  const gil = server.visitor();
  await gil.ask('/api/auth/sign-in/email', { body: { email: emailOf('Gil'), password: PASSWORD } });
  await done(rest.post(gil, '/invitations/accept', { secret: invited.link.split('/').at(-1) }));
  expect((await ask(ada, place)).status).toBe(201);
});

it('refuses a token of the owner, which could be in anybody’s hands', async () => {
  const [, place] = await join(server, ada, harbor.companyId, { name: 'Hal', role: 'member' });
  const { text } = await done<{ text: string }>(
    rest.post(ada, '/me/tokens', { name: 'Robot', access: 'write', companyIds: [harbor.companyId], days: 1 }),
  );
  expect((await ask(server.visitor(text), place)).status).toBe(403);
});

it('does not find somebody who left', async () => {
  const [, place] = await join(server, ada, harbor.companyId, { name: 'Ivy', role: 'member' });
  await done(rest.post(ada, `/companies/${harbor.companyId}/members/${place.memberId}/depart`));
  expect((await ask(ada, place)).status).toBe(404);
});
