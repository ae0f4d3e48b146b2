import { heldTokens } from '#features/accounts/api/token.ts';
import type { CompanyId, UserId } from '#lib/ids.ts';
import { readScope, transact } from '#db/transaction.ts';
import type pg from 'pg';
import type { Actor } from './context.ts';
import { hashSecret } from './secret.ts';
import { renewableFrom, type SignIn } from './sign-in.ts';

// Only a bound for what other processes' sign-outs might miss; our own empty the cache at once.
const REMEMBERED_MS = 30_000;
const MOST_REMEMBERED = 10_000;

interface Remembered {
  readonly actor: Actor;
  readonly until: number;
  renewFrom: number;
}

/** Says who sends a request. Sessions are remembered for a moment, since one screen asks many things at once. */
export class Actors {
  readonly #signIn: SignIn;
  readonly #pool: pg.Pool;
  readonly #now: () => number;
  readonly #remembered = new Map<string, Remembered>();
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

  /**
   * The cookies that a browser needs to keep a session it has just used, where the session was due to be renewed. Only
   * an answer can carry them, so nothing else renews: a live stream would prolong the session and not the cookie.
   */
  async renew(headers: Headers): Promise<string[]> {
    const known = this.#remembered.get(headers.get('cookie') ?? '');
    if (!known || known.renewFrom > this.#now()) return [];
    known.renewFrom = Number.POSITIVE_INFINITY;
    const renewed = await this.#signIn.api.getSession({ headers, returnHeaders: true });
    return renewed.response ? renewed.headers.getSetCookie() : [];
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
    const session = await this.#signIn.api.getSession({ headers, query: { disableRefresh: true } });
    const actor: Actor | null = session && {
      via: 'screen',
      userId: session.user.id as UserId,
      name: session.user.name,
      email: session.user.email,
      twoFactor: Boolean(session.user.twoFactorEnabled),
    };
    // A sign-out that came while the database answered makes the answer old. Strangers are not remembered: their
    // cookies cost no question, and there is no end of them.
    if (session === null || actor === null || generation !== this.#generation) return actor;
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    const renewFrom = renewableFrom(session.session.expiresAt);
    this.#remembered.set(cookie, { actor, until: this.#now() + REMEMBERED_MS, renewFrom });
    return actor;
  }

  async #byToken(authorization: string): Promise<Actor | null> {
    const secret = /^Bearer (ek_\w+)$/.exec(authorization)?.[1];
    if (!secret) return null;
    const secretHash = hashSecret(secret);
    const rows = await transact(this.#pool, 'read', { secretHash }, (opened) =>
      heldTokens(readScope(opened, []), secretHash, this.#now()),
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
