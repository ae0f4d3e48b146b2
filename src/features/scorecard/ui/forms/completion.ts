import type { MetricLabel } from '../../model/formula/parse.ts';

/** The name that is being written at the caret, and where its bracket opens; null where none is. */
export function openName(text: string, caret: number): { at: number; written: string } | null {
  const before = text.slice(0, caret);
  const at = before.lastIndexOf('[');
  return at < 0 || before.includes(']', at) ? null : { at, written: before.slice(at + 1) };
}

const MOST = 6;

/** The names that may be meant, those that begin so first. */
export function namesFor(written: string, names: readonly MetricLabel[]): readonly MetricLabel[] {
  const wanted = written.trim().toLowerCase();
  const fitting = names.filter(({ label }) => label.toLowerCase().includes(wanted));
  const begins = ({ label }: MetricLabel) => Number(!label.toLowerCase().startsWith(wanted));
  return fitting.toSorted((one, other) => begins(one) - begins(other)).slice(0, MOST);
}

/** The text with the name written out, and where the caret stands behind it. */
export function complete(text: string, caret: number, label: string): { text: string; caret: number } {
  const open = openName(text, caret);
  const from = open?.at ?? caret;
  const name = `[${label.replaceAll(']', ']]')}]`;
  const rest = text.slice(caret).replace(/^\]/u, '');
  return { text: text.slice(0, from) + name + rest, caret: from + name.length };
}
