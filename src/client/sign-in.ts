/** Calls to the sign-in library's own addresses. They answer with a sentence when they refuse. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string };

const UNREACHABLE = 'The server did not answer. Try again in a moment.';

const plain: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'This address and password do not go together. Type them again, or set a new password.',
  INVALID_EMAIL: 'This is not an address. It needs an @ and a dot after it.',
  INVALID_TOKEN: 'This link is too old or was used. Ask for a new one.',
  INVALID_PASSWORD: 'This is not your present password.',
  INVALID_CODE: 'This is not the code that the app shows now.',
  PASSWORD_TOO_SHORT: 'A password needs at least 12 characters.',
};

/** The library names its seconds in a header; our own refusal for one account is a sentence already. */
const tooMany = (seconds: string | null, said?: string): string =>
  seconds === null
    ? (said ?? 'Too many tries. Wait a minute, then try again.')
    : `Too many tries from here. Wait ${seconds} seconds, then try again.`;

async function call<Value>(path: string, body?: object): Promise<Outcome<Value>> {
  try {
    const answer = await fetch(`/api/auth${path}`, {
      method: body ? 'POST' : 'GET',
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    const said = (await answer.json().catch(() => null)) as { code?: string; message?: string } | null;
    if (answer.ok) return { ok: true, value: said as Value };
    if (answer.status === 429)
      return { ok: false, message: tooMany(answer.headers.get('x-retry-after'), said?.message) };
    return { ok: false, message: plain[said?.code ?? ''] ?? said?.message ?? UNREACHABLE };
  } catch {
    return { ok: false, message: UNREACHABLE };
  }
}

/** One place where a person is signed in. */
export interface SessionView {
  readonly id: string;
  readonly token: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly ipAddress: string | null;
  readonly userAgent: string | null;
}

export const signIn = (email: string, password: string) =>
  call<{ twoFactorRedirect?: boolean }>('/sign-in/email', { email, password });
export const signOut = () => call<unknown>('/sign-out', {});
export const askForReset = (email: string) => call<unknown>('/request-password-reset', { email });
export const setPassword = (token: string, newPassword: string) =>
  call<unknown>('/reset-password', { token, newPassword });
export const changePassword = (currentPassword: string, newPassword: string) =>
  call<unknown>('/change-password', { currentPassword, newPassword, revokeOtherSessions: true });
export const listSessions = () => call<SessionView[]>('/list-sessions');
export const readSession = () => call<{ session: SessionView } | null>('/get-session');
export const endSession = (token: string) => call<unknown>('/revoke-session', { token });
export const endOtherSessions = () => call<unknown>('/revoke-other-sessions', {});
export const endAllSessions = () => call<unknown>('/revoke-sessions', {});

export const beginTwoFactor = (password: string) =>
  call<{ totpURI: string; backupCodes: string[] }>('/two-factor/enable', { password });
export const confirmTwoFactor = (code: string) => call<unknown>('/two-factor/verify-totp', { code });
export const confirmByBackupCode = (code: string) => call<unknown>('/two-factor/verify-backup-code', { code });
export const endTwoFactor = (password: string) => call<unknown>('/two-factor/disable', { password });

/** A passkey of this account: a device or a password manager that can sign in without a password. */
export interface PasskeyView {
  readonly id: string;
  readonly name?: string | null;
  readonly createdAt: string | null;
}

export const listPasskeys = () => call<PasskeyView[]>('/passkey/list-user-passkeys');
export const removePasskey = (id: string) => call<unknown>('/passkey/delete-passkey', { id });
