import type { Input, Skipped } from '../model/input.ts';

/** Enough to see what is wrong with a file; two million bad rows would fill a report. */
const mostSkipped = 50;
const mostNotes = 50;

const counted = (count: number, noun: string) => `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;

/** Counts what becomes of the rows of one file. */
export class Tally {
  readonly file: string;
  kind: string | null = null;
  layout: string | null = null;
  rows = 0;
  refused: string | undefined;
  readonly #skipped: Skipped[] = [];
  readonly #notes: string[] = [];
  readonly #counts = new Map<string, number>();
  /** Rows of which nothing is used, and how many of them are named. */
  #unused = 0;
  #unnamed = 0;
  #unsaid = 0;

  constructor(file: string) {
    this.file = file;
  }

  /** One row that is not used, for all of these reasons. */
  skipRow(problems: readonly Skipped[]): void {
    this.#unused += 1;
    if (this.#skipped.length >= mostSkipped) this.#unnamed += 1;
    else this.#skipped.push(...problems.slice(0, mostSkipped - this.#skipped.length));
  }

  /** One cell of a row of which the rest is used. */
  skipCell(problem: Skipped): void {
    if (this.#skipped.length < mostSkipped) this.#skipped.push(problem);
    else this.countFor('Cells that cannot be used and are not listed', 0);
  }

  /** One more row about which the same is to be said; the number goes behind `what`. */
  countFor(what: string, unused = 1): void {
    this.#unused += unused;
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  note(text: string): void {
    if (this.#notes.length < mostNotes) this.#notes.push(text);
    else this.#unsaid += 1;
  }

  get input(): Input {
    const { file, kind, layout, rows, refused } = this;
    const used = refused === undefined ? rows - this.#unused : 0;
    const notes = [
      ...this.#notes,
      ...(this.#unsaid > 0 ? [`${counted(this.#unsaid, 'more note')} of this kind.`] : []),
      ...[...this.#counts].map(([what, count]) => `${what}: ${count.toLocaleString('en-US')}.`),
      ...(this.#unnamed > 0 ? [`${counted(this.#unnamed, 'more row')} cannot be used and are not listed.`] : []),
    ];
    return {
      file,
      kind,
      layout,
      rows,
      used,
      skipped: this.#skipped,
      ...(refused === undefined ? {} : { refused }),
      ...(notes.length === 0 ? {} : { notes }),
    };
  }
}
