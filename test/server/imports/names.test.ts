import type { Preview } from '#features/imports/contract/import.ts';
import type { Issue } from '#features/issues/contract/issue.ts';
import type { Scorecard } from '#features/scorecard/contract/scorecard.ts';
import type { Todo } from '#features/todos/contract/todo.ts';
import { type FileDesk, fileDeskOf } from '#test/support/desk-of-files.ts';
import { join, type Place, setUp, stranger } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let place: Place;
let jo: string;
let zoe: string;
let files: FileDesk;
let path: string;

beforeAll(async () => {
  server = await startTestServer({ now: Date.parse('2026-03-18T15:00:00Z') });
  [ann, place] = await setUp(server, 'Ann');
  const teamIds = [place.leadership];
  const joined = async (name: string, whole: string) => {
    const [, { memberId }] = await join(server, ann, place.companyId, { name, role: 'member', teamIds });
    await done(rest.patch(ann, `/companies/${place.companyId}/members/${memberId}`, { seenVersion: 1, name: whole }));
    return memberId;
  };
  jo = await joined('Jo', 'Jo Ramós');
  zoe = await joined('Zoe', 'Zoe Doe');
  await done(rest.post(ann, `/companies/${place.companyId}/members/${zoe}/depart`, {}));
  files = fileDeskOf(ann, place);
  path = `/companies/${place.companyId}`;
});
afterAll(() => server.stop());
beforeEach(async () => {
  for (const table of ['import', 'todo', 'issue', 'metric', 'person_alias'])
    await server.db.owner.query(`delete from app.${table}`);
});

const list = (...rows: readonly string[]) => ({
  'commitments.csv': `kind,what,who,created,due,done\n${rows.join('\n')}\n`,
});
const look = async (sent: Readonly<Record<string, string>>, choices: object = {}): Promise<Preview> =>
  files.preview({ uploadIds: await files.upload(sent), choices });
const owners = async (state: 'open' | 'done' = 'open') => {
  const query = `teamId=${place.leadership}&state=${state}`;
  const { items } = await done<{ items: Todo[] }>(rest.get(ann, `${path}/todos?${query}`));
  return Object.fromEntries(items.map(({ title, ownerId }) => [title, ownerId]));
};

const three = list(
  'todo,Order paint,J. Ramos,2026-03-02,,',
  'todo,Wash the van,J. Ramos,2026-03-02,,',
  'todo,Pay tax,Sam,2026-03-02,,',
);

describe('names of owners that nobody here has', () => {
  it('are listed with how many rows have them and who is near, and nothing is stored before each is answered', async () => {
    const open = await look(three);
    expect(open.people).toEqual([
      {
        name: 'J. Ramos',
        rows: 2,
        memberId: null,
        by: null,
        note: '',
        near: [{ memberId: jo, why: 'same last name, first name begins alike' }],
      },
      { name: 'Sam', rows: 1, memberId: null, by: null, note: '', near: [] },
    ]);
    expect(open.questions).toMatchObject([{ asks: 'owner', samples: ['J. Ramos: 2', 'Sam: 1'] }]);
    const half = await look(three, { people: [{ name: 'J. Ramos', memberId: jo }] });
    expect(half.questions).toMatchObject([{ asks: 'owner', samples: ['Sam: 1'] }]);
    const uploadIds = await files.upload(three);
    const choices = { people: [{ name: 'J. Ramos', memberId: jo }] };
    const refused = await files.tryStoring({ uploadIds, choices, fingerprint: half.fingerprint });
    expect(refused.status).toBe(422);
    expect(await owners()).toEqual({});
  });

  it('are owned by whoever is meant, each by its own, the rest by one', async () => {
    await files.store(three, { people: [{ name: 'J. Ramos', memberId: jo }], ownerId: place.memberId });
    expect(await owners()).toEqual({ 'Order paint': jo, 'Wash the van': jo, 'Pay tax': place.memberId });
  });

  it('are remembered for the next file, however they are spelled there, and can be changed and forgotten', async () => {
    await files.store(three, { people: ['J. Ramos', 'Sam'].map((name) => ({ name, memberId: jo })) });
    const next = list('todo,Sweep,j.  ramós,2026-03-09,,', 'todo,Mop,sam,2026-03-09,,');
    const known = await look(next);
    expect(known.questions).toEqual([]);
    expect(known.people).toMatchObject([
      { name: 'j.  ramós', rows: 1, memberId: jo, by: 'memory' },
      { name: 'sam', memberId: jo, by: 'memory' },
    ]);
    await files.store(next, {
      people: [
        { name: 'sam', memberId: null },
        { name: 'j.  ramós', memberId: place.memberId },
      ],
      ownerId: place.memberId,
    });
    expect(await owners()).toMatchObject({ Sweep: place.memberId, Mop: place.memberId, 'Order paint': jo });
    const { people } = await look(list('todo,A,J. Ramos,2026-03-10,,', 'todo,B,Sam,2026-03-10,,'));
    expect(people).toMatchObject([
      { name: 'J. Ramos', memberId: place.memberId, by: 'memory' },
      { name: 'Sam', memberId: null, by: null },
    ]);
  });

  it('are not remembered by looking, and what changed between looking and storing is refused', async () => {
    const choices = { people: ['J. Ramos', 'Sam'].map((name) => ({ name, memberId: jo })) };
    await look(three, choices);
    expect((await look(three)).people).toMatchObject([{ by: null }, { by: null }]);

    await files.store(three, choices);
    const next = list('todo,Sweep,Sam,2026-03-09,,');
    const uploadIds = await files.upload(next);
    const { fingerprint } = await files.preview({ uploadIds });
    await files.store(list('todo,Mop,Sam,2026-03-09,,'), { people: [{ name: 'Sam', memberId: place.memberId }] });
    const late = await files.tryStoring({ uploadIds, fingerprint });
    expect(late.status).toBe(409);
    expect(await owners()).not.toHaveProperty('Sweep');
  });

  it('are no question where only case and accents differ: there the owner is found', async () => {
    const { people, questions } = await look(list('todo,Order paint,JO RAMOS,2026-03-02,,'));
    expect([people, questions]).toEqual([[], []]);
    await files.store(list('todo,Order paint,JO RAMOS,2026-03-02,,'));
    expect(await owners()).toEqual({ 'Order paint': jo });
  });

  it('may be those of nobody: then an issue is nobody’s, and a to-do needs somebody', async () => {
    const both = list('issue,Noise,Sam,2026-03-02,,', 'todo,Ask the neighbours,Sam,2026-03-02,,');
    const choices = { people: [{ name: 'Sam', memberId: null }] };
    expect((await look(both, choices)).questions).toMatchObject([{ asks: 'owner', samples: ['Sam: 1'] }]);
    await files.store(both, { ...choices, ownerId: jo });
    const { issues } = await done<{ issues: Issue[] }>(
      rest.get(ann, `${path}/teams/${place.leadership}/issues?horizon=short`),
    );
    expect(issues).toMatchObject([{ title: 'Noise', ownerId: null }]);
    expect(await owners()).toEqual({ 'Ask the neighbours': jo });
  });
});

it('what is no name is refused or left to the one answer for all, and never a fault', async () => {
  const odd = list(
    'todo,Sweep,\u0301,2026-03-02,,',
    `todo,Mop,${'x'.repeat(5000)},2026-03-02,,`,
    'todo,Dust,<b>Sam</b>,2026-03-02,,',
  );
  const open = await look(odd);
  expect(open.people).toMatchObject([{ name: '<b>Sam</b>', rows: 1, near: [] }]);
  const uploadIds = await files.upload(odd);
  const over = Array.from({ length: 501 }, (_, at) => ({ name: `Sam ${at}`, memberId: jo }));
  for (const people of [
    [{ name: '', memberId: jo }],
    [{ name: 'x'.repeat(201), memberId: jo }],
    over,
    [{ name: 'Sam' }],
  ]) {
    const { status } = await files.tryStoring({ uploadIds, choices: { people }, fingerprint: open.fingerprint });
    expect(status).toBe(422);
  }
  const people = ['\u0301', '<b>Sam</b>', 'Nobody in the file'].map((name) => ({ name, memberId: jo }));
  await files.store(odd, { people, ownerId: place.memberId });
  expect(await owners()).toMatchObject({ Mop: place.memberId, Dust: jo });
  const { rows } = await server.db.owner.query('select alias from app.person_alias');
  expect(rows).toEqual([{ alias: '<b>sam</b>' }]);
  expect(server.problems).toEqual([]);
});

describe('who has left', () => {
  const both = list('todo,Old,Z. Doe,2026-03-02,2026-03-09,2026-03-05', 'todo,New,Z. Doe,2026-03-02,,');

  it('may be meant: owns what is over, and what is open still needs somebody', async () => {
    const choices = { people: [{ name: 'Z. Doe', memberId: zoe }] };
    const open = await look(both, choices);
    expect(open.people).toMatchObject([
      { name: 'Z. Doe', rows: 2, memberId: zoe, note: 'Zoe Doe has left, and owns only what is over.' },
    ]);
    expect(open.questions).toMatchObject([{ asks: 'owner', samples: ['Z. Doe: 1'] }]);
    await files.store(both, { ...choices, ownerId: jo });
    expect([await owners('done'), await owners()]).toEqual([{ Old: zoe }, { New: jo }]);
  });

  it('keeps what is over under their own name, while somebody else takes what is open', async () => {
    const own = list('todo,Old,Zoe Doe,2026-03-02,2026-03-09,2026-03-05', 'todo,New,Zoe Doe,2026-03-02,,');
    expect((await look(own)).people).toMatchObject([{ name: 'Zoe Doe', rows: 1, by: null }]);
    await files.store(own, { people: [{ name: 'Zoe Doe', memberId: jo }] });
    expect([await owners('done'), await owners()]).toEqual([{ Old: zoe }, { New: jo }]);
  });
});

it('owners of metrics are asked for the same way, and what was said counts in every room', async () => {
  const metrics = { 'wide.csv': 'metric,owner,2026-03-02\nCalls,J. Ramos,4\nVisits,J. Ramos,5\nQuotes,Ann,6\n' };
  const open = await look(metrics);
  expect(open.people).toMatchObject([{ name: 'J. Ramos', rows: 2, by: null, near: [{ memberId: jo }] }]);
  expect(open.questions).toMatchObject([{ asks: 'owner', samples: ['Calls', 'Visits'] }]);
  await files.store(metrics, { people: [{ name: 'J. Ramos', memberId: jo }] });
  const { rows } = await done<Scorecard>(rest.get(ann, `${path}/scorecard?periods=1`));
  expect(Object.fromEntries(rows.map(({ title, ownerId }) => [title, ownerId]))).toEqual({
    Calls: jo,
    Visits: jo,
    Quotes: place.memberId,
  });
  expect((await look(three)).people).toMatchObject([
    { name: 'J. Ramos', memberId: jo, by: 'memory' },
    { name: 'Sam', by: null },
  ]);
});

it('nobody of another company can be meant, and what one company said another does not know', async () => {
  await files.store(three, { people: ['J. Ramos', 'Sam'].map((name) => ({ name, memberId: jo })) });
  const [zed, theirs] = await stranger(server, 'Zed');
  const other = fileDeskOf(zed, theirs);
  const uploadIds = await other.upload(three);
  expect((await other.preview({ uploadIds })).people).toMatchObject([{ by: null }, { by: null }]);
  const taken = await other.tryStoring({
    uploadIds,
    fingerprint: 'x',
    choices: { people: [{ name: 'Sam', memberId: jo }] },
  });
  expect(taken.status).toBe(404);
});
