import type { GridChange, GridRefusal } from '#kit/grid/grid-parts.ts';
import { decimalEvidence } from '#lib/columns/decimal.ts';
import type { Reading } from '#lib/figure.ts';
import { separatorsOf } from '#lib/numeral.ts';
import { parseQuantity } from '#lib/quantity.ts';
import { ok, problem, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';
import type { Row } from '../contract/scorecard.ts';
import type { Entry } from './entries.ts';
import { valueAt } from './standing.ts';
import type { Typed } from './use-recording.ts';

interface Sorted {
  readonly typed: readonly Typed[];
  readonly refused: readonly Entry[];
}

/** Reads what was typed or pasted: what is a number goes on its way, what is none is refused with the reason. */
export function sortTyped(
  changes: readonly GridChange[],
  rows: readonly Row[],
  { locale, currency }: Reading,
  at: number,
): Sorted {
  const typed: Typed[] = [];
  const refused: Entry[] = [];
  const byId = new Map<string, Row>(rows.map((row) => [row.metricId, row]));
  for (const { rowId, columnId, text } of changes) {
    const row = byId.get(rowId);
    if (!row) continue;
    const base = { metricId: row.metricId, period: columnId, text };
    const seenVersion = valueAt(row, columnId)?.version ?? 0;
    const parsed = text.trim() === '' ? null : parseQuantity(text, row.unit, locale, currency);
    if (parsed?.ok === false)
      refused.push({ ...base, seenVersion, amount: null, state: 'refused', at, why: parsed.error.message });
    else typed.push({ ...base, amount: parsed?.value ?? null });
  }
  return { typed, refused };
}

// Any place that writes so.
const writing = { point: 'en-US', comma: 'de-DE' } as const;

/**
 * How the numbers of a pasted block are written, taken together: `1.234,50` among them decides for all. Where nothing
 * does, as this browser writes. A block written in both ways is refused: one of the two would be read wrongly.
 */
export function blockReading(
  changes: readonly GridChange[],
  reading: Reading,
  nameOf: (change: GridChange) => string,
): Result<Reading> {
  const evidence = decimalEvidence();
  for (const [at, { text }] of changes.entries()) evidence.see(at, text);
  const settled = evidence.settle('block');
  if (settled.ok)
    return ok(settled.value === null ? reading : { ...reading, locale: localeWith(settled.value, reading) });
  if (!settled.error.code.startsWith('mixed')) return ok(reading);
  const [one, other] = settled.error.samples.map(({ row, text }) => {
    const change = changes[row];
    return `${quoted(text)} (${change ? nameOf(change) : ''})`;
  });
  return problem(
    'mixed-decimals',
    `Nothing was pasted: one of ${one} and ${other} is written with a decimal point, the other with a decimal comma. Write all of the block in one way and paste it again.`,
  );
}

/** One's own where it writes so: it also knows how the digits before are grouped. */
function localeWith(decimal: 'point' | 'comma', { locale }: Reading): string {
  const own = separatorsOf(locale).decimal === '.' ? 'point' : 'comma';
  return own === decimal ? locale : writing[decimal];
}

/** What of a pasted block was not taken, cell by cell. */
export const refusalOf = (refused: readonly Entry[]): GridRefusal => ({
  cells: refused.map(({ metricId, period, why = '' }) => ({ rowId: metricId, columnId: period, why })),
});
