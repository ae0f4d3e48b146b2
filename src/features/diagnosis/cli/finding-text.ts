import { harmless, type Output } from '#cli/output.ts';
import type { Effect, Evidence, Finding, Verdict } from '../model/finding.ts';
import { moneyText, numberText, shareText } from '../model/wording.ts';

export const verdictWords: Readonly<Record<Verdict, string>> = {
  clear: 'clear',
  likely: 'likely',
  hint: 'a hint',
  'too-little': 'too little to tell',
  nothing: 'nothing found',
};

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

function amountText(amount: number, unit: string, currency: string): string {
  if (unit === 'share') return shareText(amount);
  if (unit === currency) return moneyText(amount, currency);
  return unit === 'percent' ? `${numberText(amount)} %` : numberText(amount);
}

/** Of what is counted the label says what it is; of time it does not. */
const timeUnits = new Set(['minutes', 'hours', 'days', 'weeks', 'months', 'years']);

function evidenceText({ label, value, low, high, n, unit }: Evidence, currency: string): string {
  const text = (amount: number) => amountText(amount, unit, currency);
  const range = low != null && high != null ? ` (${text(low)} to ${text(high)})` : '';
  const noun = timeUnits.has(unit) ? ` ${value === 1 ? unit.slice(0, -1) : unit}` : '';
  return `${label}: ${value === null ? 'not known' : text(value)}${range}${noun}, n = ${numberText(n)}`;
}

const per: Readonly<Record<Effect['per'], string>> = { year: ' a year', month: ' a month', once: '' };

function effectText(effect: Effect, currency: string): string {
  const text = (amount: number) => moneyText(amount, currency);
  const mid = `At stake: ${text(effect.mid)}${per[effect.per]}`;
  return effect.low === effect.high
    ? `${mid}, counted.`
    : `${mid}; 9 times in 10 between ${text(effect.low)} and ${text(effect.high)}.`;
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
