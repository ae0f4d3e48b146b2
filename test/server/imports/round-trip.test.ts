import fc from 'fast-check';
import { addDays, day } from '#lib/calendar/day.ts';
import { type Unit, units } from '#lib/quantity.ts';
import { type FileDesk, fileDeskOf } from '#test/support/desk-of-files.ts';
import { join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

const LAST_WEEK = day('2026-03-09');

let server: TestServer;
let ann: Visitor;
let place: Place;
let crews: string;
let bob: string;

beforeAll(async () => {
  server = await startTestServer({ now: Date.parse('2026-03-18T15:00:00Z') });
  [ann, place] = await setUp(server, 'Ann');
  crews = (
    await done<{ teamId: string }>(
      rest.post(ann, `/companies/${place.companyId}/teams`, { name: 'Crews', memberIds: [] }),
    )
  ).teamId;
  const [, second] = await join(server, ann, place.companyId, { name: 'Bob', role: 'operator' });
  bob = second.memberId;
});
afterAll(() => server.stop());

const word = fc.string({
  unit: fc.constantFrom('a', 'Ü', ' ', ';', '"', ',', '=', "'", '-', '(', '1', '\n', '漢'),
  maxLength: 12,
});
const title = fc
  .tuple(fc.constantFrom('Calls', 'Work', 'Zed'), word)
  .map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim());

const amountOf = (unit: Unit) =>
  unit === 'yes-no'
    ? fc.constantFrom(0, 1)
    : fc
        .tuple(fc.integer({ min: -2_000_000, max: 2_000_000_000 }), fc.constantFrom(1, 10, 1000, 1_000_000))
        .map(([whole, part]) => whole / part);

const goalOf = (unit: Unit) =>
  unit === 'yes-no'
    ? fc.constantFrom({ operator: 'at-least', threshold: 1 }, { operator: 'at-most', threshold: 0 })
    : fc.oneof(
        fc.record({
          operator: fc.constantFrom('at-least', 'more-than', 'at-most', 'less-than', 'exactly'),
          threshold: amountOf(unit),
        }),
        fc.tuple(amountOf(unit), fc.integer({ min: 1, max: 500 })).map(([threshold, above]) => ({
          operator: 'between',
          threshold: Math.round(threshold),
          upper: Math.round(threshold) + above,
        })),
      );

const metric = fc.constantFrom(...units).chain((unit) =>
  fc.record({
    title,
    unit: fc.constant(unit),
    home: fc.constantFrom('company', 'crews', 'person'),
    owner: fc.constantFrom('ann', 'bob'),
    kind: fc.constantFrom('lagging', 'leading', 'activity'),
    summary: fc.constantFrom('average', 'total'),
    note: word.map((text) => text.trim()),
    group: title,
    controllable: fc.constantFrom(true, false, null),
    clientView: fc.boolean(),
    archived: fc.boolean(),
    goal: fc.option(goalOf(unit)),
    later: fc.option(goalOf(unit)),
    once: fc.option(goalOf(unit)),
    alsoOn: fc.boolean(),
    values: fc.array(
      fc.record({
        weeks: fc.integer({ min: 0, max: 60 }),
        amount: fc.option(amountOf(unit)),
        note: word.map((text) => text.trim()),
        source: fc.constantFrom('', 'Books'),
      }),
      { maxLength: 6 },
    ),
  }),
);

type Drawn = typeof metric extends fc.Arbitrary<infer Shape> ? Shape : never;

async function plant(drawn: readonly Drawn[]): Promise<void> {
  const path = `/companies/${place.companyId}`;
  const made: { metricId: string; version: number; one: Drawn }[] = [];
  for (const one of drawn) {
    const { home, owner, archived: _, later: __, once: ___, alsoOn: ____, values: _____, ...said } = one;
    const teamId = home === 'company' ? place.leadership : home === 'crews' ? crews : null;
    const ownerId = owner === 'ann' ? place.memberId : bob;
    const { metricId } = await done<{ metricId: string }>(
      rest.post(ann, `${path}/metrics`, { ...said, teamId, ownerId }),
    );
    made.push({ metricId, version: 1, one });
  }
  for (const [at, { metricId, one }] of made.entries()) {
    const read = () => done<{ version: number }>(rest.get(ann, `${path}/metrics/${metricId}?periods=1`));
    const change = async (body: object) =>
      done(rest.patch(ann, `${path}/metrics/${metricId}`, { seenVersion: (await read()).version, ...body }));
    if (one.later) await change({ goal: one.later, goalFrom: '2026-02-02' });
    if (one.once)
      await done(
        rest.put(ann, `${path}/metrics/${metricId}/goal-overrides/2026-02-16`, { goal: one.once, note: 'Storm' }),
      );
    if (one.alsoOn && one.home !== 'crews')
      await done(rest.put(ann, `${path}/scorecards/${crews}/metrics/${metricId}`, { group: one.group }));
    const next = made[at + 1];
    if (next) await change({ drives: [next.metricId] });
    const values = [...new Map(one.values.map((value) => [value.weeks, value])).values()]
      .filter(({ amount, note }) => amount !== null || note !== '')
      .map(({ weeks, amount, note, source }) => ({
        metricId,
        period: addDays(LAST_WEEK, -7 * weeks),
        amount,
        note,
        ...(source ? { source } : {}),
        seenVersion: 0,
      }));
    if (values.length > 0) {
      const outcomes = await done<{ kind: string }[]>(rest.post(ann, `${path}/values`, { values }));
      expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['recorded']));
    }
    if (one.archived) await change({ archived: true });
  }
}

const clear = () => server.db.owner.query('delete from app.metric where company_id = $1', [place.companyId]);

it('what is exported comes back in as it was, and leaves as the same files', async () => {
  const desk: FileDesk = fileDeskOf(ann, place);
  await fc.assert(
    fc.asyncProperty(fc.array(metric, { minLength: 1, maxLength: 5 }), async (drawn) => {
      await clear();
      await plant(drawn);
      const left = await desk.export();
      const files = Object.fromEntries(left.map(({ name, text }) => [name, text]));
      const again = await desk.preview({ uploadIds: await desk.upload(files) });
      expect(again.problems).toEqual([]);
      expect(again.counts).toMatchObject({
        metricsNew: 0,
        metricsChanged: 0,
        valuesNew: 0,
        valuesChanged: 0,
        goalsNew: 0,
      });
      await clear();
      const uploadIds = await desk.upload(files);
      const preview = await desk.preview({ uploadIds });
      expect(preview.problems).toEqual([]);
      expect(preview.questions).toEqual([]);
      await done(desk.tryStoring({ uploadIds, fingerprint: preview.fingerprint }));
      expect(await desk.export()).toEqual(left);
    }),
    { numRuns: 12, seed: 20_260_318 },
  );
  expect(server.problems).toEqual([]);
}, 240_000);
