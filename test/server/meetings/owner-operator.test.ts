import type { Message } from '#features/cadence/contract/message.ts';
import type { Agenda } from '#features/meetings/contract/agenda.ts';
import type { MeetingLine } from '#features/meetings/contract/history.ts';
import type { Clocked, Meeting, MeetingPoint } from '#features/meetings/contract/meeting.ts';
import type { MeetingRecap } from '#features/meetings/contract/recap.ts';
import { join, standing } from '#test/support/people.ts';
import { type Office, openOffice } from '#test/support/meetings.ts';
import { done, rest } from '#test/support/rest.ts';
import { problemsOf } from '#test/support/scorecard.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

const NAME = 'Selling the company';
const SECRET = 'Who takes over from whom';

let office: Office;
/** An operator, too, but none of the two. */
let otto: Visitor;
let agenda: Agenda;
let meeting: Meeting;

const plan = async (plannedAt: string) =>
  (
    await done<Clocked>(
      rest.post(office.people.Ann.visitor, `${office.path}/agendas/${agenda.agendaId}/meetings`, { plannedAt }),
    )
  ).meeting;
const open = async ({ meetingId }: Meeting) =>
  (
    await done<Clocked>(
      rest.post(office.people.Ruth.visitor, `${office.path}/agendas/${agenda.agendaId}/open`, { meetingId }),
    )
  ).meeting;
const add = (who: 'Ann' | 'Ruth', words: string, view = '') =>
  done<MeetingPoint>(office.tell(who, meeting, 'points', { words, view }));
const change = (who: 'Ann' | 'Ruth', point: MeetingPoint, said: object) =>
  rest.patch(office.people[who].visitor, office.at(meeting, `points/${point.pointId}`), {
    seenVersion: point.version,
    ...said,
  });
const listOf = async (who: 'Ann' | 'Ruth') => (await office.read(who, meeting)).points.map(({ words }) => words);

beforeAll(async () => {
  office = await openOffice();
  [otto] = await join(office.server, office.people.Ann.visitor, office.place.companyId, {
    name: 'Otto',
    role: 'operator',
  });
  const draft = { template: 'owner-operator', withId: office.people.Ruth.memberId, name: NAME };
  agenda = await office.addAgenda('Ann', draft);
  meeting = await plan('2026-11-18T15:00:00Z');
});
afterAll(() => office.server.stop());

it('is of two who may', async () => {
  expect(agenda.memberIds).toEqual([office.people.Ann.memberId, office.people.Ruth.memberId]);
  for (const withId of [office.people.Lea.memberId, office.people.Ann.memberId, undefined]) {
    const asked = await rest.post(office.people.Ann.visitor, `${office.path}/agendas`, {
      template: 'owner-operator',
      withId,
    });
    expect(problemsOf(asked)['withId'], withId).toContain('the other one of the two');
  }
});

it('is built by each without seeing what the other puts there, until it is opened', async () => {
  const mine = await add('Ann', SECRET, 'I am tired');
  const theirs = await add('Ruth', 'Prices of big bids');
  expect(await listOf('Ann')).toEqual([SECRET]);
  expect(await listOf('Ruth')).toEqual(['Prices of big bids']);
  expect((await change('Ruth', mine, { view: 'I see' })).status).toBe(404);
  expect((await rest.delete(office.people.Ann.visitor, office.at(meeting, `points/${theirs.pointId}`))).status).toBe(
    404,
  );
  await open(meeting);
  expect(await listOf('Ann')).toEqual([SECRET, 'Prices of big bids']);
  expect(await listOf('Ruth')).toEqual([SECRET, 'Prices of big bids']);
});

it('lets each order their own points, and leaves those of the other one where they are', async () => {
  const place = (who: 'Ann' | 'Ruth', point: MeetingPoint, before: MeetingPoint | null) =>
    office.tell(who, meeting, `points/${point.pointId}/rank`, { before: before?.pointId ?? null });
  const later = await add('Ann', 'Holidays');
  const last = await add('Ann', 'The van');
  const [first, theirs] = (await office.read('Ann', meeting)).points;
  if (!first || !theirs) throw new Error('No points.');
  await done(place('Ann', last, first));
  expect(await listOf('Ruth')).toEqual(['The van', 'Prices of big bids', SECRET, 'Holidays']);
  expect((await place('Ruth', later, theirs)).status).toBe(403);
  expect((await place('Ann', later, theirs)).status).toBe(403);
  expect(await done<MeetingPoint[]>(place('Ann', last, first)), 'where it is already').toEqual([]);
  for (const { pointId } of [last, later]) {
    await done(rest.delete(office.people.Ann.visitor, office.at(meeting, `points/${pointId}`)));
  }
  expect((await place('Ann', first, last)).status, 'what was taken off is no place').toBe(404);
  expect(await listOf('Ann')).toEqual(['Prices of big bids', SECRET]);
});

it('shows how the same thing looks from both sides, and what was agreed', async () => {
  const point = (await office.read('Ruth', meeting)).points.find(({ words }) => words === SECRET);
  if (!point) throw new Error('No point.');
  expect((await change('Ruth', point, { words: 'Other words' })).status).toBe(403);
  const seen = await done<MeetingPoint>(change('Ruth', point, { view: 'I could, from May on' }));
  expect(seen).toMatchObject({ view: 'I am tired', otherView: 'I could, from May on' });
  const late = await change('Ann', point, { agreement: 'In May' });
  expect(late.status).toBe(409);
  expect(late.json).toMatchObject({ data: { current: { otherView: 'I could, from May on' } } });
  await done(change('Ann', seen, { agreement: 'Ruth takes over in May' }));
  await done(office.tell('Ann', meeting, 'conclude'));
});

it('tells the two afterwards how each saw it', async () => {
  const [ann, ruth] = [office.people.Ann, office.people.Ruth];
  const { points } = await done<MeetingRecap>(rest.get(ruth.visitor, office.at(meeting, 'recap')));
  expect(points.map(({ words, agreement, views }) => ({ words, agreement, views }))).toEqual([
    { words: 'Prices of big bids', agreement: '', views: [] },
    {
      words: SECRET,
      agreement: 'Ruth takes over in May',
      views: [
        { memberId: ann.memberId, name: 'Ann', words: 'I am tired' },
        { memberId: ruth.memberId, name: 'Ruth', words: 'I could, from May on' },
      ],
    },
  ]);
  expect((await rest.get(otto, office.at(meeting, 'recap'))).status).toBe(404);
});

it('says the next time what was agreed', async () => {
  const next = await plan('2026-12-02T15:00:00Z');
  const { agreedBefore } = await office.read('Ruth', next);
  expect(agreedBefore).toEqual([
    {
      meetingId: meeting.meetingId,
      endedAt: expect.any(String) as string,
      words: SECRET,
      agreement: 'Ruth takes over in May',
    },
  ]);
});

it('is not there for anybody else, whatever their role', async () => {
  for (const visitor of [otto, office.people.Lea.visitor, office.people.Max.visitor]) {
    for (const address of [office.at(meeting), `${office.path}/agendas/${agenda.agendaId}/trends`]) {
      const asked = await rest.get(visitor, address);
      expect(asked.status).toBe(404);
    }
    expect((await rest.post(visitor, office.at(meeting, 'join'), {})).status).toBe(404);
    const answers = [
      await rest.get(visitor, `${office.path}/meetings?search=takes`),
      await rest.get(visitor, `${office.path}/meetings`),
      await rest.get(visitor, `${office.path}/agendas`),
    ];
    for (const { status, text } of answers) {
      expect(status).toBe(200);
      expect(text).not.toContain(NAME);
      expect(text).not.toContain(meeting.meetingId);
    }
  }
  const { items } = await done<{ items: MeetingLine[] }>(
    rest.get(office.people.Ruth.visitor, `${office.path}/meetings`),
  );
  expect(items.map(({ meetingId }) => meetingId)).toContain(meeting.meetingId);
});

it('is not there for the owner of the company either, where it is of two others', async () => {
  const { companyId } = office.place;
  const { memberId } = await standing(otto, companyId);
  const draft = { template: 'owner-operator', withId: memberId, name: 'Without the owner' };
  const { agendaId } = await office.addAgenda('Ruth', draft);
  const { meeting: theirs } = await done<Clocked>(rest.post(otto, `${office.path}/agendas/${agendaId}/open`, {}));
  await done(rest.post(otto, office.at(theirs, 'points'), { words: 'What Ann need not know' }));
  const ann = office.people.Ann.visitor;
  for (const address of [office.at(theirs), office.at(theirs, 'recap'), office.at(theirs, 'state')]) {
    expect((await rest.get(ann, address)).status).toBe(404);
  }
  expect((await rest.get(ann, `${office.path}/meetings`)).text).not.toContain(theirs.meetingId);
  expect((await rest.get(ann, `${office.path}/activity`)).text).not.toContain('need not know');
});

it('is not told of by a to-do that one of the two takes on in it', async () => {
  const draft = { title: 'Ask the bank', ownerId: office.people.Ruth.memberId, meetingId: meeting.meetingId };
  const { todoId } = await done<{ todoId: string }>(
    rest.post(office.people.Ann.visitor, `${office.path}/todos`, draft),
  );
  const { todos } = await done<MeetingRecap>(rest.get(office.people.Ruth.visitor, office.at(meeting, 'recap')));
  expect(todos.map(({ title, owner }) => [title, owner])).toEqual([['Ask the bank', 'Ruth']]);
  // Another operator sees what is to be done, as any to-do of Ruth's.
  for (const address of [`todos/${todoId}`, `todos?ownerId=${office.people.Ruth.memberId}`, 'activity']) {
    const { status, text } = await rest.get(otto, `${office.path}/${address}`);
    expect(status).toBe(200);
    if (address !== 'activity') {
      expect(text).toContain('Ask the bank');
      expect(text).not.toContain(meeting.meetingId);
    }
  }
  expect((await rest.get(office.people.Lea.visitor, `${office.path}/todos/${todoId}`)).status).toBe(404);
});

it('is not told of by a message that one of the two sends from it, and can take back', async () => {
  const { meetingId } = meeting;
  const { Ann, Ruth, Max } = office.people;
  const [ann, ruth, max] = [Ann.visitor, Ruth.visitor, Max.visitor];
  const path = `${office.path}/messages`;
  const draft = { fromTeamId: office.place.leadership, toTeamId: office.sales, words: 'Bids go to Ruth', meetingId };
  expect((await rest.post(otto, path, draft)).status, 'from a meeting of others').toBe(404);
  const message = await done<Message>(rest.post(ann, path, { ...draft, tellerId: Ruth.memberId }));
  const inRecap = async (who: Visitor) =>
    (await done<MeetingRecap>(rest.get(who, office.at(meeting, 'recap')))).messages.map(({ words, toTeam, teller }) => [
      words,
      toTeam,
      teller,
    ]);
  for (const who of [ann, ruth]) expect(await inRecap(who)).toEqual([['Bids go to Ruth', 'Sales', 'Ruth']]);

  const asked = `${path}?teamId=${office.sales}`;
  const stale = await rest.post(ruth, `${path}/${message.messageId}/passed-on`, { seenVersion: message.version + 1 });
  expect(stale.status).toBe(409);
  const read = [await rest.get(otto, asked), await rest.get(max, asked), await rest.get(ruth, path), stale];
  for (const { text } of read) {
    expect(text).toContain('Bids go to Ruth');
    expect(text).not.toContain(meetingId);
  }
  expect(message.meetingId).toBeNull();
  expect(await done<Message[]>(rest.get(otto, `${path}?meetingId=${meetingId}`))).toEqual([]);

  await done(rest.delete(ruth, `${path}/${message.messageId}`));
  expect(await inRecap(ann)).toEqual([]);
  await done(rest.post(ruth, `${path}/${message.messageId}/restore`, {}));
  expect(await inRecap(ann)).toHaveLength(1);
});

it('is in the history of the company as having been, without its name or a word of it', async () => {
  const { status, text } = await rest.get(otto, `${office.path}/activity`);
  expect(status).toBe(200);
  expect(text).toContain('point changed');
  expect(text).toContain('Owner-operator meeting');
  for (const words of [NAME, SECRET, 'tired', 'May', 'Prices']) expect(text).not.toContain(words);
});

it('is not seen any more by one of the two who is no operator now', async () => {
  const { owner } = office.server.db;
  const set = (role: string) =>
    owner.query('update app.member set role = $1 where member_id = $2', [role, office.people.Ruth.memberId]);
  await set('leader');
  expect((await rest.get(office.people.Ruth.visitor, office.at(meeting))).status).toBe(404);
  expect((await rest.get(office.people.Ruth.visitor, `${office.path}/meetings`)).text).not.toContain(NAME);
  await set('operator');
});
