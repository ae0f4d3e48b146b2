import { harmless, type Output } from '#cli/output.ts';
import type { Finding } from '../model/finding.ts';
import { effectText, evidenceText, verdictWords } from '../model/finding-words.ts';

const width = 96;

/** Lines no longer than a terminal is wide; a word that is longer stands alone. */
export function wrapped(text: string, first: string, rest: string): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of harmless(text).split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}

/** A finding in full: what is so, by what, why perhaps, what to do, and what would change it. */
export function findingText(finding: Finding, place: number, currency: string, output: Output): string {
  const { title, verdict, symptom, evidence, effect, causes, actions, wouldChange, rule } = finding;
  const indent = '   ';
  const list = (head: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`${indent}${head}`, ...items.map((item) => wrapped(item, `${indent}- `, `${indent}  `))];
  return [
    output.paint('bold', wrapped(title, `${place}. `, indent)),
    output.paint('dim', `${indent}${verdictWords[verdict]} · ${rule}`),
    wrapped(symptom, indent, indent),
    ...(effect === null ? [] : [wrapped(effectText(effect, currency), indent, indent)]),
    ...evidence.map((one) => wrapped(evidenceText(one, currency), `${indent}  `, `${indent}    `)),
    ...list('Why, perhaps', causes),
    ...list('What to do', actions),
    wrapped(`What would change this: ${wouldChange}`, indent, indent),
  ].join('\n');
}
