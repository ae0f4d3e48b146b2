import type { Metric } from '#features/scorecard/contract/metric.ts';
import type { Row } from '#features/scorecard/contract/scorecard.ts';
import type { TeamId } from '#lib/ids.ts';
import { join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf, problemsOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// A Wednesday; this week is named 2026-11-16.
const NOW = Date.parse('2026-11-18T17:00:00Z');
const LAST_WEEK = '2026-11-09';
const goal = { operator: 'at-least', threshold: 20 };

let server: TestServer;
let ann: Visitor;
let place: Place;
let desk: Desk;
let sales: TeamId;

beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  [ann, place] = await setUp(server, 'Ann');
  desk = deskOf(ann, place);
  const team = { name: 'Sales', memberIds: [] };
  sales = (await done<{ teamId: TeamId }>(rest.post(ann, `${desk.path}/teams`, team))).teamId;
});
afterAll(() => server.stop());

const list = (query = '') => done<Metric[]>(rest.get(ann, `${desk.path}/metrics${query}`));
const readTitles = async (query = '') =>
  (await done<{ rows: Row[] }>(rest.get(ann, `${desk.path}/scorecard${query}`))).rows.map(({ title }) => title);

describe('what is said about a metric', () => {
  it('is kept as it was said, and plain where nobody said anything', async () => {
    const plain = await desk.define('Plain');
    const particulars = {
      kind: 'activity',
      cadence: 'monthly',
      summary: 'total',
      note: 'Counts bids.\nNot phone quotes.',
      controllable: true,
      clientView: true,
    };
    expect(plain).toMatchObject({
      kind: 'lagging',
      cadence: 'weekly',
      summary: 'average',
      note: '',
      controllable: null,
      clientView: false,
      formula: null,
      drives: [],
      archived: false,
    });
    expect(await desk.define('Said', particulars)).toMatchObject(particulars);
    const changed = await desk.change(plain, { ...particulars, unit: 'hours' });
    expect(changed).toMatchObject({ ...particulars, unit: 'hours', version: 2 });
    expect((await desk.activity(plain.metricId))[0]).toMatchObject({
      before: { cadence: 'weekly', unit: 'number', team: 'Leadership', owner: 'Ann' },
      after: { cadence: 'monthly', unit: 'hours', note: particulars.note },
    });
    expect(await desk.change(changed, { controllable: null })).toMatchObject({
      ...particulars,
      unit: 'hours',
      controllable: null,
    });
  });

  it.each([
    ['a note with a NUL', { note: 'a\u0000b' }, 'note', /cannot be shown/],
    ['a note of 2,001 characters', { note: 'x'.repeat(2001) }, 'note', /2001 characters long and 2000 fit/],
    ['a heading of 121', { group: 'x'.repeat(121) }, 'group', /121 characters long and 120 fit/],
    ['a unit that nobody knows', { unit: 'miles' }, 'unit', /./],
    ['a rhythm that nobody knows', { cadence: 'daily' }, 'cadence', /./],
  ])('is refused: %s', async (_what, more, field, sentence) => {
    const answer = await desk.tryDefining('Refused', more);
    expect(answer.status).toBe(422);
    expect(problemsOf(answer)[field]).toMatch(sentence);
  });
});

describe('the unit and the rhythm', () => {
  it('stay once there are numbers; the refusal says what to do', async () => {
    const metric = await desk.define('Miles driven', { goal });
    await done(desk.record(metric, LAST_WEEK, 120));
    const answer = await desk.tryChanging(metric, { unit: 'hours', cadence: 'monthly' });
    expect(answer.status).toBe(422);
    expect(problemsOf(answer)).toEqual({
      unit: 'Miles driven is counted in number and has numbers already. Define a new metric and archive this one: its numbers stay.',
      cadence:
        'Miles driven is weekly and has numbers already. Define a new metric and archive this one: its numbers stay.',
    });
    expect(await desk.row(metric.metricId)).toMatchObject({ unit: 'number', cadence: 'weekly', version: 1 });
    expect((await desk.change(metric, { unit: 'number', title: 'Miles' })).title).toBe('Miles');
  });

  it('change while there is none; the goal goes along or is said anew', async () => {
    const metric = await desk.define('Hours', { goal });
    await desk.change(metric, { goal: { operator: 'at-least', threshold: 30 } });
    const read = await desk.row(metric.metricId);
    expect(read.goals).toHaveLength(2);
    const hours = await desk.change(read, { unit: 'hours' });
    expect(hours.goals).toMatchObject([{ from: '1970-01-01', threshold: 30 }]);
    const refused = await desk.tryChanging(hours, { unit: 'yes-no' });
    expect(problemsOf(refused)['goal']).toBe(
      'The goal of Hours does not fit yes-no. Send the new goal along, or none.',
    );
    const yesNo = await desk.change(hours, { unit: 'yes-no', goal: { operator: 'at-least', threshold: 1 } });
    expect(yesNo).toMatchObject({ unit: 'yes-no', goals: [{ from: '1970-01-01', threshold: 1 }] });
    expect((await desk.change(yesNo, { cadence: 'quarterly', goal: null })).goals).toEqual([]);
  });
});

describe('an archived metric', () => {
  it('is off the scorecards, keeps its numbers, takes no new ones, and comes back', async () => {
    const metric = await desk.define('Faxes sent', { goal });
    await done(desk.record(metric, LAST_WEEK, 3));
    const archived = await desk.change(metric, { archived: true });
    expect(archived).toMatchObject({ archived: true, title: 'Faxes sent' });
    expect(await readTitles()).not.toContain('Faxes sent');
    expect(await readTitles(`?archived=true&teamId=${place.leadership}`)).toEqual(['Faxes sent']);
    expect((await list()).map(({ title }) => title)).not.toContain('Faxes sent');
    expect(await list('?archived=true')).toMatchObject([{ title: 'Faxes sent', archived: true }]);
    const refused = await desk.record(metric, LAST_WEEK, 4, 1);
    expect(refused.status).toBe(422);
    expect(refused.json).toMatchObject({
      message:
        'Faxes sent is archived, so nothing is recorded for it. Take it out of the archive first; its numbers are kept.',
    });
    await desk.change(archived, { archived: false });
    expect((await desk.row(metric.metricId)).values).toMatchObject([{ amount: 3, version: 1 }]);
    expect((await desk.record(metric, LAST_WEEK, 4, 1)).status).toBe(200);
    expect((await desk.activity(metric.metricId)).map(({ verb }) => verb)).toEqual([
      'value recorded',
      'metric changed',
      'metric changed',
      'value recorded',
      'metric defined',
    ]);
  });
});

describe('the owner of a team’s metric', () => {
  it('is in the team, or an owner or operator; the refusal names the two ways out', async () => {
    const [ben, { memberId }] = await join(server, ann, place.companyId, {
      name: 'Ben',
      role: 'member',
      teamIds: [sales],
    });
    const [, operator] = await join(server, ann, place.companyId, { name: 'Ola', role: 'operator' });
    const sentence = 'Ben is not in Leadership. Add them to the team, or choose another owner. Nothing was stored.';
    const defined = await desk.tryDefining('Leads', { ownerId: memberId });
    expect(defined.status).toBe(422);
    expect(problemsOf(defined)).toEqual({ team: sentence });
    const leads = await desk.define('Leads', { ownerId: memberId, teamId: sales });
    expect(problemsOf(await desk.tryChanging(leads, { teamId: place.leadership }))).toEqual({ team: sentence });
    const annas = await desk.define('Anna’s');
    expect(problemsOf(await desk.tryChanging(annas, { ownerId: memberId }))).toEqual({ team: sentence });
    const olas = await desk.change(annas, { ownerId: operator.memberId });
    expect(olas.ownerId).toBe(operator.memberId);
    // Somebody who left the team since keeps the metric; renaming it is not about that.
    await done(rest.patch(ann, `${desk.path}/teams/${sales}`, { seenVersion: 1, memberIds: [] }));
    expect((await desk.change(leads, { title: 'New leads' })).title).toBe('New leads');
    expect((await rest.get(ben, `${desk.path}/metrics/${leads.metricId}`)).status).toBe(200);
  });
});

describe('a deleted metric', () => {
  it('is read, changed and recorded by nobody until it is back', async () => {
    const metric = await desk.define('Gone');
    await done(desk.delete(metric));
    for (const answer of [
      await rest.get(ann, `${desk.path}/metrics/${metric.metricId}`),
      await desk.tryChanging({ ...metric, version: 2 }, { title: 'Here' }),
      await desk.record(metric, LAST_WEEK, 4),
    ]) {
      expect(answer.status).toBe(404);
    }
    expect((await done<Metric>(desk.restore(metric))).version).toBe(3);
  });
});

it('nothing was written to the log that nobody expected', () => {
  expect(server.problems).toEqual([]);
});
