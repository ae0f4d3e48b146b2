import type { Company } from '#features/accounts/contract/company.ts';
import type { CoachingNote } from '#features/scorecard/contract/coaching.ts';
import type { Metric } from '#features/scorecard/contract/metric.ts';
import { join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { type Desk, deskOf, problemsOf } from '#test/support/scorecard.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';

const NOW = Date.parse('2026-11-18T17:00:00Z');

let server: TestServer;
let ann: Visitor;
let lea: Visitor;
let max: Visitor;
let pia: Visitor;
let places: Readonly<Record<'ann' | 'lea' | 'max', Place>>;
let desk: Desk;
let sales: Company['teams'][number];
let metric: Metric;
let path: string;

beforeAll(async () => {
  server = await startTestServer({ now: NOW });
  let ofAnn: Place;
  [ann, ofAnn] = await setUp(server, 'Ann');
  desk = deskOf(ann, ofAnn);
  sales = await done(rest.post(ann, `${desk.path}/teams`, { name: 'Sales', memberIds: [] }));
  const inSales = { teamIds: [sales.teamId] };
  let ofLea: Place;
  let ofMax: Place;
  [lea, ofLea] = await join(server, ann, ofAnn.companyId, { name: 'Lea', role: 'leader', ...inSales });
  [max, ofMax] = await join(server, ann, ofAnn.companyId, { name: 'Max', role: 'member', ...inSales });
  [pia] = await join(server, ann, ofAnn.companyId, { name: 'Pia', role: 'member', ...inSales });
  places = { ann: ofAnn, lea: ofLea, max: ofMax };
});
afterAll(() => server.stop());

beforeEach(async () => {
  metric = await desk.define('Calls made', { ownerId: places.max.memberId, teamId: sales.teamId });
  path = `${desk.path}/metrics/${metric.metricId}/coaching-notes`;
});

const write = (who: Visitor, note: object, at = path) => done<CoachingNote>(rest.post(who, at, note));
const list = (who: Visitor, at = path) => done<CoachingNote[]>(rest.get(who, at));
const saids = (notes: readonly CoachingNote[]) => notes.map(({ said }) => said);

it('is written by the leader of who owns the metric, and read by both', async () => {
  const note = await write(lea, { said: 'Calls come late.\r\n', tried: ' Mornings ', next: '', outcome: '' });
  expect(note).toMatchObject({
    metricId: metric.metricId,
    writtenBy: places.lea.memberId,
    writtenAt: expect.stringMatching(/^2026-11-18T17:0\d:.*Z$/) as string,
    said: 'Calls come late.',
    tried: 'Mornings',
    shared: true,
    version: 1,
  });
  expect(await list(max)).toEqual([note]);
  expect(await list(ann)).toEqual([note]);
  expect((await rest.get(pia, path)).status).toBe(404);
  expect((await rest.post(max, path, { said: 'My own view' })).status).toBe(403);
  expect((await desk.activity(metric.metricId))[0]).toMatchObject({
    verb: 'coaching note written',
    subject: 'Calls made',
    after: { said: 'Calls come late.', tried: 'Mornings', shared: true },
  });
});

it('is not for everybody who reads the metric', async () => {
  const company = await desk.define('Margin');
  const at = `${desk.path}/metrics/${company.metricId}/coaching-notes`;
  await write(ann, { said: 'Our prices are old' }, at);
  expect((await rest.get(lea, `${desk.path}/metrics/${company.metricId}`)).status).toBe(200);
  expect((await rest.get(lea, at)).status).toBe(403);
});

it('that is not shared is for who coaches', async () => {
  await write(lea, { said: 'Between us', shared: false });
  await write(lea, { said: 'For all' });
  expect(saids(await list(max))).toEqual(['For all']);
  expect(saids(await list(ann))).toEqual(['For all', 'Between us']);
  expect(saids(await list(lea))).toEqual(['For all', 'Between us']);
});

it('about a leader, an owner or oneself is not written by a leader', async () => {
  for (const owner of [places.lea, places.ann]) {
    const one = await desk.define('Calls of theirs', { ownerId: owner.memberId, teamId: sales.teamId });
    const at = `${desk.path}/metrics/${one.metricId}/coaching-notes`;
    expect((await rest.post(lea, at, { said: 'x' })).status).toBe(403);
    expect(await write(ann, { said: 'From the owner' }, at)).toMatchObject({ said: 'From the owner' });
  }
});

it('is changed over the version that was seen', async () => {
  const note = await write(lea, { said: 'Calls come late', next: 'Look in May' });
  const one = `${path}/${note.noteId}`;
  const changed = await done<CoachingNote>(
    rest.patch(lea, one, { seenVersion: 1, outcome: 'Ten more a week', next: '' }),
  );
  expect(changed).toEqual({ ...note, outcome: 'Ten more a week', next: '', version: 2 });
  const late = await rest.patch(ann, one, { seenVersion: 1, outcome: 'Nothing' });
  expect(late.status).toBe(409);
  expect(late.json).toMatchObject({ data: { current: { outcome: 'Ten more a week', version: 2 } } });
  expect((await desk.activity(metric.metricId))[0]).toMatchObject({
    verb: 'coaching note changed',
    before: { outcome: '', next: 'Look in May' },
    after: { outcome: 'Ten more a week', next: '' },
  });
});

it('is deleted and brought back', async () => {
  const note = await write(lea, { said: 'Calls come late' });
  const one = `${path}/${note.noteId}`;
  expect(await done(rest.delete(lea, one))).toEqual({ noteId: note.noteId });
  expect(await done(rest.delete(lea, one))).toEqual({ noteId: note.noteId });
  expect(await list(ann)).toEqual([]);
  expect((await rest.patch(lea, one, { seenVersion: 2, said: 'x' })).status).toBe(404);
  expect(await done<CoachingNote>(rest.post(lea, `${one}/restore`, {}))).toMatchObject({ said: 'Calls come late' });
  expect(saids(await list(max))).toEqual(['Calls come late']);
});

it('of another metric is not found, nor of one that is hidden', async () => {
  const note = await write(lea, { said: 'Calls come late' });
  const other = await desk.define('Visits', { teamId: sales.teamId, ownerId: places.max.memberId });
  const hidden = await desk.define('Margin of Ann', { teamId: null });
  expect((await rest.delete(lea, `${desk.path}/metrics/${other.metricId}/coaching-notes/${note.noteId}`)).status).toBe(
    404,
  );
  expect((await rest.get(lea, `${desk.path}/metrics/${hidden.metricId}/coaching-notes`)).status).toBe(404);
});

it('that says nothing, or too much, is refused', async () => {
  const empty = await rest.post(lea, path, { said: '  ', tried: '' });
  expect(empty.status).toBe(422);
  expect(problemsOf(empty)['said']).toContain('empty');
  // twice the letters, as many characters: counted as people count them
  expect((await write(lea, { said: '😀'.repeat(1000) })).said).toHaveLength(2000);
  expect((await rest.post(lea, path, { said: 'x'.repeat(2001) })).status).toBeGreaterThanOrEqual(400);
  const note = await write(lea, { said: 'Calls come late' });
  expect((await rest.patch(lea, `${path}/${note.noteId}`, { seenVersion: 1, said: '' })).status).toBe(422);
});
