import { err, ok, type Problem, type Result } from '../result.ts';
import { quoted } from '../text.ts';
import type { Cell } from './cell.ts';

export interface Sample {
  readonly row: number;
  readonly text: string;
}

/** What is wrong with a column as a whole; `samples` are rows that show it. */
export interface ColumnProblem extends Problem {
  readonly column: string;
  readonly samples: readonly Sample[];
}

/** Two ways to read the texts of a column, one of which must hold for all of them. */
export interface Question<Choice extends string> {
  readonly name: string;
  readonly choices: readonly [Choice, Choice];
  /** The only way this text can be read; `either` when both give something else; null when it does not matter. */
  tell(text: string): Choice | 'either' | null;
  /** What both ways are, as the end of a sentence, and what somebody can do. */
  readonly undecided: string;
  readonly mixed: string;
}

/** Collects what a column says about how it is written, in bounded memory however long the column is. */
export interface Evidence<Choice extends string> {
  see(row: number, cell: Cell): void;
  /**
   * The way that holds; null when nothing depends on it. A hint decides where the column does not.
   * Without one, a column that could be either is a problem, and so is one that is written in both ways.
   */
  settle(column: string, hint?: Choice): Result<Choice | null, ColumnProblem>;
}

// No number and no date is longer; what patterns cost grows faster than the text.
const longestTold = 80;

const listed = (samples: readonly Sample[]) =>
  samples.map(({ row, text }) => `row ${row} has ${quoted(text)}`).join(' and ');

export function evidenceFor<Choice extends string>(question: Question<Choice>): Evidence<Choice> {
  const seen = new Map<Choice | 'either', Sample[]>();
  const first = (choice: Choice | 'either', count: number) => (seen.get(choice) ?? []).slice(0, count);
  const complain = (column: string, code: string, samples: readonly Sample[], why: string) =>
    err({
      code: `${code}-${question.name}`,
      column,
      samples,
      message: `In the column ${quoted(column, 60)}, ${listed(samples)}: ${why}`,
    });

  return {
    see(row, cell) {
      if (typeof cell !== 'string' || cell.length > longestTold) {
        return;
      }
      const told = question.tell(cell);
      if (told === null) {
        return;
      }
      const samples = seen.get(told) ?? [];
      seen.set(told, samples);
      if (samples.length < 2 && !samples.some(({ text }) => text === cell)) {
        samples.push({ row, text: cell });
      }
    },
    settle(column, hint) {
      const [one, other] = question.choices;
      if (seen.has(one) && seen.has(other)) {
        return hint === undefined
          ? complain(
              column,
              'mixed',
              [...first(one, 1), ...first(other, 1)].toSorted((a, b) => a.row - b.row),
              question.mixed,
            )
          : ok(hint);
      }
      if (seen.has(one) || seen.has(other)) {
        return ok(seen.has(one) ? one : other);
      }
      if (seen.has('either') && hint === undefined) {
        return complain(column, 'ambiguous', first('either', 2), question.undecided);
      }
      return ok(seen.has('either') ? (hint ?? null) : null);
    },
  };
}
