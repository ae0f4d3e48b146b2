import type { Clocked, Meeting } from '#features/meetings/contract/meeting.ts';
import type { MeetingRecap } from '#features/meetings/contract/recap.ts';
import type { SoloFindings } from '#features/meetings/contract/solo.ts';
import type { SoloRole } from '#features/meetings/model/solo-role.ts';
import type { Todo } from '#features/todos/contract/todo.ts';
import type { Metric } from '#features/scorecard/contract/metric.ts';
import { addDays, day } from '#lib/calendar/day.ts';
import { drawsFrom } from '#statistics/random.ts';
import { DAY } from '#test/support/clock.ts';
import { type Office, openOffice } from '#test/support/meetings.ts';
import { stranger } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf, problemsOf } from '#test/support/scorecard.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// It is Tuesday 17 November 2026: the last week that is over began on the 9th.
const lastClosed = day('2026-11-09');
const WEEKS = 60;

let office: Office;
let desk: Desk;
let hour: Meeting;
let quotes: Metric;
let rework: Metric;

type Name = 'Ann' | 'Lea' | 'Max';

const openHour = async (who: Name) => {
  const { agendaId } = await office.addAgenda(who, { template: 'solo-hour' });
  const opened = rest.post(office.people[who].visitor, `${office.path}/agendas/${agendaId}/open`, {});
  return (await done<Clocked>(opened)).meeting;
};
const ask = (who: Name, meeting = hour) => rest.get(office.people[who].visitor, office.at(meeting, 'findings'));
const read = (who: Name = 'Ann', meeting = hour) => done<SoloFindings>(ask(who, meeting));
const partOf = ({ parts }: SoloFindings, role: SoloRole) => {
  const part = parts.find((one) => one.role === role);
  if (!part) throw new Error(`There is no part of ${role}.`);
  return part;
};
const send = (who: Name, what: object) => rest.put(office.people[who].visitor, `${office.path}/finding-routes`, what);

async function record({ metricId }: Metric, amounts: readonly (number | null)[]): Promise<void> {
  const values = amounts.flatMap((amount, at) =>
    amount === null
      ? []
      : [{ metricId, period: addDays(lastClosed, 7 * (at + 1 - amounts.length)), amount, seenVersion: 0 }],
  );
  await done(rest.post(office.people.Ann.visitor, `${office.path}/values`, { values }));
}

/** Chance around a level, and nothing else. */
const noise = (seed: number, level: number, spread: number, weeks = WEEKS): number[] => {
  const draws = drawsFrom(seed);
  return Array.from({ length: weeks }, () => Math.max(0, Math.round(level + spread * draws.normal())));
};
const atLeast = (threshold: number) => ({ goal: { operator: 'at-least', threshold } });

beforeAll(async () => {
  office = await openOffice();
  desk = deskOf(office.people.Ann.visitor, office.place);
  quotes = await desk.define('Quotes sent', { ...atLeast(18), kind: 'activity' });
  // From 22 a week to 9, for the last eight weeks: far beyond what luck brings.
  await record(quotes, [...noise(1, 22, 2, WEEKS - 8), 9, 8, 10, 9, 9, 8, 10, 9]);
  rework = await desk.define('Rework hours', { unit: 'hours', goal: { operator: 'at-most', threshold: 20 } });
  // Ordinary for it, and off goal: the mean is 20, and half of the weeks lie above.
  await record(rework, [...noise(2, 20, 3, WEEKS - 2), 19, 22]);
  const leads = await desk.define('New leads', atLeast(5));
  await record(leads, [6, 7, 6]);
  const cash = await desk.define('Cash in the bank', { unit: 'currency', ...atLeast(10_000) });
  await record(cash, [...noise(3, 12_000, 300, WEEKS - 2), 12_100, null]);
  hour = await openHour('Ann');
});
afterAll(() => office.server.stop());

describe('what the hour finds', () => {
  it('goes to the role that acts on it, with its numbers', async () => {
    const found = await read();
    expect(found).toMatchObject({ asOf: '2026-11-17', metrics: 4 });
    expect(found.parts.map(({ role, metrics }) => [role, metrics])).toEqual([
      ['ceo', 0],
      ['marketing', 1],
      ['sales', 1],
      ['production', 1],
      ['finance', 1],
    ]);
    const fall = partOf(found, 'sales').findings.find(({ rule }) => rule === 'scorecard.signal');
    expect(fall).toMatchObject({ verdict: 'clear', metricId: quotes.metricId, sent: false });
    // Its run may begin a week or two early, where luck had it below the mean before.
    expect(fall?.title).toMatch(/^Quotes sent went down: (9|1\d)(\.\d)? a week lately, 22(\.\d)? before$/);
    expect(fall?.evidence.every(({ n }) => n > 0)).toBe(true);
    expect(fall?.actions.length).toBeGreaterThan(0);
  });

  it('of pure chance is nothing: the week is off goal, and ordinary', async () => {
    const { findings, reds } = partOf(await read(), 'production');
    expect(findings.filter(({ rule }) => rule === 'scorecard.signal')).toEqual([]);
    expect(reds).toEqual([
      expect.objectContaining({ title: 'Rework hours', status: 'off', amount: 22, periods: 1, reading: 'ordinary' }),
    ]);
  });

  it('says of what too little is known, and what would change that', async () => {
    const { findings, unknown } = partOf(await read(), 'marketing');
    expect(findings.filter(({ rule }) => rule !== 'scorecard.tree-gap')).toEqual([]);
    expect(unknown).toEqual([
      {
        title: 'Too few weeks to tell whether New leads changed',
        wouldChange: expect.stringContaining('7 more weeks') as string,
      },
    ]);
  });

  it('tells the number that is missing', async () => {
    expect(partOf(await read(), 'finance').reds).toEqual([
      expect.objectContaining({ title: 'Cash in the bank', status: 'missing', amount: null, reading: null }),
    ]);
  });
});

describe('who reads it', () => {
  it('is nobody but the one whose hour it is', async () => {
    expect((await ask('Lea')).status).toBe(404);
    expect((await ask('Max')).status).toBe(404);
    const [sam] = await stranger(office.server, 'Sam');
    expect((await rest.get(sam, office.at(hour, 'findings'))).status).toBe(404);
  });

  it('reads of no metric that they may not read findings of', async () => {
    const theirs = await openHour('Lea');
    expect(await read('Lea', theirs)).toMatchObject({ metrics: 0, looks: 0 });
    const own = await desk.define('Reviews asked for', { ownerId: office.people.Max.memberId, teamId: null });
    await record(own, [1, 2]);
    const mine = await openHour('Max');
    const found = await read('Max', mine);
    expect(found.metrics).toBe(1);
    expect(partOf(found, 'marketing').metrics).toBe(1);
  });

  it('of another meeting is told that only a solo hour has it', async () => {
    const weekly = await office.openWeekly();
    expect(problemsOf(await ask('Ann', weekly))['meetingId']).toContain('Only a solo hour');
  });
});

describe('sent to another role', () => {
  it('a metric stays there, with all that is found of it, until it is sent back', async () => {
    const { metricId } = quotes;
    const before = partOf(await read(), 'marketing').metrics;
    expect((await send('Ann', { metricId, role: 'marketing' })).json).toEqual({ before: null });
    const found = await read();
    expect(partOf(found, 'sales').findings).toEqual([]);
    expect(partOf(found, 'marketing')).toMatchObject({ metrics: before + 1 });
    expect(partOf(found, 'marketing').findings[0]).toMatchObject({ metricId, sent: true });
    expect((await send('Ann', { metricId, role: null })).json).toEqual({ before: 'marketing' });
    expect(partOf(await read(), 'sales').findings[0]).toMatchObject({ metricId, sent: false });
  });

  it('is of one person: somebody else’s go where they would', async () => {
    await send('Lea', { metricId: rework.metricId, role: 'ceo' });
    expect(partOf(await read(), 'production').reds).toHaveLength(1);
    await send('Ann', { rule: 'scorecard.tree-gap', role: 'finance' });
    await send('Ann', { rule: 'scorecard.tree-gap', role: null });
  });

  it('is refused of what is nothing, of both at once, and of a metric that is not there', async () => {
    for (const wrong of [{}, { rule: 'tea.leaves' }, { rule: 'cadence.todos', metricId: quotes.metricId }]) {
      expect(problemsOf(await send('Ann', { ...wrong, role: 'sales' }))['rule'], JSON.stringify(wrong)).toContain(
        'Name what is sent',
      );
    }
    const nowhere = { metricId: office.place.companyId, role: 'sales' };
    expect((await send('Ann', nowhere)).status).toBe(404);
  });
});

it('the hour that was held is read as of its day, and tells what was taken on in it', async () => {
  const taken = await office.tell('Ann', hour, 'todos', {
    title: 'Call the ten oldest quotes',
    metricId: quotes.metricId,
  });
  expect(await done<Todo>(Promise.resolve(taken))).toMatchObject({
    ownerId: office.people.Ann.memberId,
    private: true,
    origin: { kind: 'metric', id: quotes.metricId, title: 'Quotes sent' },
  });
  expect((await office.tell('Lea', hour, 'todos', { title: 'Mine' })).status).toBe(404);
  await done(office.tell('Ann', hour, 'conclude'));
  office.server.clock.forward(14 * DAY);
  expect(await read()).toMatchObject({ asOf: '2026-11-17' });
  expect(partOf(await read(), 'production').reds[0]).toMatchObject({ period: lastClosed, amount: 22 });
  const recap = await done<MeetingRecap>(rest.get(office.people.Ann.visitor, office.at(hour, 'recap')));
  expect(recap.todos.map(({ title }) => title)).toEqual(['Call the ten oldest quotes']);
});
