import { createHash, randomBytes } from 'node:crypto';
import { TryLimit } from './try-limit.ts';

/** One try to sign in: at which account, from where, and with what the browser shows of an earlier sign-in. */
export interface SignInTry {
  readonly email: string;
  readonly address: string;
  readonly mark: string | null;
}

const WITHIN_MS = 15 * 60_000;
const TRIES = 10;
/** By browsers that never signed in to the account, from all addresses together. */
const STRANGERS_TRIES = 50;

const nameOf = (email: string) => createHash('sha256').update(email).digest('base64url');

/** What a browser that signed in keeps, in a signed cookie. It opens nothing. */
export const markFor = (email: string): string => `${nameOf(email)}.${randomBytes(16).toString('base64url')}`;

const isMarkOf = (email: string, mark: string | null): mark is string => mark?.startsWith(`${nameOf(email)}.`) ?? false;

/**
 * Slows down who guesses a password, without locking out who knows it: a browser that has signed in to the account
 * before is counted by itself, whatever strangers try meanwhile (device cookies, OWASP, "Slow Down Online Guessing
 * Attacks").
 */
export class SignInTries {
  readonly #each: TryLimit;
  readonly #strangers: TryLimit;

  constructor(now: () => number) {
    this.#each = new TryLimit({ tries: TRIES, withinMs: WITHIN_MS, now });
    this.#strangers = new TryLimit({ tries: STRANGERS_TRIES, withinMs: WITHIN_MS, now });
  }

  /** Counts one try; false when it is one too many. */
  take({ email, address, mark }: SignInTry): boolean {
    if (isMarkOf(email, mark)) return this.#each.take(mark);
    return this.#each.take(`${email} ${address}`) && this.#strangers.take(email);
  }

  /** After somebody proved to be the person: by the password, or by a link sent to them. */
  forget({ email, address, mark }: SignInTry): void {
    if (isMarkOf(email, mark)) return this.#each.forget(mark);
    this.#each.forget(`${email} ${address}`);
    this.#strangers.forget(email);
  }
}
