import { expect, it } from 'vitest';
import { addDays, day } from '#lib/calendar/day.ts';
import type { Figure } from '../../../model/figure.ts';
import { figurePart } from './figure-part.ts';

const week = (at: number) => addDays(day('2026-06-01'), 7 * at);

const part = (figure: Figure) => figurePart(figure, 'USD').markup;

/** The cells of the table in the fold, row by row, without the head. */
const rowsOf = (markup: string) =>
  [...markup.slice(markup.indexOf('<tbody>')).matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell),
  );
/** One of the two drawings. */
const drawing = (markup: string, kind: 'wide' | 'narrow') =>
  new RegExp(`<svg class="drawing ${kind}".*?</svg>`).exec(markup)?.[0] ?? '';
const count = (text: string, what: RegExp) => [...text.matchAll(what)].length;

const process: Figure = {
  kind: 'process',
  title: 'Estimates sent',
  unit: 'number',
  points: [24, 26, null, 22, 13, 30].map((value, at) => ({ period: week(at), value, signal: value === 13 })),
  segments: [
    { from: week(0), to: week(3), centre: 24, lower: 18, upper: 30 },
    { from: week(4), to: week(5), centre: 21.5, lower: null, upper: null },
  ],
  goal: 20,
};

it('draws a process: a line broken where a value is missing, a diamond, both stretches, the goal', () => {
  const markup = part(process);
  const wide = drawing(markup, 'wide');
  expect(markup).toContain('<b>Estimates sent, week by week</b>');
  expect(count(wide, /class="dot"/g)).toBe(4);
  expect(count(wide, /class="signal"/g)).toBe(1);
  expect(/class="line" d="([^"]+)"/.exec(wide)?.[1]?.match(/M/g)).toHaveLength(2);
  expect([count(wide, /class="mean"/g), count(wide, /class="band"/g), count(wide, /class="goal"/g)]).toEqual([2, 1, 1]);
  expect(wide).toContain('new limits from 29 Jun');
  expect(wide).toContain('>goal 20<');
  expect(wide).toContain(
    '6 weeks, 1 Jun 2026 to 6 Jul 2026, from 13 to 30. Usual since 29 Jun 2026: 21.5. 1 stands out.',
  );
  expect(rowsOf(markup)[0]).toEqual(['1 Jun 2026', '24', '24 (18 to 30)', '']);
  expect(rowsOf(markup)[2]?.[1]).toBe('missing');
  expect(rowsOf(markup)[4]).toEqual(['29 Jun 2026', '13', '21.5', 'yes']);
});

it('draws hours of a week, turned on a telephone, with counts instead of a share where there are few', () => {
  const cell = (share: number | null, of = 20, marked = false) => ({ of, share, marked });
  const markup = part({
    kind: 'heat',
    rows: ['Monday', 'Tuesday'],
    columns: ['11–12', '12–13', '13–14'],
    cells: [
      [cell(0.2), cell(0.95, 27, true), cell(null, 4)],
      [cell(0.4), cell(0.9), cell(null, 0)],
    ],
  });
  expect(count(drawing(markup, 'wide'), /class="cell/g)).toBe(6);
  expect(drawing(markup, 'wide')).toContain('>Monday<');
  expect(drawing(markup, 'narrow')).toContain('>Mon<');
  expect(drawing(markup, 'wide')).toMatch(/class="cell marked heat-5".*?>95<.*?>27</);
  expect(markup).toContain('These stand out: Monday 12–13 (95\u202f% of 27).');
  expect(rowsOf(markup)).toEqual([
    ['Monday', '20\u202f% of 20', '95\u202f% of 27, stands out', 'too few of 4'],
    ['Tuesday', '40\u202f% of 20', '90\u202f% of 20', '–'],
  ]);
});

it('draws the stages of a funnel with their intervals, and the one it is about', () => {
  const markup = part({
    kind: 'funnel',
    stages: [
      { stage: 'Lead', n: 120, value: 0.8, low: 0.72, high: 0.86, named: false },
      { stage: 'Estimate', n: 96, value: 0.25, low: 0.17, high: 0.34, named: true },
    ],
  });
  // From 0 to 1 over 640 pixels less one at each end: 0.25 is 159.5 wide.
  expect(drawing(markup, 'wide')).toMatch(/class="bar named"[^>]*width="159\.5"/);
  expect(count(drawing(markup, 'wide'), /class="whisker"/g)).toBe(2);
  expect(drawing(markup, 'narrow')).toContain('25\u202f% (17\u202f% to 34\u202f%), n 96');
  expect(rowsOf(markup)[1]).toEqual(['Estimate', '25\u202f%', '17\u202f% to 34\u202f%', '96']);
});

it('draws curves as steps from all of them down, short times in hours', () => {
  const steps = [
    { at: 0.5, value: 0.7, low: 0.6, high: 0.8 },
    { at: 1.5, value: 0.4, low: 0.3, high: 0.5 },
  ];
  const one = part({ kind: 'survival', curves: [{ name: 'not yet called back', steps }] });
  expect(one).toContain('The share not yet called back, as time goes by');
  expect(drawing(one, 'wide')).toMatch(/>40 h</);
  // Down at half a day and at one and a half, each time along before down.
  expect(/class="line curve-0" d="([^"]+)"/.exec(drawing(one, 'wide'))?.[1]).toMatch(
    /^M[\d. ]+H[\d.]+V[\d.]+H[\d.]+V[\d.]+H[\d.]+$/,
  );
  const two = part({
    kind: 'survival',
    curves: [
      { name: 'now', steps },
      { name: 'before', steps },
    ],
  });
  expect(drawing(two, 'wide')).toContain('class="line curve-1"');
  expect(rowsOf(two).map(([name]) => name)).toEqual(['now, 0.50', 'now, 1.50', 'before, 0.50', 'before, 1.50']);
});

it('draws weeks to come as a band, with what they are held against', () => {
  const weeks = [320, 200, 90].map((value, at) => ({ week: week(at), value, low: value / 2, high: value * 1.5 }));
  const markup = part({ kind: 'forecast', unit: 'hours', weeks, line: { label: 'a usual week', value: 300 } });
  expect(drawing(markup, 'wide')).toMatch(/class="band" d="M[^"]+Z"/);
  expect(drawing(markup, 'wide')).toContain('>a usual week: 300<');
  expect(markup).toContain('a usual week: 300; 1 surely stay below it.');
  expect(rowsOf(markup)[2]).toEqual(['15 Jun 2026', '90', '45 to 135']);
});

it('draws bars of money from zero, also below it, and puts into the table what there is no room for', () => {
  const bars = Array.from({ length: 14 }, (_, at) => {
    const value = at === 0 ? -500 : at * 1000;
    return {
      name: at === 1 ? 'A name that nobody would want on a card of any size at all' : `Client ${at}`,
      n: 3,
      value,
      low: value,
      high: value,
    };
  });
  const markup = part({ kind: 'bars', unit: 'USD', bars });
  expect(count(drawing(markup, 'wide'), /class="bar"/g)).toBe(12);
  expect(markup).toContain('the first 12 of 14');
  expect(drawing(markup, 'narrow')).toContain('…');
  expect(drawing(markup, 'wide')).not.toContain('whisker');
  expect(rowsOf(markup)).toHaveLength(14);
  expect(rowsOf(markup)[0]).toEqual(['Client 0', '−$500', '', '3']);
});

it('draws nothing instead of nonsense where there is nothing', () => {
  const empty: Figure[] = [
    { kind: 'process', title: 'Leads', unit: 'number', points: [], segments: [], goal: null },
    {
      kind: 'process',
      title: 'Leads',
      unit: 'number',
      points: [{ period: week(0), value: null, signal: false }],
      segments: [],
      goal: null,
    },
    { kind: 'heat', rows: [], columns: [], cells: [] },
    { kind: 'funnel', stages: [] },
    { kind: 'survival', curves: [{ name: 'left', steps: [] }] },
    { kind: 'forecast', unit: 'hours', weeks: [], line: null },
    { kind: 'bars', unit: 'share', bars: [{ name: 'none', n: 0, value: 0, low: 0, high: 0 }] },
  ];
  for (const figure of empty) {
    const markup = part(figure);
    expect(markup, figure.kind).not.toMatch(/NaN|Infinity|undefined/);
    expect(count(markup, /<svg class="drawing/g)).toBe(2);
  }
});

it('keeps a name that is code a name', () => {
  const name = '<img src=x onerror=alert(1)>';
  const markup = part({ kind: 'bars', unit: 'share', bars: [{ name, n: 3, value: 0.5, low: 0.2, high: 0.8 }] });
  expect(markup).not.toContain('<img');
  expect(markup).toContain('&lt;img src=x onerror=alert(1)&gt;');
});
