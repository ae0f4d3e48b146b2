import type { Metric, MetricName } from '#features/scorecard/contract/metric.ts';
import type { Row } from '#features/scorecard/contract/scorecard.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';
import { join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf, problemsOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let lea: Visitor;
let leas: Place;
let ben: Visitor;
let bens: Place;
let place: Place;
let desk: Desk;
let path: string;
let sales: TeamId;
let count = 0;

beforeAll(async () => {
  server = await startTestServer();
  [ann, place] = await setUp(server, 'Ann');
  desk = deskOf(ann, place);
  path = desk.path;
  [lea, leas] = await join(server, ann, place.companyId, { name: 'Lea', role: 'leader' });
  [ben, bens] = await join(server, ann, place.companyId, { name: 'Ben', role: 'member' });
});
afterAll(() => server.stop());

beforeEach(async () => {
  const team = { name: `Sales ${(count += 1)}`, memberIds: [leas.memberId] };
  sales = (await done<{ teamId: TeamId }>(rest.post(ann, `${path}/teams`, team))).teamId;
});

type Named = readonly [Metric, string];
const arrange = (who: Visitor, scorecard: string, metrics: readonly Named[]) =>
  rest.put(who, `${path}/scorecards/${scorecard}/order`, {
    metrics: metrics.map(([{ metricId }, group]) => ({ metricId, group })),
  });
const placing = (scorecard: string, { metricId }: Metric) => `${path}/scorecards/${scorecard}/metrics/${metricId}`;
const put = (who: Visitor, scorecard: string, metric: Metric, group?: string) =>
  rest.put(who, placing(scorecard, metric), group === undefined ? {} : { group });
const takeOff = (who: Visitor, scorecard: string, metric: Metric) => rest.delete(who, placing(scorecard, metric), {});
const shown = async (who: Visitor, query: string) => {
  const { rows } = await done<{ rows: Row[] }>(rest.get(who, `${path}/scorecard?${query}`));
  return rows.map(({ title, group }) => (group ? `${group}: ${title}` : title));
};
const onTeam = (team: string = sales) => shown(ann, `teamId=${team}`);
const onPerson = (person: MemberId, who = ann) => shown(who, `ownerId=${person}`);

/** Owned by Lea, who is in the team. */
const ofSales = (title: string, more: object = {}) =>
  desk.define(title, { teamId: sales, ownerId: leas.memberId, ...more });

describe('the order of a scorecard', () => {
  it('is that of definition, under the headings given, until somebody arranges it', async () => {
    const [leads, calls] = [await ofSales('Leads'), await ofSales('Calls', { group: 'Work' })];
    const visits = await ofSales('Visits', { group: ' Work ' });
    expect(await onTeam()).toEqual(['Leads', 'Work: Calls', 'Work: Visits']);
    await done(
      arrange(lea, sales, [
        [visits, 'Ahead'],
        [leads, ''],
        [calls, 'Work'],
      ]),
    );
    expect(await onTeam()).toEqual(['Ahead: Visits', 'Leads', 'Work: Calls']);
    expect((await desk.activity(sales)).find(({ verb }) => verb === 'scorecard arranged')).toMatchObject({
      subjectKind: 'scorecard',
      actor: 'Lea',
      before: { order: ['Leads', 'Work: Calls', 'Work: Visits'] },
      after: { order: ['Ahead: Visits', 'Leads', 'Work: Calls'] },
    });
  });

  it('keeps those that are not named behind those that are', async () => {
    const [a, b] = [await ofSales('A'), await ofSales('B')];
    const [c, d] = [await ofSales('C', { cadence: 'monthly' }), await ofSales('D', { group: 'Last' })];
    await done(
      arrange(ann, sales, [
        [d, 'Last'],
        [b, ''],
      ]),
    );
    expect(await onTeam()).toEqual(['Last: D', 'B', 'A']);
    await done(arrange(ann, sales, [[a, '']]));
    expect(await onTeam()).toEqual(['A', 'Last: D', 'B']);
    await done(arrange(ann, sales, [[c, '']]));
    expect(await shown(ann, `teamId=${sales}&cadence=monthly`)).toEqual(['C']);
    expect(await onTeam()).toEqual(['A', 'Last: D', 'B']);
  });

  it('is each scorecard’s own, a person’s too', async () => {
    const [leads, calls] = [await ofSales('Leads'), await ofSales('Calls')];
    await done(
      arrange(lea, leas.memberId, [
        [calls, 'First thing'],
        [leads, ''],
      ]),
    );
    expect((await onPerson(leas.memberId, lea)).slice(0, 2)).toEqual(['First thing: Calls', 'Leads']);
    expect(await onTeam()).toEqual(['Leads', 'Calls']);
    // Whoever gives a metric away does not keep it.
    await desk.change(calls, { ownerId: place.memberId });
    expect(await onPerson(leas.memberId, lea)).not.toContain('First thing: Calls');
  });

  it('is refused whole when a metric is named twice, is not there, or has a heading too long', async () => {
    const [leads, calls] = [await ofSales('Leads'), await ofSales('Calls')];
    const elsewhere = await desk.define('Elsewhere');
    const twice = await arrange(ann, sales, [
      [calls, ''],
      [leads, ''],
      [calls, 'Again'],
    ]);
    expect(problemsOf(twice)['metrics']).toBe('A metric is named twice. Name each of them once. Nothing was changed.');
    expect(
      (
        await arrange(ann, sales, [
          [calls, ''],
          [elsewhere, ''],
        ])
      ).status,
    ).toBe(404);
    expect(problemsOf(await arrange(ann, sales, [[calls, 'x'.repeat(121)]]))['group']).toMatch(/120 fit/);
    expect((await arrange(ann, '01a20090-ee8c-7000-8481-6a00fc97921b', [])).status).toBe(404);
    expect(await onTeam()).toEqual(['Leads', 'Calls']);
  });

  it('arranged by two people at the same moment is the order of one of them', async () => {
    const [a, b, c] = [await ofSales('A'), await ofSales('B'), await ofSales('C')];
    const orders: Named[][] = [
      [
        [c, ''],
        [b, ''],
        [a, ''],
      ],
      [
        [b, ''],
        [a, ''],
        [c, ''],
      ],
    ];
    const both = await Promise.all([arrange(ann, sales, orders[0] ?? []), arrange(lea, sales, orders[1] ?? [])]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect([
      ['C', 'B', 'A'],
      ['B', 'A', 'C'],
    ]).toContainEqual(await onTeam());
  });
});

describe('a metric on one more scorecard', () => {
  it('is shown to those who read that one, moves under another heading, and is taken off again', async () => {
    const revenue = await desk.define(`Revenue ${count}`, { group: 'Money' });
    await done(put(lea, sales, revenue));
    expect(await onTeam()).toEqual([revenue.title]);
    await done(put(ann, sales, revenue, 'Company'));
    expect(await onTeam()).toEqual([`Company: ${revenue.title}`]);
    expect(await onTeam(place.leadership)).toContain(`Money: ${revenue.title}`);
    const names = await done<MetricName[]>(rest.get(ann, `${path}/metrics`));
    const { standsOn = [] } = names.find(({ metricId }) => metricId === revenue.metricId) ?? {};
    expect(standsOn.toSorted()).toEqual([place.leadership, sales].toSorted());
    await done(takeOff(lea, sales, revenue));
    await done(takeOff(lea, sales, revenue));
    expect(await onTeam()).toEqual([]);
    const happened = await desk.activity(revenue.metricId);
    expect(happened.map(({ verb }) => verb)).toEqual([
      'metric taken off a scorecard',
      'metric placed on a scorecard',
      'metric placed on a scorecard',
      'metric defined',
    ]);
    expect(happened[2]?.after).toEqual({
      scorecard: `Sales ${count}`,
      group: '',
      shownTo: `everybody who reads the scorecard of Sales ${count}`,
    });
  });

  it('stays on the scorecard that it belongs to', async () => {
    const leads = await ofSales('Leads');
    const answer = await takeOff(ann, sales, leads);
    expect(problemsOf(answer)['scorecard']).toBe(
      'Leads belongs to this scorecard. Move it to another one, archive it or delete it. Nothing was changed.',
    );
    expect(await onTeam()).toEqual(['Leads']);
    await desk.change(leads, { teamId: place.leadership, ownerId: place.memberId });
    expect(await onTeam()).toEqual([]);
  });

  it('is on somebody’s own scorecard for as long as they may read it', async () => {
    const revenue = await desk.define(`Revenue ${count}`);
    await done(put(ben, bens.memberId, revenue, 'To watch'));
    expect(await onPerson(bens.memberId, ben)).toEqual([`To watch: ${revenue.title}`]);
    const moved = await desk.change(revenue, { teamId: sales });
    expect(await onPerson(bens.memberId, ben)).toEqual([]);
    expect((await rest.get(ben, `${path}/metrics/${revenue.metricId}`)).status).toBe(404);
    await desk.change(moved, { teamId: place.leadership });
    await done(takeOff(ben, bens.memberId, revenue));
  });

  it('is not put on the scorecard of somebody who may not read it', async () => {
    const leads = await ofSales('Leads');
    const answer = await put(ann, bens.memberId, leads);
    expect(problemsOf(answer)['scorecard']).toBe(
      'Ben may not read Leads. Make Ben its owner, or place it on a team’s scorecard that Ben reads. Nothing was changed.',
    );
    expect((await put(ann, leas.memberId, leads)).status).toBe(200);
    expect((await put(ben, sales, leads)).status).toBe(403);
    expect((await put(ben, leas.memberId, leads)).status).toBe(403);
    await done(desk.delete(leads));
    expect((await put(ann, sales, leads)).status).toBe(404);
  });
});

it('nothing was written to the log that nobody expected', () => {
  expect(server.problems).toEqual([]);
});
