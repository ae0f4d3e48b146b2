import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Company } from '#features/accounts/contract/company.ts';
import type { Activity } from '#features/accounts/contract/activity.ts';
import type { Me } from '#features/accounts/contract/person.ts';
import type { Scorecard } from '#features/scorecard/contract/scorecard.ts';
import { judge } from '#features/scorecard/model/status.ts';
import { type DatedGoal, goalAt } from '#features/scorecard/model/goal.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';
import type { CompanyId } from '#lib/ids.ts';
import { emailOf, join, PASSWORD, setUp, stranger } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';

interface Opened {
  readonly companyId: CompanyId;
  readonly signIn: { readonly email: string; readonly password: string } | null;
}

const open = (visitor: Visitor, sample: string) => done<Opened>(rest.post(visitor, `/samples/${sample}`, {}));
const meOf = (visitor: Visitor) => done<Me>(rest.get(visitor, '/me'));
const scorecardOf = (visitor: Visitor, company: CompanyId, query = '') =>
  done<Scorecard>(rest.get(visitor, `/companies/${company}/scorecard${query}`));
const companyOf = (visitor: Visitor, company: CompanyId) => done<Company>(rest.get(visitor, `/companies/${company}`));

/** The statuses of the last closed week by title. */
function lastWeek({ rows, today, periods }: Scorecard) {
  const closed = periods.filter((period) => addDays(period as Day, 6) < today);
  const week = closed.at(-1) as Day;
  return new Map(
    rows.map((row) => {
      const amount = row.values.find((value) => value.period === week)?.amount ?? null;
      return [row.title, judge(amount, goalAt(row.goals as unknown as DatedGoal[], week), true).status];
    }),
  );
}

const titles = (statuses: Map<string, string>, wanted: string) =>
  [...statuses].filter(([, status]) => status === wanted).map(([title]) => title);

describe('a sample on an installation that was never set up', () => {
  let server: TestServer;
  beforeAll(async () => {
    // The Tuesday of the pictures that the sample was painted after.
    server = await startTestServer({ now: Date.parse('2026-11-17T14:00:00Z') });
  });
  afterAll(() => server.stop());

  it('is opened by an invented person, who signs in with what is told once, while set-up stays open', async () => {
    const visitor = server.visitor();
    const { companyId, signIn } = await open(visitor, 'painting');
    await done(visitor.ask('/api/auth/sign-in/email', { body: signIn }));
    expect(await meOf(visitor)).toMatchObject({
      name: 'Dana Whitcomb',
      companies: [{ companyId, name: 'Harbor & Pine Painting', role: 'owner', people: 18, sample: 'painting' }],
    });
    expect(await done(rest.get(visitor, '/setup'))).toMatchObject({ needed: true });
  });

  it('has four scorecards, and tells the story of the last weeks on the first', async () => {
    const visitor = server.visitor();
    const { companyId, signIn } = await open(visitor, 'painting');
    await done(visitor.ask('/api/auth/sign-in/email', { body: signIn }));
    const { teams } = await companyOf(visitor, companyId);
    expect(teams.map((team) => team.name)).toEqual(['Leadership', 'Sales', 'Production', 'Office']);
    const counts = await Promise.all(
      teams.map(async (team) => (await scorecardOf(visitor, companyId, `?teamId=${team.teamId}`)).rows.length),
    );
    expect(counts).toEqual([14, 10, 11, 7]);

    const leadership = await scorecardOf(visitor, companyId, `?teamId=${teams[0]?.teamId}`);
    const statuses = lastWeek(leadership);
    expect(titles(statuses, 'off')).toEqual([
      'Calls missed',
      'Estimates sent',
      'Jobs started',
      'Gross margin, finished jobs',
    ]);
    expect(titles(statuses, 'missing')).toEqual(['Touch-up visits']);

    const estimates = leadership.rows.find((row) => row.title === 'Estimates sent');
    const byWeek = new Map(estimates?.values.map((value) => [value.period, value.amount]));
    expect(['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'].map((week) => byWeek.get(week))).toEqual([
      24, 18, 13, 4,
    ]);
    expect(estimates?.goals.at(-1)).toMatchObject({ from: '2026-09-28', operator: 'at-least', threshold: 24 });

    const missed = leadership.rows.find((row) => row.title === 'Calls missed');
    const goals = missed?.goals as unknown as DatedGoal[];
    const offWeeks = missed?.values
      .filter((value) => value.period < '2026-11-16')
      .filter((value) => judge(value.amount, goalAt(goals, value.period as Day), true).status === 'off');
    expect(offWeeks).toHaveLength(13);
  });

  it('carries its own provenance, by the members who own the numbers, and one line of history', async () => {
    const visitor = server.visitor();
    const { companyId, signIn } = await open(visitor, 'painting');
    await done(visitor.ask('/api/auth/sign-in/email', { body: signIn }));
    const { rows } = await scorecardOf(visitor, companyId, '?periods=105');
    for (const row of rows.filter(({ formula }) => formula === null)) {
      expect(row.values.length).toBeGreaterThanOrEqual(103);
      expect(row.values.every((value) => value.via === 'sample' && value.recordedBy === row.ownerId)).toBe(true);
    }
    const { items } = await done<{ items: Activity[] }>(rest.get(visitor, `/companies/${companyId}/activity`));
    expect(items.map((item) => item.verb)).toEqual(['signed in', 'sample opened']);
  });

  it('lets nobody invented found or join a real company, and gives way to the real owner', async () => {
    const visitor = server.visitor();
    const { signIn } = await open(visitor, 'solo');
    await done(visitor.ask('/api/auth/sign-in/email', { body: signIn }));
    const settings = { kind: 'team', timeZone: 'Europe/Paris', currency: 'EUR', firstDayOfWeek: 1, yearStartsMonth: 1 };
    const founding = await rest.post(visitor, '/companies', { name: 'Mine', ...settings });
    expect(founding.status).toBe(403);
    expect(founding.text).toContain('invented person');

    const taken = { name: 'Joan', email: 'mira@example.com', password: PASSWORD };
    expect((await rest.post(server.visitor(), '/setup', { person: taken })).status).toBe(422);

    const [owner, { companyId }] = await setUp(server, 'Joan');
    expect(await done(rest.get(owner, '/setup'))).toMatchObject({ needed: false });
    expect((await rest.get(visitor, `/companies/${companyId}`)).status).toBe(404);
    expect((await meOf(visitor)).companies).toHaveLength(1);

    const { link } = await done<{ link: string }>(
      rest.post(owner, `/companies/${companyId}/invitations`, { email: emailOf('kim'), role: 'member', teamIds: [] }),
    );
    const joining = await rest.post(visitor, '/invitations/accept', { secret: link.split('/').at(-1) });
    expect(joining.status).toBe(403);

    const again = await rest.post(server.visitor(), '/samples/painting', {});
    expect([again.status, again.text]).toEqual([401, expect.stringContaining('Sign in first')]);
  });
});

describe('a sample of somebody who has an account', () => {
  let server: TestServer;
  let owner: Visitor;
  let own: CompanyId;
  beforeAll(async () => {
    server = await startTestServer();
    const [visitor, place] = await setUp(server, 'Joan');
    owner = visitor;
    own = place.companyId;
  });
  afterAll(() => server.stop());

  it('is opened once: again gives the same companies, also twice at once', async () => {
    const [one, two] = await Promise.all([open(owner, 'solo'), open(owner, 'solo')]);
    expect(one).toEqual({ companyId: one.companyId, signIn: null });
    expect(two.companyId).toBe(one.companyId);
    expect((await open(owner, 'solo')).companyId).toBe(one.companyId);
    expect((await meOf(owner)).companies.filter((seat) => seat.sample === 'solo')).toHaveLength(1);
  });

  it('shows a practice as owner and its three clients as operator, each apart from the others', async () => {
    const { companyId } = await open(owner, 'practice');
    const seats = (await meOf(owner)).companies.filter((seat) => seat.sample?.startsWith('practice'));
    expect(seats.map(({ name, role, people }) => `${name}: ${role}, ${people}`).toSorted()).toEqual([
      'Corbel Millwork: operator, 46',
      'Harbor & Pine Painting: operator, 18',
      'Okafor Operations: owner, 1',
      'Tallgrass Veterinary: operator, 31',
    ]);
    const off = async (sample: string) => {
      const company = seats.find((seat) => seat.sample === sample)?.companyId as CompanyId;
      const { teams } = await companyOf(owner, company);
      const statuses = lastWeek(await scorecardOf(owner, company, `?teamId=${teams[0]?.teamId}`));
      return [titles(statuses, 'off').length, titles(statuses, 'missing').length, statuses.size];
    };
    expect(await off('practice/harbor')).toEqual([4, 1, 14]);
    expect(await off('practice/tallgrass')).toEqual([2, 2, 12]);
    expect(await off('practice/corbel')).toEqual([8, 3, 13]);

    // Somebody of one client sees neither the practice nor the other clients.
    const tallgrass = seats.find((seat) => seat.sample === 'practice/tallgrass')?.companyId as CompanyId;
    const [leader] = await join(server, owner, tallgrass, { name: 'Ines', role: 'leader' });
    expect((await meOf(leader)).companies.map((seat) => seat.name)).toEqual(['Tallgrass Veterinary']);
    for (const seat of seats.filter((one) => one.companyId !== tallgrass)) {
      expect((await rest.get(leader, `/companies/${seat.companyId}/scorecard`)).status).toBe(404);
    }
    expect((await rest.post(leader, `/companies/${tallgrass}/sample/remove`, {})).status).toBe(403);
    expect((await companyOf(owner, companyId)).kind).toBe('practice');
  });

  it('goes in one click, a practice with its clients, and nothing else goes with it', async () => {
    const { companyId } = await open(owner, 'practice');
    expect(await done(rest.post(owner, `/companies/${companyId}/sample/remove`, {}))).toEqual({ removed: 4 });
    expect((await rest.get(owner, `/companies/${companyId}`)).status).toBe(404);
    const left = (await meOf(owner)).companies;
    expect(left.map((seat) => seat.sample)).toEqual(expect.arrayContaining([null, 'solo']));
    expect(left).toHaveLength(2);
    const { rows } = await server.db.owner.query(
      'select from app.value v join app.company c using (company_id) where c.sample like $1',
      ['practice%'],
    );
    expect(rows).toHaveLength(0);
  });

  it('is not what a real company is: that one stays', async () => {
    const answer = await rest.post(owner, `/companies/${own}/sample/remove`, {});
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('is no sample')]);
    const [other] = await stranger(server, 'Otto');
    const { companyId } = await open(owner, 'solo');
    expect((await rest.post(other, `/companies/${companyId}/sample/remove`, {})).status).toBe(404);
    expect((await rest.post(owner, '/samples/nothing', {})).status).toBe(404);
    expect((await meOf(owner)).companies).toHaveLength(2);
  });
});
