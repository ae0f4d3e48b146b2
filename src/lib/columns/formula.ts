import { problem, type Result } from '../result.ts';
import { quoted } from '../text.ts';

const literalText = /^=?"((?:[^"]|"")*)"$/;
const literalNumber = /^=?\s*([-+]?(?:\d+\.?\d*|\.\d+))$/;

/**
 * What a formula says that computes nothing, `="0042"` or `=-236705.5`, as accounting programs write them; null for
 * every other. The equals sign may be absent, as it is inside a workbook.
 */
export function literalOf(formula: string): string | null {
  return literalText.exec(formula)?.[1]?.replaceAll('""', '"') ?? literalNumber.exec(formula)?.[1] ?? null;
}

/** The problem of a formula: what it last came to may be old, and computing it is no business of ours. */
export function formulaProblem(formula: string): Result<never> {
  return problem(
    'formula',
    `${quoted(formula)} is a formula. In the spreadsheet copy the cell and paste it back as a value.`,
  );
}
