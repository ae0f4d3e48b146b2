import { writeFile } from 'node:fs/promises';
import { judgeAll } from './crew.ts';
import type { Case } from './judge.ts';
import { borderline, plainly } from './planted.ts';
import { type Calibration, reportOf } from './report.ts';

/** A share of the usual numbers, for a look at how it goes. */
const part = Number(process.env['CALIBRATION_PART'] ?? 1);
const many = (count: number) => Array.from({ length: Math.round(count * part) }, (_, at) => at);

const pricedBy = (rules: readonly string[], from: number, count: number): Case[] =>
  many(count).map((at) => ({ seed: from + at, wrong: { rule: rules[at % rules.length] ?? '', cause: null, size: 1 } }));

const sets: Readonly<Record<keyof Calibration, readonly Case[]>> = {
  noise: many(200).map((at) => ({ seed: 1 + at, wrong: null })),
  planted: many(200).map((at) => ({ seed: 1001 + at, wrong: plainly(at) })),
  borderline: many(60).map((at) => ({ seed: 2001 + at, wrong: borderline(at) })),
  priced: [
    ...pricedBy(['calls.revenue-at-risk', 'journey.bottleneck', 'money.margin'], 3001, 30),
    ...pricedBy(['journey.retention'], 3031, 10),
  ],
};

const all = Object.values(sets).flat();
const judged = await judgeAll(all, (count) => process.stderr.write(`\r${count} of ${all.length} companies`));
process.stderr.write('\n');
const of = (set: readonly Case[]) => judged.filter(({ seed }) => set.some((one) => one.seed === seed));
const report = reportOf({
  noise: of(sets.noise),
  planted: of(sets.planted),
  borderline: of(sets.borderline),
  priced: of(sets.priced),
});
await writeFile('docs/calibration.md', report);
