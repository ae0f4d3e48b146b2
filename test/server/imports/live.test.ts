import type { Change } from '#client/live.ts';
import { type FileDesk, fileDeskOf } from '#test/support/desk-of-files.ts';
import { follow, type LiveStream } from '#test/support/live-stream.ts';
import { join, type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let bob: Visitor;
let place: Place;
let files: FileDesk;

beforeAll(async () => {
  server = await startTestServer({ now: Date.parse('2026-03-18T15:00:00Z') });
  [ann, place] = await setUp(server, 'Ann');
  [bob] = await join(server, ann, place.companyId, { name: 'Bob', role: 'member', teamIds: [place.leadership] });
  files = fileDeskOf(ann, place);
});
afterAll(() => server.stop());

const marks = new Set<string | undefined>();

/** Something small that is heard last, so that what came before it is all there was. */
async function heardUntilNow(stream: LiveStream): Promise<readonly Change[][]> {
  const words = { title: 'Noise', teamId: place.leadership, horizon: 'short' };
  const path = `/companies/${place.companyId}/teams/${place.leadership}/issues`;
  const { issueId } = await done<{ issueId: string }>(rest.post(bob, path, words));
  marks.add(issueId);
  await stream.heard(({ id }) => id === issueId);
  return stream.events
    .filter(({ event }) => event === 'changes')
    .map(({ data }) => JSON.parse(data) as Change[])
    .filter((changes) => changes.every(({ id }) => !marks.has(id)));
}

const rows = (kind: string, who: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${kind},${kind} ${at},${who},2026-03-02,,\n`).join('');

it('five thousand rows are announced once, each kind without a name, and so is their undo', async () => {
  const stream = await follow(bob, place.companyId);
  try {
    const list = `kind,what,who,created,due,done\n${rows('todo', 'Ann', 3000)}${rows('issue', '', 1500)}${rows('priority', 'Ann', 500)}`;
    const { importId } = await files.store({ 'commitments.csv': list });
    const one = [{ kind: 'todo' }, { kind: 'issue' }, { kind: 'priority' }, { kind: 'import', id: importId }];
    expect(await heardUntilNow(stream)).toEqual([one]);
    await files.undo(importId);
    expect(await heardUntilNow(stream)).toEqual([one, one]);
  } finally {
    stream.close();
  }
});

it('only what came in is announced, and nothing of what was only looked at', async () => {
  const stream = await follow(bob, place.companyId);
  try {
    const list = { 'commitments.csv': `kind,what,who,created,due,done\n${rows('issue', '', 2)}` };
    await files.preview({ uploadIds: await files.upload(list) });
    expect(await heardUntilNow(stream)).toEqual([]);
    const { importId } = await files.store(list);
    expect(await heardUntilNow(stream)).toEqual([[{ kind: 'issue' }, { kind: 'import', id: importId }]]);
  } finally {
    stream.close();
  }
});

it('more metrics than one announcement names are announced as their kind alone, in one word too', async () => {
  const stream = await follow(bob, place.companyId);
  try {
    const titles = Array.from({ length: 130 }, (_, at) => `Calls ${at},Ann,${at}\n`);
    const { importId } = await files.store({ 'wide.csv': `metric,owner,2026-03-02\n${titles.join('')}` });
    const [kinds, ...more] = await heardUntilNow(stream);
    expect([kinds, more]).toEqual([expect.arrayContaining([{ kind: 'metric' }, { kind: 'import' }]), []]);
    expect(kinds?.every(({ id }) => id === undefined)).toBe(true);
    await files.undo(importId);
    expect(await heardUntilNow(stream)).toHaveLength(2);
  } finally {
    stream.close();
  }
});
