import type { Day } from '#lib/calendar/day.ts';
import type { LedgerLine, Section } from '../model/ledger-line.ts';

const sections: readonly (readonly [RegExp, Section])[] = [
  [/^(?:trading )?(?:income|revenue)$/i, 'income'],
  [/^(?:less )?cost of (?:goods sold|sales)$/i, 'cogs'],
  [/^(?:operating )?expenses?$/i, 'expense'],
  [/^other income$/i, 'other income'],
  [/^other expenses?$/i, 'other expense'],
];

/** Lines that are computed from others. */
const computed =
  /^(?:gross profit|net (?:(?:operating|ordinary|other) )?(?:income|profit|loss|earnings|revenue)|operating (?:income|profit))\b/i;
const totalOf = /^total(?: for)?\s+(.+)$/i;

/** Whether a row adds others up, so that nothing is lost where it cannot be read. */
export const addsUp = (name: string): boolean => computed.test(name) || totalOf.test(name);

const sectionOf = (name: string): Section | null => sections.find(([form]) => form.test(name))?.[1] ?? null;
const money = (amount: number) =>
  amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Goes down the rows of a report, remembers in which section and under which accounts each stands, and adds up. */
export class ReportAccounts {
  readonly lines: { readonly row: number; readonly line: LedgerLine }[] = [];
  readonly outside: { readonly row: number; readonly text: string }[] = [];
  readonly notes: string[] = [];
  readonly #months: readonly Day[];
  readonly #names = new Map<string, number>();
  #section: Section | null = null;
  #above: string[] = [];
  #sums: number[] = [];

  constructor(months: readonly Day[]) {
    this.#months = months;
  }

  take(row: number, name: string, amounts: readonly (number | null)[]): void {
    const total = totalOf.exec(name)?.[1];
    const isEmpty = amounts.every((amount) => amount === null);
    if (total !== undefined) this.#close(total, amounts);
    else if (isEmpty && sectionOf(name)) this.#open(sectionOf(name));
    else if (computed.test(name) || name === '') return;
    else if (isEmpty) this.#above.push(name);
    else if (this.#section === null) this.outside.push({ row, text: name });
    else this.#keep(row, name, amounts, this.#section);
  }

  #open(section: Section | null): void {
    this.#section = section;
    this.#above = [];
    this.#sums = this.#months.map(() => 0);
  }

  #close(name: string, amounts: readonly (number | null)[]): void {
    if (this.#section !== null && sectionOf(name) === this.#section) {
      for (const [at, month] of this.#months.entries()) {
        const [said, sum] = [amounts[at] ?? null, this.#sums[at] ?? 0];
        // Half a cent for what amounts are rounded to.
        if (said !== null && Math.abs(said - sum) > 0.005) {
          this.notes.push(
            `The total of ${name} says ${money(said)} for ${month.slice(0, 7)}; its accounts come to ${money(sum)}.`,
          );
        }
      }
      this.#open(null);
    } else {
      const at = this.#above.lastIndexOf(name);
      this.#above = at < 0 ? this.#above : this.#above.slice(0, at);
    }
  }

  #keep(row: number, name: string, amounts: readonly (number | null)[], section: Section): void {
    const path = [...this.#above, name].join(':');
    const key = `${section}\n${path}`;
    const count = (this.#names.get(key) ?? 0) + 1;
    this.#names.set(key, count);
    const account = count === 1 ? path : `${path} (${count})`;
    for (const [at, month] of this.#months.entries()) {
      const amount = amounts[at] ?? null;
      if (amount === null) continue;
      this.#sums[at] = (this.#sums[at] ?? 0) + amount;
      this.lines.push({ row, line: { holds: 'ledger', month, section, account, amount } });
    }
  }
}
