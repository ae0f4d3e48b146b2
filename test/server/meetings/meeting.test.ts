import type { Agenda } from '#features/meetings/contract/agenda.ts';
import type { Clocked, Meeting } from '#features/meetings/contract/meeting.ts';
import { clockOf, readClock } from '#features/meetings/model/clock.ts';
import { MINUTE } from '#test/support/clock.ts';
import { type Office, openOffice } from '#test/support/meetings.ts';
import { done, rest } from '#test/support/rest.ts';
import { problemsOf } from '#test/support/scorecard.ts';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let office: Office;
let meeting: Meeting;

beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.server.stop());
beforeEach(async () => {
  meeting = await office.openWeekly();
});
// One of a team at a time: each test leaves none behind.
afterEach(async () => {
  await office.server.db.owner.query(`update app.meeting set state = 'cancelled' where state = 'live'`);
});

/** Minutes in each section and how the clock stands, read by the server's own time. */
async function clockNow() {
  const { meeting: now, serverNow } = await office.read('Max', meeting);
  const { sections, running } = readClock(clockOf(now), Date.parse(serverNow));
  return { running, ...Object.fromEntries(sections.map(({ id, used }) => [id, Math.round(used / MINUTE)])) };
}

describe('a meeting', () => {
  it('is opened from its agenda, in the first section and with the clock running', async () => {
    expect(meeting).toMatchObject({
      state: 'live',
      kind: 'weekly',
      teamId: office.sales,
      section: 'check-in',
      facilitatorId: office.people.Lea.memberId,
      scribeId: null,
      spent: {},
    });
    expect(meeting.runningSince).toBe(meeting.openedAt);
    const { people } = await office.read('Pia', meeting);
    // A guest of the team is not expected.
    expect(people.map(({ memberId, presence }) => [memberId, presence]).sort()).toEqual(
      [
        [office.people.Lea.memberId, 'here'],
        [office.people.Max.memberId, 'expected'],
        [office.people.Pia.memberId, 'expected'],
      ].sort(),
    );
    expect((await office.activity(meeting.meetingId))[0]).toMatchObject({ verb: 'meeting opened', actor: 'Lea' });
  });

  it('counts each section for itself, and nothing while it is paused', async () => {
    const { clock } = office.server;
    clock.forward(4 * MINUTE);
    let now = await office.lead('Lea', meeting, 'go', { section: 'todos' });
    clock.forward(3 * MINUTE);
    now = await office.lead('Lea', now, 'pause');
    clock.forward(20 * MINUTE);
    expect(await clockNow()).toMatchObject({ running: false, 'check-in': 4, todos: 3 });
    now = await office.lead('Lea', now, 'go', { section: 'issues' });
    now = await office.lead('Lea', now, 'resume');
    clock.forward(2 * MINUTE);
    expect(await clockNow()).toMatchObject({ running: true, 'check-in': 4, todos: 3, issues: 2 });
    now = await office.lead('Lea', now, 'minutes', { section: 'issues', minutes: 10 });
    expect(now.sections.find(({ id }) => id === 'issues')?.minutes).toBe(70);
    const tooMany = await office.tryLeading('Lea', now, 'minutes', { section: 'issues', minutes: 600 });
    expect(tooMany.status).toBe(422);
    expect(problemsOf(tooMany)['section']).toContain('It stays at 70');
  });

  it('loses nothing when the clock of the machine is put back', async () => {
    const { clock } = office.server;
    clock.forward(4 * MINUTE);
    const now = await office.lead('Lea', meeting, 'go', { section: 'todos' });
    clock.forward(-60 * MINUTE);
    expect(await clockNow()).toMatchObject({ 'check-in': 4, todos: 0 });
    await office.lead('Lea', now, 'go', { section: 'issues' });
    clock.forward(5 * MINUTE);
    expect(await clockNow()).toMatchObject({ 'check-in': 4, todos: 0, issues: 5 });
    clock.forward(60 * MINUTE);
  });

  it('led by two at once does what the first says, and shows that to the second', async () => {
    const answers = await Promise.all([
      office.tryLeading('Lea', meeting, 'go', { section: 'scorecard' }),
      office.tryLeading('Lea', meeting, 'go', { section: 'issues' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [first, second] = answers.toSorted((one, other) => one.status - other.status);
    const led = (first?.json as Clocked).meeting;
    expect(second?.json).toMatchObject({ data: { current: led } });
    expect((await office.read('Max', meeting)).meeting).toEqual(led);
  });

  it('goes where its agenda says, and to what is the team’s', async () => {
    expect((await office.tryLeading('Lea', meeting, 'go', { section: 'tea' })).status).toBe(422);
    const metric = await done<{ metricId: string }>(
      rest.post(office.people.Ann.visitor, `${office.path}/metrics`, {
        title: 'Margin',
        ownerId: office.people.Ann.memberId,
        teamId: office.place.leadership,
        unit: 'number',
        goal: null,
      }),
    );
    const focusId = metric.metricId;
    expect((await office.tryLeading('Lea', meeting, 'go', { section: 'scorecard', focusId })).status).toBe(404);
    await done(rest.put(office.people.Ann.visitor, `${office.path}/scorecards/${office.sales}/metrics/${focusId}`, {}));
    expect(await office.lead('Lea', meeting, 'go', { section: 'scorecard', focusId })).toMatchObject({ focusId });
  });
});

describe('a second meeting of the team', () => {
  it('is refused with the one that is open', async () => {
    const { agendaId } = await office.addAgenda('Lea', { template: 'quarterly', teamId: office.sales });
    const second = await rest.post(office.people.Lea.visitor, `${office.path}/agendas/${agendaId}/open`, {});
    expect(second.status).toBe(409);
    expect(second.json).toMatchObject({ data: { current: { meetingId: meeting.meetingId, state: 'live' } } });
  });

  it('opened at the same moment is refused too, from whichever agenda', async () => {
    await done(office.tell('Lea', meeting, 'conclude'));
    const agendas = await Promise.all(
      ['weekly-60', 'quarterly', 'weekly-90'].map((template) =>
        office.addAgenda('Lea', { template, teamId: office.sales }),
      ),
    );
    const answers = await Promise.all(
      agendas.map(({ agendaId }) =>
        rest.post(office.people.Lea.visitor, `${office.path}/agendas/${agendaId}/open`, {}),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const opened = (answers.find(({ status }) => status === 200)?.json as Clocked).meeting;
    for (const { json } of answers.filter(({ status }) => status === 409)) {
      expect(json).toMatchObject({ data: { current: { meetingId: opened.meetingId } } });
    }
    expect(office.server.problems).toEqual([]);
  });

  it('is none for another team', async () => {
    const { agendaId } = await office.addAgenda('Ann', { template: 'weekly-90', teamId: office.place.leadership });
    const other = await done<Clocked>(
      rest.post(office.people.Ann.visitor, `${office.path}/agendas/${agendaId}/open`, {}),
    );
    expect(other.meeting.state).toBe('live');
    expect((await rest.get(office.people.Lea.visitor, office.at(other.meeting))).status).toBe(404);
  });
});

describe('the end', () => {
  it('stops the clock, needs nobody’s mark, and said twice is said once', async () => {
    office.server.clock.forward(5 * MINUTE);
    const first = await done<Clocked>(office.tell('Lea', meeting, 'conclude'));
    office.server.clock.forward(3 * MINUTE);
    const again = await done<Clocked>(office.tell('Ann', meeting, 'conclude'));
    expect(again.meeting).toEqual(first.meeting);
    expect(again.meeting).toMatchObject({ state: 'concluded', runningSince: null });
    expect(await clockNow()).toMatchObject({ running: false, 'check-in': 5 });
    const verbs = (await office.activity(meeting.meetingId)).map(({ verb }) => verb);
    expect(verbs).toEqual(['meeting concluded', 'meeting opened']);
    expect((await office.tryLeading('Lea', again.meeting, 'pause')).status).toBe(422);
  });

  it('said by two at once is one end', async () => {
    const answers = await Promise.all([
      office.tell('Lea', meeting, 'conclude'),
      office.tell('Ann', meeting, 'conclude'),
    ]);
    const [one, other] = answers.map(({ json }) => (json as Clocked).meeting);
    expect(one).toEqual(other);
  });

  it('is taken back within 15 minutes, and what lay between is not counted', async () => {
    office.server.clock.forward(5 * MINUTE);
    await done(office.tell('Lea', meeting, 'conclude'));
    expect(await office.attendee('Lea', meeting, 'Max')).toMatchObject({ presence: 'absent', told: false });
    office.server.clock.forward(14 * MINUTE);
    const { meeting: back } = await done<Clocked>(office.tell('Lea', meeting, 'reopen'));
    expect(back).toMatchObject({ state: 'live', endedAt: null, section: 'check-in' });
    expect(await office.attendee('Lea', meeting, 'Max')).toMatchObject({ presence: 'expected' });
    office.server.clock.forward(2 * MINUTE);
    expect(await clockNow()).toMatchObject({ running: true, 'check-in': 7 });
    await done(office.tell('Lea', meeting, 'conclude'));
    office.server.clock.forward(16 * MINUTE);
    const late = await office.tell('Lea', meeting, 'reopen');
    expect(late.status).toBe(410);
    expect(late.text).toContain('more than 15 minutes ago');
  });

  it('of one that was opened by mistake is that it was cancelled', async () => {
    expect((await done<Clocked>(office.tell('Lea', meeting, 'cancel'))).meeting.state).toBe('cancelled');
    expect((await office.tell('Lea', meeting, 'conclude')).status).toBe(422);
    expect((await office.tell('Max', meeting, 'join')).status).toBe(422);
    expect((await done<Clocked>(office.tell('Lea', meeting, 'reopen'))).meeting.state).toBe('live');
  });
});

describe('planning', () => {
  let agenda: Agenda;
  const plan = (body: object = {}) =>
    rest.post(office.people.Lea.visitor, `${office.path}/agendas/${agenda.agendaId}/meetings`, body);

  beforeEach(async () => {
    const draft = { template: 'weekly-60', teamId: office.sales, weekday: 2, startsAt: '09:00' };
    agenda = await office.addAgenda('Lea', draft);
  });

  it('takes the day and time agreed, once', async () => {
    expect(agenda).toMatchObject({ weekday: 2, startsAt: '09:00', everyWeeks: 1 });
    const first = await done<Clocked>(plan());
    expect(first.meeting).toMatchObject({ state: 'planned', plannedAt: agenda.nextAt, openedAt: null, section: null });
    expect((await done<Clocked>(plan())).meeting.meetingId).toBe(first.meeting.meetingId);
  });

  it('needs a time that is to come', async () => {
    const past = await plan({ plannedAt: '2026-11-10T14:00:00Z' });
    expect(problemsOf(past)['plannedAt']).toContain('over');
    expect((await plan({ plannedAt: '2040-11-10T14:00:00Z' })).status).toBe(422);
    agenda = await office.addAgenda('Lea', { template: 'weekly-60', teamId: office.sales });
    expect(agenda.nextAt).toBeNull();
    expect(problemsOf(await plan())['plannedAt']).toContain('No day and time are agreed');
  });

  it('is changed, and opened with the agenda as it is then', async () => {
    await done(office.tell('Lea', meeting, 'conclude'));
    const { meeting: planned } = await done<Clocked>(plan({ plannedAt: '2026-11-19T14:00:00Z' }));
    const one = `${office.path}/meetings/${planned.meetingId}`;
    const move = (seenVersion: number) =>
      rest.patch(office.people.Lea.visitor, one, { seenVersion, plannedAt: '2026-11-20T15:00:00.000Z' });
    expect((await done<Clocked>(move(1))).meeting.plannedAt).toBe('2026-11-20T15:00:00.000Z');
    expect((await move(1)).status).toBe(409);
    const sections = [{ id: 'talk', kind: 'free', title: 'Only talk', minutes: 15 }];
    await done(
      rest.patch(office.people.Lea.visitor, `${office.path}/agendas/${agenda.agendaId}`, { seenVersion: 1, sections }),
    );
    const { meetingId } = planned;
    const open = (body: object) =>
      rest.post(office.people.Lea.visitor, `${office.path}/agendas/${agenda.agendaId}/open`, body);
    expect((await done<Clocked>(open({ meetingId }))).meeting).toMatchObject({ meetingId, state: 'live', sections });
    expect((await move(3)).status).toBe(422);
  });
});

describe('an agenda', () => {
  const add = (draft: object) => rest.post(office.people.Lea.visitor, `${office.path}/agendas`, draft);

  it('is changed over the version that was seen, and brought back after it was deleted', async () => {
    const agenda = await office.addAgenda('Lea', { template: 'weekly-90', teamId: office.sales, name: 'Monday round' });
    const one = `${office.path}/agendas/${agenda.agendaId}`;
    const change = (more: object) => rest.patch(office.people.Lea.visitor, one, { seenVersion: 1, ...more });
    expect((await change({ sections: [] })).status).toBe(422);
    const after = await done<Agenda>(change({ weekday: 1, startsAt: '08:30', name: 'Round' }));
    expect(after).toMatchObject({ name: 'Round', version: 2, sections: agenda.sections });
    expect((await change({ name: 'Other' })).json).toMatchObject({ data: { current: { name: 'Round', version: 2 } } });
    await done(rest.delete(office.people.Lea.visitor, one));
    const list = () => done<Agenda[]>(rest.get(office.people.Max.visitor, `${office.path}/agendas`));
    expect((await list()).map(({ agendaId }) => agendaId)).not.toContain(agenda.agendaId);
    expect((await rest.post(office.people.Lea.visitor, `${one}/open`, {})).status).toBe(404);
    await done(rest.post(office.people.Lea.visitor, `${one}/restore`, {}));
    expect((await list()).map(({ agendaId }) => agendaId)).toContain(agenda.agendaId);
    expect((await office.activity(agenda.agendaId)).map(({ verb }) => verb)).toEqual([
      'agenda restored',
      'agenda deleted',
      'agenda changed',
      'agenda added',
    ]);
  });

  it('belongs to a team, or to people, as its template says', async () => {
    expect(problemsOf(await add({ template: 'weekly-90' }))['teamId']).toContain('Name the team');
    expect((await add({ template: 'solo-hour', teamId: office.sales })).status).toBe(422);
    expect((await add({ template: 'solo-hour', withId: office.people.Max.memberId })).status).toBe(422);
    expect((await add({ template: 'weekly-90', teamId: office.sales, startsAt: '25:00' })).status).toBe(422);
  });

  it('for one alone is seen by nobody else', async () => {
    const mine = await done<Agenda>(
      rest.post(office.people.Max.visitor, `${office.path}/agendas`, { template: 'solo-hour' }),
    );
    expect(mine).toMatchObject({ teamId: null, memberIds: [office.people.Max.memberId] });
    const { meeting: hour } = await done<Clocked>(
      rest.post(office.people.Max.visitor, `${office.path}/agendas/${mine.agendaId}/open`, {}),
    );
    expect((await rest.get(office.people.Ann.visitor, office.at(hour))).status).toBe(404);
    expect((await office.activity(hour.meetingId))[0]).toMatchObject({
      subject: 'Solo hour',
      before: null,
      after: null,
    });
  });
});
