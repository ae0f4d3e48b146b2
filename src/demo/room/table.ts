import { csvLine } from '#features/imports/files/csv-writing.ts';
import type { Draw } from '../draw.ts';

export type Row = readonly (string | number)[];

/** A file in one of the layouts that `evenkeel template` prints. */
export function csvFile(header: string, rows: readonly Row[]): string {
  return [header.split(','), ...rows].map((row) => csvLine(row.map(String))).join('');
}

/** One of them, each as often as the others. */
export function oneOf<Item>(items: readonly [Item, ...Item[]], draw: Draw): Item {
  return items[Math.floor(draw.uniform() * items.length)] ?? items[0];
}

/** How many there are where so many are usual (Knuth 1969, for small means). */
export function countAround(usual: number, draw: Draw): number {
  const end = Math.exp(-usual);
  let count = 0;
  for (let product = draw.uniform(); product > end; product *= draw.uniform()) count += 1;
  return count;
}
