import { execFileSync } from 'node:child_process';
import { chmod, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { day } from '#lib/calendar/day.ts';
import { inRoom, readRoom } from '#test/support/room.ts';
import { describe, expect, it } from 'vitest';
import { readDataRoom } from './data-room.ts';

const asOf = day('2026-11-20');
const calls = 'id,started_at,direction,from,to,line,person,result,ring_seconds,talk_seconds\n';
const row = (id: string, at: string, result = 'missed') => `${id},${at},in,+15550101,,,,${result},12,\n`;

describe('a data room', () => {
  it('counts what is told twice once, and says so', async () => {
    const text = `${calls}${row('1', '2026-11-09 09:00')}${row('1', '2026-11-09 09:00')}`;
    const more = `${calls}${row('1', '2026-11-09 09:00')}${row('2', '2026-11-09 10:00')}`;
    const { records, inputs } = await readRoom({ 'a.csv': text, 'b.csv': text, 'c.csv': more });
    expect(records.calls.map(({ id }) => id)).toEqual(['1', '2']);
    expect(inputs).toMatchObject([
      { file: 'a.csv', rows: 2, used: 1, notes: [expect.stringMatching(/^Rows that stand here twice.*: 1\.$/)] },
      { file: 'b.csv', used: 0, refused: expect.stringContaining('a.csv') },
      { file: 'c.csv', rows: 2, used: 1 },
    ]);
  });

  it('names both files that contradict each other', async () => {
    const { records, inputs } = await readRoom({
      'may.csv': `${calls}${row('1', '2026-05-04 09:00')}`,
      'year.csv': `${calls}${row('1', '2026-05-04 09:00', 'answered')}`,
      'scorecard.csv': 'metric,date,value\nLeads,2026-11-02,5\n',
      'values.csv': 'metric,date,value\nLeads,2026-11-04,6\nLeads,2026-11-09,7\n',
    });
    expect(records.calls).toMatchObject([{ result: 'missed' }]);
    expect(inputs[3]).toMatchObject({ file: 'year.csv', used: 0 });
    expect(inputs[3]?.skipped[0]?.why).toContain('may.csv, row 2');
    expect(records.metrics).toMatchObject([{ periods: ['2026-11-02', '2026-11-09'], amounts: [null, 7] }]);
    expect(inputs[2]?.notes?.[0]).toMatch(/scorecard\.csv row 2 has 5 and values\.csv row 2 has 6/);
  });

  it('says which circle metrics drive each other in, and goes on without its last link', async () => {
    const text =
      'metric,level,unit,drives\nLeads,company,number,Sales\nSales,company,number,Cash\nCash,company,number,Leads\n';
    const { records, inputs } = await readRoom({
      'goals.csv': 'metric,from,goal\nLeads,2026-01-05,>= 3\n',
      'metrics.csv': text,
    });
    expect(records.metrics.map(({ drives }) => drives)).toEqual([['Sales'], ['Cash'], []]);
    expect(inputs[1]?.notes?.[0]).toContain('Leads, Sales, Cash, Leads');
    const stray = await readRoom({ 'metrics.csv': 'metric,level,unit,drives\nLeads,company,number,Sails\n' });
    expect(stray.inputs[0]?.notes).toEqual(['Leads drives Sails, of which no file tells.']);
  });

  it('lists what it cannot read, and reads the rest', async () => {
    await inRoom(
      {
        'calls.csv': `${calls}${row('1', '2026-11-09 09:00')}`,
        'empty.csv': '',
        'header.csv': calls,
        'scan.pdf': '%PDF-1.7\n',
        'other.csv': 'colour,size\nred,3\n',
        'sub/calls.csv': `${calls}${row('2', '2026-11-10 09:00')}`,
      },
      async (folder) => {
        await symlink(folder, path.join(folder, 'sub', 'loop'));
        await symlink(path.join(folder, 'self'), path.join(folder, 'self'));
        await symlink(path.join(folder, 'gone'), path.join(folder, 'dangling'));
        const { records, inputs } = await readDataRoom(folder, { asOf });
        expect(records.calls.map(({ id }) => id)).toEqual(['1', '2']);
        const refused = inputs.filter(({ refused }) => refused !== undefined);
        expect(refused.map(({ file }) => file)).toEqual(['dangling', 'empty.csv', 'other.csv', 'scan.pdf', 'self']);
        expect(inputs.find(({ file }) => file === 'header.csv')).toMatchObject({ kind: 'calls', rows: 0, used: 0 });
        for (const { refused: why = '' } of refused) expect(why).toMatch(/^[A-Z].*[.]$/);
      },
    );
  });

  it('names what is no file', async () => {
    await inRoom({ 'calls.csv': calls }, async (folder) => {
      execFileSync('mkfifo', [path.join(folder, 'pipe')]);
      const { inputs } = await readDataRoom(folder, { asOf });
      expect(inputs[1]).toMatchObject({ file: 'pipe', refused: 'This is neither a file nor a folder. Leave it out.' });
    });
  });

  it('says who may not read a file, and reads the rest', async () => {
    await inRoom({ 'calls.csv': calls, 'mine.csv': calls }, async (folder) => {
      await chmod(folder, 0o755);
      await chmod(path.join(folder, 'mine.csv'), 0);
      // Root may read everything.
      const isRoot = process.geteuid?.() === 0;
      if (isRoot) process.seteuid?.(65_534);
      try {
        const { inputs } = await readDataRoom(folder, { asOf });
        expect(inputs[0]).toMatchObject({ file: 'calls.csv', kind: 'calls' });
        const refused = 'The file may not be read. Give yourself the right to read it.';
        expect(inputs[1]).toMatchObject({ file: 'mine.csv', refused });
      } finally {
        if (isRoot) process.seteuid?.(0);
      }
    });
  });

  it('has nothing in an empty folder, nor in one that is not there', async () => {
    expect((await readRoom({})).inputs).toEqual([]);
    const { inputs } = await readDataRoom('/nowhere/at/all', { asOf });
    expect(inputs).toMatchObject([{ file: 'all', refused: 'There is no such file. Check its name.' }]);
  });

  it('names rows it cannot use, a bounded number of them, and counts all', async () => {
    const bad = Array.from({ length: 200 }, (_, at) =>
      row(String(at), at % 2 === 0 ? '1899-01-01 9:00' : '9999-01-01 9:00'),
    );
    const { inputs } = await readRoom({
      'calls.csv': `${calls}${bad.join('')}x,2026-11-09 9:00,in,,,,,answered,-3,60\ny,2026-11-09 9:00,in,,,,,answered,3,60\n`,
    });
    expect(inputs[0]).toMatchObject({ rows: 202, used: 1 });
    expect(inputs[0]?.skipped).toHaveLength(50);
    expect(inputs[0]?.notes).toEqual(['151 more rows cannot be used and are not listed.']);
  });

  it('refuses an amount in another currency, row by row', async () => {
    const text = 'month,section,account,amount\n2026-09,income,Work,$500\n2026-10,income,Work,€600\n';
    const { records, inputs } = await readRoom({ 'pnl.csv': text });
    expect(records.ledger).toMatchObject([{ month: '2026-09-01', amount: 500 }]);
    expect(inputs[0]?.skipped).toMatchObject([{ row: 3, column: 'amount', text: '€600' }]);
  });

  it('takes a month from one report only', async () => {
    const pnl = (amount: number) =>
      `month,section,account,amount\n2026-09,income,Work,${amount}\n2026-09,cash,Bank,7\n`;
    const { records, inputs } = await readRoom({ 'a.csv': pnl(5), 'b.csv': pnl(6) });
    expect(records.ledger.map(({ amount }) => amount)).toEqual([5, 7]);
    expect(inputs[1]).toMatchObject({ rows: 2, used: 0, skipped: [{ row: 2, text: 'Work' }] });
  });

  it('asks which way round dates are, with the words for the command line', async () => {
    const text = `${calls}${row('1', '03/04/2026 9:00')}`;
    expect((await readRoom({ 'calls.csv': text })).inputs[0]?.refused).toContain('--dates mdy or dmy');
    const { records } = await readRoom({ 'calls.csv': text }, { dates: 'dmy' });
    expect(records.calls[0]?.day).toBe('2026-04-03');
  });

  it('reads the clocks of the company on the days on which they are changed', async () => {
    const zone = 'key,value\ntime_zone,America/New_York\n';
    // 1 November 2026, 2 a.m.: back to 1 a.m.; 05:30Z is 1:30 a.m. of summer time, 06:30Z is 1:30 a.m. again
    const text = `${calls}${row('1', '2026-11-01T05:30:00Z')}${row('2', '2026-11-01T06:30:00Z')}${row('3', '2026-11-01 09:00')}`;
    const { records } = await readRoom({ 'company.csv': zone, 'calls.csv': text });
    expect(records.calls.map(({ day, second }) => [day, second])).toEqual([
      ['2026-11-01', 5400],
      ['2026-11-01', 5400],
      ['2026-11-01', 32_400],
    ]);
    expect(records.calls[2]?.startedAt).toBe(Date.parse('2026-11-01T14:00:00Z'));
  });

  it('knows of a deal what was known on the day of the report', async () => {
    const text =
      'id,name,stage,status,created,closed,lost_reason,entered: Lead,entered: Won\n1,Fence,Won,won,2026-09-01,2026-12-01,,2026-09-01,2026-12-01\n2,Roof,Lead,open,2026-12-01,,,,\n';
    const { records, inputs } = await readRoom({ 'deals.csv': text });
    expect(records.deals).toMatchObject([
      { name: 'Fence', status: 'open', closed: null, entered: [{ stage: 'Lead' }] },
    ]);
    expect(inputs[0]).toMatchObject({ rows: 2, used: 1, notes: [expect.stringContaining('2026-11-20')] });
  });

  it('takes the latest year of a scorecard that names none, and says which', async () => {
    const text =
      ',Group,Status,Title,Description,Owner,Goal,Average,Dec 29 - Jan 4,Jan 5 - Jan 11\n,Sales,,Estimates,,Ann,>= 24,,26,25\n';
    const { records, inputs } = await readRoom({ 'ninety.csv': text });
    expect(records.metrics[0]).toMatchObject({ title: 'Estimates', owner: 'Ann' });
    expect(records.metrics[0]?.periods.slice(0, 2)).toEqual(['2025-12-29', '2026-01-05']);
    expect(inputs[0]).toMatchObject({ kind: 'scorecard', layout: 'Ninety scorecard' });
    expect(inputs[0]?.notes?.[0]).toContain('2025-12-29 to 2026-01-05');
  });

  it('gives each person a number of their own where only the numbers name them', async () => {
    const text = 'metric,person,date,value\nCalls,Ann,2026-11-02,5\nCalls,Ben,2026-11-02,7\n';
    const { records } = await readRoom({ 'values.csv': text });
    expect(records.metrics.map(({ person, amounts, level }) => [person, level, amounts[0]])).toEqual([
      ['Ann', 'person', 5],
      ['Ben', 'person', 7],
    ]);
  });

  it('reads the company first, whatever its file is called, or from somewhere else', async () => {
    const company = 'key,value\ncurrency,EUR\nname,Malerei\nstaffed_hours,mon-wed 8:00\nhue,blue\n';
    const { company: facts, inputs } = await readRoom({
      'zz.csv': company,
      'a.csv': 'month,section,account,amount\n2026-09,income,W,€5\n',
    });
    expect(facts).toMatchObject({ currency: 'EUR', name: 'Malerei', hoursTold: false });
    expect(inputs[0]).toMatchObject({ used: 1 });
    expect(inputs[1]?.skipped.map(({ row, column }) => [row, column])).toEqual([
      [4, 'staffed_hours'],
      [5, 'hue'],
    ]);
    await inRoom({ 'elsewhere.csv': company }, async (folder) => {
      const room = await readRoom({ 'calls.csv': calls }, { company: path.join(folder, 'elsewhere.csv') });
      expect(room.company.currency).toBe('EUR');
    });
  });

  it('believes the first file that tells of the company, and names the other one', async () => {
    const { company, inputs } = await readRoom({
      'a.csv': 'key,value\nname,Oak\ncurrency,EUR\n',
      'b.csv': 'key,value\nname,Elm\ncurrency,EUR\n',
    });
    expect(company).toMatchObject({ name: 'Oak', currency: 'EUR' });
    expect(inputs[1]).toMatchObject({ rows: 2, used: 1, skipped: [{ row: 2, column: 'name', text: 'Elm' }] });
  });

  it('says that numbers of the running week are left out', async () => {
    const text = 'metric,date,value\nLeads,2026-11-09,5\nLeads,2026-11-16,6\n';
    const { records, inputs } = await readRoom({ 'values.csv': text });
    expect(records.metrics[0]?.amounts).toEqual([5]);
    expect(inputs[0]?.notes).toEqual(['Numbers of periods that were not over, left out: 1.']);
  });

  it('gives the same for the same files', async () => {
    await inRoom({ 'calls.csv': `${calls}${row('1', '2026-11-09 09:00')}` }, async (folder) => {
      await writeFile(path.join(folder, 'values.csv'), 'metric,date,value\nLeads,2026-11-02,5\n');
      const [one, two] = [await readDataRoom(folder, { asOf }), await readDataRoom(folder, { asOf })];
      expect(JSON.stringify(two)).toBe(JSON.stringify(one));
    });
  });
});
