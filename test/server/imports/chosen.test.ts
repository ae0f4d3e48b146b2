import { type FileDesk, fileDeskOf } from '#test/support/desk-of-files.ts';
import { join, type Place, setUp, stranger } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { everything } from '#test/support/tables.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let a: Place;
let bea: Visitor;
let b: Place;
let files: FileDesk;
let uploadIds: string[];

const file = { 'weekly.csv': 'metric,2026-03-02,2026-03-09\nCalls,4,6\n' };

beforeAll(async () => {
  server = await startTestServer({ now: Date.parse('2026-03-18T15:00:00Z') });
  [ann, a] = await setUp(server, 'Ann');
  [bea, b] = await stranger(server, 'Bea');
  files = fileDeskOf(ann, a);
  uploadIds = await files.upload(file);
});
afterAll(() => server.stop());

/** An id of the same moment that no row ever had. */
const twin = (id: string) => id.slice(0, -4) + (id.endsWith('0000') ? '0001' : '0000');

const requests = ['/imports/preview', '/imports'] as const;
const ask = (path: string, body: object) =>
  rest.post(ann, `/companies/${a.companyId}${path}`, { uploadIds, fingerprint: 'x', ...body });

describe.each(requests)('files of one’s own with ids of another company: %s', (path) => {
  it.each(['teamId', 'ownerId'] as const)('%s is refused as one that never was', async (name) => {
    const foreign = name === 'teamId' ? b.leadership : b.memberId;
    const here = { ownerId: a.memberId };
    const before = await everything(server.db.owner, a.companyId);
    const [there, nowhere] = [
      await ask(path, { choices: { ...here, [name]: foreign } }),
      await ask(path, { choices: { ...here, [name]: twin(foreign) } }),
    ];
    expect(there.status).toBe(404);
    expect([there.status, there.text]).toEqual([nowhere.status, nowhere.text]);
    expect(there.text).not.toMatch(/Bea/);
    expect(await everything(server.db.owner, a.companyId)).toEqual(before);
  });

  it('a file that was sent to the other company is not here', async () => {
    const [theirs = ''] = await fileDeskOf(bea, b).upload(file);
    const answers = [await ask(path, { uploadIds: [theirs] }), await ask(path, { uploadIds: [twin(theirs)] })];
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(answers[0]?.text).toBe(answers[1]?.text);
  });
});

it('somebody who has left owns nothing that comes in', async () => {
  const [, { memberId }] = await join(server, ann, a.companyId, { name: 'Cal', role: 'operator' });
  await done(rest.post(ann, `/companies/${a.companyId}/members/${memberId}/depart`, {}));
  expect((await ask('/imports/preview', { choices: { ownerId: memberId } })).status).toBe(404);
});

it('with ids of one’s own the same file is taken', async () => {
  const record = await files.store(file, { ownerId: a.memberId, teamId: a.leadership });
  expect(record.counts).toMatchObject({ metricsNew: 1, valuesNew: 2 });
});
