import { randomBytes } from 'node:crypto';
import type { UserId } from '#lib/ids.ts';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { hashSecret } from './secret.ts';

interface Entry {
  readonly userId: UserId;
  /** Where to, inside this server. */
  readonly path: string;
}

const VALID_MS = 10 * 60_000;

/** Addresses that sign their holder in, once and within ten minutes. Kept in memory: a restart ends them all. */
export class EntryLinks {
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry & { until: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  make(entry: Entry): string {
    const secret = randomBytes(32).toString('base64url');
    this.#entries.set(hashSecret(secret), { ...entry, until: this.#now() + VALID_MS });
    return `/enter/${secret}`;
  }

  take(secret: string): Entry | null {
    const hash = hashSecret(secret);
    const entry = this.#entries.get(hash);
    this.#entries.delete(hash);
    return entry && entry.until > this.#now() ? entry : null;
  }
}

/** Turns such an address into a session. A used or old one leads to the first page, which says what can be done. */
export const entering = (links: EntryLinks) => ({
  id: 'entry',
  endpoints: {
    enter: createAuthEndpoint(
      '/enter',
      { method: 'GET', query: z.object({ secret: z.string().max(100) }) },
      async (call) => {
        const entry = links.take(call.query.secret);
        const user = entry && (await call.context.internalAdapter.findUserById(entry.userId));
        if (!entry || !user) throw call.redirect('/');
        const session = await call.context.internalAdapter.createSession(user.id);
        await setSessionCookie(call, { session, user });
        throw call.redirect(entry.path);
      },
    ),
  },
});
