import { parseQuantity, type Unit } from '#lib/quantity.ts';
import { ok, problem, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';
import { checkGoal, type Goal, type GoalOperator } from './goal.ts';

const operatorForms: readonly (readonly [RegExp, GoalOperator])[] = [
  [/^(?:≥|>=|=>|at least|min(?:imum)?\b\.?|no less than|not below)\s*/iu, 'at-least'],
  [/^(?:≤|<=|=<|at most|max(?:imum)?\b\.?|up to|no more than|not above)\s*/iu, 'at-most'],
  [/^(?:>|more than|over|above)\s*/iu, 'more-than'],
  [/^(?:<|less than|under|below)\s*/iu, 'less-than'],
  [/^(?:==?|exactly|equals?)\s*/iu, 'exactly'],
];

/** Two numbers: `10..20`, `4–8`, `4 to 8`, `between 4 and 8`. A hyphen parts them only where it cannot be a minus. */
const rangeForms: readonly RegExp[] = [
  /^(?:between\s+)?(?<from>.+?)\s*(?:\.{2,3}|…)\s*(?<to>.*)$/iu,
  /^between\s+(?<from>.+?)\s+and\s+(?<to>.+)$/iu,
  /^(?:from\s+)?(?<from>.+?)\s+to\s+(?<to>.+)$/iu,
  /^(?<from>[^–]*\d[^–]*?)\s*–\s*(?<to>[^–]*\d[^–]*)$/u,
  /^(?<from>[^-]*\d[^-]*?)\s*-\s*(?<to>[^-]*\d[^-]*)$/u,
];

function parseRange(text: string, parse: (part: string) => Result<number>, unit: Unit): Result<Goal> | null {
  for (const form of rangeForms) {
    const parts = form.exec(text)?.groups;
    if (!parts) continue;
    if (parts['to']?.trim() === '') {
      return problem(
        'no-range',
        `${quoted(text)} has no upper end. Write both, such as 10..20, or ≥ ${parts['from']}.`,
      );
    }
    const [from, to] = [parse(parts['from'] ?? ''), parse(parts['to'] ?? '')];
    if (!from.ok) return from;
    if (!to.ok) return to;
    if (to.value === from.value) {
      return problem('no-range', `${quoted(text)} has room for one number only. Write = ${parts['from']}.`);
    }
    if (to.value < from.value) {
      return problem(
        'no-range',
        `${quoted(text)} runs from the larger number to the smaller. Write the smaller first.`,
      );
    }
    return checkGoal({ operator: 'between', threshold: from.value, upper: to.value }, unit);
  }
  return null;
}

/** A goal as people write it: `≥ 24`, `at least 24`, `> 3`, `<= 20 %`, `= 3`, `10..20`, `4–8`; for yes-no `yes` or `no`. */
export function parseGoal(text: string, unit: Unit, locale: string, currency?: string): Result<Goal> {
  const trimmed = text.trim();
  const parse = (part: string) => parseQuantity(part, unit, locale, currency);
  if (trimmed === '') {
    return problem(
      'empty',
      'No goal is written here. Write one such as ≥ 24 or ≤ 24, or leave the metric without a goal.',
    );
  }
  if (unit === 'yes-no') {
    const bare = parse(trimmed.replace(/^=\s*/u, ''));
    if (!bare.ok) return bare;
    return ok({ operator: bare.value === 1 ? 'at-least' : 'at-most', threshold: bare.value });
  }
  for (const [form, operator] of operatorForms) {
    if (form.test(trimmed)) {
      const threshold = parse(trimmed.replace(form, ''));
      return threshold.ok ? checkGoal({ operator, threshold: threshold.value }, unit) : threshold;
    }
  }
  const range = parseRange(trimmed, parse, unit);
  if (range) return range;
  return parse(trimmed).ok
    ? problem('no-side', `${quoted(trimmed)} does not say which side is good. Write ≥ ${trimmed} or ≤ ${trimmed}.`)
    : problem('not-a-goal', `${quoted(trimmed)} is not a goal. Write one such as ≥ 24, ≤ 24, = 24 or 10..20.`);
}
