import { replaceEqualDeep } from '@tanstack/react-query';
import type { Scorecard } from '../contract/scorecard.ts';

type Value = Scorecard['rows'][number]['values'][number];

/**
 * A scorecard as it was just read, but no value of it older than the one that was seen: an answer can have been on its
 * way since before a value was stored, and would bring the version back that was there then.
 */
export function newest(seen: Scorecard | undefined, read: Scorecard): Scorecard {
  if (!seen) return read;
  const known = new Map(seen.rows.map((row) => [row.metricId, row.values]));
  const shown = new Set(read.periods);
  const rows = read.rows.map((row) => {
    const values = new Map(row.values.map((value) => [value.period, value]));
    const newer = (value: Value) => value.version > (values.get(value.period)?.version ?? 0);
    for (const value of known.get(row.metricId) ?? []) {
      if (shown.has(value.period) && newer(value)) values.set(value.period, value);
    }
    return { ...row, values: [...values.values()] };
  });
  return replaceEqualDeep(seen, { ...read, rows });
}
