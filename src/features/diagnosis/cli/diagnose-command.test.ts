import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typed, typedOnTerminal } from '#test/diagnosis/command.ts';
import { usual, weekly } from '#test/diagnosis/weekly-metric.ts';
import type { Report } from '../model/report.ts';

let folder: string;

const diagnosed = (...more: string[]) => typed('diagnose', folder, '--as-of', '2026-11-20', ...more);
const reported = async (...more: string[]) => JSON.parse((await diagnosed('--format', 'json', ...more)).out) as Report;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ek-room-'));
  const write = (name: string, lines: readonly string[]) => writeFile(path.join(folder, name), `${lines.join('\n')}\n`);
  const fell = weekly('Estimates sent', [...usual(24), 14, 15, 13, 16, 14, 15, 13, 14]);
  const calm = weekly('Jobs won', usual(32));
  const values = [fell, calm].flatMap(({ title, periods, amounts }) =>
    periods.map((period, at) => `${title},,${period},${amounts[at]},${at === 0 ? 'Began' : ''}`),
  );
  await write('company.csv', ['key,value', 'name,Harbor Painting', 'currency,USD', 'time_zone,America/New_York']);
  await write('metrics.csv', [
    'metric,level,department,person,owner,kind,unit,goal,cadence,drives',
    'Estimates sent,company,,,Ana,activity,number,,weekly,Jobs won',
    'Jobs won,company,,,Ana,lagging,number,,weekly,',
  ]);
  await write('values.csv', ['metric,person,date,value,note', ...values, 'Jobs won,,someday,12,']);
  await write('scan.pdf', ['%PDF-1.7']);
});
afterAll(() => rm(folder, { recursive: true }));

describe('evenkeel diagnose', () => {
  it('says what is wrong, by what, what to do, what was read and how many comparisons were made', async () => {
    const { code, out, err } = await diagnosed();
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Harbor Painting, as of 20 Nov 2026\n');
    expect(out).toContain('1. Estimates sent went down: 14.3 a week lately, 24 before\n   clear · scorecard.signal\n');
    expect(out).toContain('natural limits: 24 (16 to 32), n = 20');
    expect(out).toMatch(/What to do\n {3}- Ask Ana what was different/);
    expect(out).toMatch(/values\.csv +values +evenkeel +64 +65\n/);
    expect(out).toContain('- scan.pdf was not used.');
    expect(out).toMatch(/values\.csv, row 66, date, “someday”: /);
    expect(out).toMatch(/\d comparisons were made\. By luck alone/);
    expect(out.split('\n').filter((line) => line.length > 96)).toEqual([]);
  });

  it('writes JSON with the names of its format, in their order, and the same bytes twice', async () => {
    const twice = await Promise.all([diagnosed('--format', 'json'), diagnosed('--format', 'json')]);
    expect(twice[0].out).toBe(twice[1].out);
    const report = JSON.parse(twice[0].out) as Report;
    expect(Object.keys(report)).toEqual(['format', 'asOf', 'company', 'inputs', 'looks', 'findings']);
    expect(report).toMatchObject({
      format: 'evenkeel-diagnosis/1',
      asOf: '2026-11-20',
      company: { name: 'Harbor Painting', currency: 'USD', timeZone: 'America/New_York' },
    });
    expect(report.inputs.map(({ file, kind, used }) => [file, kind, used])).toEqual([
      ['company.csv', 'company', 3],
      ['metrics.csv', 'metrics', 2],
      ['scan.pdf', null, 0],
      ['values.csv', 'values', 64],
    ]);
    expect(report.inputs[2]?.refused).toContain('PDF');
    expect(report.inputs[3]?.skipped).toMatchObject([{ row: 66, column: 'date', text: 'someday' }]);
    const [first] = report.findings;
    expect(Object.keys(first ?? {}).join(' ')).toBe(
      'rule ruleVersion subject verdict cause title symptom causes actions evidence effect wouldChange',
    );
    expect(first).toMatchObject({
      rule: 'scorecard.signal',
      subject: { kind: 'metric', name: 'Estimates sent' },
      verdict: 'clear',
      cause: 'shift-down',
      evidence: [
        { label: 'mean of the last 8 weeks', value: 14.25, n: 8, unit: 'number' },
        { label: 'natural limits', value: 24, low: 16.02, high: 31.98, level: 0.997, n: 20, unit: 'number' },
      ],
      effect: null,
    });
  });

  it('shows one rule, and with --all also what it did not find, without making it any surer', async () => {
    const whole = await reported('--all');
    const only = await reported('--all', '--only', 'scorecard.signal');
    expect(only.findings.map(({ subject, verdict }) => [subject.name, verdict])).toEqual([
      ['Estimates sent', 'clear'],
      ['Jobs won', 'nothing'],
    ]);
    expect(only.looks).toBe(whole.looks);
    expect((await diagnosed('--all')).out).toContain(
      '- Jobs won shows only its usual ups and downs\n  No signal in the newest weeks. A change smaller than ±8 would not show yet.\n',
    );
    expect(only.findings).toEqual(whole.findings.filter(({ rule }) => rule === 'scorecard.signal'));
  });

  it('knows of nothing that came after the day that was asked for', async () => {
    // Until the end of September two of the eight low weeks are there.
    const { findings } = await reported('--as-of', '2026-10-04', '--only', 'scorecard.signal');
    expect(findings.filter(({ cause }) => cause === 'shift-down')).toEqual([]);
  });

  it('without a day says that it is today', async () => {
    expect((await typed('diagnose', folder)).out).toMatch(/^Harbor Painting, as of .* \(today\)/);
  });

  it('ends with 2 and a sentence where nothing can be used, or where it is asked in the wrong way', async () => {
    const scan = await typed('diagnose', path.join(folder, 'scan.pdf'));
    expect(scan).toMatchObject({ code: 2, out: '' });
    expect(scan.err).toMatch(/^None of the files can be used\.\nscan\.pdf: .*PDF/);
    for (const [args, said] of [
      [[path.join(folder, 'none')], 'There is no such file'],
      [[folder, '--as-of', 'soon'], 'soon is not a day'],
      [[folder, '--seed', '1.5'], 'Write a whole number'],
      [[folder, '--only', 'money.luck'], 'There is no rule money.luck'],
      [[folder, '--bars', 'luck=1%'], 'There is no bar with that name. They are: rate-gap'],
      [[folder, '--format', 'pdf'], 'Allowed choices are text, json, html'],
    ] as const) {
      const answer = await typed('diagnose', ...args);
      expect([answer.code, answer.out]).toEqual([2, '']);
      expect(answer.err).toContain(said);
      expect(answer.err).not.toMatch(/\n {4}at /);
    }
  });
});

describe('evenkeel explain', () => {
  it('tells of one rule what it estimates, how, what it needs and where it fails', async () => {
    const { code, out } = await typed('explain', 'scorecard.signal');
    expect(code).toBe(0);
    for (const head of ['What it estimates', 'How', 'What it needs', 'What it can see', 'Where it fails', 'Source']) {
      expect(out).toContain(`\n${head}\n  `);
    }
    expect(out).toMatch(/^scorecard\.signal, version \d+\n/);
  });

  it('alone names all of them, and an unknown one is answered with those there are', async () => {
    expect((await typed('explain')).out).toMatch(/scorecard\.signal\n {2}Whether [\s\S]*scorecard\.red-streak\n/);
    const unknown = await typed('explain', 'calls.luck');
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('There is no rule calls.luck. There are: scorecard.signal, ');
  });
});

it('tells on a terminal how far it is, and leaves nothing of that behind', async () => {
  const { code, out, err } = await typedOnTerminal('diagnose', folder, '--as-of', '2026-11-20', '--format', 'json');
  expect(code).toBe(0);
  expect(err).toMatch(/Reading: 0\.0 of 0\.0 MB/);
  expect(err).toContain('Looking at what they say');
  expect(err.endsWith('\r\u001b[K')).toBe(true);
  expect(JSON.parse(out)).toMatchObject({ format: 'evenkeel-diagnosis/1' });
  expect((await diagnosed('--format', 'json')).err).toBe('');
});
