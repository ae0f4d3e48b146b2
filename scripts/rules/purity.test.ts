import { describe, expect, test } from 'vitest';
import { impurities, isPure } from './purity.mjs';

describe('what is pure', () => {
  test.each([
    'src/lib/calendar/day.ts',
    'src/statistics/interval.ts',
    'src/features/scorecard/model.ts',
    'src/features/scorecard/model/goal.ts',
  ])('%s must be', (name) => expect(isPure(name)).toBe(true));

  test.each([
    'src/lib/day.test.ts',
    'src/statistics/reference/noise.json',
    'src/features/scorecard/api/metric.ts',
    'src/features/scorecard/modelling.ts',
  ])('%s need not be', (name) => expect(isPure(name)).toBe(false));
});

test.each([
  ['const at = Date.now();', 'Date.now'],
  ["const at = Date['now']();", 'Date.now'],
  ['const at = new Date();', 'new Date()'],
  ['const at = Date();', 'Date()'],
  ['const { now } = Date;', 'Date handed on'],
  ['const Clock = Date; export const at = new Clock();', 'Date handed on'],
  ['const at = performance.now();', 'performance'],
  ['const chance = Math.random();', 'Math.random'],
  ['const { random } = Math;', 'Math handed on'],
  ['const id = crypto.randomUUID();', 'crypto'],
  ['const today = Temporal.Now.plainDateISO();', 'Temporal'],
  ['const { Now } = Temporal;', 'Temporal'],
  ['const at = globalThis.Date.now();', 'globalThis'],
  ['setTimeout(() => {}, 10);', 'setTimeout'],
  ['const zone = process.env.TZ;', 'process'],
  ["const late = import('node:fs');", 'import()'],
  ['const f = (at = Date.now()) => at;', 'Date.now'],
  ['const o = { at: new Date() };', 'new Date()'],
])('%s is refused', (text, what) => {
  expect(impurities('src/lib/planted.ts', `// é\n${text}\n`)).toEqual([
    expect.stringMatching(`^src/lib/planted.ts:2: ${what.replaceAll(/[.()[\]]/g, '\\$&')} is not pure`),
  ]);
});

test.each([
  'export const day = new Date(0).getUTCDay();',
  'export const at = Date.UTC(2026, 0, 1);',
  'export const is = (x: unknown) => x instanceof Date;',
  'export type When = Date; export type Clock = typeof Date.now;',
  'export const root = Math.sqrt(2) + Math.PI;',
  '// Date.now() and Math.random() are banned here.\nexport const text = "Math.random()";',
  "export const day = Temporal.PlainDate.from('2026-01-01');",
  'interface Window { process: string; performance: number }\nexport const of = (w: Window) => w.process;',
  'export const mean = (window: number[], { process = 1 }) => window.length * process;',
  'export const map = { window: 1, document: 2 };',
])('%s is pure', (text) => {
  expect(impurities('src/lib/planted.ts', text)).toEqual([]);
});
