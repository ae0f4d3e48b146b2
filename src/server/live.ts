import type { CompanyId } from '#lib/ids.ts';
import type { Announcement } from './announcer.ts';

type Send = (event: string, data: string) => void;

interface Viewer {
  readonly send: Send;
  /** Still signed in and still a member? Asked again after sign-outs and changes of members. */
  readonly mayStay: () => Promise<boolean>;
  readonly close: () => void;
}

/** Who looks at what now. Every viewer of a company hears which rows changed and reads them with their own rights. */
export class LiveHub {
  readonly #viewers = new Map<CompanyId, Set<Viewer>>();
  /** By the clock that only goes forward. */
  readonly #changedAt = new Map<CompanyId, number>();

  join(company: CompanyId, viewer: Viewer): () => void {
    const viewers = this.#viewers.get(company) ?? new Set();
    this.#viewers.set(company, viewers);
    viewers.add(viewer);
    return () => {
      viewers.delete(viewer);
      if (viewers.size === 0) this.#viewers.delete(company);
    };
  }

  pass({ company, changes }: Announcement): void {
    this.#changedAt.set(company, performance.now());
    const viewers = this.#viewers.get(company);
    if (!viewers) return;
    if (changes.some(({ kind }) => kind === 'member' || kind === 'token')) void this.#recheck(viewers);
    const data = JSON.stringify(changes);
    for (const viewer of viewers) viewer.send('changes', data);
  }

  /** Milliseconds since something of this company changed; infinite where nothing did since the server started. */
  quietFor(company: CompanyId): number {
    return performance.now() - (this.#changedAt.get(company) ?? -Infinity);
  }

  /** Announcements may have been lost: everybody reads everything on their screen again. */
  gap(): void {
    for (const viewers of this.#viewers.values()) {
      for (const viewer of viewers) viewer.send('gap', '');
    }
  }

  async recheckAll(): Promise<void> {
    await Promise.all([...this.#viewers.values()].map((viewers) => this.#recheck(viewers)));
  }

  closeAll(): void {
    for (const viewers of this.#viewers.values()) for (const viewer of viewers) viewer.close();
  }

  get count(): number {
    return [...this.#viewers.values()].reduce((sum, viewers) => sum + viewers.size, 0);
  }

  async #recheck(viewers: Set<Viewer>): Promise<void> {
    for (const viewer of Array.from(viewers)) {
      // A database that does not answer is no reason to throw people out; the next check decides.
      if (!(await viewer.mayStay().catch(() => true))) viewer.close();
    }
  }
}
