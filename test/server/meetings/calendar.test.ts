import type { Clocked } from '#features/meetings/contract/meeting.ts';
import { MINUTE } from '#test/support/clock.ts';
import { type Office, openOffice } from '#test/support/meetings.ts';
import { done, rest } from '#test/support/rest.ts';
import type { Visitor } from '#test/support/visitor.ts';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';

type Made = { readonly feed: { readonly feedId: string }; readonly url: string };

let office: Office;
/** Signed in nowhere, as calendar programs are. */
let program: Visitor;

beforeAll(async () => {
  office = await openOffice();
  program = office.server.visitor();
});
afterAll(() => office.server.stop());

const make = (who: 'Lea' | 'Max' | 'Una' | 'Ann', more: object = {}) =>
  rest.post(office.people[who].visitor, `${office.path}/calendar-feeds`, more);
const ask = (url: string) => program.ask(new URL(url).pathname);

async function eventsAt(url: string) {
  const answer = await ask(url);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  return new ICAL.Component(ICAL.parse(answer.text) as unknown[]).getAllSubcomponents('vevent').map((one) => {
    const { summary, startDate, duration } = new ICAL.Event(one);
    const begins = startDate.isDate ? startDate.toString() : `${startDate.toJSDate().toISOString().slice(0, 16)}Z`;
    return { summary, begins, minutes: Math.round(duration.toSeconds() / 60) };
  });
}

it('tells a calendar program what is agreed for half a year, what is planned and what was held', async () => {
  const { agendaId } = await office.addAgenda('Lea', {
    template: 'weekly-90',
    teamId: office.sales,
    weekday: 2,
    startsAt: '09:00',
  });
  const path = `${office.path}/agendas/${agendaId}`;
  await done(rest.post(office.people.Lea.visitor, `${path}/meetings`, { plannedAt: '2026-11-25T16:00:00Z' }));
  const { meeting } = await done<Clocked>(rest.post(office.people.Lea.visitor, `${path}/open`, {}));
  office.server.clock.forward(80 * MINUTE);
  await done(office.tell('Lea', meeting, 'conclude'));
  const { url } = await done<Made>(make('Max'));
  const events = await eventsAt(url);
  // Held from 8:00 on the 17th; planned for a Wednesday instead of the Tuesday; then every Tuesday at nine.
  expect(events.slice(0, 4)).toEqual([
    { summary: 'Weekly meeting', begins: '2026-11-25T16:00Z', minutes: 90 },
    { summary: 'Weekly meeting', begins: '2026-11-17T13:00Z', minutes: 80 },
    { summary: 'Weekly meeting', begins: '2026-12-01T14:00Z', minutes: 90 },
    { summary: 'Weekly meeting', begins: '2026-12-08T14:00Z', minutes: 90 },
  ]);
  // New York goes to summer time on 14 March 2027: nine is 14:00 UTC before, 13:00 after.
  const begins = events.map((event) => event.begins);
  expect(begins).toContain('2027-03-09T14:00Z');
  expect(begins).toContain('2027-03-16T13:00Z');
  const { url: others } = await done<Made>(make('Una'));
  expect(await eventsAt(others), 'in no team').toEqual([]);
});

it('names to-dos only where that was asked for, and never private ones', async () => {
  const todo = (title: string, more: object = {}) =>
    done(rest.post(office.people.Una.visitor, `${office.path}/todos`, { title, due: '2026-11-20', ...more }));
  await todo('Order parts; both, for Max\\Lea');
  await todo('Ask for a rise', { private: true });
  const { url } = await done<Made>(make('Una', { todos: true }));
  expect(await eventsAt(url)).toEqual([
    { summary: 'Order parts; both, for Max\\Lea', begins: '2026-11-20', minutes: 24 * 60 },
  ]);
});

it('is of a team for those who may be in its meetings', async () => {
  expect((await make('Una', { teamId: office.sales })).status).toBe(404);
  const { url } = await done<Made>(make('Ann', { teamId: office.sales }));
  expect((await eventsAt(url)).length).toBeGreaterThan(20);
  const { url: own } = await done<Made>(make('Ann'));
  expect(await eventsAt(own), 'an owner is not to be in every meeting').toEqual([]);
});

it('says of a meeting that is private to two no more than that it is, and to the two alone', async () => {
  const draft = { template: 'owner-operator', withId: office.people.Ruth.memberId, name: 'Selling the company' };
  const { agendaId } = await office.addAgenda('Ann', { ...draft, weekday: 3, startsAt: '10:00' });
  const plannedAt = '2026-11-26T15:00:00Z';
  await done(rest.post(office.people.Ann.visitor, `${office.path}/agendas/${agendaId}/meetings`, { plannedAt }));
  const { url } = await done<Made>(make('Ann'));
  expect((await ask(url)).text).not.toContain('Selling');
  const events = await eventsAt(url);
  expect(events[0]).toEqual({ summary: 'Owner-operator meeting', begins: '2026-11-26T15:00Z', minutes: 120 });
  expect(events.length, 'and those that are agreed').toBeGreaterThan(5);
  for (const more of [{}, { teamId: office.sales }]) {
    const { url: others } = await done<Made>(make('Lea', more));
    expect((await eventsAt(others)).map(({ summary }) => summary)).not.toContain('Owner-operator meeting');
  }
  const { url: ofTeam } = await done<Made>(make('Ann', { teamId: office.place.leadership }));
  expect(await eventsAt(ofTeam)).toEqual([]);
});

it('is gone once it is revoked, once who made it has left, and where nobody made one', async () => {
  const { url, feed } = await done<Made>(make('Max'));
  const { visitor } = office.people.Max;
  expect((await rest.delete(office.people.Lea.visitor, `${office.path}/calendar-feeds/${feed.feedId}`)).status).toBe(
    404,
  );
  expect((await ask(url)).status).toBe(200);
  await done(rest.delete(visitor, `${office.path}/calendar-feeds/${feed.feedId}`));
  expect((await ask(url)).status).toBe(404);
  const { url: second } = await done<Made>(make('Max'));
  await done(rest.post(office.people.Ann.visitor, `${office.path}/members/${office.people.Max.memberId}/depart`, {}));
  expect((await ask(second)).status).toBe(404);
  expect((await program.ask(`/calendar/${'x'.repeat(43)}.ics`)).status).toBe(404);
  const { rows } = await office.server.db.owner.query('select secret_hash from app.calendar_feed');
  const secret = url.split('/').at(-1)?.slice(0, 43) ?? '';
  expect(rows.some((row: { secret_hash: string }) => row.secret_hash.includes(secret))).toBe(false);
});
