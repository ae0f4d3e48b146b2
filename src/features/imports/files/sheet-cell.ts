import type { Cell } from '#lib/columns/cell.ts';
import { formulaProblem, literalOf } from '#lib/columns/formula.ts';
import { type Epoch, fromSerial } from '#lib/columns/serial-date.ts';
import { err, ok, type Problem, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';
import { unescapeFormula } from './cell-escape.ts';
import type { NumberKind } from './number-format.ts';
import { decodeText } from './shared-strings.ts';

/** A cell as the sheet has it: its type, what it holds or last came to, its style, and the formula behind it. */
export interface WrittenCell {
  readonly type: string;
  readonly text: string;
  readonly kind: NumberKind;
  readonly formula: string | null;
}

type CellResult = Result<Cell, Problem & { readonly text: string }>;

const faulty = (text: string, code: string, message: string): CellResult => err({ text, code, message });

const two = (count: number) => String(count).padStart(2, '0');

/** `26:15:00`, `-0:30:00.5`: hours go on beyond a day. */
function clockText(seconds: number): string {
  const size = Math.round(Math.abs(seconds) * 1000);
  const [whole, thousandths] = [Math.floor(size / 1000), size % 1000];
  const fraction = thousandths === 0 ? '' : `.${String(thousandths).padStart(3, '0').replace(/0+$/, '')}`;
  const hours = Math.floor(whole / 3600);
  return `${seconds < 0 ? '-' : ''}${two(hours)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${fraction}`;
}

function readNumber(text: string, kind: NumberKind, epoch: Epoch): CellResult {
  const amount = Number(text);
  if (!Number.isFinite(amount)) {
    return faulty(text, 'not-a-number', `${quoted(text)} is not a number. Type it again.`);
  }
  if (kind === 'number') {
    return ok(amount);
  }
  if (kind === 'percent') {
    // A double times a hundred is off in its last digits: 0.07 comes to 7.000000000000001.
    return ok({ percent: Number((amount * 100).toPrecision(15)) });
  }
  if (kind === 'time') {
    return ok(clockText(amount * 86_400));
  }
  const serial = fromSerial(amount, epoch);
  if (!serial.ok) {
    return faulty(text, serial.error.code, serial.error.message);
  }
  const { day, seconds } = serial.value;
  return ok(kind === 'date' && seconds === null ? day : `${day}T${clockText(seconds ?? 0)}`);
}

function readText(text: string): CellResult {
  return text.includes('\0')
    ? faulty(text, 'zero-byte', 'The cell holds zero bytes, which are no text. Type it again.')
    : ok(unescapeFormula(text));
}

/**
 * What a cell of a sheet holds. Dates are ISO text, times are text like 26:15:00. A formula is refused unless it
 * computes nothing: `=-236705.5` is its number.
 */
export function readSheetCell({ type, text, kind, formula }: WrittenCell, epoch: Epoch): CellResult {
  if (formula !== null && literalOf(`=${formula}`) === null) {
    // Of formulas that many cells have in common, all but the first are empty.
    const shown = `=${formula || '…'}`;
    const refused = formulaProblem(shown);
    return refused.ok ? refused : err({ ...refused.error, text: shown });
  }
  switch (type) {
    case 's':
    case 'inlineStr':
      return readText(text);
    case 'str':
      return readText(decodeText(text));
    case 'b':
      return ok(text === '1' || text === 'true');
    case 'e':
      return faulty(text, 'error-cell', `The cell shows the error ${quoted(text)}. Correct it in the spreadsheet.`);
    case 'd':
      return ok(text);
    default:
      return text === '' ? ok('') : readNumber(text, kind, epoch);
  }
}
