import { isUuid, type MetricId } from '#lib/ids.ts';
import { ok, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';
import { type Formula, longestFormula } from './formula.ts';
import { nearNames } from './near.ts';
import { type Parsed, Reader, type Resolve } from './reader.ts';
import { storedFormula } from './text.ts';
import { type FormulaProblem, formulaProblem, tokensOf } from './token.ts';

/** A metric that a formula may name, by the name that no other one has. */
export interface MetricLabel {
  readonly metricId: MetricId;
  readonly label: string;
}

const plain = (name: string) => name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();

function resolver(names: readonly MetricLabel[]): Resolve {
  const exact = new Map(names.map(({ label, metricId }) => [label, metricId]));
  const loose = new Map(names.map(({ label, metricId }) => [plain(label), metricId]));
  return ({ is, text, at }) => {
    const metric = is === 'name' ? (exact.get(text) ?? loose.get(plain(text))) : undefined;
    if (metric !== undefined) return ok(metric);
    const labels = names.map(({ label }) => label);
    const several = labels.filter((label) => plain(label).startsWith(`${plain(text)} (`));
    const near = (several.length > 0 ? several.slice(0, 3) : nearNames(text, labels)).map((label) => `[${label}]`);
    const meant = near.length === 0 ? 'Write the title of a metric.' : `Write ${near.join(' or ')}.`;
    return several.length > 0
      ? formulaProblem('several', at, `Several metrics are called ${quoted(text, 60)}. ${meant}`)
      : formulaProblem('no-metric', at, `No metric is called ${quoted(text, 60) || 'nothing'}. ${meant}`);
  };
}

/**
 * A formula as people write it: `100 × [Work sold] ÷ [Estimates sent]`, `sum([Revenue], 12)`.
 * @param names the metrics it may name; letters' case and spaces are not looked at where no name fits exactly.
 */
export function parseFormula(text: string, names: readonly MetricLabel[]): Parsed {
  if (text.length > longestFormula) return tooLong(text.length);
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 1) {
    return formulaProblem('empty', 0, 'No formula is written here. Write one such as [Work sold] ÷ [Estimates sent].');
  }
  const formula = new Reader(tokens.value, resolver(names)).whole();
  if (!formula.ok) return formula;
  const { length } = storedFormula(formula.value);
  return length > longestFormula ? tooLong(length) : formula;
}

function tooLong(length: number): Result<never, FormulaProblem> {
  return formulaProblem(
    'too-long',
    longestFormula,
    `This formula takes ${length} characters and ${longestFormula} fit. Make a metric of a part of it and name that one.`,
  );
}

/**
 * A formula as `storedFormula` wrote it.
 * @throws RangeError for any other text: nothing else is ever stored.
 */
export function readStored(text: string): Formula {
  const tokens = tokensOf(text);
  const formula = tokens.ok
    ? new Reader(tokens.value, (token) =>
        token.is === 'id' && isUuid(token.text)
          ? ok(token.text as MetricId)
          : formulaProblem('no-id', token.at, `${quoted(token.text)} is no id.`),
      ).whole()
    : tokens;
  if (!formula.ok)
    throw new RangeError(`The stored formula ${quoted(text, 80)} cannot be read. ${formula.error.message}`);
  return formula.value;
}
