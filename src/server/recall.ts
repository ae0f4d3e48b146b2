import type { CompanyId } from '#lib/ids.ts';
import type { Change, Made } from './context.ts';

const MOST_CHARACTERS = 32_000_000;
/** The history of a metric with ten years of weeks is about 20 kB, and nothing of a row is longer. */
const MOST_ROWS = 6000;

/** What says nothing about a metric or its numbers: in a meeting such changes come many a minute. */
const besideNumbers: ReadonlySet<string> = new Set([
  'issue',
  'todo',
  'priority',
  'headline',
  'message',
  'agenda',
  'meeting',
  'findingRoute',
]);

interface Kept {
  readonly company: CompanyId;
  readonly made: Made;
}

/**
 * Answers made of one company's rows, kept until anything in that company changes. An answer that was begun before a
 * change never gets in, since it names the count of changes it started from.
 */
export class Recall {
  readonly #kept = new Map<string, Kept>();
  readonly #changes = new Map<CompanyId, number>();
  readonly #rows = new Map<CompanyId, Map<string, Map<string, unknown>>>();
  #rowCount = 0;
  #size = 0;
  #cleared = 0;

  /** Ask before reading anything; hand it to `keep` afterwards. */
  moment(company: CompanyId): string {
    return `${this.#cleared} ${this.#changes.get(company) ?? 0}`;
  }

  find(company: CompanyId, key: string): Made | undefined {
    return this.#kept.get(`${company} ${key}`)?.made;
  }

  keep(company: CompanyId, key: string, moment: string, made: Made): void {
    if (moment !== this.moment(company)) return;
    this.#drop(`${company} ${key}`);
    this.#kept.set(`${company} ${key}`, { company, made });
    this.#size += made.text.length;
    for (const [oldest] of this.#kept) {
      if (this.#size <= MOST_CHARACTERS) break;
      this.#drop(oldest);
    }
  }

  /** What the question found of a row before; undefined where nothing is kept. */
  findRow(company: CompanyId, id: string, question: string): unknown {
    return this.#rows.get(company)?.get(id)?.get(question);
  }

  keepRows(company: CompanyId, question: string, moment: string, rows: ReadonlyMap<string, unknown>): void {
    if (moment !== this.moment(company)) return;
    const kept = this.#rows.get(company) ?? new Map<string, Map<string, unknown>>();
    // Put last: what is dropped first is the company that was read longest ago.
    this.#rows.delete(company);
    this.#rows.set(company, kept);
    for (const [id, row] of rows) {
      const of = kept.get(id) ?? new Map<string, unknown>();
      this.#rowCount += of.has(question) ? 0 : 1;
      kept.set(id, of.set(question, row));
    }
    for (const [oldest] of this.#rows) {
      if (this.#rowCount <= MOST_ROWS) break;
      this.#dropRows(oldest);
    }
  }

  /**
   * Something in this company has changed: every answer goes, and of what was read about rows that of the changed ones.
   * @param changes all of them; without any, or when one says more of the numbers than that a value changed, everything
   * goes.
   */
  forget(company: CompanyId, changes: readonly Change[] = []): void {
    this.#changes.set(company, (this.#changes.get(company) ?? 0) + 1);
    for (const [key, kept] of this.#kept) if (kept.company === company) this.#drop(key);
    const kept = this.#rows.get(company);
    if (!kept) return;
    const ids = changes
      .filter(({ kind }) => !besideNumbers.has(kind))
      .map(({ kind, id }) => (kind === 'value' ? id : undefined));
    if (changes.length === 0 || ids.includes(undefined)) return this.#dropRows(company);
    for (const id of ids as string[]) {
      this.#rowCount -= kept.get(id)?.size ?? 0;
      kept.delete(id);
    }
  }

  /** Changes may have been missed. */
  clear(): void {
    this.#cleared += 1;
    this.#kept.clear();
    this.#size = 0;
    this.#rows.clear();
    this.#rowCount = 0;
  }

  #dropRows(company: CompanyId): void {
    for (const of of this.#rows.get(company)?.values() ?? []) this.#rowCount -= of.size;
    this.#rows.delete(company);
  }

  #drop(key: string): void {
    this.#size -= this.#kept.get(key)?.made.text.length ?? 0;
    this.#kept.delete(key);
  }
}
