import type { Company } from '#features/accounts/contract/company.ts';
import type { Member } from '#features/accounts/contract/member.ts';
import { personHrefs } from '#features/accounts/ui/use-person-href.ts';
import type { Need } from '#features/cadence/contract/need.ts';
import type { ListedPerson, Person } from '#features/cadence/contract/person.ts';
import type { Priority } from '#features/priorities/contract/priority.ts';
import type { Todo } from '#features/todos/contract/todo.ts';
import { DAY } from '#test/support/clock.ts';
import { join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf, problemsOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

// Wednesday 18 November 2026 at noon in New York, where the company is.
const NOW = Date.parse('2026-11-18T17:00:00Z');

let server: TestServer;
let ann: Visitor;
let lea: Visitor;
let max: Visitor;
let pia: Visitor;
let places: Readonly<Record<'ann' | 'lea' | 'max' | 'pia', Place>>;
let sales: Company['teams'][number];
let desk: Desk;

beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  let ofAnn: Place;
  [ann, ofAnn] = await setUp(server, 'Ann');
  desk = deskOf(ann, ofAnn);
  sales = await done(rest.post(ann, `${desk.path}/teams`, { name: 'Sales', memberIds: [] }));
  const inSales = { teamIds: [sales.teamId] };
  const joined = (name: string, role: 'leader' | 'member', more = {}) =>
    join(server, ann, ofAnn.companyId, { name, role, ...more });
  const [leaIn, leaAt] = await joined('Lea', 'leader', inSales);
  const [maxIn, maxAt] = await joined('Max', 'member', inSales);
  const [piaIn, piaAt] = await joined('Pia', 'member', inSales);
  [lea, max, pia] = [leaIn, maxIn, piaIn];
  places = { ann: ofAnn, lea: leaAt, max: maxAt, pia: piaAt };
});
afterAll(() => server.stop());

// People are slow to make: they stay, and what the tests did with them is taken back.
beforeEach(async () => {
  server.clock.forward(NOW - server.clock.now());
  for (const table of ['todo', 'milestone', 'priority', 'need', 'coaching_note']) {
    await server.db.owner.query(`delete from app.${table}`);
  }
  await server.db.owner.query('update app.metric set deleted_at = now()');
  await server.db.owner.query('update app.member set departed_at = null');
});

const pathOf = (name: keyof typeof places) => `${desk.path}/people/${places[name].memberId}`;
const page = (who: Visitor, name: keyof typeof places = 'max') => done<Person>(rest.get(who, pathOf(name)));
const add = (who: Visitor, todo: object) => done<Todo>(rest.post(who, `${desk.path}/todos`, todo));
const tick = (who: Visitor, { todoId, version }: Todo) =>
  done(rest.post(who, `${desk.path}/todos/${todoId}/done`, { seenVersion: version }));
const say = (who: Visitor, words: string) => done<Need>(rest.post(who, `${desk.path}/needs`, { words }));
const answer = (who: Visitor, need: Need, told: object) =>
  rest.put(who, `${desk.path}/needs/${need.needId}/answer`, { seenVersion: need.version, ...told });

it('counts the same for the person and for whom they report to, each promise by its first day', async () => {
  const inSales = { teamId: sales.teamId };
  await tick(max, await add(max, { title: 'In time', due: '2026-11-25', ...inSales }));
  await tick(max, await add(max, { title: 'Later', due: '2026-11-10', ...inSales }));
  await add(max, { title: 'Carried', due: '2026-11-10', ...inSales });
  await done(rest.post(lea, `${desk.path}/todos/carry`, inSales));
  await add(max, { title: 'Private', due: '2026-11-10', private: true });
  await add(ann, {
    title: 'For the leadership',
    due: '2026-11-10',
    ownerId: places.max.memberId,
    teamId: places.ann.leadership,
  });
  server.clock.forward(10 * DAY);
  const [own, led] = [await page(max), await page(lea)];
  expect(own.todos.tally).toEqual({ kept: 1, later: 1, missed: 2, n: 4 });
  expect(own.todos).toMatchObject({ carried: 1, unseen: 0, since: '2026-08-24' });
  expect(own.todos.items.map(({ title }) => title).sort()).toEqual([
    'Carried',
    'For the leadership',
    'In time',
    'Later',
  ]);
  expect(own).toMatchObject({ own: true, coaches: false, name: 'Max', left: false, today: '2026-11-28' });
  // What stands on a list that the leader does not see is counted, and not named.
  expect(led.todos).toEqual({
    ...own.todos,
    items: own.todos.items.filter(({ title }) => title !== 'For the leadership'),
    unseen: 1,
  });
  expect(led).toMatchObject({ own: false, coaches: true });
  expect((await page(ann)).todos).toEqual(own.todos);
});

it('is nobody else’s', async () => {
  for (const [who, name] of [
    [pia, 'max'],
    [max, 'lea'],
    [lea, 'ann'],
    [max, 'pia'],
  ] as const) {
    expect((await rest.get(who, pathOf(name))).status).toBe(404);
  }
  const listed = async (who: Visitor) =>
    (await done<ListedPerson[]>(rest.get(who, `${desk.path}/people`))).map(({ name, open }) => [name, open !== null]);
  const all = (...open: string[]) => ['Ann', 'Lea', 'Max', 'Pia'].map((name) => [name, open.includes(name)]);
  expect(await listed(max)).toEqual(all('Max'));
  expect(await listed(lea)).toEqual(all('Lea', 'Max', 'Pia'));
  expect(await listed(ann)).toEqual(all('Ann', 'Lea', 'Max', 'Pia'));
});

it('stays readable when somebody has left, with what they own', async () => {
  await add(max, { title: 'Keys', due: '2026-11-10' });
  await add(max, { title: 'Private', due: '2026-11-10', private: true });
  await done(rest.post(ann, `${desk.path}/members/${places.max.memberId}/depart`, {}));
  expect(await page(ann)).toMatchObject({ left: true, todos: { tally: { n: 1, missed: 1 } } });
  const people = await done<ListedPerson[]>(rest.get(ann, `${desk.path}/people`));
  expect(people.find(({ name }) => name === 'Max')).toMatchObject({ left: true, open: { todos: 1, priorities: 0 } });
});

it('tells how priorities ended, and which milestones were kept', async () => {
  const commit = (title: string) =>
    done<Priority>(
      rest.post(max, `${desk.path}/priorities`, { level: 'personal', ownerId: places.max.memberId, title }),
    );
  const [rates, van, site] = [await commit('Rate sheet'), await commit('Second van'), await commit('New site')];
  await done(
    rest.post(max, `${desk.path}/priorities/${rates.priorityId}/milestones`, {
      title: 'Measure rooms',
      due: '2026-11-10',
    }),
  );
  const closings = [
    { priorityId: rates.priorityId, seenVersion: rates.version, end: 'done' },
    { priorityId: van.priorityId, seenVersion: van.version, end: 'carried', reason: 'No money yet' },
  ];
  await done(rest.post(max, `${desk.path}/priorities/close`, { closings }));
  await server.db.owner.query(`update app.priority set due = '2026-09-30' where priority_id = any($1)`, [
    [rates.priorityId, van.priorityId],
  ]);
  const { priorities, milestones } = await page(lea);
  expect(priorities.tally).toEqual({ done: 1, carried: 1, notDone: 0, dropped: 0, n: 2 });
  expect(priorities.since).toBe('2025-10-01');
  expect(priorities.items.map(({ title }) => title).sort()).toEqual([
    'New site',
    'Rate sheet',
    'Second van',
    'Second van',
  ]);
  expect(priorities.items.find(({ priorityId }) => priorityId === site.priorityId)?.outcome).toBe(null);
  expect(milestones).toEqual({ kept: 0, later: 0, missed: 1, n: 1 });
});

it('shows the numbers that both read, and the notes that are shared', async () => {
  const calls = await desk.define('Calls made', { ownerId: places.max.memberId, teamId: sales.teamId });
  await desk.define('Own steps', { ownerId: places.max.memberId, teamId: null });
  await desk.define('Of Lea', { ownerId: places.lea.memberId, teamId: sales.teamId });
  const notes = `${desk.path}/metrics/${calls.metricId}/coaching-notes`;
  await done(rest.post(lea, notes, { tried: 'Mornings' }));
  await done(rest.post(lea, notes, { said: 'Ask him again', shared: false }));
  const [own, led] = [await page(max), await page(lea)];
  const titles = ({ scorecards }: Person) => scorecards.flatMap(({ rows }) => rows.map(({ title }) => title));
  expect(titles(own).sort()).toEqual(['Calls made', 'Own steps']);
  expect(own.unseenMetrics).toBe(0);
  expect(titles(led)).toEqual(['Calls made']);
  expect(led.unseenMetrics).toBe(1);
  expect(own.notes.map(({ tried }) => tried)).toEqual(['Mornings']);
  expect(led.notes.map(({ shared }) => shared)).toEqual([false, true]);
});

it('a need is said by whose it is, answered by whom they report to, and read by both at once', async () => {
  const need = await say(max, 'A second ladder <script>alert(1)</script>');
  expect(need).toMatchObject({ memberId: places.max.memberId, metAt: null, note: '', version: 1 });
  expect((await answer(max, need, { met: true })).status).toBe(403);
  expect((await answer(pia, need, { met: true })).status).toBe(404);
  const met = await done<Need>(answer(lea, need, { met: true, note: 'In the van' }));
  expect(met).toMatchObject({ metBy: places.lea.memberId, note: 'In the van', version: 2 });
  expect((await page(max)).needs).toEqual([met]);
  expect((await page(ann)).needs).toEqual([met]);

  const path = `${desk.path}/needs/${need.needId}`;
  const late = await rest.patch(max, path, { seenVersion: 1, words: 'Two ladders' });
  expect(late.status).toBe(409);
  expect(late.json).toMatchObject({ data: { current: { note: 'In the van' } } });
  expect((await rest.patch(lea, path, { seenVersion: 2, words: 'None' })).status).toBe(403);
  const again = await done<Need>(answer(lea, met, { met: false }));
  expect(again).toMatchObject({ metAt: null, metBy: null, note: 'In the van' });
  await done(rest.delete(max, path, {}));
  expect((await page(lea)).needs).toEqual([]);
  expect(await done<Need>(rest.post(max, `${path}/restore`, {}))).toMatchObject({ words: need.words });
  expect((await desk.activity(need.needId)).map(({ verb }) => verb)).toEqual([
    'need restored',
    'need taken back',
    'need answered',
    'need met',
    'need said',
  ]);
});

it('a need says something, and not a book', async () => {
  for (const [words, said] of [
    [' \n ', /empty/],
    ['x'.repeat(2001), /2000/],
    ['a\u0000b', /character/],
  ] as const) {
    const refused = await rest.post(max, `${desk.path}/needs`, { words });
    expect(refused.status).toBe(422);
    expect(problemsOf(refused)['words']).toMatch(said);
  }
  expect((await page(max)).needs).toEqual([]);
});

it('a name leads to a page for exactly those who may open it', async () => {
  for (const reader of [ann, lea, max, pia]) {
    const company = await done<Company>(rest.get(reader, desk.path));
    const members = await done<Member[]>(rest.get(reader, `${desk.path}/members`));
    const listed = await done<ListedPerson[]>(rest.get(reader, `${desk.path}/people`));
    const hrefOf = personHrefs(company, members);
    const led = listed.filter(({ memberId }) => hrefOf(memberId) !== null).map(({ name }) => name);
    expect(led).toEqual(listed.filter(({ open }) => open !== null).map(({ name }) => name));
    expect(led.length).toBeGreaterThan(0);
  }
});
