import type { Company } from '#features/accounts/contract/company.ts';
import type { Priority, QuarterList } from '#features/priorities/contract/priority.ts';
import type { Load, QuarterRate } from '#features/priorities/contract/quarter.ts';
import { DAY } from '#test/support/clock.ts';
import { join, type Place, setUp, signIn } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf, problemsOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

// A Wednesday in the fourth quarter, in the week that began on 16 November.
const NOW = Date.parse('2026-11-18T17:00:00Z');

let server: TestServer;
let ann: Visitor;
let lea: Visitor;
let max: Visitor;
let pia: Visitor;
let places: Readonly<Record<'ann' | 'lea' | 'max' | 'pia', Place>>;
let desk: Desk;
let crews: Company['teams'][number];
let path: string;

beforeEach(async () => {
  server = await startTestServer({ now: NOW });
  let ofAnn: Place;
  [ann, ofAnn] = await setUp(server, 'Ann');
  desk = deskOf(ann, ofAnn);
  crews = await done(rest.post(ann, `${desk.path}/teams`, { name: 'Crews', memberIds: [] }));
  const teamIds = [crews.teamId];
  const [leaCame, ofLea] = await join(server, ann, ofAnn.companyId, { name: 'Lea', role: 'leader', teamIds });
  const [maxCame, ofMax] = await join(server, ann, ofAnn.companyId, { name: 'Max', role: 'member', teamIds });
  const [piaCame, ofPia] = await join(server, ann, ofAnn.companyId, { name: 'Pia', role: 'member' });
  [lea, max, pia] = [leaCame, maxCame, piaCame];
  places = { ann: ofAnn, lea: ofLea, max: ofMax, pia: ofPia };
  path = `${desk.path}/priorities`;
});
afterEach(() => server.stop());

const draft = (more: object = {}) => ({
  level: 'company',
  ownerId: places.ann.memberId,
  title: 'Room-rate sheet in use on every estimate',
  ...more,
});
const commit = (who: Visitor, more: object = {}) => done<Priority>(rest.post(who, path, draft(more)));
const one = ({ priorityId }: Priority) => `${path}/${priorityId}`;
const list = (who: Visitor, query = '') => done<QuarterList>(rest.get(who, `${path}${query}`));
const titles = async (who: Visitor, query = '') => (await list(who, query)).priorities.map(({ title }) => title);
const say = (who: Visitor, priority: Priority, week: string, onTrack: boolean | null, more: object = {}) =>
  rest.put(who, `${one(priority)}/weeks/${week}`, { onTrack, seenVersion: 0, ...more });
const close = (who: Visitor, ...closings: object[]) => rest.post(who, `${path}/close`, { closings });
const closing = ({ priorityId, version }: Priority, end: string, reason?: string) => ({
  priorityId,
  seenVersion: version,
  end,
  ...(reason === undefined ? {} : { reason }),
});
const of = (found: readonly Priority[], { priorityId }: Priority) =>
  found.find((each) => each.priorityId === priorityId) as Priority;

describe('a priority', () => {
  it('is committed for the quarter that runs, with its owner and when it is done', async () => {
    const priority = await commit(ann, { doneWhen: ' Twenty estimates\r\npriced from it ' });
    expect(priority).toMatchObject({
      level: 'company',
      teamId: null,
      ownerId: places.ann.memberId,
      title: 'Room-rate sheet in use on every estimate',
      doneWhen: 'Twenty estimates\npriced from it',
      due: '2026-12-31',
      madeBy: places.ann.memberId,
      madeOn: '2026-11-18',
      outcome: null,
      milestones: [],
      weeks: [],
      version: 1,
    });
    expect(await list(ann)).toEqual({
      quarter: '2026-10-01',
      due: '2026-12-31',
      today: '2026-11-18',
      priorities: [priority],
    });
    expect(await titles(ann, '?quarter=2027-02-01')).toEqual([]);
    expect((await desk.activity(priority.priorityId))[0]).toMatchObject({
      verb: 'priority committed',
      subject: 'Room-rate sheet in use on every estimate',
    });
  });

  it('keeps the day it was committed for when the company moves its quarters', async () => {
    const priority = await commit(ann);
    const { version } = await done<Company>(rest.get(ann, desk.path));
    await done(rest.patch(ann, desk.path, { seenVersion: version, yearStartsMonth: 2 }));
    const now = await list(ann);
    expect([now.quarter, now.due]).toEqual(['2026-11-01', '2027-01-31']);
    expect(now.priorities).toEqual([priority]);
    expect((await commit(ann, { title: 'Later' })).due).toBe('2027-01-31');
  });

  it('is seen by whom it is for', async () => {
    await commit(ann, { title: 'Of the company' });
    await commit(lea, { title: 'Of the crews', level: 'team', teamId: crews.teamId, ownerId: places.lea.memberId });
    await commit(max, { title: 'Of Max', level: 'personal', ownerId: places.max.memberId });
    await commit(pia, { title: 'Of Pia', level: 'personal', ownerId: places.pia.memberId });
    expect(await titles(ann)).toEqual(['Of the company', 'Of the crews', 'Of Max', 'Of Pia']);
    expect(await titles(lea)).toEqual(['Of the company', 'Of the crews', 'Of Max']);
    expect(await titles(max)).toEqual(['Of the company', 'Of the crews', 'Of Max']);
    expect(await titles(pia)).toEqual(['Of the company', 'Of Pia']);
    const { version } = await done<Company>(rest.get(ann, desk.path));
    await done(rest.patch(ann, desk.path, { seenVersion: version, scorecardShared: false }));
    expect(await titles(lea)).toEqual(['Of the company', 'Of the crews', 'Of Max']);
    expect(await titles(max)).toEqual(['Of the crews', 'Of Max']);
    expect(await titles(pia)).toEqual(['Of Pia']);
    expect(await titles(ann, '?level=personal')).toEqual(['Of Max', 'Of Pia']);
    expect(await titles(ann, `?teamId=${crews.teamId}`)).toEqual(['Of the crews']);
    expect(await titles(ann, `?ownerId=${places.pia.memberId}`)).toEqual(['Of Pia']);
  });

  it('is decided on by whoever is asked for it', async () => {
    const team = { level: 'team', teamId: crews.teamId, ownerId: places.max.memberId };
    const refused = await rest.post(lea, path, draft());
    expect(refused.status).toBe(403);
    expect((refused.json as { message: string }).message).toBe(
      'Only the owner and operators can decide on a priority of the company.',
    );
    expect((await rest.post(max, path, draft(team))).status).toBe(403);
    expect((await rest.post(max, path, draft({ level: 'personal', ownerId: places.pia.memberId }))).status).toBe(403);
    const priority = await commit(lea, team);
    expect((await rest.patch(max, one(priority), { seenVersion: 1, title: 'Easier' })).status).toBe(403);
    expect((await rest.get(pia, one(priority))).status).toBe(404);
    // Its owner says how it goes, and so may who decides on it; others of the team read.
    expect((await say(max, priority, '2026-11-16', true)).status).toBe(200);
    const ofLea = await commit(lea, { ...team, ownerId: places.lea.memberId });
    expect((await say(max, ofLea, '2026-11-16', true)).status).toBe(403);
  });

  it('is given to nobody who left or is a guest', async () => {
    await done(rest.post(ann, `${desk.path}/members/${places.pia.memberId}/depart`, {}));
    expect((await rest.post(ann, path, draft({ ownerId: places.pia.memberId }))).status).toBe(404);
    const [, guest] = await join(server, ann, places.ann.companyId, { name: 'Gus', role: 'guest' });
    const refused = await rest.post(ann, path, draft({ ownerId: guest.memberId }));
    expect(problemsOf(refused)['ownerId']).toContain('guest');
  });

  it('is refused without a title, without a team or for a day that is over', async () => {
    expect(problemsOf(await rest.post(ann, path, draft({ title: ' ' })))['title']).toContain('empty');
    expect(problemsOf(await rest.post(ann, path, draft({ level: 'team' })))['teamId']).toContain('which team');
    expect(problemsOf(await rest.post(ann, path, draft({ due: '2026-11-17' })))['due']).toContain('over');
    expect(problemsOf(await rest.post(ann, path, draft({ due: '9999-12-31' })))['due']).toContain('calendar');
  });

  it('is changed over the version that was seen, and by whom it goes to', async () => {
    const priority = await commit(ann);
    const changed = await done<Priority>(
      rest.patch(ann, one(priority), { seenVersion: 1, title: 'Rate sheet', ownerId: places.max.memberId }),
    );
    expect(changed).toEqual({ ...priority, title: 'Rate sheet', ownerId: places.max.memberId, version: 2 });
    expect(await titles(max)).toEqual(['Rate sheet']);
    const late = await rest.patch(ann, one(priority), { seenVersion: 1, title: 'Something else' });
    expect(late.status).toBe(409);
    expect(late.json).toMatchObject({ data: { current: { title: 'Rate sheet', version: 2 } } });
  });

  it('is deleted and brought back', async () => {
    const priority = await commit(ann);
    await done(rest.delete(ann, one(priority)));
    expect(await done(rest.delete(ann, one(priority)))).toEqual({ priorityId: priority.priorityId });
    expect(await titles(ann)).toEqual([]);
    expect((await say(ann, priority, '2026-11-16', true)).status).toBe(404);
    await done(rest.post(ann, `${one(priority)}/restore`, {}));
    expect(await titles(ann)).toEqual([priority.title]);
  });
});

describe('what is said of a week', () => {
  it('is kept for that week, changed over what was seen and taken back', async () => {
    const priority = await commit(ann);
    const week = '2026-11-16';
    const said = await done<Priority>(say(ann, priority, week, false, { note: 'Dana is on another bid' }));
    expect(said.weeks).toEqual([
      {
        week,
        onTrack: false,
        note: 'Dana is on another bid',
        saidBy: places.ann.memberId,
        saidAt: expect.stringMatching(/^2026-11-18T17:0\d:.*Z$/) as string,
        version: 1,
      },
    ]);
    expect((await say(ann, priority, week, true)).status).toBe(409);
    const again = await done<Priority>(say(ann, priority, week, true, { seenVersion: 1 }));
    expect(again.weeks[0]).toMatchObject({ onTrack: true, note: 'Dana is on another bid', version: 2 });
    const back = await done<Priority>(say(ann, priority, week, null, { seenVersion: 2 }));
    expect(back.weeks).toEqual([]);
    expect((await desk.activity(priority.priorityId))[1]).toMatchObject({
      verb: 'track said',
      before: { week, onTrack: false },
      after: { week, onTrack: true },
    });
  });

  it('is of a week from the commitment to today', async () => {
    const priority = await commit(ann);
    expect(problemsOf(await say(ann, priority, '2026-11-17', true))['week']).toContain('first day');
    expect(problemsOf(await say(ann, priority, '2026-11-09', true))['week']).toContain('16–22 Nov 2026');
    expect(problemsOf(await say(ann, priority, '2026-11-23', true))['week']).toContain('16–22 Nov 2026');
    server.clock.forward(5 * DAY);
    expect((await say(ann, priority, '2026-11-23', true)).status).toBe(200);
  });

  it('moves along when weeks begin on another day', async () => {
    const priority = await commit(ann);
    await done(say(ann, priority, '2026-11-16', true));
    const { version } = await done<Company>(rest.get(ann, desk.path));
    await done(rest.patch(ann, desk.path, { seenVersion: version, firstDayOfWeek: 7 }));
    const { weeks } = await done<Priority>(rest.get(ann, one(priority)));
    expect(weeks.map(({ week }) => week)).toEqual(['2026-11-15']);
  });
});

describe('a milestone', () => {
  it('is added, ticked, changed, deleted and brought back', async () => {
    const priority = await commit(ann);
    const milestones = `${one(priority)}/milestones`;
    await done(rest.post(ann, milestones, { title: 'Test it', due: '2026-12-11' }));
    const added = await done<Priority>(rest.post(ann, milestones, { title: 'Order sprayer', due: '2026-12-04' }));
    expect(added.milestones.map(({ title }) => title)).toEqual(['Order sprayer', 'Test it']);
    const [first] = added.milestones;
    const at = `${milestones}/${first?.milestoneId}`;
    const ticked = await done<Priority>(rest.patch(ann, at, { seenVersion: 1, done: true }));
    expect(ticked.milestones[0]).toMatchObject({ doneOn: '2026-11-18', version: 2 });
    expect((await rest.patch(ann, at, { seenVersion: 1, title: 'Rent sprayer' })).status).toBe(409);
    const later = await done<Priority>(rest.patch(ann, at, { seenVersion: 2, due: '2026-12-18', done: false }));
    expect(later.milestones.map(({ due, doneOn }) => [due, doneOn])).toEqual([
      ['2026-12-11', null],
      ['2026-12-18', null],
    ]);
    expect((await done<Priority>(rest.delete(ann, at))).milestones).toHaveLength(1);
    expect((await rest.patch(ann, at, { seenVersion: 4, done: true })).status).toBe(404);
    expect((await done<Priority>(rest.post(ann, `${at}/restore`, {}))).milestones).toHaveLength(2);
    expect(problemsOf(await rest.post(ann, milestones, { title: ' ', due: '2026-12-04' }))['title']).toContain('empty');
  });
});

describe('at the end of the quarter', () => {
  it('all are closed in one go, carried on or dropped with a reason, and opened again', async () => {
    const kept = await commit(ann, { title: 'Kept' });
    const missed = await commit(ann, { title: 'Missed' });
    const given = await commit(ann, { title: 'Given up' });
    const milestones = `${one(missed)}/milestones`;
    const with1 = await done<Priority>(rest.post(ann, milestones, { title: 'Half of it', due: '2026-12-01' }));
    await done(rest.post(ann, milestones, { title: 'The rest', due: '2026-12-20' }));
    await done(rest.patch(ann, `${milestones}/${with1.milestones[0]?.milestoneId}`, { seenVersion: 1, done: true }));
    server.clock.forward(50 * DAY);
    ann = await signIn(server, 'Ann');
    // Until somebody says, they wait in the quarter that runs.
    expect(await titles(ann)).toEqual(['Kept', 'Missed', 'Given up']);
    const without = await close(ann, closing(kept, 'done'), closing(given, 'dropped'));
    expect(problemsOf(without)['reason']).toContain('Given up');
    expect((await done<Priority>(rest.get(ann, one(kept)))).outcome).toBeNull();

    const closed = await done<Priority[]>(
      close(ann, closing(kept, 'done'), closing(missed, 'carried', 'Too big'), closing(given, 'dropped', 'No demand')),
    );
    expect(closed.map(({ outcome, reason, closedOn }) => [outcome, reason, closedOn])).toEqual([
      ['done', '', '2027-01-07'],
      ['not-done', 'Too big', '2027-01-07'],
      ['dropped', 'No demand', '2027-01-07'],
    ]);
    const next = (await list(ann)).priorities;
    expect(next).toMatchObject([{ title: 'Missed', due: '2027-03-31', carriedFrom: missed.priorityId, outcome: null }]);
    expect(next[0]?.milestones.map(({ title }) => title)).toEqual(['The rest']);
    expect(await done<QuarterRate[]>(rest.get(ann, `${path}/rate`))).toEqual([
      { quarter: '2026-10-01', done: 1, n: 3, open: 0 },
    ]);
    expect((await say(ann, kept, '2026-12-28', true)).status).toBe(422);

    const back = closed.map(({ priorityId, version }) => ({ priorityId, seenVersion: version }));
    const opened = await done<Priority[]>(rest.post(ann, `${path}/reopen`, { closed: back }));
    expect(opened.map(({ outcome, reason, carriedTo }) => [outcome, reason, carriedTo])).toEqual([
      [null, '', null],
      [null, '', null],
      [null, '', null],
    ]);
    expect(await titles(ann)).toEqual(['Kept', 'Missed', 'Given up']);
    expect(await done<QuarterRate[]>(rest.get(ann, `${path}/rate`))).toEqual([
      { quarter: '2026-10-01', done: 0, n: 0, open: 3 },
    ]);
  });

  it('one that changed meanwhile keeps all of them as they were', async () => {
    const first = await commit(ann, { title: 'First' });
    const second = await commit(ann, { title: 'Second' });
    await done(rest.patch(ann, one(second), { seenVersion: 1, doneWhen: 'Said better' }));
    expect((await close(ann, closing(first, 'done'), closing(second, 'done'))).status).toBe(409);
    expect((await list(ann)).priorities.map(({ outcome }) => outcome)).toEqual([null, null]);
  });

  it('what was carried on twice is one, whatever is brought back', async () => {
    const missed = await commit(ann, { title: 'Missed' });
    const carry = async (from: Priority) => of(await done<Priority[]>(close(ann, closing(from, 'carried'))), from);
    const first = await carry(missed);
    const [opened] = await done<Priority[]>(
      rest.post(ann, `${path}/reopen`, { closed: [{ priorityId: first.priorityId, seenVersion: first.version }] }),
    );
    const second = await carry(opened as Priority);
    const restored = await done<Priority>(rest.post(ann, `${path}/${first.carriedTo}/restore`, {}));
    expect(restored.carriedFrom).toBeNull();
    expect((await done<Priority>(rest.get(ann, one(missed)))).carriedTo).toBe(second.carriedTo);
    // The one that carries it on is closed: its own review stands, and the earlier one stays closed.
    const later = await done<Priority>(rest.get(ann, `${path}/${second.carriedTo}`));
    await done(close(ann, closing(later, 'done')));
    const refused = await rest.post(ann, `${path}/reopen`, {
      closed: [{ priorityId: second.priorityId, seenVersion: second.version }],
    });
    expect(refused.status).toBe(422);
  });

  it('an owner says done or not; dropping and carrying on is for who decides', async () => {
    const priority = await commit(lea, { level: 'team', teamId: crews.teamId, ownerId: places.max.memberId });
    expect((await close(max, closing(priority, 'carried'))).status).toBe(403);
    expect((await close(max, closing(priority, 'dropped', 'No time'))).status).toBe(403);
    const [closed] = await done<Priority[]>(close(max, closing(priority, 'not-done', 'No time')));
    expect(closed).toMatchObject({ outcome: 'not-done', closedBy: places.max.memberId });
  });

  it('what somebody who left owns is not carried on in their name', async () => {
    const priority = await commit(ann, { ownerId: places.pia.memberId });
    await done(rest.post(ann, `${desk.path}/members/${places.pia.memberId}/depart`, {}));
    expect((await close(ann, closing(priority, 'carried'))).status).toBe(404);
    const given = await done<Priority>(
      rest.patch(ann, one(priority), { seenVersion: 1, ownerId: places.max.memberId }),
    );
    expect((await close(ann, closing(given, 'carried'))).status).toBe(200);
  });
});

it('what somebody has taken on is counted as far as one may see it', async () => {
  const ownerId = places.max.memberId;
  await commit(ann, { ownerId });
  await commit(lea, { level: 'team', teamId: crews.teamId, ownerId });
  await commit(max, { level: 'personal', ownerId });
  const dropped = await commit(max, { level: 'personal', ownerId });
  await done(close(max, closing(dropped, 'dropped', 'Not mine')));
  const query = `/load?ownerId=${ownerId}&due=2026-12-31`;
  expect(await done<Load>(rest.get(ann, `${path}${query}`))).toEqual({
    company: 1,
    team: 1,
    personal: 1,
    ofCompany: 1,
  });
  expect(await done<Load>(rest.get(pia, `${path}${query}`))).toEqual({
    company: 1,
    team: 0,
    personal: 0,
    ofCompany: 1,
  });
});
