import { heldTokens } from '#features/accounts/api/token.ts';
import type { CompanyId, UserId } from '#lib/ids.ts';
import { readScope, transact } from '#db/transaction.ts';
import type pg from 'pg';
import type { Actor } from './context.ts';
import { hashSecret } from './secret.ts';
import type { SignIn } from './sign-in.ts';

// Only a bound for what other processes' sign-outs might miss; our own empty the cache at once.
const REMEMBERED_MS = 30_000;
const MOST_REMEMBERED = 10_000;

/** Says who sends a request. Sessions are remembered for a moment, since one screen asks many things at once. */
export class Actors {
  readonly #signIn: SignIn;
  readonly #pool: pg.Pool;
  readonly #now: () => number;
  readonly #remembered = new Map<string, { actor: Actor; until: number }>();
  #generation = 0;

  constructor(signIn: SignIn, pool: pg.Pool, now: () => number) {
    this.#signIn = signIn;
    this.#pool = pool;
    this.#now = now;
  }

  async who(headers: Headers): Promise<Actor | null> {
    const authorization = headers.get('authorization');
    if (authorization !== null) return this.#byToken(authorization);
    const cookie = headers.get('cookie');
    return cookie?.includes('evenkeel') ? this.#bySession(cookie, headers) : null;
  }

  /** After any sign-out, revocation or change of password, here or in another process. */
  forgetAll(): void {
    this.#remembered.clear();
    this.#generation += 1;
  }

  async #bySession(cookie: string, headers: Headers): Promise<Actor | null> {
    const known = this.#remembered.get(cookie);
    if (known && known.until > this.#now()) return known.actor;
    const generation = this.#generation;
    const session = await this.#signIn.api.getSession({ headers });
    const actor: Actor | null = session && {
      via: 'screen',
      userId: session.user.id as UserId,
      name: session.user.name,
      email: session.user.email,
      twoFactor: Boolean(session.user.twoFactorEnabled),
    };
    // A sign-out that came while the database answered makes the answer old. Strangers are not remembered: their
    // cookies cost no question, and there is no end of them.
    if (actor === null || generation !== this.#generation) return actor;
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(cookie, { actor, until: this.#now() + REMEMBERED_MS });
    return actor;
  }

  async #byToken(authorization: string): Promise<Actor | null> {
    const secret = /^Bearer (ek_\w+)$/.exec(authorization)?.[1];
    if (!secret) return null;
    const secretHash = hashSecret(secret);
    const rows = await transact(this.#pool, 'read', { secretHash }, (db) =>
      heldTokens(readScope(db, []), secretHash, this.#now()),
    );
    const [first] = rows;
    if (!first) return null;
    return {
      via: 'token',
      userId: first.userId,
      access: first.access,
      reach: rows.map((row): CompanyId => row.companyId),
    };
  }
}
