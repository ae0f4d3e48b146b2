import type { Agenda } from '#features/meetings/contract/agenda.ts';
import type { Clocked } from '#features/meetings/contract/meeting.ts';
import type { ComingMeeting } from '#features/meetings/contract/history.ts';
import { DAY, MINUTE } from '#test/support/clock.ts';
import type { Office } from '#test/support/meetings.ts';
import { done, rest } from '#test/support/rest.ts';
import { problemsOf } from '#test/support/scorecard.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { meeting, meetWeekly, office } from './weekly.ts';

meetWeekly();

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

describe('what is to come', () => {
  const coming = (who: keyof Office['people'], days = 7) =>
    done<ComingMeeting[]>(rest.get(office.people[who].visitor, `/upcoming-meetings?days=${days}`));

  it('is of one’s own teams: what is open, then what is planned, then what the agendas say', async () => {
    const { owner } = office.server.db;
    await owner.query('update app.agenda set deleted_at = now()');
    await owner.query(`update app.meeting set state = 'cancelled' where state = 'planned'`);
    const [soon, later] = await Promise.all(
      [DAY, 2 * DAY].map(async (after) => {
        const at = new Date(Math.ceil((office.server.clock.now() + after) / MINUTE) * MINUTE);
        const parts = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', timeStyle: 'short' }).format(at);
        const weekday = new Date(at.toLocaleDateString('en-US', { timeZone: 'America/New_York' })).getDay() || 7;
        const draft = { template: 'weekly-60', teamId: office.sales, weekday, startsAt: parts };
        return { at, agenda: await office.addAgenda('Lea', draft) };
      }),
    );
    const plan = rest.post(office.people.Lea.visitor, `${office.path}/agendas/${later?.agenda.agendaId}/meetings`, {});
    const { meeting: planned } = await done<Clocked>(plan);
    expect(await coming('Max')).toEqual([
      expect.objectContaining({ state: 'live', meetingId: meeting.meetingId, minutes: 90 }),
      expect.objectContaining({
        state: 'agreed',
        meetingId: null,
        agendaId: soon?.agenda.agendaId,
        startsAt: soon?.at.toISOString(),
        minutes: 60,
      }),
      expect.objectContaining({ state: 'planned', meetingId: planned.meetingId, startsAt: later?.at.toISOString() }),
    ]);
    expect((await coming('Max', 1)).map(({ state }) => state)).toEqual(['live']);
    // She may come to any, and is in the leadership alone.
    expect(await coming('Ann')).toEqual([]);
    expect(await coming('Una')).toEqual([]);
    expect(await coming('Gus')).toEqual([]);
  });
});
