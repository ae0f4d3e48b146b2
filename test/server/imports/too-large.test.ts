import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { ReadableStream } from 'node:stream/web';
import { largestFile } from '#features/imports/model/largest-file.ts';
import { type FileDesk, fileDeskOf } from '#test/support/desk-of-files.ts';
import { type Place, setUp } from '#test/support/people.ts';
import { startTestServer, type TestServer } from '#test/support/test-server.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let server: TestServer;
let ann: Visitor;
let place: Place;
let files: FileDesk;
let folder: string;

const left = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ek-large-'));
  server = await startTestServer({ now: Date.parse('2026-03-18T15:00:00Z'), dataFolder: folder });
  [ann, place] = await setUp(server, 'Ann');
  files = fileDeskOf(ann, place);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

describe('a file larger than 512 MiB is refused with a sentence', () => {
  const address = () => new URL(`/api/v1/companies/${place.companyId}/uploads?name=large.csv`, server.url);
  const sentence = /larger than 512 MiB, the most that is read\. Nothing was stored\. Export fewer months/;

  it('before a byte of it is read, where its length is announced', async () => {
    const headers = { ...ann.headers(), 'content-length': largestFile + 1 };
    const asked = request(address(), { method: 'POST', headers });
    asked.flushHeaders();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const said = await text(answer);
    asked.destroy();
    expect(answer.statusCode).toBe(422);
    expect(said).toMatch(sentence);
    expect(await left()).toEqual([]);
  });

  it('as soon as that much has come, where it is not; and nothing of it stays on the disk', async () => {
    const piece = new Uint8Array(4 * 1024 * 1024);
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += piece.length;
        controller.enqueue(piece);
      },
    });
    const keeping = server.running.parts.uploads.keep(place.companyId, 'large', 'large.csv', endless);
    await expect(keeping).rejects.toThrow(sentence);
    expect(given).toBeLessThan(largestFile + 16 * piece.length);
    expect(await left()).toEqual([]);
  }, 120_000);
});

describe('a file with too many rows is refused with a sentence, and nothing comes of it', () => {
  it.each([
    [
      'of numbers, more than 2,000,000',
      'C,2026-03-02,4\n',
      2_000_001,
      /more than 2,000,000 rows\. Nothing was stored\. Export fewer/,
    ],
    [
      'of numbers, more than are held at once',
      'C,2026-03-02,4\n',
      600_001,
      /more than 600,000 rows with numbers\. Nothing was stored/,
    ],
    ['that cannot be used', 'C,2026-02-30,4\n', 600_001, /more than 600,000 rows with numbers\. Nothing was stored/],
  ])(
    '%s',
    async (_, row, count, sentence) => {
      const body = `metric,date,value\n${row.repeat(count)}`;
      const preview = await files.preview({ uploadIds: await files.upload({ 'values.csv': body }) });
      expect(preview.files).toMatchObject([{ layout: null, reason: expect.stringMatching(sentence) }]);
      expect(preview.problemCount).toBe(1);
      expect(preview.counts).toMatchObject({ metricsNew: 0, valuesNew: 0 });
      expect(server.problems).toEqual([]);
    },
    120_000,
  );
});
