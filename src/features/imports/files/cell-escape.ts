import { literalOf } from '#lib/columns/formula.ts';

// What makes spreadsheets take a text for a formula (OWASP, "CSV Injection"), behind any number of our own marks.
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/;
const escaped = /^'+[=+\-@\t\r\n＝＋－＠]/;
const negativeNumber = /^-\d+(?:[.,]\d+)*(?: ?%)?$/;

/** The text with an apostrophe before it where a spreadsheet would compute it; a negative number is none. */
export function escapeFormula(text: string): string {
  return dangerous.test(text) && !negativeNumber.test(text) ? `'${text}` : text;
}

/** What was written, from a cell that may have been escaped, by us or by others who do the same. */
export function unescapeFormula(text: string): string {
  const first = text.charCodeAt(0);
  if (first === 0x27) {
    return escaped.test(text) ? text.slice(1) : text;
  }
  return first === 0x3d ? (literalOf(text) ?? text) : text;
}
