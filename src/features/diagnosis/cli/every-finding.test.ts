import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { csvLine } from '#features/imports/files/csv-writing.ts';
import { day } from '#lib/calendar/day.ts';
import { drawsFrom } from '#statistics/random.ts';
import { weekly } from '#test/diagnosis/weekly-metric.ts';
import { groundOf } from '#test/support/data-room.ts';
import { readDataRoom } from '../files/data-room.ts';
import { templates } from '../files/known-layouts.ts';
import { diagnose } from '../model/diagnose.ts';
import type { Records } from '../model/records.ts';
import { reportOf } from '../model/report.ts';
import { rulebook } from '../model/rulebook.ts';

const asOf = day('2026-11-20');
let folder: string;
let records: Records;

/** Ups and downs that are large beside the mean, and some weeks missing. */
function metrics() {
  const draws = drawsFrom(3);
  return (['number', 'percent', 'currency', 'hours', 'yes-no'] as const).flatMap((unit) =>
    [4, 12, 30, 80].map((weeks) =>
      weekly(
        `${unit} ${weeks}`,
        Array.from({ length: weeks }, () => {
          const value = Math.max(0, Math.round(10 + 8 * draws.normal()));
          return draws.uniform() < 0.1 ? null : unit === 'yes-no' ? value % 2 : value;
        }),
        { unit, goal: { operator: 'at-least', threshold: unit === 'yes-no' ? 1 : 12 }, drives: ['number 80'] },
      ),
    ),
  );
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ek-templates-'));
  for (const { kind, header, examples } of templates) {
    await writeFile(path.join(folder, `${kind}.csv`), [header, ...examples].map((row) => csvLine(row)).join(''));
  }
  const room = await readDataRoom(folder, { asOf });
  records = { ...room.records, metrics: [...room.records.metrics, ...metrics()] };
});
afterAll(() => rm(folder, { recursive: true }));

it('every finding of every rule is whole: words without holes, ranges in order, numbers that are numbers', () => {
  const { company } = groundOf();
  const found = diagnose(records, groundOf(), rulebook, { all: true });
  const { findings } = reportOf(found, { asOf, company, inputs: [] });
  expect(findings.length).toBeGreaterThan(100);
  const known = new Set(rulebook.map(({ id }) => id));
  for (const { rule, title, symptom, wouldChange, causes, actions, evidence, effect, verdict } of findings) {
    const words = [title, symptom, wouldChange, ...causes, ...actions, ...evidence.map(({ label }) => label)];
    expect.soft(known, rule).toContain(rule);
    for (const text of words) {
      expect.soft(text, `${rule}: ${title}`).toMatch(/\S/);
      expect
        .soft(text, `${rule}: ${title}`)
        .not.toMatch(/undefined|null|NaN|Infinity|∞|\[object|\bp ?[=<]|p-value|causes\b/);
    }
    for (const { value, low, high, n } of evidence) {
      expect.soft(n, `${rule}: ${title}`).toBeGreaterThanOrEqual(0);
      if (value !== null && low != null && high != null) {
        expect.soft(low, `${rule}: ${title}`).toBeLessThanOrEqual(value);
        expect.soft(high, `${rule}: ${title}`).toBeGreaterThanOrEqual(value);
      }
    }
    if (effect !== null) {
      expect.soft(effect.low, rule).toBeLessThanOrEqual(effect.mid);
      expect.soft(effect.mid, rule).toBeLessThanOrEqual(effect.high);
    }
    if (verdict !== 'nothing' && verdict !== 'too-little')
      expect.soft(actions.length, `${rule}: ${title}`).toBeGreaterThan(0);
  }
});
