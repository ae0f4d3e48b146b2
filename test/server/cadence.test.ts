import type { Company } from '#features/accounts/contract/company.ts';
import type { Headline } from '#features/cadence/contract/headline.ts';
import type { Message } from '#features/cadence/contract/message.ts';
import type { CompanyToday } from '#features/cadence/contract/today.ts';
import type { Issue, IssueRecord } from '#features/issues/contract/issue.ts';
import type { Priority } from '#features/priorities/contract/priority.ts';
import type { Todo } from '#features/todos/contract/todo.ts';
import { join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf, problemsOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const NOW = Date.parse('2026-11-18T17:00:00Z');

let server: TestServer;
let ann: Visitor;
let max: Visitor;
let places: Readonly<Record<'ann' | 'max', Place>>;
let desk: Desk;
let crews: Company['teams'][number];
let leadership: string;

beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  let ofAnn: Place;
  [ann, ofAnn] = await setUp(server, 'Ann');
  desk = deskOf(ann, ofAnn);
  crews = await done(rest.post(ann, `${desk.path}/teams`, { name: 'Crews', memberIds: [ofAnn.memberId] }));
  let ofMax: Place;
  [max, ofMax] = await join(server, ann, ofAnn.companyId, { name: 'Max', role: 'member', teamIds: [crews.teamId] });
  places = { ann: ofAnn, max: ofMax };
  const { teams } = await done<Company>(rest.get(ann, desk.path));
  leadership = teams.find(({ kind }) => kind === 'leadership')?.teamId ?? '';
});
afterAll(() => server.stop());

const raise = (who: Visitor, from: object, more: object = {}) =>
  rest.post(who, `${desk.path}/raised-issues`, { teamId: crews.teamId, title: 'Calls go unanswered', from, ...more });
const raised = async (from: object, more: object = {}) => done<Issue>(raise(ann, from, more));
const readIssue = (id: string) => done<IssueRecord>(rest.get(ann, `${desk.path}/issues/${id}`));
const todosOf = async (who: Visitor) => (await done<{ items: Todo[] }>(rest.get(who, `${desk.path}/todos`))).items;

describe('an issue raised from a row', () => {
  it('says where it comes from, by the row’s own title and week, and the row knows of it', async () => {
    const metric = await desk.define('Estimates sent', {});
    const issue = await raised({ kind: 'metric', id: metric.metricId, period: '2026-11-09' });
    expect(issue.origin).toEqual({
      kind: 'metric',
      id: metric.metricId,
      period: '2026-11-09',
      title: 'Estimates sent',
    });
    const list = await done<Issue[]>(rest.get(ann, `${desk.path}/raised-issues?rowId=${metric.metricId}`));
    expect(list.map(({ issueId }) => issueId)).toEqual([issue.issueId]);
  });

  it('is told of by its row while it is open, to those who may see it', async () => {
    const todo = await done<Todo>(rest.post(ann, `${desk.path}/todos`, { title: 'Order the lift' }));
    const from = { kind: 'todo', id: todo.todoId };
    const issue = await raised(from, { title: 'The lift is always out' });
    await raised(from, { title: 'The lift costs too much', teamId: leadership });
    const told = async (who: Visitor) => {
      const list = await done<{ title: string; rowId: string }[]>(
        rest.get(who, `${desk.path}/raised-issues/open?kind=todo`),
      );
      return list.filter(({ rowId }) => rowId === todo.todoId).map(({ title }) => title);
    };
    expect(await told(ann)).toEqual(['The lift costs too much', 'The lift is always out']);
    expect(await told(max)).toEqual(['The lift is always out']);
    expect(await done(rest.get(ann, `${desk.path}/raised-issues/open?kind=headline`))).toEqual([]);
    const decision = { seenVersion: issue.version, decision: 'We buy one' };
    await done(rest.post(ann, `${desk.path}/issues/${issue.issueId}/solve`, decision));
    expect(await told(ann)).toEqual(['The lift costs too much']);
  });

  it('is refused from a row that is not there, and nothing is stored', async () => {
    const before = await done<{ issues: Issue[] }>(rest.get(ann, `${desk.path}/teams/${crews.teamId}/issues`));
    const response = await raise(ann, { kind: 'priority', id: '01a20090-ee8c-7000-8481-6a00fc97921b' });
    expect(response.status).toBe(404);
    const after = await done<{ issues: Issue[] }>(rest.get(ann, `${desk.path}/teams/${crews.teamId}/issues`));
    expect(after.issues).toHaveLength(before.issues.length);
  });

  it('does not tell the team of a private to-do', async () => {
    const todo = await done<Todo>(rest.post(ann, `${desk.path}/todos`, { title: 'Talk to the bank', private: true }));
    const response = await raise(ann, { kind: 'todo', id: todo.todoId });
    expect(response.status).toBe(422);
    expect(JSON.stringify(problemsOf(response))).toContain('private');
  });
});

describe('solving', () => {
  const solve = (who: Visitor, issue: Issue, body: object) =>
    rest.post(who, `${desk.path}/issues/${issue.issueId}/solutions`, { seenVersion: issue.version, ...body });

  const everything = () => [
    { kind: 'todo', title: 'Hire a call service', ownerId: places.max.memberId },
    { kind: 'priority', title: 'A second line', level: 'company', ownerId: places.ann.memberId, doneWhen: 'It rings' },
    { kind: 'message', words: 'Calls go to the office', toTeamId: leadership, tellerId: places.ann.memberId },
    { kind: 'decision', words: 'Nobody calls from a ladder' },
  ];

  it('makes all that was decided, with the issue as where it comes from', async () => {
    const metric = await desk.define('Calls missed', {});
    const issue = await raised({ kind: 'metric', id: metric.metricId });
    const answer = await done<{ issue: Issue; todos: Todo[]; priorities: Priority[]; messages: Message[] }>(
      solve(ann, issue, {
        whys: ['Nobody hears it', 'The phone is in the van'],
        cause: 'process',
        solutions: everything(),
      }),
    );
    expect(answer.issue).toMatchObject({ solvedOn: '2026-11-18', root: 'The phone is in the van', cause: 'process' });
    expect(answer.todos[0]).toMatchObject({
      ownerId: places.max.memberId,
      teamId: crews.teamId,
      due: '2026-11-25',
      origin: { kind: 'issue', id: issue.issueId },
    });
    const { solutions } = await readIssue(issue.issueId);
    expect(solutions.map(({ kind, rowId }) => [kind, rowId])).toEqual([
      ['todo', answer.todos[0]?.todoId],
      ['priority', answer.priorities[0]?.priorityId],
      ['message', answer.messages[0]?.messageId],
      ['decision', null],
    ]);
    expect((await todosOf(max)).map(({ title }) => title)).toContain('Hire a call service');
  });

  it('makes nothing at all where one part of it is refused', async () => {
    const metric = await desk.define('Jobs late', {});
    const issue = await raised({ kind: 'metric', id: metric.metricId });
    const before = (await todosOf(max)).length;
    const response = await solve(ann, issue, {
      solutions: [
        { kind: 'todo', title: 'Ask the supplier', ownerId: places.max.memberId },
        { kind: 'message', words: '', toTeamId: leadership, tellerId: places.ann.memberId },
      ],
    });
    expect(response.status).toBe(422);
    expect((await todosOf(max)).length).toBe(before);
    expect((await readIssue(issue.issueId)).solvedAt).toBeNull();
  });

  it('makes nothing twice where two solve it at once', async () => {
    const metric = await desk.define('Paint over budget', {});
    const issue = await raised({ kind: 'metric', id: metric.metricId });
    const before = (await todosOf(max)).length;
    const solutions = [{ kind: 'todo', title: 'Measure twice', ownerId: places.max.memberId }];
    const both = await Promise.all([solve(ann, issue, { solutions }), solve(max, issue, { solutions })]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, expect.toBeOneOf([409, 410])]);
    expect((await todosOf(max)).length).toBe(before + 1);
  });

  it('is taken back with what it made, but for what is done already', async () => {
    const metric = await desk.define('Reviews', {});
    const issue = await raised({ kind: 'metric', id: metric.metricId });
    const solutions = ['Ask at the door', 'Send a card'].map((title) => ({
      kind: 'todo',
      title,
      ownerId: places.max.memberId,
    }));
    const answer = await done<{ issue: Issue; todos: Todo[] }>(solve(ann, issue, { solutions }));
    const [first, second] = answer.todos;
    await done(rest.post(max, `${desk.path}/todos/${first?.todoId}/done`, { seenVersion: first?.version }));
    const opened = await done<Issue>(
      rest.delete(ann, `${desk.path}/issues/${issue.issueId}/solutions`, { seenVersion: answer.issue.version }),
    );
    expect(opened.solvedAt).toBeNull();
    expect((await readIssue(issue.issueId)).solutions).toEqual([]);
    const status = async (todo: Todo | undefined) => (await rest.get(ann, `${desk.path}/todos/${todo?.todoId}`)).status;
    expect([await status(first), await status(second)]).toEqual([200, 404]);
  });
});

describe('headlines and messages', () => {
  it('a headline waits for the team’s next meeting; others of the company do not see it', async () => {
    const path = `${desk.path}/teams/${leadership}/headlines`;
    const headline = await done<Headline>(
      rest.post(max, path, { kind: 'customers', words: ' Mrs. Abbott\nis happy ' }),
    );
    expect(headline).toMatchObject({ words: 'Mrs. Abbott is happy', meetingId: null });
    expect(await done<Headline[]>(rest.get(ann, path))).toEqual([headline]);
    expect((await rest.get(max, path)).status, 'he is not in the leadership').toBe(404);
    expect((await rest.delete(max, `${desk.path}/headlines/${headline.headlineId}`)).status, 'but wrote it').toBe(200);
    expect(await done<Headline[]>(rest.get(ann, path))).toEqual([]);
  });

  it('a message waits with whoever tells it until it was passed on', async () => {
    const message = await done<Message>(
      rest.post(ann, `${desk.path}/messages`, {
        fromTeamId: leadership,
        toTeamId: crews.teamId,
        words: 'All calls through the office line',
        tellerId: places.max.memberId,
      }),
    );
    const waiting = () => done<Message[]>(rest.get(max, `${desk.path}/messages`));
    expect(await waiting()).toEqual([message]);
    const passOn = (seenVersion: number) =>
      rest.post(max, `${desk.path}/messages/${message.messageId}/passed-on`, { seenVersion });
    expect((await passOn(message.version + 4)).status).toBe(409);
    const passed = await done<Message>(passOn(message.version));
    expect(passed.passedOnAt).toMatch(/^2026-11-18T17:/);
    expect(await waiting()).toEqual([]);
    expect(await done<Message>(passOn(1)), 'twice is once').toEqual(passed);
  });

  it('a team does not write to itself, nor for a meeting of another team', async () => {
    const draft = { fromTeamId: leadership, toTeamId: leadership, words: 'Hello' };
    expect((await rest.post(ann, `${desk.path}/messages`, draft)).status).toBe(422);
    const meetingId = '01a20090-ee8c-7000-8481-6a00fc97921b';
    const other = { ...draft, toTeamId: crews.teamId, meetingId };
    expect((await rest.post(ann, `${desk.path}/messages`, other)).status).toBe(404);
  });
});

describe('today', () => {
  it('has what is one’s own in every company, and nothing of others', async () => {
    const second = await done<{ companyId: string }>(
      rest.post(ann, '/companies', {
        name: 'Second Painting',
        kind: 'team',
        timeZone: 'Pacific/Kiritimati',
        currency: 'USD',
        firstDayOfWeek: 1,
        yearStartsMonth: 1,
      }),
    );
    await done(rest.post(ann, `/companies/${second.companyId}/todos`, { title: 'Sign the lease' }));
    await done(rest.post(max, `${desk.path}/todos`, { title: 'Only of Max' }));
    const lease = await done<{ todoId: string }>(
      rest.post(ann, `/companies/${second.companyId}/todos`, { title: 'Renew the lease' }),
    );
    const teams = await done<{ teams: { teamId: string }[] }>(rest.get(ann, `/companies/${second.companyId}`));
    const raised = await done<{ issueId: string }>(
      rest.post(ann, `/companies/${second.companyId}/raised-issues`, {
        teamId: teams.teams[0]?.teamId,
        title: 'No landlord answers',
        from: { kind: 'todo', id: lease.todoId },
      }),
    );
    const { companies } = await done<{ companies: CompanyToday[] }>(rest.get(ann, '/today'));
    expect(companies.map(({ company, today }) => [company.name, today])).toEqual(
      expect.arrayContaining([['Second Painting', '2026-11-19']]) as unknown,
    );
    expect(companies).toHaveLength(2);
    const titles = companies.flatMap(({ todos }) => todos.map(({ title }) => title));
    expect(titles).toContain('Sign the lease');
    expect(titles).not.toContain('Only of Max');
    const ofSecond = companies.find(({ company }) => company.companyId === second.companyId);
    expect(ofSecond?.raised.map(({ issueId, rowId }) => [issueId, rowId])).toEqual([[raised.issueId, lease.todoId]]);
    const rows = companies.flatMap(({ scorecards }) => scorecards.flatMap((card) => card.rows));
    expect(rows.map(({ title }) => title)).toContain('Calls missed');
  });
});
