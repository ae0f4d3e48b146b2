import { plainDigits, type Separators } from '../numeral.ts';
import { takeApart, withoutUnseen } from '../written-number.ts';
import { type Evidence, evidenceFor, type Question } from './evidence.ts';

/** The sign before the decimals of a column of numbers. */
export type Decimal = 'point' | 'comma';

const separators: Readonly<Record<Decimal, Separators>> = {
  point: { decimal: '.', lakhs: true },
  comma: { decimal: ',', lakhs: false },
};

export function separatorsWith(decimal: Decimal): Separators {
  return separators[decimal];
}

const question: Question<Decimal> = {
  name: 'decimals',
  choices: ['point', 'comma'],
  tell(text) {
    if (!/[.,]/.test(text)) {
      return null;
    }
    const written = takeApart(withoutUnseen(text));
    if (!written.ok || written.value.exponent !== 0) {
      return null;
    }
    const point = plainDigits(written.value.numeral, separators.point);
    const comma = plainDigits(written.value.numeral, separators.comma);
    if (point !== null && comma !== null) {
      return point === comma ? null : 'either';
    }
    return point === null ? (comma === null ? null : 'comma') : 'point';
  },
  undecided:
    'the mark may stand before decimals or between thousands, and no other row tells which. No row of it was taken. Say whether numbers are written with a decimal point or a decimal comma.',
  mixed:
    'one is written with a decimal point and the other with a decimal comma. No row of it was taken. Write all of them in one way, or say which is right, and the rows of the other kind are left out.',
};

/** Which decimal sign a column is written with: `1,234` alone could be either, `1,234.50` beside it decides. */
export function decimalEvidence(): Evidence<Decimal> {
  return evidenceFor(question);
}
