import type { Outcome } from '#client/sign-in.ts';

// Loaded when somebody asks for it: most people sign in with a password.
async function open() {
  const [{ createAuthClient }, { passkeyClient }] = await Promise.all([
    import('better-auth/client'),
    import('@better-auth/passkey/client'),
  ]);
  return createAuthClient({ baseURL: `${globalThis.location.origin}/api/auth`, plugins: [passkeyClient()] });
}

/** Browsers offer passkeys on https and on this very machine, and nowhere else. */
export const passkeysWork = (): boolean =>
  globalThis.isSecureContext && typeof globalThis.PublicKeyCredential === 'function';

interface Answer {
  readonly error: { readonly code?: string; readonly message?: string; readonly status: number } | null;
}

const sentences: Readonly<Record<string, string>> = {
  AUTH_CANCELLED: 'No passkey was used. Try again, or sign in with your password.',
  ERROR_CEREMONY_ABORTED: 'No passkey was added. Try again whenever you like.',
  REGISTRATION_CANCELLED: 'No passkey was added. Try again whenever you like.',
  ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED: 'This device has a passkey for this account already.',
  PASSKEY_NOT_FOUND: 'This passkey belongs to no account here any more. Sign in with your password.',
  SESSION_NOT_FRESH: 'For this you must have signed in within a day. Sign out, sign in, then add the passkey.',
};

function outcome({ error }: Answer, otherwise: string): Outcome<null> {
  return error ? { ok: false, message: sentences[error.code ?? ''] ?? otherwise } : { ok: true, value: null };
}

const unreachable: Outcome<null> = { ok: false, message: 'The server did not answer. Try again in a moment.' };

export async function signInWithPasskey(): Promise<Outcome<null>> {
  try {
    const answer = await (await open()).signIn.passkey();
    return outcome(answer as Answer, 'This passkey was not accepted. Try again, or sign in with your password.');
  } catch {
    return unreachable;
  }
}

export async function addPasskey(name: string): Promise<Outcome<null>> {
  try {
    const answer = await (await open()).passkey.addPasskey({ name });
    return outcome(answer as Answer, 'No passkey was added: the device refused it. Try another one.');
  } catch {
    return unreachable;
  }
}
