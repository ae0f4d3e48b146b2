import type { Effect, Evidence, Verdict } from './finding.ts';
import { expectedByLuck } from './verdict.ts';
import { counted, moneyText, numberText, shareText, timesText } from './wording.ts';

/** How sure, as a word that stands beside a mark. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  clear: 'clear',
  likely: 'likely',
  hint: 'a hint',
  'too-little': 'too little to tell',
  nothing: 'nothing found',
};

/** An amount with its sign where it has one: `60 %`, `$1,240`, `14.3`. Unit as in the evidence. */
export function amountText(amount: number, unit: string, currency: string): string {
  if (unit === 'share') return shareText(amount);
  if (unit === currency) return moneyText(amount, currency);
  if (unit === 'times') return timesText(amount);
  return unit === 'percent' ? `${numberText(amount)} %` : numberText(amount);
}

/** Of what is counted the label says what it is; of time it does not. */
const timeUnits = new Set(['minutes', 'hours', 'days', 'weeks', 'months', 'years']);

/** The noun of a unit of time with the space before it: ` hours`, ` day`; nothing for other units. */
export const timeNoun = ({ unit, value }: Pick<Evidence, 'unit' | 'value'>): string =>
  timeUnits.has(unit) ? ` ${value === 1 ? unit.slice(0, -1) : unit}` : '';

/** As it comes over the wire, too. */
type ToldEvidence = Omit<Evidence, 'low' | 'high' | 'level'> & {
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
};

/** One number in a line: `weeks off goal in a row: 9, n = 60`, with its range where it has one. */
export function evidenceText({ label, value, low, high, n, unit }: ToldEvidence, currency: string): string {
  const text = (amount: number) => amountText(amount, unit, currency);
  const range = low != null && high != null ? ` (${text(low)} to ${text(high)})` : '';
  return `${label}: ${value === null ? 'not known' : text(value)}${range}${timeNoun({ unit, value })}, n = ${numberText(n)}`;
}

/** ` a year`; nothing where it happens once. */
export const perText: Readonly<Record<Effect['per'], string>> = { year: ' a year', month: ' a month', once: '' };

/** What a money range says: the middle, and between what it lies. */
export function effectText(effect: Effect, currency: string): string {
  const text = (amount: number) => moneyText(amount, currency);
  const mid = `At stake: ${text(effect.mid)}${perText[effect.per]}`;
  return effect.low === effect.high
    ? `${mid}, counted.`
    : `${mid}; 9 times in 10 between ${text(effect.low)} and ${text(effect.high)}.`;
}

/** How many comparisons were made, and how many of them luck alone would make look strong. */
export function luckText(looks: number): string {
  if (looks === 0) return 'No comparisons were made: what is said here was counted or forecast.';
  const luck = Math.round(expectedByLuck(looks));
  const many = luck < 1 ? 'less than one' : `about ${luck}`;
  return `${counted(looks, 'comparison')} ${looks === 1 ? 'was' : 'were'} made. By luck alone ${many} of them would look as strong as one in twenty. What is called likely or clear holds after allowing for all of them; a hint does not.`;
}
