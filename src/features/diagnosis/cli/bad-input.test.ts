import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { typed } from '#test/diagnosis/command.ts';
import { workbookParts, zipOf } from '#test/support/little-workbook.ts';
import { inRoom, type RoomContents } from '#test/support/room.ts';
import { expect, it } from 'vitest';
import type { Report } from '../model/report.ts';

const header = 'id,started_at,direction,from,to,line,person,result,ring_seconds,talk_seconds';
const call = (id: string, at = '2026-11-09 09:00', ring = '5') => `${id},${at},in,,,,,missed,${ring},`;
const calls = (...rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`;
const good: RoomContents = { 'good.csv': calls(call('G1', '2026-11-10 10:00')) };
const command = path.resolve('src/cli/main.ts');

const bomb = zipOf(
  workbookParts({ sheets: { Calls: '' } }).map((part) =>
    part.name.includes('worksheets') ? { ...part, data: Buffer.alloc(60_000_000, 'a'), claims: 400 } : part,
  ),
);
const columns = Array.from({ length: 300 }, (_, at) => `extra ${at}`);

/** What the command says of a folder, as JSON and as text. */
async function told(folder: string) {
  const said = await typed('diagnose', folder, '--as-of', '2026-11-20');
  const json = await typed('diagnose', folder, '--as-of', '2026-11-20', '--format', 'json');
  expect([said.code, json.code, said.err, json.err]).toEqual([0, 0, '', '']);
  expect(said.out).not.toMatch(/\n +at |undefined|\[object|NaN/);
  const { inputs } = JSON.parse(json.out) as Report;
  expect(inputs.find(({ file }) => file === 'good.csv')?.used).toBe(1);
  return { text: said.out.replace(/\s+/g, ' '), inputs: inputs.filter(({ file }) => file !== 'good.csv') };
}

it.each<[what: string, files: RoomContents, used: readonly number[], says: RegExp]>([
  [
    '300 more columns',
    { 'a.csv': `${header},${columns.join(',')}\n${call('1')}${','.repeat(300)}\n` },
    [1],
    /a\.csv calls/,
  ],
  ['an archive that unfolds without end', { 'a.xlsx': bomb }, [0], /a\.xlsx was not used\./],
  ['a zero byte', { 'a.csv': calls(call('1'), call('2', '2026-11-09\0 09:00')) }, [1], /a\.csv, row 3/],
  ['a formula', { 'a.csv': calls(call('1'), call('2', '=NOW()')) }, [1], /a\.csv, row 3.*formula/],
  [
    'the years 1899 and 9999',
    { 'a.csv': calls(call('1'), call('2', '1899-12-31 09:00'), call('3', '9999-01-01 09:00')) },
    [1],
    /a\.csv, row 3.*a\.csv, row 4/,
  ],
  [
    'a duration below zero',
    { 'a.csv': calls(call('1'), call('2', '2026-11-09 09:00', '-5')) },
    [1],
    /row 3.*below zero/,
  ],
  [
    'the same bytes in two files',
    { 'a.csv': calls(call('1')), 'b.csv': calls(call('1')) },
    [1, 0],
    /same file as a\.csv/,
  ],
  [
    'two files that contradict each other',
    { 'a.csv': calls(call('1')), 'b.csv': calls(call('1', '2026-11-09 11:00')) },
    [1, 0],
    /b\.csv, row 2.*a\.csv, row 2, tells something else/,
  ],
  [
    'metrics that drive each other in a circle',
    {
      'm.csv': 'metric,level,unit,cadence,drives\nCalls,company,number,weekly,Jobs\nJobs,company,number,weekly,Calls\n',
    },
    [2],
    /circle: /,
  ],
])('diagnose tells of %s, and uses the rest', async (_, files, used, says) => {
  await inRoom({ ...files, ...good }, async (folder) => {
    const { text, inputs } = await told(folder);
    expect(inputs.map((input) => input.used)).toEqual(used);
    expect(text).toMatch(says);
  });
});

it('diagnose goes round no circle of links, and names what is no file', async () => {
  await inRoom(good, async (folder) => {
    await mkdir(path.join(folder, 'calls.csv'));
    await symlink(folder, path.join(folder, 'calls.csv', 'back'));
    await symlink('self', path.join(folder, 'self'));
    await symlink(path.join(folder, 'gone.csv'), path.join(folder, 'lost.csv'));
    const server = createServer().listen(path.join(folder, 'socket.csv'));
    try {
      const { text, inputs } = await told(folder);
      expect(inputs.map(({ file }) => file)).toEqual(['lost.csv', 'self', 'socket.csv']);
      expect(text).toContain('neither a file nor a folder');
      expect(text).toContain('The link leads back to itself');
      expect(text).toContain('There is no such file');
    } finally {
      server.close();
    }
  });
});

/** Sixty thousand rows at a time. */
function* rows(count: number) {
  yield 'date,person,hours\n';
  for (let at = 0; at < count; at += 60_000) {
    const many = Array.from(
      { length: Math.min(60_000, count - at) },
      (_, row) => `2026-11-${10 + (row % 9)},P${row % 200},1\n`,
    );
    yield many.join('');
  }
}

it('diagnose refuses more than two million rows within 128 MB of heap, and reads the rest', {
  timeout: 120_000,
}, async () => {
  await inRoom(good, async (folder) => {
    await pipeline(Readable.from(rows(2_000_001)), createWriteStream(path.join(folder, 'time.csv')));
    const begun = spawn(process.execPath, [
      '--max-old-space-size=128',
      command,
      'diagnose',
      folder,
      '--as-of',
      '2026-11-20',
      '--format',
      'json',
    ]);
    const written = { out: '', err: '' };
    begun.stdout.on('data', (text: Buffer) => (written.out += text.toString()));
    begun.stderr.on('data', (text: Buffer) => (written.err += text.toString()));
    const code = await new Promise((resolve) => begun.on('close', resolve));
    expect([code, written.err]).toEqual([0, '']);
    const { inputs } = JSON.parse(written.out) as Report;
    expect(inputs.find(({ file }) => file === 'good.csv')?.used).toBe(1);
    const time = inputs.find(({ file }) => file === 'time.csv');
    expect(time).toMatchObject({ kind: 'time', used: 0 });
    expect(time?.refused).toMatch(/^The file has more than 2,000,000 rows\. Export fewer months/);
  });
});
