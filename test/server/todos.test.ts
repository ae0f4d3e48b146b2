import type { Company } from '#features/accounts/contract/company.ts';
import type { KeptWeek } from '#features/todos/model/done-rate.ts';
import type { Todo } from '#features/todos/contract/todo.ts';
import { DAY } from '#test/support/clock.ts';
import { join, type Place, setUp, stranger } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf, problemsOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

// Wednesday 18 November 2026 at noon in New York, where the company is.
const NOW = Date.parse('2026-11-18T17:00:00Z');

interface Ticked {
  readonly todo: Todo;
  readonly next: Todo | null;
}

let server: TestServer;
let ann: Visitor;
let lea: Visitor;
let max: Visitor;
let pia: Visitor;
let gus: Visitor;
let places: Readonly<Record<'ann' | 'lea' | 'max' | 'pia' | 'gus', Place>>;
let sales: Company['teams'][number];
let desk: Desk;
let path: string;

beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  let ofAnn: Place;
  [ann, ofAnn] = await setUp(server, 'Ann');
  desk = deskOf(ann, ofAnn);
  sales = await done(rest.post(ann, `${desk.path}/teams`, { name: 'Sales', memberIds: [] }));
  const inSales = { teamIds: [sales.teamId] };
  const joined = (name: string, role: 'leader' | 'member' | 'guest', more = {}) =>
    join(server, ann, ofAnn.companyId, { name, role, ...more });
  const [leaIn, leaAt] = await joined('Lea', 'leader', inSales);
  const [maxIn, maxAt] = await joined('Max', 'member', inSales);
  const [piaIn, piaAt] = await joined('Pia', 'member');
  const [gusIn, gusAt] = await joined('Gus', 'guest', inSales);
  [lea, max, pia, gus] = [leaIn, maxIn, piaIn, gusIn];
  places = { ann: ofAnn, lea: leaAt, max: maxAt, pia: piaAt, gus: gusAt };
  path = `${desk.path}/todos`;
});
afterAll(() => server.stop());

// People are slow to make: they stay, and what the tests did with them is taken back.
beforeEach(async () => {
  server.clock.forward(NOW - server.clock.now());
  await server.db.owner.query('delete from app.todo');
  await server.db.owner.query('update app.member set departed_at = null');
});

const tryAdding = (who: Visitor, todo: object) => rest.post(who, path, { title: 'Call the printer', ...todo });
const add = (who: Visitor, todo: object = {}) => done<Todo>(tryAdding(who, todo));
const at = ({ todoId }: Todo) => `${path}/${todoId}`;
const change = (who: Visitor, todo: Todo, asked: object) =>
  done<Todo>(rest.patch(who, at(todo), { seenVersion: todo.version, ...asked }));
const tick = (who: Visitor, todo: Todo) =>
  done<Ticked>(rest.post(who, `${at(todo)}/done`, { seenVersion: todo.version }));
const untick = (who: Visitor, todo: Todo) =>
  done<Ticked>(rest.delete(who, `${at(todo)}/done`, { seenVersion: todo.version }));
const list = async (who: Visitor, query = '') =>
  (await done<{ items: Todo[] }>(rest.get(who, `${path}${query}`))).items;
const titles = (todos: readonly Todo[]) => todos.map(({ title }) => title);
const ofSales = () => `?teamId=${sales.teamId}`;

it('is its maker’s and due in seven days, unless it says otherwise', async () => {
  const todo = await add(max, { title: ' Call  the printer ' });
  expect(todo).toMatchObject({
    title: 'Call the printer',
    ownerId: places.max.memberId,
    madeBy: places.max.memberId,
    teamId: null,
    due: '2026-11-25',
    firstDue: '2026-11-25',
    carried: 0,
    doneOn: null,
    origin: null,
    version: 1,
  });
  const said = { title: 'Quote', due: '2026-11-20', teamId: sales.teamId, ownerId: places.lea.memberId };
  expect(await add(max, said)).toMatchObject({ ...said, madeBy: places.max.memberId });
  expect(titles(await list(max))).toEqual(['Call the printer']);
  expect(titles(await list(lea))).toEqual(['Quote']);
  expect(titles(await list(max, ofSales()))).toEqual(['Quote']);
  expect(titles(await list(lea, `?ownerId=${places.max.memberId}`))).toEqual(['Call the printer']);
  expect(await list(pia, `?ownerId=${places.max.memberId}`)).toEqual([]);
  expect((await desk.activity(todo.todoId))[0]).toMatchObject({
    verb: 'to-do added',
    subject: 'Call the printer',
    after: { owner: 'Max', due: '2026-11-25' },
  });
});

it('that is private nobody but its owner knows of', async () => {
  const todo = await add(max, { title: 'Ask for more pay', private: true });
  expect(titles(await list(max))).toEqual(['Ask for more pay']);
  for (const other of [ann, lea, pia]) {
    expect((await rest.get(other, at(todo))).status).toBe(404);
    expect((await rest.patch(other, at(todo), { seenVersion: 1, title: 'x' })).status).toBe(404);
    expect((await rest.delete(other, at(todo))).status).toBe(404);
  }
  expect(await list(ann, `?ownerId=${places.max.memberId}`)).toEqual([]);
  const shown = await change(max, todo, { private: false });
  expect(titles(await list(lea, `?ownerId=${places.max.memberId}`))).toEqual(['Ask for more pay']);
  await change(max, shown, { private: true, title: 'Ask for less work' });
  const activity = await desk.activity(todo.todoId);
  expect(activity.map(({ subject, before, after }) => ({ subject, before, after }))).toEqual([
    { subject: 'a private to-do', before: null, after: null },
    { subject: 'Ask for more pay', before: null, after: null },
    { subject: 'a private to-do', before: null, after: null },
  ]);
});

it('is private only where it is one’s own and no team’s', async () => {
  const ofTeam = await tryAdding(max, { private: true, teamId: sales.teamId });
  expect(problemsOf(ofTeam)['private']).toContain('seen by the team');
  const forOther = await tryAdding(max, { private: true, ownerId: places.lea.memberId });
  expect(problemsOf(forOther)['private']).toContain('of your own');
  const given = await add(lea, { ownerId: places.max.memberId });
  expect((await change(max, given, { private: true })).private).toBe(true);
  expect((await rest.get(lea, at(given))).status).toBe(404);
});

it('is given to team-mates, never to guests, people who left or people of other companies', async () => {
  const [, elsewhere] = await stranger(server, 'Sid');
  expect((await tryAdding(max, { ownerId: elsewhere.memberId })).status).toBe(404);
  expect((await tryAdding(max, { teamId: elsewhere.leadership })).status).toBe(404);
  expect((await tryAdding(max, { ownerId: places.pia.memberId })).status).toBe(403);
  expect((await tryAdding(max, { teamId: places.ann.leadership })).status).toBe(404);
  expect(problemsOf(await tryAdding(ann, { ownerId: places.gus.memberId }))['ownerId']).toContain('Gus is a guest');
  expect((await tryAdding(gus, {})).status).toBe(403);
  await done(rest.post(ann, `${desk.path}/members/${places.pia.memberId}/depart`, {}));
  expect(problemsOf(await tryAdding(ann, { ownerId: places.pia.memberId }))['ownerId']).toContain('Pia left');
  expect((await add(ann, { ownerId: places.max.memberId })).ownerId).toBe(places.max.memberId);
  const own = await add(max);
  expect((await rest.patch(max, at(own), { seenVersion: 1, ownerId: elsewhere.memberId })).status).toBe(404);
});

it('is changed over the version that was seen', async () => {
  const todo = await add(max, { teamId: sales.teamId });
  await change(lea, todo, { note: 'Ask for two prices' });
  const late = await rest.patch(max, at(todo), { seenVersion: 1, title: 'Call twice' });
  expect(late.status).toBe(409);
  expect(late.json).toMatchObject({ data: { current: { note: 'Ask for two prices', version: 2 } } });
  expect((await rest.post(max, `${at(todo)}/done`, { seenVersion: 1 })).status).toBe(409);
});

it('counts as done on the day it is where the company is', async () => {
  // 23:30 on Wednesday and 0:30 on Thursday in New York; in UTC both are Thursday.
  const [late, later] = [await add(max), await add(max)];
  server.clock.forward(Date.parse('2026-11-19T04:30:00Z') - NOW);
  expect((await tick(max, late)).todo).toMatchObject({ doneOn: '2026-11-18', doneBy: places.max.memberId });
  server.clock.forward(60 * 60_000);
  expect((await tick(max, later)).todo).toMatchObject({ doneOn: '2026-11-19' });
  expect(titles(await list(max))).toEqual([]);
  expect((await list(max, '?state=done')).map(({ todoId }) => todoId)).toEqual([later.todoId, late.todoId]);
});

it('that repeats is made again when it is done, once', async () => {
  const todo = await add(max, { due: '2026-11-13', repeats: 'weekly', teamId: sales.teamId });
  const both = await Promise.all([tick(max, todo), tick(lea, todo)]);
  const [next, same] = both.map((ticked) => ticked.next);
  expect(next).toMatchObject({ title: todo.title, due: '2026-11-20', repeats: 'weekly', ownerId: places.max.memberId });
  expect(same).toEqual(next);
  expect(await list(max, ofSales())).toEqual([next]);
});

it('that is done after all takes the next one away again, unless somebody has touched it', async () => {
  const todo = await add(max, { due: '2026-11-20', repeats: 'monthly' });
  const first = await tick(max, todo);
  expect(first.next).toMatchObject({ due: '2026-12-20' });
  const back = await untick(max, first.todo);
  expect(back).toMatchObject({ todo: { doneOn: null, doneBy: null }, next: null });
  expect((await list(max)).map(({ todoId }) => todoId)).toEqual([todo.todoId]);
  const second = await tick(max, back.todo);
  const touched = await change(max, second.next as Todo, { note: 'With the new form' });
  expect((await untick(max, second.todo)).next).toEqual(touched);
});

it('of somebody who left stays theirs, and its next one goes to whoever does it', async () => {
  const todo = await add(max, { due: '2026-11-20', repeats: 'weekly', teamId: sales.teamId });
  await done(rest.post(ann, `${desk.path}/members/${places.max.memberId}/depart`, {}));
  const [kept] = await list(lea, ofSales());
  expect(kept).toMatchObject({ todoId: todo.todoId, ownerId: places.max.memberId });
  const changed = await change(lea, todo, { note: 'Who takes it?' });
  const { next } = await tick(lea, changed);
  expect(next).toMatchObject({ ownerId: places.lea.memberId, due: '2026-11-27' });
});

it('is carried over for seven days and says how often, once a meeting', async () => {
  const due = { due: '2026-11-18', teamId: sales.teamId };
  const [open, finished] = [await add(max, { ...due, title: 'Open' }), await add(max, due)];
  await add(max, { ...due, due: '2026-11-19' });
  await add(max, { title: 'Own', due: '2026-11-10' });
  await tick(max, finished);
  const carry = () => done<Todo[]>(rest.post(lea, `${path}/carry`, { teamId: sales.teamId }));
  expect(await carry()).toEqual([{ ...open, due: '2026-11-25', carried: 1, version: 2 }]);
  expect(await carry()).toEqual([]);
  server.clock.forward(7 * DAY);
  const again = (await carry()).find(({ todoId }) => todoId === open.todoId);
  expect(again).toMatchObject({ due: '2026-12-02', firstDue: '2026-11-18', carried: 2 });
  expect((await rest.post(pia, `${path}/carry`, { teamId: sales.teamId })).status).toBe(404);
});

it('that is put off is judged by what was promised first', async () => {
  const todo = await add(max);
  const agreed = await change(max, todo, { due: '2026-11-27' });
  expect(agreed).toMatchObject({ due: '2026-11-27', firstDue: '2026-11-27' });
  server.clock.forward(DAY);
  const later = await change(max, agreed, { due: '2026-12-04' });
  expect(later).toMatchObject({ due: '2026-12-04', firstDue: '2026-11-27' });
  expect(await change(max, later, { due: '2026-11-26' })).toMatchObject({ firstDue: '2026-11-26' });
});

it('has a done rate for each week that is over, by the day it was first due, without the private ones', async () => {
  const inTime = await add(max, { teamId: sales.teamId, due: '2026-11-20' });
  await tick(max, inTime);
  await add(max, { teamId: sales.teamId, due: '2026-11-22' });
  await add(max, { teamId: sales.teamId, due: '2026-11-23' });
  await add(max, { private: true, due: '2026-11-20' });
  const rate = (who: Visitor, query = '') => done<KeptWeek[]>(rest.get(who, `${path}/rate${query}`));
  expect((await rate(max)).at(-1)).toEqual({ week: '2026-11-09', inTime: 0, n: 0 });
  server.clock.forward(5 * DAY);
  const weeks = await rate(max, ofSales());
  expect(weeks).toHaveLength(13);
  expect(weeks.at(-1)).toEqual({ week: '2026-11-16', inTime: 1, n: 2 });
  expect(await rate(max)).toEqual(weeks);
  expect(await rate(lea, `?ownerId=${places.max.memberId}`)).toEqual(weeks);
  expect((await rest.get(pia, `${path}/rate?ownerId=${places.max.memberId}`)).status).toBe(403);
});

it('is deleted and brought back', async () => {
  const todo = await add(max);
  for (const _ of [1, 2]) expect(await done(rest.delete(max, at(todo)))).toEqual({ todoId: todo.todoId });
  expect(await list(max)).toEqual([]);
  expect((await rest.get(max, at(todo))).status).toBe(404);
  expect((await rest.post(max, `${at(todo)}/done`, { seenVersion: 2 })).status).toBe(404);
  expect(await done(rest.post(max, `${at(todo)}/restore`, {}))).toMatchObject({ todoId: todo.todoId, version: 3 });
  expect(await list(max)).toHaveLength(1);
});

it('that is no to-do is refused, and what looks like a script is only words', async () => {
  expect(problemsOf(await tryAdding(max, { title: '  ' }))['title']).toContain('empty');
  expect(problemsOf(await tryAdding(max, { title: 'x'.repeat(301) }))['title']).toContain('300 fit');
  expect(problemsOf(await tryAdding(max, { note: 'x'.repeat(1_000_000) }))['note']).toContain('20000 fit');
  expect(problemsOf(await tryAdding(max, { due: '2062-11-20' }))['due']).toContain('ten years');
  expect((await tryAdding(max, { due: '2026-02-30' })).status).toBe(422);
  const script = '<script>alert(1)</script>';
  expect((await add(max, { title: script })).title).toBe(script);
  expect(await list(max)).toHaveLength(1);
});
