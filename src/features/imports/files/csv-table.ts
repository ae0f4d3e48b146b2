import type { Fault, Pass, Row, Table } from '#lib/table.ts';
import { unescapeFormula } from './cell-escape.ts';
import type { Writing } from './encoding.ts';
import { refuseRow } from './limit.ts';
import { openingOf } from './opening.ts';
import { RecordSplitter } from './record-splitter.ts';
import { findSeparator, saysSeparator, type Separator } from './separator.ts';
import { firstBytes, type Source } from './source.ts';

const sampled = 65_536;
const unclosedQuote: Fault = {
  place: null,
  text: '',
  code: 'unclosed-quote',
  why: 'A quotation mark opens in this row and never closes. Close it, or take it out.',
};
const none: readonly Fault[] = [];

function zeroFault(place: number, text: string): Fault {
  return { place, text, code: 'zero-byte', why: 'The cell holds zero bytes, which are no text. Type it again.' };
}

const isBlank = (record: readonly string[]) => record.every((cell) => cell.trim() === '');
const hasZero = (text: string) => text.includes('\0');

function rowOf(number: number, record: readonly string[], faults: readonly Fault[], zeros: boolean): Row {
  if (!zeros || !record.some(hasZero)) {
    return { number, cells: record.map(unescapeFormula), faults };
  }
  return {
    number,
    cells: record.map((cell) => (hasZero(cell) ? '' : unescapeFormula(cell))),
    faults: [...faults, ...record.flatMap((cell, place) => (hasZero(cell) ? [zeroFault(place, cell)] : []))],
  };
}

async function* rowsOf(source: Source, writing: Writing, separator: Separator, pass: Pass): AsyncGenerator<Row> {
  const decoder = new TextDecoder(writing.encoding, { ignoreBOM: true });
  const splitter = new RecordSplitter(separator);
  let number = 0;
  let bytes = writing.mark;
  let zeros = false;
  for await (const chunk of source.read(writing.mark)) {
    pass.signal?.throwIfAborted();
    const text = decoder.decode(chunk, { stream: true });
    zeros ||= hasZero(text);
    for (const record of splitter.write(text)) {
      number += 1;
      refuseRow(number);
      if (!isBlank(record) && !(number === 1 && saysSeparator(record))) {
        yield rowOf(number, record, none, zeros);
      }
    }
    bytes += chunk.length;
    pass.onProgress?.({ rows: number, bytes, of: source.size });
  }
  const { record, unclosed } = splitter.end();
  if (record !== null && (unclosed || !isBlank(record))) {
    refuseRow(number + 1);
    yield rowOf(number + 1, record, unclosed ? [unclosedQuote] : none, zeros);
  }
}

/** A text file as a table, and the separator by which it was split. */
export async function openCsv(
  source: Source,
  writing: Writing,
): Promise<{ readonly table: Table; readonly separator: Separator }> {
  const start = (await firstBytes(source, sampled)).subarray(writing.mark);
  const sample = new TextDecoder(writing.encoding, { ignoreBOM: true }).decode(start);
  const separator = findSeparator(sample, source.size > sampled);
  const rows = (pass: Pass = {}) => rowsOf(source, writing, separator, pass);
  return { table: { sheet: null, epoch: 1900, exact: true, opening: await openingOf(rows()), rows }, separator };
}
