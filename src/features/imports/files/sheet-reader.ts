import type { Cell } from '#lib/columns/cell.ts';
import type { Epoch } from '#lib/columns/serial-date.ts';
import type { Fault, Row } from '#lib/table.ts';
import { refuseLength, refuseRow, refuseWidth } from './limit.ts';
import type { NumberKind } from './number-format.ts';
import { TextRuns } from './shared-strings.ts';
import { readSheetCell } from './sheet-cell.ts';
import type { Attributes, XmlListener } from './xml-reader.ts';

/** What the cells of every sheet refer to. */
export interface SheetContext {
  readonly epoch: Epoch;
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
}

/** `C7` is in the column 2; null without letters. */
function placeOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0] ?? '';
  return letters === '' ? null : [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Listens to the XML of a sheet and makes rows of it (ECMA-376 part 1, section 18.3.1). */
export class SheetReader implements XmlListener {
  readonly #context: SheetContext;
  readonly #runs = new TextRuns();
  /** The number of the newest row, blank ones too. */
  number = 0;
  #rows: Row[] = [];
  #cells: Cell[] = [];
  #faults: Fault[] = [];
  #place = -1;
  #attributes: Attributes = {};
  #value = '';
  #formula: string | null = null;
  #collecting: 'value' | 'formula' | null = null;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  /** The rows that have ended since the last call. */
  take(): Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') {
      this.#openRow(Number(attributes['r'] ?? this.number + 1));
    } else if (name === 'c') {
      this.#openCell(attributes);
    } else if (name === 'v') {
      this.#collecting = 'value';
    } else if (name === 'f') {
      this.#collecting = 'formula';
      this.#formula = '';
    } else {
      this.#runs.open(name);
    }
  }

  text(text: string): void {
    if (this.#collecting === 'value') {
      this.#value += text;
    } else if (this.#collecting === 'formula') {
      this.#formula += text;
    } else {
      this.#runs.text(text);
    }
  }

  close(name: string): void {
    if (name === 'row') {
      this.#closeRow();
    } else if (name === 'c') {
      this.#closeCell();
    } else if (name === 'v' || name === 'f') {
      this.#collecting = null;
    } else {
      this.#runs.close(name);
    }
  }

  #openRow(number: number): void {
    // Rows come in order; a file in which they do not has no row numbers to go by.
    this.number = number > this.number ? number : this.number + 1;
    refuseRow(this.number);
    [this.#cells, this.#faults, this.#place] = [[], [], -1];
  }

  #openCell(attributes: Attributes): void {
    this.#attributes = attributes;
    this.#place = placeOf(attributes['r']) ?? this.#place + 1;
    refuseWidth(this.#place + 1, this.number);
    [this.#value, this.#formula] = ['', null];
    this.#runs.take();
  }

  #closeCell(): void {
    const { strings, kinds, epoch } = this.#context;
    const type = this.#attributes['t'] ?? 'n';
    const inline = this.#runs.take();
    const text = type === 's' ? (strings[Number(this.#value)] ?? '') : type === 'inlineStr' ? inline : this.#value;
    refuseLength(text.length, this.number);
    const kind = kinds[Number(this.#attributes['s'] ?? 0)] ?? 'number';
    const read = readSheetCell({ type, text, kind, formula: this.#formula }, epoch);
    while (this.#cells.length < this.#place) {
      this.#cells.push('');
    }
    this.#cells[this.#place] = read.ok ? read.value : '';
    if (!read.ok) {
      const { code, message, text: shown } = read.error;
      this.#faults.push({ place: this.#place, text: shown, code, why: message });
    }
  }

  #closeRow(): void {
    const blank = this.#cells.every((cell) => typeof cell === 'string' && cell.trim() === '');
    if (!blank || this.#faults.length > 0) {
      this.#rows.push({ number: this.number, cells: this.#cells, faults: this.#faults });
    }
  }
}
