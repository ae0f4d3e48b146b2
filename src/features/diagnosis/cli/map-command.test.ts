import { readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { typed } from '#test/diagnosis/command.ts';
import { inRoom } from '#test/support/room.ts';
import { expect, it } from 'vitest';
import type { Report } from '../model/report.ts';

const jobs =
  'Job;Customer;Phase;Total;Opened\nFence;Miller;Signed;2100,00;2026-03-01\nRoof;Novak;Turned down;6400,50;2026-04-01\nGate;Ode;Talking;900,00;2026-09-03\n';
const said = [
  'Job=name',
  'Phase=stage',
  'Phase=status',
  'status:signed=won',
  'status:Turned down=lost',
  'status:*=open',
];

async function inputsOf(folder: string) {
  const { out } = await typed('diagnose', folder, '--as-of', '2026-11-20', '--format', 'json');
  return out === '' ? [] : (JSON.parse(out) as Report).inputs;
}

it('remembers what was said of a table, and reads every one with its columns so', async () => {
  await inRoom({ 'jobs.csv': jobs }, async (folder) => {
    const file = path.join(folder, 'jobs.csv');
    expect(await inputsOf(folder)).toEqual([]);
    const first = await typed('map', file, 'deals', ...said);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain('3 of 3 rows can be used.');
    const later = jobs.replace('Job;Customer', 'Customer;Job').replace('Fence;Miller', 'Miller;Shed');
    await writeFile(path.join(folder, 'later.csv'), later);
    const inputs = await inputsOf(folder);
    expect(inputs).toMatchObject([
      { file: 'jobs.csv', kind: 'deals', layout: 'mapped', rows: 3, used: 3 },
      { file: 'later.csv', kind: 'deals', layout: 'mapped', rows: 3 },
    ]);
    expect(inputs[0]?.notes?.[0]).toBe(
      'Read as deals, as evenkeel map was told: Job is name, Phase is stage, Phase is status (“signed” is won, “Turned down” is lost, all else is open).',
    );
    expect((await typed('recognise', file)).out).toContain('jobs.csv: deals, 3 rows. Read as deals, as evenkeel map');
  });
});

it('takes the last word, and forgets when asked to', async () => {
  await inRoom({ 'jobs.csv': jobs }, async (folder) => {
    const file = path.join(folder, 'jobs.csv');
    const mappings = path.join(folder, 'evenkeel-mappings.json');
    await typed('map', file, 'deals', ...said);
    const again = await typed('map', file, 'clients', 'Customer=client', 'Opened=since', 'Phase=until');
    expect(again.out).toMatch(/0 of 3 rows can be used\.\n- jobs\.csv, row 2, Phase, “Signed”/);
    const { tables } = JSON.parse(await readFile(mappings, 'utf8')) as { tables: { kind: string }[] };
    expect(tables.map(({ kind }) => kind)).toEqual(['clients']);
    expect((await typed('map', file, '--forget')).out).toMatch(/^Forgotten: jobs\.csv/);
    await expect(readFile(mappings)).rejects.toThrow('ENOENT');
    expect(await inputsOf(folder)).toEqual([]);
    expect(await typed('map', file, '--forget')).toMatchObject({ code: 2 });
  });
});

it('tells what can be said of a file', async () => {
  await inRoom({ 'jobs.csv': jobs }, async (folder) => {
    const file = path.join(folder, 'jobs.csv');
    expect((await typed('map', file)).out).toMatch(
      /Its columns: Job, Customer, Phase, Total, Opened\.\nKinds: company, /,
    );
    expect((await typed('map', file, 'deals')).out).toContain('are needed: id, name*, account');
  });
});

it.each<[args: readonly string[], says: RegExp]>([
  [['deals', 'Jop=name'], /No column is called Jop\. Perhaps you mean Job\. There are: Job, Customer/],
  [['deals', 'Job=nmae'], /deals have no field called nmae\. Perhaps you mean name\./],
  [['dels', 'Job=name'], /no kind of file called dels\. Perhaps you mean deals\./],
  [['deals', 'Job=name', 'Phase=stage'], /Without status nothing can be told of deals\./],
  [['deals', 'Job=name', 'Phase=name'], /Both Job and Phase are said to be name/],
  [['deals', 'Job'], /Job says nothing of a column\. Write a column, =/],
  [['deals', ...said, 'value:1=2'], /value is no field of deals that holds words/],
])('says what is wrong with %j, and changes nothing', async (args, says) => {
  await inRoom({ 'jobs.csv': jobs }, async (folder) => {
    const { code, err } = await typed('map', path.join(folder, 'jobs.csv'), ...args);
    expect([code, err]).toEqual([2, expect.stringMatching(says)]);
    expect(err).toContain('Nothing was changed.');
    await expect(readFile(path.join(folder, 'evenkeel-mappings.json'))).rejects.toThrow('ENOENT');
  });
});

it('waits for nothing that is no file and lies where mappings would', async () => {
  await inRoom({ 'changes.csv': 'date,what,subject\n2026-11-02,A second line,\n' }, async (folder) => {
    await symlink('/dev/zero', path.join(folder, 'evenkeel-mappings.json'));
    expect(await inputsOf(folder)).toMatchObject([
      { file: 'changes.csv', used: 1 },
      { file: 'evenkeel-mappings.json', refused: expect.stringMatching(/^It is no file\./) },
    ]);
  });
});

it.each<[what: string, text: string, says: RegExp]>([
  ['no JSON', '{', /not written as JSON\. Correct it, or remove it/],
  ['something else', '{"format":"other"}', /Its part format is wrong/],
  [
    'a column that is not there',
    '{"format":"evenkeel-mappings/1","tables":[{"kind":"deals","header":["A"],"columns":{"name":"B"}}]}',
    /In its table 1: No column is called B/,
  ],
])('names a file of mappings that holds %s, and reads the others', async (_, text, says) => {
  const changes = 'date,what,subject\n2026-11-02,A second line,\n';
  await inRoom({ 'jobs.csv': jobs, 'changes.csv': changes, 'evenkeel-mappings.json': text }, async (folder) => {
    const inputs = await inputsOf(folder);
    expect(inputs).toMatchObject([
      { file: 'changes.csv', used: 1 },
      { file: 'evenkeel-mappings.json', refused: expect.stringMatching(says) },
      { file: 'jobs.csv', refused: expect.stringContaining('evenkeel map') },
    ]);
    const { code, err } = await typed('map', path.join(folder, 'jobs.csv'), 'deals', ...said);
    expect([code, err]).toEqual([2, expect.stringMatching(says)]);
    expect(await readFile(path.join(folder, 'evenkeel-mappings.json'), 'utf8')).toBe(text);
  });
});
