import type { Invitation } from '#features/accounts/contract/invitation.ts';
import type { Mail } from '#features/accounts/contract/mail.ts';
import type { Member } from '#features/accounts/contract/member.ts';
import { DAY } from '#test/support/clock.ts';
import { emailOf, join, PASSWORD, type Place, setUp, signIn, stranger } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let place: Place;
let path: string;
let count = 0;

beforeAll(async () => {
  server = await startTestServer();
  [ann, place] = await setUp(server, 'Ann');
  path = `/companies/${place.companyId}`;
});
afterAll(() => server.stop());

interface Invited {
  readonly name: string;
  readonly secret: string;
  readonly invitation: Invitation;
}

async function invite(role = 'member'): Promise<Invited> {
  const name = `Guest${(count += 1)}`;
  const made = await done<{ invitation: Invitation; link: string; mailed: boolean }>(
    rest.post(ann, `${path}/invitations`, { email: emailOf(name), role, teamIds: [place.leadership] }),
  );
  return { name, secret: made.link.split('/').at(-1) ?? '', invitation: made.invitation };
}

const accept = ({ name, secret }: Invited, visitor = server.visitor()) =>
  rest.post(visitor, '/invitations/accept', { secret, newAccount: { name, password: PASSWORD } });
const inspect = ({ secret }: Invited) => rest.post(server.visitor(), '/invitations/inspect', { secret });
const members = () => done<Member[]>(rest.get(ann, `${path}/members`));
const named = async (name: string) => (await members()).filter((member) => member.email === emailOf(name));

it('says who invites whom to what, makes the account and places the person in their team', async () => {
  const invited = await invite();
  expect((await inspect(invited)).json).toEqual({
    companyName: 'Harbor Painting',
    email: emailOf(invited.name),
    role: 'member',
    invitedBy: 'Ann',
    accountExists: false,
  });
  await done(accept(invited));
  expect(await named(invited.name)).toMatchObject([
    { name: invited.name, role: 'member', teamIds: [place.leadership], departedAt: null },
  ]);
  await signIn(server, invited.name);
});

it('is kept as mail where no mail server is set, and only its hash stands beside it', async () => {
  const invited = await invite();
  const { server: mailServer, items } = await done<{ server: boolean; items: Mail[] }>(rest.get(ann, `${path}/mail`));
  expect(mailServer).toBe(false);
  expect(items[0]).toMatchObject({ recipient: emailOf(invited.name), state: 'kept' });
  expect(items[0]?.body).toContain(invited.secret);
  const { rows } = await server.db.owner.query('select invitation::text as row from app.invitation');
  expect(rows.map(({ row }) => row).join()).not.toContain(invited.secret);
});

it('used twice is gone, and says so', async () => {
  const invited = await invite();
  await done(accept(invited));
  const again = await accept(invited);
  expect(again.status).toBe(410);
  expect(again.json).toMatchObject({ code: 'GONE', message: expect.stringContaining('has been used') });
  expect((await inspect(invited)).status).toBe(410);
});

it('used by several clicks at the same moment makes one account and one member', async () => {
  const invited = await invite();
  const answers = await Promise.all(Array.from({ length: 8 }, () => accept(invited)));
  const codes = answers.map((answer) => answer.status).sort((one, other) => one - other);
  expect(codes.filter((code) => code === 200)).toHaveLength(1);
  for (const answer of answers) {
    expect([200, 401, 410]).toContain(answer.status);
    expect(answer.json).toMatchObject(answer.status === 200 ? {} : { message: expect.stringMatching(/[.]$/) });
  }
  expect(await named(invited.name)).toHaveLength(1);
  const { rowCount } = await server.db.owner.query('select from auth."user" where email = $1', [emailOf(invited.name)]);
  expect(rowCount).toBe(1);
});

it('used by two people signed in at the same moment lets one in', async () => {
  const invited = await invite();
  const [[cy], [dot]] = [await stranger(server, 'Cy'), await stranger(server, 'Dot')];
  const before = (await members()).length;
  const answers = await Promise.all([accept(invited, cy), accept(invited, dot)]);
  expect(answers.map((answer) => answer.status).sort((one, other) => one - other)).toEqual([200, 410]);
  expect(await members()).toHaveLength(before + 1);
});

it('is older than fourteen days: no longer works, and names what to do', async () => {
  const invited = await invite();
  server.clock.forward(13 * DAY);
  expect((await inspect(invited)).status).toBe(200);
  server.clock.forward(DAY);
  const late = await accept(invited);
  expect(late.status).toBe(410);
  expect(late.json).toMatchObject({ message: expect.stringContaining('older than 14 days') });
  expect(await named(invited.name)).toEqual([]);
});

it('withdrawn does not work', async () => {
  const invited = await invite();
  await done(rest.delete(ann, `${path}/invitations/${invited.invitation.invitationId}`, {}));
  const late = await accept(invited);
  expect(late.status).toBe(410);
  expect(late.json).toMatchObject({ message: expect.stringContaining('withdrawn') });
  const listed = await done<Invitation[]>(rest.get(ann, `${path}/invitations`));
  expect(listed.find((one) => one.invitationId === invited.invitation.invitationId)?.state).toBe('revoked');
});

it('with a link that is not whole is not found', async () => {
  const { secret } = await invite();
  const half = await rest.post(server.visitor(), '/invitations/inspect', { secret: secret.slice(0, -1) });
  expect(half.status).toBe(404);
  expect(half.json).toMatchObject({ message: expect.stringContaining('Copy the whole link') });
});

it('for somebody who has an account asks them to sign in, and then takes them in', async () => {
  const [eve] = await stranger(server, 'Eve');
  const { link } = await done<{ link: string }>(
    rest.post(ann, `${path}/invitations`, { email: emailOf('Eve'), role: 'leader', teamIds: [] }),
  );
  const invited = { name: 'Eve', secret: link.split('/').at(-1) ?? '' } as Invited;
  expect((await inspect(invited)).json).toMatchObject({ accountExists: true });
  expect((await accept(invited)).status).toBe(401);
  await done(accept(invited, eve));
  expect(await named('Eve')).toMatchObject([{ role: 'leader' }]);
  expect(await done(rest.get(eve, '/me'))).toMatchObject({ companies: [{}, {}] });
});

it('with a password that is too easy makes nothing and stays open', async () => {
  const invited = await invite();
  const refused = await rest.post(server.visitor(), '/invitations/accept', {
    secret: invited.secret,
    newAccount: { name: ' ', password: 'password1234' },
  });
  expect(refused.status).toBe(422);
  expect(Object.keys((refused.json as { data: { problems: object } }).data.problems)).toEqual(['name', 'password']);
  expect(await server.running.parts.identity.findByEmail(emailOf(invited.name))).toBeNull();
  expect((await inspect(invited)).status).toBe(200);
});

it('brings somebody who left back, with the new role and their history', async () => {
  const [fay, { memberId }] = await join(server, ann, place.companyId, { name: 'Fay', role: 'leader' });
  await done(rest.post(ann, `${path}/members/${memberId}/depart`, {}));
  expect((await rest.get(fay, path)).status).toBe(404);
  const { link } = await done<{ link: string }>(
    rest.post(ann, `${path}/invitations`, { email: emailOf('Fay'), role: 'member', teamIds: [] }),
  );
  await done(accept({ name: 'Fay', secret: link.split('/').at(-1) ?? '' } as Invited, fay));
  expect(await named('Fay')).toMatchObject([{ memberId, role: 'member', departedAt: null }]);
});

it('is not made for somebody who is in the company already', async () => {
  const refused = await rest.post(ann, `${path}/invitations`, {
    email: ' ANN@Example.com ',
    role: 'member',
    teamIds: [],
  });
  expect(refused.status).toBe(422);
  expect(refused.json).toMatchObject({ message: 'Ann is in the company already, with this address.' });
});

it('nothing was written to the log that nobody expected', () => {
  expect(server.problems).toEqual([]);
});
