import fc from 'fast-check';
import { day } from '#lib/calendar/day.ts';
import type { CompanyId } from '#lib/ids.ts';
import { type FileDesk, fileDeskOf } from '#test/support/desk-of-files.ts';
import { emailOf, harbor, join, setUp, signIn, standing } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawnCompany } from './drawn-metric.ts';
import { type Ground, plantMetrics } from './plant-metrics.ts';

const today = day('2026-03-18');

let server: TestServer;
let first: Ground;
let second: Ground;

const crewsOf = async (visitor: Visitor, companyId: CompanyId) =>
  (
    await done<{ teamId: string }>(
      rest.post(visitor, `/companies/${companyId}/teams`, { name: 'Crews', memberIds: [] }),
    )
  ).teamId;

/** Two companies of the same people, each with the same teams. */
beforeAll(async () => {
  server = await startTestServer({ now: Date.parse('2026-03-18T15:00:00Z') });
  const [visitor, place] = await setUp(server, 'Ann');
  const crews = await crewsOf(visitor, place.companyId);
  const [, { memberId: bob }] = await join(server, visitor, place.companyId, { name: 'Bob', role: 'operator' });
  first = { ...place, visitor, crews, bob, today };

  const { companyId } = await done<{ companyId: CompanyId }>(
    rest.post(visitor, '/companies', { ...harbor, name: 'Pine Painting' }),
  );
  const invited = { email: emailOf('Bob'), role: 'operator', teamIds: [] };
  const { link } = await done<{ link: string }>(rest.post(visitor, `/companies/${companyId}/invitations`, invited));
  const bobVisitor = await signIn(server, 'Bob');
  await done(rest.post(bobVisitor, '/invitations/accept', { secret: link.split('/').at(-1) }));
  const [there, his] = [await standing(visitor, companyId), await standing(bobVisitor, companyId)];
  second = { ...there, visitor, crews: await crewsOf(visitor, companyId), bob: his.memberId, today };
});
afterAll(() => server.stop());

const nothing = { metricsNew: 0, metricsChanged: 0, valuesNew: 0, valuesChanged: 0, goalsNew: 0, changesNew: 0 };

async function clear(): Promise<void> {
  for (const { companyId } of [first, second]) {
    for (const table of ['import', 'declared_change', 'metric'])
      await server.db.owner.query(`delete from app.${table} where company_id = $1`, [companyId]);
  }
}

/** Every row of these tables, but for ids and moments; of two with one title, the second has got a number. */
async function rowsOf({ companyId }: Ground): Promise<object> {
  const { rows } = await server.db.owner.query<object>(
    `select regexp_replace(m.title, '( [(][0-9]+[)])+$', '') as name, m.unit, m.cadence, m.kind, m.summary, m.note, m.controllable, m.client_view, t.name as team,
       o.name as owner, m.archived_at is not null as archived,
       (select json_agg(json_build_array(v.period, v.amount, v.note, v.source) order by v.period)
          from app.value v where v.metric_id = m.metric_id and (v.amount is not null or v.note <> '')) as values,
       (select json_agg(json_build_array(g.starts_on, g.operator, g.threshold, g.upper) order by g.starts_on)
          from app.goal g where g.metric_id = m.metric_id) as goals,
       (select json_agg(json_build_array(g.period, g.operator, g.threshold, g.upper, g.note) order by g.period)
          from app.goal_override g where g.metric_id = m.metric_id) as overrides,
       (select json_agg(json_build_array(c.starts_on, c.what) order by c.starts_on, c.what)
          from app.declared_change c where c.metric_id = m.metric_id) as changes,
       (select count(*) from app.drive d where d.driver_id = m.metric_id) as drives,
       (select count(*) from app.placement p where p.metric_id = m.metric_id) as places,
       regexp_replace(m.formula, '[{][^}]*[}]', '{}', 'g') as formula
     from app.metric m join app.member o using (company_id) left join app.team t on t.team_id = m.team_id
     where m.company_id = $1 and o.member_id = m.owner_id
     order by name, team, owner, m.unit, m.cadence, m.note, m.metric_id`,
    [companyId],
  );
  const changes = await server.db.owner.query<object>(
    `select starts_on, what from app.declared_change where company_id = $1 and metric_id is null order by 1, 2`,
    [companyId],
  );
  return { metrics: rows, changes: changes.rows };
}

async function bringIn(desk: FileDesk, files: Readonly<Record<string, string>>): Promise<string> {
  const uploadIds = await desk.upload(files);
  const { problems, questions, fingerprint } = await desk.preview({ uploadIds });
  expect({ problems, questions }).toEqual({ problems: [], questions: [] });
  return (await done<{ importId: string }>(desk.tryStoring({ uploadIds, fingerprint }))).importId;
}

it('what one company exports another one takes in whole: it exports the same files, holds the same rows, and an undo empties it', async () => {
  const [here, there] = [fileDeskOf(first.visitor, first), fileDeskOf(second.visitor, second)];
  const empty = await there.export();
  await fc.assert(
    fc.asyncProperty(drawnCompany, async (drawn) => {
      await clear();
      await plantMetrics(first, drawn);
      const left = await here.export();
      expect(left.map(({ name }) => name)).toEqual(['metrics.csv', 'values.csv', 'goals.csv', 'changes.csv']);
      const files = Object.fromEntries(left.map(({ name, text }) => [name, text]));

      // Where it comes from it changes nothing.
      const again = await here.preview({ uploadIds: await here.upload(files) });
      expect(again.problems).toEqual([]);
      expect(again.counts).toMatchObject(nothing);

      const importId = await bringIn(there, files);
      expect(await there.export()).toEqual(left);
      expect(await rowsOf(second)).toEqual(await rowsOf(first));

      expect((await there.undo(importId)).kept).toEqual([]);
      expect(await there.export()).toEqual(empty);
    }),
    { numRuns: 20, seed: 20_260_318 },
  );
  expect(server.problems).toEqual([]);
}, 280_000);
