import type { Company } from '#features/accounts/contract/company.ts';
import type { Member } from '#features/accounts/contract/member.ts';
import type { Me } from '#features/accounts/contract/person.ts';
import { follow } from '#test/support/live-stream.ts';
import { harbor, join, type Place, setUp, signIn } from '#test/support/people.ts';
import { freshId, plantCompany } from '#test/support/planted-company.ts';
import { done, rest } from '#test/support/rest.ts';
import { everything } from '#test/support/tables.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let bob: Visitor;
let annPlace: Place;
let bobPlace: Place;
let path: string;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());
let started = false;
beforeEach(async () => {
  if (started) {
    [ann, bob] = [await signIn(server, 'Ann'), await signIn(server, 'Bob')];
    return;
  }
  started = true;
  [ann, annPlace] = await setUp(server, 'Ann');
  [bob, bobPlace] = await join(server, ann, annPlace.companyId, { name: 'Bob', role: 'operator' });
  path = `/companies/${annPlace.companyId}`;
});

const members = async () => done<Member[]>(rest.get(ann, `${path}/members`));
const one = async (memberId: string) => (await members()).find((member) => member.memberId === memberId) as Member;
const owners = async () => (await members()).filter((member) => member.role === 'owner' && !member.departedAt);
const setRole = async (who: Visitor, memberId: string, role: string, version?: number) =>
  rest.patch(who, `${path}/members/${memberId}`, {
    seenVersion: version ?? (await one(memberId)).version,
    role,
  });

describe('the last owner', () => {
  it('cannot leave nor become something else', async () => {
    const answers = [
      await rest.post(ann, `${path}/members/${annPlace.memberId}/depart`, {}),
      await setRole(ann, annPlace.memberId, 'operator'),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(422);
      expect(answer.json).toMatchObject({ message: 'Ann is the only owner. Hand the company over first.' });
    }
    expect(await owners()).toHaveLength(1);
  });

  it('stays when two owners take each other’s role at the same moment', async () => {
    await done(setRole(ann, bobPlace.memberId, 'owner'));
    const [a, b] = [await one(annPlace.memberId), await one(bobPlace.memberId)];
    const answers = await Promise.all([
      setRole(ann, bobPlace.memberId, 'operator', b.version),
      setRole(bob, annPlace.memberId, 'operator', a.version),
    ]);
    const codes = answers.map((answer) => answer.status);
    expect(
      codes.filter((code) => code === 200),
      String(codes),
    ).toHaveLength(1);
    const [left, ...more] = await owners();
    expect(more).toEqual([]);
    if (left?.memberId === bobPlace.memberId) await done(rest.post(bob, `${path}/transfer`, { to: annPlace.memberId }));
    expect((await owners()).map((owner) => owner.memberId)).toEqual([annPlace.memberId]);
  });

  it('stays when both depart each other at the same moment', async () => {
    await done(setRole(ann, bobPlace.memberId, 'owner'));
    const depart = (who: Visitor, memberId: string) => rest.post(who, `${path}/members/${memberId}/depart`, {});
    const answers = await Promise.all([depart(ann, bobPlace.memberId), depart(bob, annPlace.memberId)]);
    expect(answers.map((answer) => answer.status).filter((code) => code === 200)).toHaveLength(1);
    const { rows } = await server.db.owner.query(
      `select name from app.member where company_id = $1 and role = 'owner' and departed_at is null`,
      [annPlace.companyId],
    );
    expect(rows).toHaveLength(1);
    await server.db.owner.query('update app.member set departed_at = null where company_id = $1', [annPlace.companyId]);
    await done(setRole(ann, bobPlace.memberId, 'operator'));
  });
});

describe('handing a company over', () => {
  it('changes both roles, and the first owner cannot do it again', async () => {
    await done(rest.post(ann, `${path}/transfer`, { to: bobPlace.memberId }));
    expect([(await one(annPlace.memberId)).role, (await one(bobPlace.memberId)).role]).toEqual(['operator', 'owner']);
    expect((await rest.post(ann, `${path}/transfer`, { to: annPlace.memberId })).status).toBe(403);
    expect((await rest.delete(ann, path, { name: 'Harbor Painting' })).status).toBe(403);
    await done(rest.post(bob, `${path}/transfer`, { to: annPlace.memberId }));
    expect((await one(annPlace.memberId)).role).toBe('owner');
  });

  it('needs somebody who is here and has an account', async () => {
    expect((await rest.post(ann, `${path}/transfer`, { to: freshId() })).status).toBe(404);
    const [, gone] = await join(server, ann, annPlace.companyId, { name: 'Gus', role: 'member' });
    await done(rest.post(ann, `${path}/members/${gone.memberId}/depart`, {}));
    expect((await rest.post(ann, `${path}/transfer`, { to: gone.memberId })).status).toBe(404);
    await server.db.owner.query('update app.member set departed_at = null, user_id = null where member_id = $1', [
      gone.memberId,
    ]);
    const refused = await rest.post(ann, `${path}/transfer`, { to: gone.memberId });
    expect(refused.status).toBe(422);
    expect(refused.json).toMatchObject({ message: 'Gus has no account yet. Invite them first.' });
    expect(await owners()).toHaveLength(1);
  });
});

describe('settings', () => {
  it('are not changed over somebody else’s change', async () => {
    const { version } = await done<Company>(rest.get(ann, path));
    await done(rest.patch(bob, path, { seenVersion: version, timeZone: 'Europe/Berlin' }));
    const late = await rest.patch(ann, path, { seenVersion: version, timeZone: 'UTC' });
    expect(late.status).toBe(409);
    expect(late.json).toMatchObject({ data: { current: { timeZone: 'Europe/Berlin' } } });
  });

  it('keep the month a year starts in once quarters or years are named by it; months and weeks do not mind', async () => {
    const own = `/companies/${
      (await done<{ companyId: string }>(rest.post(ann, '/companies', { ...harbor, name: 'Years' }))).companyId
    }`;
    const { me } = await done<Company>(rest.get(ann, own));
    const record = async (cadence: string, period: string) => {
      const draft = { title: cadence, ownerId: me.memberId, teamId: null, unit: 'number', goal: null, cadence };
      const { metricId } = await done<{ metricId: string }>(rest.post(ann, `${own}/metrics`, draft));
      await done(rest.put(ann, `${own}/metrics/${metricId}/values/${period}`, { amount: 3, seenVersion: 0 }));
    };
    const move = async (change: object) => {
      const { version } = await done<Company>(rest.get(ann, own));
      return rest.patch(ann, own, { seenVersion: version, ...change });
    };
    await record('monthly', '2026-01-01');
    expect((await move({ yearStartsMonth: 2, firstDayOfWeek: 7 })).status).toBe(200);
    expect((await move({ yearStartsMonth: 1 })).status).toBe(200);
    await record('quarterly', '2026-01-01');
    expect((await move({ yearStartsMonth: 2 })).json).toMatchObject({
      data: {
        problems: { yearStartsMonth: expect.stringMatching(/quarters or years.*has to stay. Nothing was changed/) },
      },
    });
    // Quarters that start in April start in January too.
    expect((await move({ yearStartsMonth: 4 })).status).toBe(200);
    await record('yearly', '2025-04-01');
    expect((await move({ yearStartsMonth: 1 })).status).toBe(422);
    expect(await done<Company>(rest.get(ann, own))).toMatchObject({ yearStartsMonth: 4, firstDayOfWeek: 7 });
  });
});

describe('deleting a company', () => {
  it('asks for its name, then takes every row of it and none of another one', async () => {
    const other = await plantCompany(server.db.owner, 'Other', [
      { name: 'Zed', userId: 'user-zed', role: 'owner', inDepartment: true, token: { text: 'ek_zed', access: 'read' } },
    ]);
    const before = await everything(server.db.owner, other.companyId);
    const streams = [await follow(ann, annPlace.companyId), await follow(bob, annPlace.companyId)];
    const refused = await rest.delete(ann, path, { name: 'Harbor' });
    expect(refused.status).toBe(422);
    expect(refused.json).toMatchObject({ message: 'Type Harbor Painting to delete it. Nothing was deleted.' });
    await done(rest.delete(ann, path, { name: 'Harbor Painting' }));
    const left = await everything(server.db.owner, annPlace.companyId);
    expect(Object.entries(left).filter(([, rows]) => rows.length > 0)).toEqual([]);
    expect(await everything(server.db.owner, other.companyId)).toEqual(before);
    expect((await rest.get(bob, path)).status).toBe(404);
    expect((await done<Me>(rest.get(bob, '/me'))).companies).toEqual([]);
    await Promise.all(streams.map((stream) => stream.ended));
  });
});

it('nothing was written to the log that nobody expected', () => {
  expect(server.problems).toEqual([]);
});
