import type { CompanyId } from '#lib/ids.ts';
import type { Made } from './context.ts';

const MOST_CHARACTERS = 32_000_000;

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

  /** Something in this company has changed. */
  forget(company: CompanyId): void {
    this.#changes.set(company, (this.#changes.get(company) ?? 0) + 1);
    for (const [key, kept] of this.#kept) if (kept.company === company) this.#drop(key);
  }

  /** Changes may have been missed. */
  clear(): void {
    this.#cleared += 1;
    this.#kept.clear();
    this.#size = 0;
  }

  #drop(key: string): void {
    this.#size -= this.#kept.get(key)?.made.text.length ?? 0;
    this.#kept.delete(key);
  }
}
