import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Preview } from '#features/imports/contract/import.ts';
import { type FileDesk, fileDeskOf } from '#test/support/desk-of-files.ts';
import { setUp } from '#test/support/people.ts';
import { rest } from '#test/support/rest.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let server: TestServer;
let files: FileDesk;
let ann: Visitor;
let companyId: string;
let folder: string;

const leftBehind = async () => (await readdir(folder, { recursive: true }).catch(() => [])).length;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ek-sent-'));
  server = await startTestServer({ now: Date.parse('2026-03-18T15:00:00Z'), dataFolder: folder });
  const [first, place] = await setUp(server, 'Ann');
  [ann, companyId] = [first, place.companyId];
  files = fileDeskOf(ann, place);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** Files of the tests below change nothing: each is looked at alone. */
async function look(name: string, body: string | Uint8Array, choices = {}): Promise<Preview> {
  return files.preview({ uploadIds: await files.upload({ [name]: body }), choices });
}

const asked = ({ questions }: Preview) => questions.map(({ asks }) => asks);
const whys = ({ problems }: Preview) => problems.map(({ row, why }) => `${row}: ${why}`);

const ninety = `,Group,Status,Title,Description,Owner,Goal,Average,Jan 5 - Jan 11,Dec 29 - Jan 4,Dec 22 - Dec 28
,Sales,,Estimates sent,,Ann,>= 24,24,26,25,21
`;

describe('a file that leaves something open', () => {
  it('with weeks without a year is asked for it, and follows the year back', async () => {
    expect(asked(await look('ninety.csv', ninety))).toEqual(['year']);
    const { files: read, metrics, questions, counts } = await look('ninety.csv', ninety, { year: 2026 });
    expect(read[0]?.layout).toBe('Ninety scorecard');
    expect(questions).toEqual([]);
    expect(metrics).toEqual([
      { title: 'Estimates sent', exists: false, owner: 'Ann', values: 3, from: '2025-12-22', to: '2026-01-05' },
    ]);
    expect(counts.valuesNew).toBe(3);
  });

  it('with dates that may be either way round is asked which', async () => {
    const text = 'metric,date,value\nCalls,02/03/2026,4\nCalls,03/03/2026,5\n';
    expect(asked(await look('values.csv', text))).toEqual(['dates']);
    const preview = await look('values.csv', text, { dates: 'mdy', ownerId: undefined });
    expect(preview.metrics[0]).toMatchObject({ from: '2026-02-02', to: '2026-03-02' });
  });

  it('with numbers that may be either way is asked which, and so is one that mixes them', async () => {
    const text = 'metric,owner,2026-03-02,2026-03-09\nCalls,Ann,"1,234","2,345"\n';
    expect(asked(await look('wide.csv', text))).toEqual(['decimal']);
    expect(asked(await look('wide.csv', text, { decimal: 'comma' }))).toEqual([]);
    const mixed = 'metric,owner,2026-03-02,2026-03-09\nCalls,Ann,"1,234.50","2.345,50"\n';
    expect(asked(await look('mixed.csv', mixed))).toEqual(['decimal']);
    const chosen = await look('mixed.csv', mixed, { decimal: 'point' });
    expect(chosen.problemCount).toBe(1);
  });

  it('with two columns of one week is asked how they become one', async () => {
    const text = 'metric,owner,2026-03-02,2026-03-04\nCalls,Ann,4,6\n';
    expect(asked(await look('twice.csv', text))).toEqual(['combine']);
    expect((await look('twice.csv', text, { combine: 'sum' })).counts.valuesNew).toBe(1);
  });

  it('of people who are not here is asked whose the metrics are', async () => {
    expect(asked(await look('owner.csv', 'metric,owner,2026-03-02\nCalls,Sam Lee,4\n'))).toEqual(['owner']);
  });

  it('of no known layout is asked which column is which', async () => {
    const preview = await look('passengers.csv', 'Week,Airports,Passengers\n2026-03-02,MEL-SYD,1524\n');
    expect(asked(preview)).toEqual(['mapping']);
    expect(preview.files[0]).toMatchObject({ layout: null, header: ['Week', 'Airports', 'Passengers'] });
  });
});

describe('a file that cannot be used', () => {
  it.each([
    ['empty.csv', ''],
    ['blank.csv', '\n\n\n'],
    ['scan.pdf', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'],
    ['huge-field.csv', `metric,owner,2026-03-02\n"${'x'.repeat(10_000_000)}",Ann,4\n`],
    ['same-week-twice.csv', 'metric,owner,2026-03-02,2026-03-02\nCalls,Ann,4,6\n'],
  ])('%s is told of, and nothing comes of it', async (name, body) => {
    const preview = await look(name, body);
    expect(preview.files[0]?.layout).toBeNull();
    expect(preview.files[0]?.reason).toMatch(/\w+ .*\./);
    expect(preview.problemCount).toBeGreaterThan(0);
    expect(preview.counts).toMatchObject({ metricsNew: 0, valuesNew: 0 });
  });

  it('in single rows leaves the others', async () => {
    const preview = await look(
      'wide.csv',
      `metric,owner,unit,2026-03-02,2026-03-09,2026-03-23
Calls,Ann,number,4,5,
Won,Ann,percent,$40,50%,
Late,Ann,number,1,2,3
Odd,Ann,furlongs,1,2,
Sum,Ann,number,=1+2,2,
`,
    );
    expect(preview.metrics.map(({ title, values }) => [title, values])).toEqual([
      ['Calls', 2],
      ['Won', 1],
      ['Late', 2],
      ['Sum', 1],
    ]);
    expect(preview.problemCount).toBe(4);
    expect(whys(preview).some((why) => why.startsWith('5: furlongs is none of'))).toBe(true);
    expect(whys(preview).some((why) => /^6: .*formula/i.test(why))).toBe(true);
    expect(whys(preview).some((why) => /^4: .*has not begun/.test(why))).toBe(true);
  });

  it('from before 1970 is named row by row, and the others are taken; a year of then is no answer', async () => {
    const text = 'metric,person,date,value\nCalls,Ann,1969-12-22,4\nCalls,Ann,1970-01-05,5\nCalls,Ann,1987-07-06,6\n';
    const { problems, metrics } = await look('values.csv', text);
    expect(problems).toMatchObject([{ row: 2, column: 'date', why: expect.stringContaining('before 1970') }]);
    expect(metrics).toMatchObject([{ values: 2, from: '1970-01-05', to: '1987-07-06' }]);
    const { metrics: old } = await look('ninety.csv', ninety, { year: 1988 });
    expect(old).toMatchObject([{ from: '1987-12-21', to: '1988-01-04' }]);
    const uploadIds = await files.upload({ 'ninety.csv': ninety });
    const refused = await rest.post(ann, `/companies/${companyId}/imports/preview`, {
      uploadIds,
      choices: { year: 1969 },
    });
    expect(refused.status).toBe(422);
  });

  it('does not decide the unit of its row', async () => {
    const preview = await look('wide.csv', 'metric,owner,goal,2026-03-02,2026-03-09\nWon,Ann,>= 30%,35%,oops\n');
    expect(preview.counts).toMatchObject({ metricsNew: 1, valuesNew: 1 });
    expect(preview.problems.map(({ text }) => text)).toEqual(['oops']);
  });

  it('with 300 columns is read like any other', async () => {
    const weeks = Array.from({ length: 300 }, (_, week) =>
      new Date(Date.UTC(2020, 5, 1) + week * 7 * 86_400_000).toISOString().slice(0, 10),
    );
    const preview = await look(
      'wide.csv',
      `metric,owner,${weeks.join(',')}\nCalls,Ann,${weeks.map(() => 4).join(',')}\n`,
    );
    expect(preview.problems).toEqual([]);
    expect(preview.counts.valuesNew).toBe(300);
  });
});

it('a file that breaks off on its way leaves nothing behind, and its name is checked first', async () => {
  expect((await files.send('a'.repeat(300), 'metric')).status).toBe(422);
  const before = await leftBehind();
  const stop = new AbortController();
  const body = new ReadableStream({
    async pull(controller) {
      controller.enqueue(new Uint8Array(65_536));
      if ((await leftBehind()) > before) stop.abort();
    },
  });
  const address = `/api/v1/companies/${companyId}/uploads?name=long.csv`;
  const sending = ann.fetch(address, { method: 'POST', body, duplex: 'half', signal: stop.signal } as RequestInit);
  await expect(sending).rejects.toThrow(/abort/i);
  await expect.poll(leftBehind).toBe(before);
});
