import type { Message } from '#features/cadence/contract/message.ts';
import type { Issue } from '#features/issues/contract/issue.ts';
import type { MeetingLine } from '#features/meetings/contract/history.ts';
import type { Clocked, Meeting } from '#features/meetings/contract/meeting.ts';
import type { Todo } from '#features/todos/contract/todo.ts';
import { MINUTE } from '#test/support/clock.ts';
import { type Office, openOffice } from '#test/support/meetings.ts';
import { done, rest } from '#test/support/rest.ts';
import type { Answer } from '#test/support/visitor.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Solved {
  readonly todos: Todo[];
  readonly messages: Message[];
}

let office: Office;
let weekly: Meeting;

beforeAll(async () => {
  office = await openOffice();
  weekly = await office.openWeekly();
});
afterAll(() => office.server.stop());

const raise = (title: string) =>
  done<Issue>(rest.post(office.people.Lea.visitor, `${office.path}/teams/${office.sales}/issues`, { title }));

function solve({ issueId, version }: Issue, meetingId?: string): Promise<Answer> {
  const { visitor, memberId } = office.people.Lea;
  return rest.post(visitor, `${office.path}/issues/${issueId}/solutions`, {
    seenVersion: version,
    meetingId,
    solutions: [
      { kind: 'todo', title: 'Service both sprayers', ownerId: memberId },
      { kind: 'message', words: 'No sprayers in May', toTeamId: office.place.leadership, tellerId: memberId },
    ],
  });
}

const isOpen = async ({ issueId }: Issue) =>
  (await done<Issue>(rest.get(office.people.Lea.visitor, `${office.path}/issues/${issueId}`))).solvedAt === null;

describe('solving in a meeting', () => {
  it('remembers the meeting with what it makes; outside of one there is none to remember', async () => {
    const inside = await done<Solved>(solve(await raise('Two sprayers down'), weekly.meetingId));
    expect([...inside.todos, ...inside.messages].map(({ meetingId }) => meetingId)).toEqual([
      weekly.meetingId,
      weekly.meetingId,
    ]);
    const outside = await done<Solved>(solve(await raise('The lift is out')));
    expect([...outside.todos, ...outside.messages].map(({ meetingId }) => meetingId)).toEqual([null, null]);
  });

  it('knows how long each issue was worked on, beside what its section took', async () => {
    const { clock } = office.server;
    const [calls, lift] = [await raise('Calls ring out'), await raise('The lift is slow')];
    const on = (issue: Issue, now: Meeting) =>
      office.lead('Lea', now, 'go', { section: 'issues', focusId: issue.issueId });
    let now = await on(calls, (await office.read('Lea', weekly)).meeting);
    clock.forward(9 * MINUTE);
    now = await on(lift, now);
    clock.forward(2 * MINUTE);
    now = await office.lead('Lea', now, 'pause');
    clock.forward(30 * MINUTE);
    now = await office.lead('Lea', now, 'resume');
    now = await on(calls, now);
    clock.forward(MINUTE);
    now = await office.lead('Lea', now, 'go', { section: 'conclude' });
    const minutes = (id: string) => Math.round((now.spent[id] ?? 0) / MINUTE);
    expect([calls.issueId, lift.issueId, 'issues'].map(minutes)).toEqual([10, 2, 12]);
    const { items } = await done<{ items: MeetingLine[] }>(
      rest.get(office.people.Lea.visitor, `${office.path}/meetings?state=live`),
    );
    expect(items.find(({ meetingId }) => meetingId === weekly.meetingId)?.minutesUsed).toBe(12);
  });

  it('counts nothing of an issue after it was solved; its section goes on', async () => {
    const { clock } = office.server;
    const spray = await raise('The sprayers clog');
    const before = (await office.read('Lea', weekly)).meeting;
    let now = await office.lead('Lea', before, 'go', { section: 'issues', focusId: spray.issueId });
    clock.forward(12 * MINUTE);
    await done(solve(spray, weekly.meetingId));
    clock.forward(3 * MINUTE);
    now = await office.lead('Lea', now, 'pause');
    now = await office.lead('Lea', now, 'resume');
    clock.forward(2 * MINUTE);
    now = await office.lead('Lea', now, 'go', { section: 'conclude' });
    const minutes = (id: string) => Math.round(((now.spent[id] ?? 0) - (before.spent[id] ?? 0)) / MINUTE);
    expect(minutes(spray.issueId)).toBe(12);
    expect(minutes('issues')).toBe(17);
  });

  it('is not told of a meeting of two by the to-do that they give to a team', async () => {
    const { Ann, Ruth, Lea } = office.people;
    const { agendaId } = await office.addAgenda('Ann', { template: 'owner-operator', withId: Ruth.memberId });
    const { meeting } = await done<Clocked>(rest.post(Ann.visitor, `${office.path}/agendas/${agendaId}/open`, {}));
    const draft = { title: 'Ask the bank', teamId: office.sales, meetingId: meeting.meetingId };
    const { todoId } = await done<Todo>(rest.post(Ann.visitor, `${office.path}/todos`, draft));
    const read = await done<Todo>(rest.get(Lea.visitor, `${office.path}/todos/${todoId}`));
    expect(read).toMatchObject({ title: 'Ask the bank', meetingId: null });
  });

  it('does not find the meeting of another team, and stores nothing', async () => {
    const { agendaId } = await office.addAgenda('Ann', { template: 'weekly-60', teamId: office.place.leadership });
    const open = rest.post(office.people.Ann.visitor, `${office.path}/agendas/${agendaId}/open`, {});
    const other = (await done<Clocked>(open)).meeting;
    const issue = await raise('Deposits are late');
    expect((await solve(issue, other.meetingId)).status).toBe(404);
    expect(await isOpen(issue)).toBe(true);
  });

  it('is refused in a meeting that is over, and done without it', async () => {
    await office.tell('Lea', weekly, 'conclude');
    const issue = await raise('Calls go unanswered');
    const refused = await solve(issue, weekly.meetingId);
    expect(refused.status).toBe(422);
    expect(JSON.stringify(refused.json)).toContain('This meeting is not open.');
    expect(await isOpen(issue)).toBe(true);
    expect((await solve(issue)).status).toBe(200);
  });
});
