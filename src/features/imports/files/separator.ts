import { RecordSplitter } from './record-splitter.ts';

const separators = [',', ';', '\t'] as const;

export type Separator = (typeof separators)[number];

/** The line by which spreadsheets are told the separator, `sep=;`. */
const told = /^"?sep=([,;\t])"?[\r\n]/i;

interface Standing {
  readonly separator: Separator;
  /** The share of records that have as many cells as most have, if that is more than one. */
  readonly even: number;
  readonly width: number;
  readonly strays: number;
}

function standing(sample: string, cut: boolean, separator: Separator): Standing {
  const splitter = new RecordSplitter(separator);
  const records = splitter.write(sample);
  const { record } = splitter.end();
  if (record !== null && (!cut || records.length === 0)) {
    records.push(record);
  }
  const widths = new Map<number, number>();
  for (const { length } of records.filter((cells) => cells.some((cell) => cell.trim() !== ''))) {
    widths.set(length, (widths.get(length) ?? 0) + 1);
  }
  const [width = 1, count = 0] = [...widths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { separator, width, even: width > 1 ? count / records.length : 0, strays: splitter.strays };
}

/**
 * The separator that leaves the fewest quotes in the middle of cells; then the one that splits the text most evenly,
 * and of two that are equally even, the one that splits it further. Evenness comes before width because of decimal
 * commas: they are in every row but the header.
 * @param cut whether the text goes on behind the sample.
 */
export function findSeparator(sample: string, cut: boolean): Separator {
  const said = separators.find((separator) => separator === told.exec(sample)?.[1]);
  const standings = separators.map((separator) => standing(sample, cut, separator));
  const [best] = standings.toSorted((a, b) => a.strays - b.strays || b.even - a.even || b.width - a.width);
  return said ?? best?.separator ?? ',';
}

export function saysSeparator(record: readonly string[]): boolean {
  return told.test(`${record.join(';')}\n`);
}
