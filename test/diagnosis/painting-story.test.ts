import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { paintingRoom } from '#demo/room/painting-room.ts';
import type { Finding } from '#features/diagnosis/model/finding.ts';
import type { Report } from '#features/diagnosis/model/report.ts';
import { day } from '#lib/calendar/day.ts';
import { inRoom } from '#test/support/room.ts';
import { typed } from './command.ts';

const autumn = '2026-11-20';
const winter = '2027-01-29';

const asked = (folder: string, asOf: string, ...more: string[]) => typed('diagnose', folder, '--as-of', asOf, ...more);

const reportOn = (until: string): Promise<Report> =>
  inRoom(paintingRoom(day(until)), async (folder) => {
    const { code, out, err } = await asked(folder, until, '--format', 'json');
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out) as Report;
  });

const found = ({ findings }: Report, rule: string): Finding[] => findings.filter((finding) => finding.rule === rule);

it('tells the painter of the telephone: how much is missed, when, what it costs, how sure and what to do', async () => {
  const report = await reportOn(autumn);
  expect(report.inputs.every(({ rows, used, refused }) => rows === used && refused === undefined)).toBe(true);

  const [missed] = found(report, 'calls.missed-share');
  expect(missed).toMatchObject({ verdict: 'clear', title: '60\u202f% of calls in staffed hours are missed' });
  expect(missed?.evidence[0]?.n).toBeGreaterThan(1000);

  const blocks = found(report, 'calls.worst-block');
  expect(blocks[0]).toMatchObject({ verdict: 'clear', subject: { name: 'every day 12-13' } });
  expect(blocks[0]?.causes[0]).toBe('Everybody is at lunch at the same time.');
  // Tuesdays and Thursdays from 9 to 12 the office is on site.
  expect(blocks.slice(1).map(({ subject }) => subject.name)).not.toEqual([]);
  for (const { subject } of blocks.slice(1)) expect(subject.name).toMatch(/^(tue|thu) (09-10|10-11|11-12)$/);

  const [money] = found(report, 'calls.revenue-at-risk');
  expect(money?.verdict).toBe('likely');
  const { low = 0, mid = 0, high = 0 } = money?.effect ?? {};
  expect(Math.abs(mid - 150_000)).toBeLessThan(10_000);
  expect(low).toBeLessThan(0.75 * mid);
  expect(high).toBeGreaterThan(1.25 * mid);
  expect(money?.symptom).toMatch(/Widest unknown: 44\u202f% of new callers are leads/);
  expect(money?.actions[0]).toMatch(/^Ring back today: /);

  const firstThree = report.findings.slice(0, 3).map(({ rule }) => rule);
  expect(firstThree).toEqual(expect.arrayContaining(['calls.missed-share', 'calls.worst-block']));
});

it('shows the sum among the first three, after the facts that are surer, on paper and on a terminal', async () => {
  await inRoom(paintingRoom(day(autumn)), async (folder) => {
    const { out: text } = await asked(folder, autumn);
    const first = text.slice(text.indexOf('The first three to work on'), text.indexOf('\nThen\n'));
    expect(first).toMatch(
      /\n[12]\. 60\u202f% of calls in staffed hours are missed\n[\s\S]*\n3\. About \$15\d,000 a year rings out/,
    );
    const { out: page } = await asked(folder, autumn, '--format', 'html');
    expect(page).toMatch(/<article class="finding" id="finding-3">[^]*?<h3>About \$15\d,000 a year rings out/);
  });
});

it('tells, after the change that was declared, before and after, and no longer of lost money', async () => {
  const report = await reportOn(winter);
  const [missed] = found(report, 'calls.missed-share');
  expect(missed?.symptom).toMatch(
    /“An answering service takes what the office does not” on 30 Nov 2026 it fell from 60\u202f% of/,
  );
  const [share, , before] = missed?.evidence ?? [];
  expect(before?.value).toBeCloseTo(0.6, 1);
  expect(share?.high).toBeLessThan(before?.low ?? 0);
  expect(found(report, 'calls.revenue-at-risk').filter(({ verdict }) => verdict !== 'too-little')).toEqual([]);
});

it('has one past: what was in the files in autumn is in those of winter', () => {
  const [earlier, later] = [paintingRoom(day(autumn)), paintingRoom(day(winter))];
  for (const name of ['calls.csv', 'values.csv', 'pnl.csv']) {
    const now = new Set(later[name]?.split('\r\n'));
    expect(
      earlier[name]?.split('\r\n').filter((line) => !now.has(line)),
      name,
    ).toEqual([]);
  }
  expect(Object.keys(later)).toContain('changes.csv');
  expect(Object.keys(earlier)).not.toContain('changes.csv');
});

it('gives the same bytes twice in each form, and all of them say the same', async () => {
  await inRoom(paintingRoom(day(autumn)), async (folder) => {
    for (const form of ['json', 'html', 'text']) {
      const [once, again] = [
        await asked(folder, autumn, '--format', form),
        await asked(folder, autumn, '--format', form),
      ];
      expect(once.out, form).toBe(again.out);
      expect(once.out, form).toContain('60\u202f% of calls in staffed hours are missed');
    }
  });
});

it('writes the page to a file, and leaves alone one that is there', async () => {
  await inRoom(paintingRoom(day(autumn)), async (folder) => {
    const file = path.join(folder, 'punch-list.html');
    const html = ['--format', 'html'] as const;
    expect(await asked(folder, autumn, ...html, '--output', file)).toEqual({
      code: 0,
      out: '',
      err: `Written to ${file}.\n`,
    });
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
    expect(text).toContain('the largest is worth about $15');

    const again = await asked(folder, autumn, ...html, '--output', file);
    expect(again).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('is there already and was left as it is'),
    });
    expect((await stat(file)).size).toBe(Buffer.byteLength(text));

    const nowhere = await asked(folder, autumn, '--output', path.join(folder, 'none', 'list.txt'));
    expect(nowhere).toMatchObject({
      code: 1,
      err: expect.stringContaining('could not be written (ENOENT). Nothing was changed.'),
    });
  });
});
