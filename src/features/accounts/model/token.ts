import { isUuid, type CompanyId } from '#lib/ids.ts';
import { err, type FieldProblems, ok, type Result } from '#lib/result.ts';
import { cleanTitle } from '#lib/text.ts';

export type TokenAccess = 'read' | 'write';

/** What a personal API token may reach, never more than its owner; instants are milliseconds of Unix time. */
export interface TokenRights {
  readonly access: TokenAccess;
  readonly companies: readonly CompanyId[];
  readonly expiresAt: number;
}

export interface TokenDraft {
  readonly name: string;
  readonly access: string;
  readonly companies: readonly string[];
  readonly days: number;
}

export const longestTokenName = 120;
export const mostTokenDays = 366;

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const prefix = 'ek_';
// 62^43 is the first power of 62 above 2^256.
const digits = 43;
const tokenForm = new RegExp(`^${prefix}[0-9A-Za-z]{${digits}}$`);

/**
 * The text of a token: `ek_` and 43 base-62 digits.
 * @param random 32 bytes.
 * @throws RangeError for another number of bytes.
 */
export function tokenText(random: Uint8Array): string {
  if (random.length !== 32) {
    throw new RangeError(`A token needs 32 random bytes, not ${random.length}.`);
  }
  let rest = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (let place = 0; place < digits; place += 1) {
    text = (alphabet[Number(rest % 62n)] ?? '') + text;
    rest /= 62n;
  }
  return prefix + text;
}

/** Whether the text can be a token at all, before anybody looks it up. */
export function isTokenText(text: string): boolean {
  return tokenForm.test(text);
}

/** The start of a token, enough to tell one's own apart and too little to guess from: `ek_4fGh…`. */
export function tokenHint(text: string): string {
  return `${text.slice(0, prefix.length + 4)}…`;
}

/** Whether the token may be used here and now. A revoked token has no rights to ask about. */
export function tokenAllows(
  rights: TokenRights,
  use: { readonly company: CompanyId; readonly write: boolean; readonly now: number },
): boolean {
  return (
    use.now < rights.expiresAt && rights.companies.includes(use.company) && (!use.write || rights.access === 'write')
  );
}

/** `read and write in 2 companies, until 9 Nov 2026`. @param until how the reader writes the day it ends. */
export function describeToken(rights: TokenRights, until: string): string {
  const companies = rights.companies.length === 1 ? '1 company' : `${rights.companies.length} companies`;
  return `${rights.access === 'write' ? 'read and write' : 'read only'} in ${companies}, until ${until}`;
}

/** @param now milliseconds of Unix time. */
export function checkToken(
  draft: TokenDraft,
  now: number,
): Result<TokenRights & { readonly name: string }, FieldProblems<'name' | 'access' | 'companies' | 'days'>> {
  const name = cleanTitle(draft.name, longestTokenName);
  const access = draft.access === 'read' || draft.access === 'write' ? draft.access : null;
  const companies = [...new Set(draft.companies)];
  const companiesFit = companies.length > 0 && companies.every(isUuid);
  const daysFit = Number.isInteger(draft.days) && draft.days >= 1 && draft.days <= mostTokenDays;
  if (name.ok && access !== null && companiesFit && daysFit) {
    const expiresAt = now + draft.days * 86_400_000;
    return ok({ name: name.value, access, companies: companies as CompanyId[], expiresAt });
  }
  return err({
    ...(name.ok ? {} : { name: name.error.message }),
    ...(access === null ? { access: 'Choose what it may do: read, or read and write.' } : {}),
    ...(companiesFit ? {} : { companies: 'Choose at least one of your companies.' }),
    ...(daysFit ? {} : { days: `Choose after how many days it ends, from 1 to ${mostTokenDays}.` }),
  });
}
