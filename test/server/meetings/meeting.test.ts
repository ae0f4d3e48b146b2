import type { Clocked, Meeting } from '#features/meetings/contract/meeting.ts';
import { clockOf, readClock } from '#features/meetings/model/clock.ts';
import { DAY, MINUTE } from '#test/support/clock.ts';
import { done, rest } from '#test/support/rest.ts';
import { problemsOf } from '#test/support/scorecard.ts';
import type { Answer } from '#test/support/visitor.ts';
import { describe, expect, it } from 'vitest';
import { meeting, meetWeekly, office } from './weekly.ts';

meetWeekly();

/** Minutes in each section and how the clock stands, read by the server's own time. */
async function clockNow() {
  const { meeting: now, serverNow } = await office.read('Max', meeting);
  const { sections, running } = readClock(clockOf(now), Date.parse(serverNow));
  return { running, ...Object.fromEntries(sections.map(({ id, used }) => [id, Math.round(used / MINUTE)])) };
}

const statusesOf = (answers: readonly Answer[]) =>
  answers.map(({ status }) => status).toSorted((one, other) => one - other);

function theFirst(answers: readonly Answer[]): Meeting {
  const json = answers.find(({ status }) => status === 200)?.json;
  if (json === undefined) throw new Error('Nobody was first.');
  return (json as Clocked).meeting;
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
    const [lea, max, pia] = (['Lea', 'Max', 'Pia'] as const).map((name) => office.people[name].memberId);
    expect(new Map(people.map(({ memberId, presence }) => [memberId, presence]))).toEqual(
      new Map([
        [lea, 'here'],
        [max, 'expected'],
        [pia, 'expected'],
      ]),
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
    expect(statusesOf(answers)).toEqual([200, 409]);
    const led = theFirst(answers);
    expect(answers.find(({ status }) => status === 409)?.json).toMatchObject({ data: { current: led } });
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
    expect(statusesOf(answers)).toEqual([200, 409, 409]);
    const opened = theFirst(answers);
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

describe('what a meeting went through', () => {
  it('is settled with its end: late to-dos are carried over, headlines were heard', async () => {
    const { Max } = office.people;
    const today = '2026-11-17';
    const base = { companyId: office.place.companyId, team: office.sales, by: Max.memberId };
    const todo = await done<{ todoId: string }>(
      rest.post(Max.visitor, `${office.path}/todos`, {
        title: 'Call Mrs. Abbott',
        ownerId: base.by,
        teamId: base.team,
        due: today,
      }),
    );
    const headline = await done<{ headlineId: string }>(
      rest.post(Max.visitor, `${office.path}/teams/${base.team}/headlines`, {
        kind: 'customers',
        words: 'She likes her porch',
      }),
    );
    office.server.clock.forward(DAY);
    await done(office.tell('Lea', meeting, 'conclude'));
    const { rows } = await office.server.db.owner.query(
      `select t.carried, h.meeting_id from app.todo t, app.headline h where t.todo_id = $1 and h.headline_id = $2`,
      [todo.todoId, headline.headlineId],
    );
    expect(rows).toEqual([{ carried: 1, meeting_id: meeting.meetingId }]);
  });
});
