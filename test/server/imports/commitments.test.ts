import type { Issue } from '#features/issues/contract/issue.ts';
import { writeXlsx } from '#features/imports/files/xlsx-writing.ts';
import type { QuarterList } from '#features/priorities/contract/priority.ts';
import type { Todo } from '#features/todos/contract/todo.ts';
import { DAY } from '#test/support/clock.ts';
import { type FileDesk, fileDeskOf } from '#test/support/desk-of-files.ts';
import { join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let bob: Visitor;
let place: Place;
let bobId: string;
let files: FileDesk;
let path: string;

// A Wednesday. The company's year begins in January, so that this quarter ends on 31 March.
beforeEach(async () => {
  server = await startTestServer({ now: Date.parse('2026-03-18T15:00:00Z') });
  [ann, place] = await setUp(server, 'Ann');
  [bob, { memberId: bobId }] = await join(server, ann, place.companyId, {
    name: 'Bob',
    role: 'member',
    teamIds: [place.leadership],
  });
  files = fileDeskOf(ann, place);
  path = `/companies/${place.companyId}`;
});
afterEach(async () => {
  const { problems } = server;
  await server.stop();
  if (problems.length > 0) throw new Error(`The server had trouble: ${problems.map(({ where }) => where).join('; ')}`);
});

type TodoState = 'open' | 'done';
const todos = async (state: TodoState = 'open', visitor = ann) =>
  (await done<{ items: Todo[] }>(rest.get(visitor, `${path}/todos?teamId=${place.leadership}&state=${state}`))).items;
const issues = async (horizon: 'short' | 'long' = 'short') =>
  (await done<{ issues: Issue[] }>(rest.get(ann, `${path}/teams/${place.leadership}/issues?horizon=${horizon}`)))
    .issues;
const priorities = async (day = '2026-03-18') =>
  (await done<QuarterList>(rest.get(ann, `${path}/priorities?quarter=${day}`))).priorities;
const solved = () => done<{ issues: Issue[] }>(rest.get(ann, `${path}/teams/${place.leadership}/issues/solved`));

const list = `kind,what,who,created,due,done,raised_by
todo,Ring back the Miller family,Bob,2026-02-02,2026-02-09,2026-02-05,Ann
todo,Order sprayer,bob@example.com,2026-03-16,,,
todo,Order sprayer,Bob,2026-03-16,,,
issue,Paint arrives late,,2026-02-02,,2026-03-02,Bob
issue,Crews start at nine,Ann,2026-03-02,,,Bob
priority,Second crew,Ann,2026-01-05,2026-03-31,,
priority,Web page,Bob,2025-10-06,2025-12-31,2025-12-15,
`;

describe('commitments.csv', () => {
  it('comes in with owners, days and what is over, is found again, and is taken back', async () => {
    const record = await files.store({ 'commitments.csv': list });
    expect(record.counts).toMatchObject({ todosNew: 3, issuesNew: 2, prioritiesNew: 2, commitmentsSame: 0 });
    const [one, other] = await todos();
    expect(one).toMatchObject({ title: 'Order sprayer', ownerId: bobId, due: '2026-03-23', teamId: place.leadership });
    expect(other).toMatchObject({ title: 'Order sprayer', ownerId: bobId });
    expect(await todos('done')).toMatchObject([
      { title: 'Ring back the Miller family', firstDue: '2026-02-09', doneOn: '2026-02-05', madeBy: place.memberId },
    ]);
    expect(await issues()).toMatchObject([
      { title: 'Crews start at nine', ownerId: place.memberId, raisedBy: bobId, raisedOn: '2026-03-02' },
    ]);
    expect((await solved()).issues).toMatchObject([
      { title: 'Paint arrives late', ownerId: null, solvedOn: '2026-03-02' },
    ]);
    expect(await priorities()).toMatchObject([
      { title: 'Second crew', due: '2026-03-31', outcome: null, level: 'team' },
    ]);
    expect(await priorities('2025-12-01')).toMatchObject([
      { title: 'Web page', outcome: 'done', closedOn: '2025-12-15', madeOn: '2025-10-06' },
    ]);

    const uploadIds = await files.upload({ 'commitments.csv': list });
    const again = await files.preview({ uploadIds });
    expect(again.counts).toMatchObject({ todosNew: 0, issuesNew: 0, prioritiesNew: 0, commitmentsSame: 7 });
    expect(again.importedAt).toBe(record.madeAt);

    expect((await files.undo(record.importId)).kept).toEqual([]);
    expect([await todos(), await todos('done'), await issues(), await priorities()]).toEqual([[], [], [], []]);
  });

  it('counts in the rates of the weeks in which it was due', async () => {
    await files.store({ 'commitments.csv': list });
    const weeks = await done<{ week: string; inTime: number; n: number }[]>(
      rest.get(ann, `${path}/todos/rate?teamId=${place.leadership}`),
    );
    expect(weeks.find(({ week }) => week === '2026-02-09')).toMatchObject({ inTime: 1, n: 1 });
  });

  it('closes what a newer file says is over, and an undo opens just that', async () => {
    await files.store({ 'commitments.csv': list });
    const newer = list.replace(
      'Crews start at nine,Ann,2026-03-02,,,',
      'Crews start at nine,Ann,2026-03-02,,2026-03-17,',
    );
    const record = await files.store({ 'commitments.csv': newer });
    expect(record.counts).toMatchObject({ todosNew: 0, issuesNew: 0, commitmentsClosed: 1, commitmentsSame: 6 });
    expect(await issues()).toEqual([]);
    await files.undo(record.importId);
    expect(await issues()).toMatchObject([{ title: 'Crews start at nine', solvedAt: null }]);
    expect(await todos('done')).toHaveLength(1);
  });

  it('leaves what somebody has changed since, and names it', async () => {
    const record = await files.store({ 'commitments.csv': list });
    const [{ todoId, version }, other] = (await todos()) as [Todo, Todo];
    await done(rest.post(bob, `${path}/todos/${todoId}/done`, { seenVersion: version }));
    const [issue] = (await issues()) as [Issue];
    await done(rest.post(bob, `${path}/issues/${issue.issueId}/vote`, {}));
    const [second] = await priorities();
    await done(
      rest.put(ann, `${path}/priorities/${second?.priorityId}/weeks/2026-03-16`, { onTrack: true, seenVersion: 0 }),
    );
    const undone = await files.undo(record.importId);
    expect(new Set(undone.kept)).toEqual(new Set(['Order sprayer', 'Crews start at nine', 'Second crew']));
    expect((await todos('done')).map((todo) => todo.todoId)).toEqual([todoId]);
    expect((await todos()).map((todo) => todo.todoId)).not.toContain(other.todoId);
    expect(await priorities('2025-12-01')).toEqual([]);
  });

  it('asks whose a thing is that names nobody who is here, and says who owns it instead', async () => {
    const foreign =
      'kind,what,who,created,due,done\ntodo,Wash the van,Zoe Doe,2026-03-02,,\nissue,Noise,,2026-03-02,,\n';
    const uploadIds = await files.upload({ 'commitments.csv': foreign });
    const open = await files.preview({ uploadIds });
    expect(open.questions).toMatchObject([{ asks: 'owner', samples: ['Zoe Doe: 1'] }]);
    expect((await files.tryStoring({ uploadIds, fingerprint: open.fingerprint })).status).toBe(422);
    const choices = { ownerId: bobId };
    const answered = await files.preview({ uploadIds, choices });
    expect(answered.remarks).toEqual(['Bob will own 1 to-do of others who are not here: Zoe Doe: 1.']);
    await files.store({ 'commitments.csv': foreign }, choices);
    expect(await todos('open', bob)).toMatchObject([{ title: 'Wash the van', ownerId: bobId }]);
    expect((await issues())[0]?.ownerId).toBeNull();
    const again = await files.preview({ uploadIds });
    expect(again.questions).toEqual([]);
    expect(again.counts).toMatchObject({ todosNew: 0, issuesNew: 0, commitmentsSame: 2 });
  });

  it('asks for the team where there are several, takes it where the file names one', async () => {
    const { teamId } = await done<{ teamId: string }>(
      rest.post(ann, `${path}/teams`, { name: 'Crews', memberIds: [] }),
    );
    const named =
      'kind,what,who,created,due,done,team\ntodo,Wash the van,Bob,2026-03-02,,,crews\ntodo,Pay tax,Bob,2026-03-02,,,Office\n';
    const uploadIds = await files.upload({ 'commitments.csv': named });
    const open = await files.preview({ uploadIds });
    expect(open.questions).toMatchObject([{ asks: 'team', samples: ['Office: 1'] }]);
    await files.store({ 'commitments.csv': named }, { teamId: null });
    const { items } = await done<{ items: Todo[] }>(rest.get(bob, `${path}/todos`));
    expect(new Map(items.map((todo) => [todo.title, todo.teamId]))).toEqual(
      new Map([
        ['Wash the van', teamId],
        ['Pay tax', null],
      ]),
    );
  });

  it('names each row that cannot be used with the reason, and takes the others', async () => {
    const rows = [
      'kind,what,who,created,due,done,outcome',
      'chore,Sweep,Ann,2026-03-02,,,',
      `todo,${'x'.repeat(301)},Ann,2026-03-02,,,`,
      'todo,Done before it was made,Ann,2026-03-02,,2026-03-01,',
      'todo,From the future,Ann,2026-03-19,,,',
      'todo,Due when nobody knows,Ann,2026-03-02,2126-03-02,,',
      'todo,Dropped,Ann,2026-03-02,,,dropped',
      'issue,<script>alert(1)</script>,Ann,2026-03-02,,,',
    ];
    const uploadIds = await files.upload({ 'commitments.csv': rows.join('\n') });
    const { problems, counts } = await files.preview({ uploadIds });
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'kind'],
      [4, 'done'],
      [3, 'what'],
      [5, 'created'],
      [6, 'due'],
      [7, 'outcome'],
    ]);
    expect(counts).toMatchObject({ todosNew: 0, issuesNew: 1 });
  });
});

describe('a workbook of Ninety', () => {
  const book = () =>
    writeXlsx([
      {
        name: 'Short Term',
        rows: [
          ['Title', 'Owner', 'Created On', 'Team'],
          ['Paint arrives late', 'Bob', '2026-03-02', ''],
        ],
      },
      {
        name: 'Long Term',
        rows: [
          ['Title', 'Owner', 'Created On', 'Team'],
          ['A second location?', 'Ann', '2026-01-12', ''],
        ],
      },
      {
        name: 'Rocks',
        rows: [
          ['Title', 'Owner', 'Description', 'Due Date', 'Completed On'],
          ['Second crew', 'Ann', 'Two trucks on the road', '2026-03-31', ''],
        ],
      },
      {
        name: 'Milestones',
        rows: [
          ['Title', 'Rock', 'Owner', 'Due Date', 'Completed On'],
          ['Hire a lead', 'Second crew', 'Ann', '2026-02-15', '2026-02-10'],
          ['Buy a truck', 'second crew', 'Ann', '2026-03-15', ''],
          ['Paint it', 'Third crew', 'Ann', '2026-03-15', ''],
        ],
      },
      {
        name: 'To-Dos',
        rows: [
          ['Title', 'Owner', 'Description', 'Due Date', 'Completed On', 'Team'],
          ['Ring back Miller', 'Bob', 'Before noon', '2026-03-20', '', 'Leadership'],
        ],
      },
    ]);

  it('is read sheet by sheet: both lists of issues, priorities with their milestones, to-dos', async () => {
    const uploadIds = await files.upload({ 'ninety.xlsx': await book() });
    const preview = await files.preview({ uploadIds });
    expect(preview.files[0]?.layout).toBe('Ninety issues, Ninety priorities, Ninety milestones, Ninety to-dos');
    expect(preview.questions).toEqual([]);
    expect(preview.problems).toMatchObject([{ file: 'ninety.xlsx, Milestones', row: 4, text: 'Third crew' }]);
    const record = await files.store({ 'ninety.xlsx': await book() });
    expect(record.counts).toMatchObject({ issuesNew: 2, prioritiesNew: 1, milestonesNew: 2, todosNew: 1 });
    expect((await issues('long')).map(({ title }) => title)).toEqual(['A second location?']);
    expect((await issues('short')).map(({ title }) => title)).toEqual(['Paint arrives late']);
    expect(await priorities()).toMatchObject([
      {
        title: 'Second crew',
        doneWhen: 'Two trucks on the road',
        milestones: [
          { title: 'Hire a lead', due: '2026-02-15', doneOn: '2026-02-10' },
          { title: 'Buy a truck', due: '2026-03-15', doneOn: null },
        ],
      },
    ]);
    expect(await todos()).toMatchObject([{ title: 'Ring back Miller', note: 'Before noon', firstDue: '2026-03-20' }]);

    const again = await files.preview({ uploadIds: await files.upload({ 'ninety.xlsx': await book() }) });
    expect(again.counts).toMatchObject({
      issuesNew: 0,
      prioritiesNew: 0,
      milestonesNew: 0,
      todosNew: 0,
      commitmentsSame: 6,
    });
    expect((await files.undo(record.importId)).kept).toEqual([]);
    expect(await priorities()).toEqual([]);
  });

  it('says which sheet it leaves out', async () => {
    const odd = await writeXlsx([
      {
        name: 'Rocks',
        rows: [
          ['Title', 'Owner', 'Due Date'],
          ['Second crew', 'Ann', '2026-03-31'],
        ],
      },
      {
        name: 'Milestones',
        rows: [
          ['Title', 'Owner', 'Due Date'],
          ['Hire a lead', 'Ann', '2026-02-15'],
        ],
      },
    ]);
    const { problems, counts } = await files.preview({ uploadIds: await files.upload({ 'rocks.xlsx': odd }) });
    expect(counts).toMatchObject({ prioritiesNew: 1, milestonesNew: 0 });
    expect(problems).toMatchObject([{ row: null, why: expect.stringMatching(/^The sheet Milestones was left out\./) }]);
  });
});

describe('an export', () => {
  it('holds one’s own private to-dos and nobody else’s, and what was carried over by the day it was promised for', async () => {
    const add = (visitor: Visitor, more: object) => done<Todo>(rest.post(visitor, `${path}/todos`, more));
    await add(ann, { title: 'See the doctor', private: true });
    await add(bob, { title: 'Ask for a rise', private: true });
    await add(bob, { title: 'Order sprayer', teamId: place.leadership });
    server.clock.forward(8 * DAY);
    await done(rest.post(ann, `${path}/todos/carry`, { teamId: place.leadership }));
    const [file] = await files.exportCommitments();
    expect(file?.text.split('\r\n').slice(1, -1)).toEqual([
      'todo,See the doctor,Ann,2026-03-18,2026-03-25,,Ann,,private,,,,,',
      'todo,Order sprayer,Bob,2026-03-18,2026-03-25,,Bob,Leadership,team,,,,,',
    ]);
    const [team] = await files.exportCommitments(`?teamId=${place.leadership}`);
    expect(team?.text).not.toContain('See the doctor');
    const { status } = await rest.get(bob, `${path}/commitments/export`);
    expect(status).toBe(403);
  });

  it('tells nobody of a private to-do that came in by a file: not the activity, not who takes it back', async () => {
    const secret = 'kind,what,who,created,due,done,level\ntodo,See the doctor,Ann,2026-03-02,,,private\n';
    const record = await files.store({ 'commitments.csv': secret });
    const activity = await rest.get(ann, `${path}/activity`);
    expect(activity.text).toContain('a private to-do');
    const { items } = await done<{ items: Todo[] }>(rest.get(ann, `${path}/todos`));
    expect(items).toMatchObject([{ title: 'See the doctor', private: true }]);
    const [{ todoId, version }] = items as [Todo];
    await done(rest.post(ann, `${path}/todos/${todoId}/done`, { seenVersion: version }));
    const [operator] = await join(server, ann, place.companyId, { name: 'Omar', role: 'operator' });
    const undone = await fileDeskOf(operator, place).undo(record.importId);
    expect(undone.kept).toEqual(['a private to-do']);
    expect(activity.text + (await rest.get(operator, `${path}/activity`)).text).not.toContain('doctor');
  });
});
