import type { Preview } from '#features/imports/contract/import.ts';
import { type FileDesk, fileDeskOf } from '#test/support/desk-of-files.ts';
import { type Place, setUp } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let place: Place;
let files: FileDesk;
let sent: { uploadIds: string[]; fingerprint: string };

const weekly = 'metric,owner,2026-03-02,2026-03-09\nCalls,Ann,4,6\nWork sold,Ann,7,8\n';

beforeEach(async () => {
  server = await startTestServer({ now: Date.parse('2026-03-18T15:00:00Z') });
  [ann, place] = await setUp(server, 'Ann');
  files = fileDeskOf(ann, place);
  const uploadIds = await files.upload({ 'weekly.csv': weekly });
  sent = { uploadIds, fingerprint: (await files.preview({ uploadIds })).fingerprint };
});
afterEach(() => server.stop());

const counted = async (table: string) =>
  (await server.db.owner.query<{ count: number }>(`select count(*)::int as count from app.${table}`)).rows[0]?.count;

/** Of the product's own connections: how many wait for a lock, and how many have a transaction open. */
async function connections(): Promise<{ waiting: number; open: number }> {
  const { rows } = await server.db.owner.query<{ waiting: number; open: number }>(`
    select count(*) filter (where wait_event_type = 'Lock')::int as waiting,
      count(*) filter (where xact_start is not null)::int as open
    from pg_stat_activity where datname = current_database() and usename = 'evenkeel_app'`);
  return rows[0] as { waiting: number; open: number };
}

/** Asks, goes away while the server waits for this table, and lets the server go on. */
async function goAwayAt(table: string, path: string, body: object): Promise<void> {
  const holder = await server.db.owner.connect();
  try {
    await holder.query(`begin; lock table app.${table} in share row exclusive mode`);
    const going = new AbortController();
    const asking = ann.fetch(`/api/v1/companies/${place.companyId}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
      signal: going.signal,
    });
    await expect.poll(async () => (await connections()).waiting).toBe(1);
    going.abort();
    await expect(asking).rejects.toThrow(/abort/i);
    // Asked and answered after that: so the server has heard of it.
    await done(ann.ask('/healthz'));
  } finally {
    await holder.query('rollback');
    holder.release();
  }
  await expect.poll(connections).toEqual({ waiting: 0, open: 0 });
}

async function expectNothingStored(): Promise<void> {
  for (const table of ['metric', 'value', 'goal', 'import', 'import_step']) expect(await counted(table)).toBe(0);
  expect(server.problems).toEqual([]);
}

async function expectNextOneWorks(): Promise<void> {
  expect(await done(files.tryStoring(sent))).toMatchObject({ counts: { metricsNew: 2, valuesNew: 4 } });
  expect([await counted('metric'), await counted('value'), await counted('import')]).toEqual([2, 4, 1]);
}

describe('whoever goes away', () => {
  it('while it is looked at what files would do, leaves nothing open', async () => {
    await goAwayAt('metric', '/imports/preview', { uploadIds: sent.uploadIds });
    await expectNothingStored();
    await expectNextOneWorks();
  });

  it('while files are stored, leaves nothing of them behind', async () => {
    await goAwayAt('metric', '/imports', sent);
    await expectNothingStored();
    await expectNextOneWorks();
  });

  it('when all is stored but the last line, leaves nothing of them behind either', async () => {
    await goAwayAt('import', '/imports', sent);
    await expectNothingStored();
    await expectNextOneWorks();
  });

  it('while an import is taken back, has it taken back or not, and never by half', async () => {
    const { importId } = await done<{ importId: string }>(files.tryStoring(sent));
    await goAwayAt('metric', `/imports/${importId}/undo`, {});
    const left = [
      await counted('value'),
      (await done<unknown[]>(rest.get(ann, `/companies/${place.companyId}/metrics`))).length,
    ];
    expect([
      [0, 0],
      [4, 2],
    ]).toContainEqual(left);
    expect(server.problems).toEqual([]);
  });
});

it('a preview leaves no trace in any table, however often it is asked for', async () => {
  const path = `/companies/${place.companyId}/imports/preview`;
  const looks = Array.from({ length: 5 }, () => done<Preview>(rest.post(ann, path, { uploadIds: sent.uploadIds })));
  expect(new Set((await Promise.all(looks)).map(({ fingerprint }) => fingerprint))).toEqual(
    new Set([sent.fingerprint]),
  );
  await expectNothingStored();
});
