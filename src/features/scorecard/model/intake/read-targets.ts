import type { Day } from '#lib/calendar/day.ts';
import { earliestDay } from '#lib/calendar/earliest-day.ts';
import { type Cadence, periodOf } from '#lib/calendar/period.ts';
import { readAmount } from '#lib/columns/amount.ts';
import { cellText } from '#lib/columns/cell.ts';
import { isAmount, roundAmount, type Unit, units } from '#lib/quantity.ts';
import type { Result } from '#lib/result.ts';
import type { Goal } from '../goal.ts';
import { parseGoal } from '../goal-text.ts';
import { checkPeriod } from '../period.ts';
import type { Cell, LineProblem } from './line.ts';
import type { Answers, Question, Standing, Target, Wanted, WantedGoal, WantedValue } from './target.ts';

/** As people write goals; a yes-no one may also be written with its number, as nobody would and a file must. */
function goalOf(text: string, unit: Unit, { currency }: Standing, { decimal }: Answers): Result<Goal> {
  const [, operator, digit] = unit === 'yes-no' ? (/^(>=|<=)\s*([01])$/.exec(text.trim()) ?? []) : [];
  if (digit === undefined) return parseGoal(text, unit, decimal === 'comma' ? 'de-DE' : 'en-US', currency);
  return { ok: true, value: { operator: operator === '>=' ? 'at-least' : 'at-most', threshold: Number(digit) } };
}

/** The unit in which most of what is written can be read, so that one wrong cell does not decide; of equals the first. */
function unitOf({ line, known, cells }: Target, standing: Standing, answers: Answers): Unit {
  if (line.unit ?? known) return line.unit ?? known?.unit ?? 'number';
  const fitting = (unit: Unit) =>
    cells.filter(({ amount }) => amount !== null && readAmount(amount, unit, standing.currency).ok).length +
    (line.goal !== null && goalOf(line.goal, unit, standing, answers).ok ? 1 : 0);
  return units.reduce((best, unit) => (fitting(unit) > fitting(best) ? unit : best));
}

/** What the file says; else monthly where every number stands on the first of a month. */
function cadenceOf({ line, known, cells }: Target): Cadence {
  const said = line.cadence ?? known?.cadence ?? cells.find(({ cadence }) => cadence !== null)?.cadence;
  if (said) return said;
  const days = new Set(cells.map(({ day }) => day));
  return days.size > 1 && [...days].every((one) => one.endsWith('-01')) ? 'monthly' : 'weekly';
}

function combined(amounts: readonly number[], combine: Answers['combine']): number {
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  return combine === 'last' ? (amounts.at(-1) ?? 0) : roundAmount(combine === 'average' ? sum / amounts.length : sum);
}

/** Reads what was found for each metric in its unit, and puts numbers into periods. */
export class TargetReader {
  readonly problems: LineProblem[] = [];
  readonly #standing: Standing;
  readonly #answers: Answers;
  readonly #shared: string[] = [];

  constructor(standing: Standing, answers: Answers) {
    this.#standing = standing;
    this.#answers = answers;
  }

  /** Asked where several numbers fall into one period. */
  get question(): Question | null {
    if (this.#shared.length === 0 || this.#answers.combine !== undefined) return null;
    const sentence = 'Several numbers fall into one period. How do they become one?';
    return { asks: 'combine', sentence, samples: this.#shared.slice(0, 5) };
  }

  read(target: Target): Wanted {
    const unit = unitOf(target, this.#standing, this.#answers);
    const cadence = cadenceOf(target);
    const { line, at } = target;
    const goal = line.goal === null ? undefined : this.#goal(line.goal, unit, { ...target, at });
    const goals = target.goals.flatMap((one): WantedGoal[] => {
      const read = one.text === null ? null : this.#goal(one.text, unit, one);
      const [from, period] = [this.#start(one.from, cadence), this.#start(one.period, cadence)];
      return read === undefined ? [] : [{ at: one.at, from, period, goal: read, note: one.note ?? '' }];
    });
    return { ...target, unit, cadence, goal, goals, values: this.#values(target, unit, cadence) };
  }

  #start(from: Day | null, cadence: Cadence): Day | null {
    return from === null || from <= earliestDay ? from : periodOf(from, cadence, this.#standing.calendar);
  }

  #goal(text: string, unit: Unit, { at }: Pick<Target, 'at'>): Goal | undefined {
    const goal = goalOf(text, unit, this.#standing, this.#answers);
    if (goal.ok) return goal.value;
    this.problems.push({ ...at, column: 'goal', text, why: goal.error.message });
    return undefined;
  }

  #values({ line, cells }: Target, unit: Unit, cadence: Cadence): WantedValue[] {
    const { calendar, today, currency } = this.#standing;
    const read = cells.flatMap((cell): (Cell & { readonly period: Day; readonly number: number | null })[] => {
      const number = cell.amount === null ? null : readAmount(cell.amount, unit, currency);
      const period = checkPeriod(periodOf(cell.day, cadence, calendar), cadence, calendar, today);
      const wrong = number?.ok === false ? number : period;
      if (wrong.ok && period.ok) return [{ ...cell, period: period.value, number: number?.ok ? number.value : null }];
      const text = cell.amount === null ? null : cellText(cell.amount.cell);
      const why = wrong.ok ? '' : wrong.error.message.replace(/ Nothing was stored\.$/, '');
      this.problems.push({ ...cell.at, column: number?.ok === false ? 'value' : 'date', text, why });
      return [];
    });
    return [...Map.groupBy(read, ({ period }) => period)].flatMap(([period, all]) => {
      const last = all.at(-1) as (typeof all)[number];
      const amounts = all.flatMap(({ number }) => number ?? []);
      const distinct = new Set(all.map(({ day, number }) => `${day} ${number}`)).size;
      if (distinct > 1) {
        const rows = all.map(({ at, number }) => `row ${at.row} has ${number}`);
        this.#shared.push(`${line.title}, ${period}: ${rows.slice(0, 4).join(', ')}`);
      }
      const amount =
        amounts.length === 0 ? null : distinct === 1 ? (amounts[0] ?? 0) : combined(amounts, this.#answers.combine);
      if (amount !== null && !isAmount(amount, unit)) {
        const text = String(amount);
        const why = `Together they come to ${text}, which cannot be kept as ${unit}. Choose the last one.`;
        this.problems.push({ ...last.at, column: 'value', text, why });
        return [];
      }
      const note = all.findLast((one) => one.note !== null)?.note ?? null;
      return [{ at: last.at, period, amount, note, source: last.source }];
    });
  }
}
