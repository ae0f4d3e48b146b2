interface Limit {
  readonly tries: number;
  readonly withinMs: number;
  readonly now: () => number;
}

const MOST_KEYS = 50_000;

/** So many tries for each key within a window that starts at its first one. */
export class TryLimit {
  readonly #limit: Limit;
  readonly #seen = new Map<string, { since: number; count: number }>();

  constructor(limit: Limit) {
    this.#limit = limit;
  }

  /** Counts one try; false when it is one too many. */
  take(key: string): boolean {
    const now = this.#limit.now();
    const entry = this.#seen.get(key);
    if (!entry || now - entry.since >= this.#limit.withinMs) {
      this.#makeRoom();
      this.#seen.set(key, { since: now, count: 1 });
      return true;
    }
    entry.count += 1;
    return entry.count <= this.#limit.tries;
  }

  forget(key: string): void {
    this.#seen.delete(key);
  }

  /** Keys come from strangers: the oldest ones go, so that memory stays bounded. */
  #makeRoom(): void {
    if (this.#seen.size < MOST_KEYS) return;
    const oldest = this.#seen.keys().next();
    if (!oldest.done) this.#seen.delete(oldest.value);
  }
}
