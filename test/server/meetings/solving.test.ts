import type { Message } from '#features/cadence/contract/message.ts';
import type { Issue } from '#features/issues/contract/issue.ts';
import type { Clocked, Meeting } from '#features/meetings/contract/meeting.ts';
import type { Todo } from '#features/todos/contract/todo.ts';
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
