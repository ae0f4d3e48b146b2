import { expect, it } from 'vitest';
import { groundOf } from '#test/support/data-room.ts';
import type { Diagnosis, ToldFinding } from '../../model/diagnose.ts';
import type { Figure } from '../../model/figure.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Input } from '../../model/input.ts';
import { reportHtml } from './report-html.ts';

const { asOf, company } = groundOf();

const finding = (at: number, said: Partial<ToldFinding> = {}): ToldFinding => ({
  rule: 'clients.concentration',
  ruleVersion: 1,
  subject: { kind: 'client', name: `Client ${at}` },
  verdict: 'clear',
  cause: null,
  title: `Client ${at} is a third of the income`,
  symptom: `What is so of ${at}.`,
  causes: ['It grew so.'],
  actions: ['Ask them.', 'Ask others.'],
  evidence: [{ label: 'share', value: 0.34, low: 0.3, high: 0.38, n: 50, unit: 'share' }],
  effect: null,
  wouldChange: 'Another year.',
  counted: false,
  figure: null,
  ...said,
});

const page = (findings: readonly ToldFinding[], looks = 48, inputs: readonly Input[] = [], name = company.name) =>
  reportHtml({ findings, looks } satisfies Diagnosis, { asOf, company: { ...company, name }, inputs });

const headings = (text: string) =>
  [...text.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map(([, level, words]) => ({ level: Number(level), words }));
const textOf = (text: string) => text.replace(/<[^>]*>/g, '');

it('says in its first line how much needs somebody, and what the largest of it is worth', () => {
  const first = (findings: readonly ToldFinding[]) => headings(page(findings))[0]?.words;
  const worth = finding(2, { verdict: 'likely', effect: { low: 90_000, mid: 150_000, high: 240_000, per: 'year' } });
  const monthly = finding(3, { effect: { low: 1000, mid: 1000, high: 1000, per: 'month' } });
  expect(first([finding(1), worth, monthly])).toBe(
    'Three things need you; the largest is worth about $150,000 a year.',
  );
  expect(first([monthly])).toBe('One thing needs you; it is worth $1,000 a month.');
  expect(first([1, 2, 3, 4].map((at) => finding(at)))).toBe('4 things need you.');
  expect(first([finding(1, { verdict: 'hint' })])).toBe('Nothing is sure yet; 1 hint is worth a look.');
  expect(first([finding(1, { verdict: 'too-little' })])).toBe('Nothing wrong was found in these files.');
});

it('shows the first three whole, the others in folds by how sure they are, and the unknown as a short list', () => {
  const verdicts: Verdict[] = ['clear', 'clear', 'clear', 'clear', 'likely', 'hint', 'hint', 'too-little', 'nothing'];
  const text = page(verdicts.map((verdict, at) => finding(at + 1, { verdict })));
  expect([...text.matchAll(/<article class="finding"/g)]).toHaveLength(3);
  expect([...text.matchAll(/<details class="finding"/g)]).toHaveLength(4);
  expect(
    headings(text)
      .filter(({ level }) => level === 2)
      .map(({ words }) => words),
  ).toEqual([
    'The first three to work on',
    'Then',
    'What could be known, and when',
    'Looked for and not found',
    'How to read this',
    'What was read',
  ]);
  const groups = headings(text).flatMap(({ level, words = '' }) => (level === 3 ? [textOf(words)] : []));
  expect(groups.slice(3)).toEqual(['clear 1 finding', 'likely 1 finding', 'a hint 2 findings']);
  expect(textOf(text)).toContain('Client 8 is a third of the incomeWould tell: Another year.');
  const levels = headings(text).map(({ level }) => level);
  levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
});

it('numbers what is shown, with the largest sum among the first three and its figure', () => {
  const figure: Figure = {
    kind: 'funnel',
    stages: [{ stage: 'Lead', n: 9, value: 0.5, low: 0.2, high: 0.8, named: true }],
  };
  const sum = finding(5, { verdict: 'likely', figure, effect: { low: 1000, mid: 2000, high: 3000, per: 'year' } });
  const text = page([1, 2, 3, 4].map((at) => finding(at)).concat(sum));
  const shown = [...text.matchAll(/id="finding-(\d)">[^]*?(Client \d)/g)].map(
    ([, place, client]) => `${place} ${client}`,
  );
  expect(shown).toEqual(['1 Client 1', '2 Client 2', '3 Client 5', '4 Client 3', '5 Client 4']);
  expect(text.indexOf('<figure>')).toBeLessThan(text.indexOf('<h2>Then</h2>'));
});

it('says of a finding everything: how sure, evidence, range, causes, actions to tick, what would change it', () => {
  const text = page([finding(1, { effect: { low: 90_000, mid: 150_000, high: 240_000, per: 'year' } })]);
  expect(text).toContain('<th scope="row">share</th><td>34\u202f%</td><td>30\u202f% to 38\u202f%</td><td>50</td>');
  expect(text).toContain('At stake: $150,000 a year; 9 times in 10 between $90,000 and $240,000.');
  expect(text).toContain('<ul class="todo"><li>Ask them.</li><li>Ask others.</li></ul>');
  expect(text).toContain('<ul class="plain"><li>It grew so.</li></ul>');
  expect(text).toContain('<b>What would change this:</b> Another year.');
  expect(text).toContain('48 comparisons were made. By luck alone about 2 of them');
});

it('leaves out the column of ranges where nothing was estimated, and names another level', () => {
  const evidence = [{ label: 'seats', value: 4, n: 6, unit: 'number' }];
  expect(page([finding(1, { evidence })])).not.toContain('19 times in 20');
  const other = [{ label: 'a year', value: 5, low: 3, high: 9, level: 0.9, n: 6, unit: 'USD' }];
  expect(page([finding(1, { evidence: other })])).toContain('<td>$3 to $9 (90\u202f%)</td>');
});

it('draws a figure that several findings share once', () => {
  const figure: Figure = {
    kind: 'funnel',
    stages: [{ stage: 'Lead', n: 9, value: 0.5, low: 0.2, high: 0.8, named: true }],
  };
  const text = page([finding(1, { figure }), finding(2, { figure }), finding(3, { figure: { ...figure } })]);
  expect([...text.matchAll(/<figure>/g)]).toHaveLength(2);
  expect(text).toContain('The picture of <a href="#finding-1">finding 1</a> shows this too.');
});

it('asks the network for nothing and runs nothing, and is written in a language', () => {
  const text = page([finding(1)]);
  expect(text).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(text).not.toMatch(/<script|<link|<img|<iframe|https?:|url\(|@import|\son\w+=/);
  expect(text).toContain('@media screen and (prefers-color-scheme: dark)');
});

it('keeps text text, whoever wrote it and wherever it stands', () => {
  const evil = `<script>alert(1)</script>"'&`;
  const evidence = [{ label: evil, value: 1, n: 1, unit: evil }];
  const all = { title: evil, symptom: evil, causes: [evil], actions: [evil], wouldChange: evil, rule: evil, evidence };
  const input: Input = {
    file: evil,
    kind: evil,
    layout: evil,
    rows: 2,
    used: 1,
    skipped: [{ row: 2, column: evil, text: evil, why: evil }],
    notes: [evil],
  };
  const figure: Figure = {
    kind: 'heat',
    rows: [evil],
    columns: [evil],
    cells: [[{ of: 20, share: 0.5, marked: true }]],
  };
  const told = (verdict: Verdict, at: number) =>
    finding(at, { ...all, verdict, figure: { ...figure }, subject: { kind: 'client', name: evil } });
  const text = page(
    [told('clear', 1), told('clear', 2), told('clear', 3), told('hint', 4), told('too-little', 5), told('nothing', 6)],
    48,
    [input, { ...input, refused: evil }],
    evil,
  );
  expect(text).not.toContain('<script');
  expect(text).not.toContain('"\'&');
  expect(text).toContain('<title>&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;, as of 20 Nov 2026');
});

it('tells in a fold what was read, what was left out and what was refused', () => {
  const base = { kind: 'calls', layout: 'evenkeel', rows: 4120, used: 4117, skipped: [] } as const;
  const skipped = Array.from({ length: 23 }, (_, at) => ({
    row: at + 2,
    column: 'date',
    text: '??',
    why: 'not a date',
  }));
  const text = textOf(
    page([], 0, [
      { ...base, file: 'calls.csv', skipped },
      { ...base, file: 'scan.pdf', kind: null, layout: null, rows: 0, used: 0, refused: 'It is a PDF.' },
    ]),
  );
  expect(text).toContain('1 file, 1 not used, 23 cells or rows left out');
  expect(text).toContain('calls.csvcallsevenkeel4,1174,120');
  expect(text).toContain('calls.csv, row 2, date, “??”: not a date');
  expect(text).toContain('calls.csv: and 3 more cells or rows; --format json lists them.');
  expect(text).toContain('scan.pdf was not used. It is a PDF.');
  expect(text).toContain('No comparisons were made');
});

it('holds a hundred findings, each with its own place, and is the same to the byte each time', () => {
  const many = Array.from({ length: 100 }, (_, at) => finding(at + 1));
  const text = page(many);
  const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(many.map((_, at) => `finding-${at + 1}`));
  expect(text).toBe(page(many.map((one) => structuredClone(one))));
  expect(headings(text)[0]?.words).toBe('100 things need you.');
});

it('tells many of one rule that lack data in one entry', () => {
  const many = Array.from({ length: 6 }, (_, at) => finding(at + 1, { verdict: 'too-little' }));
  const text = textOf(page(many));
  expect(text).toContain('Would tell: Another year. The same for Client 2, Client 3, Client 4 and 2 more.');
  expect(text).not.toContain('Client 2 is a third');
});
