import { randomBytes } from 'node:crypto';
import type { UserId } from '#lib/ids.ts';
import { passkey } from '@better-auth/passkey';
import { betterAuth, type GenericEndpointContext } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins';
import type pg from 'pg';
import type { Letter } from './context.ts';
import { entering, type EntryLinks } from './entry.ts';
import { leaveMark, readMark } from './known-browser.ts';
import { type SignInTry, SignInTries } from './sign-in-tries.ts';

interface SignInOptions {
  readonly pool: pg.Pool;
  readonly secret: string;
  readonly publicUrl: string;
  readonly checkPassword: (password: string, email: string) => string | null;
  readonly send: (letter: Letter) => Promise<void>;
  readonly onSignedIn: (userId: UserId) => Promise<void>;
  readonly entries: EntryLinks;
  readonly now: () => number;
}

export const RESET_SECONDS = 3600;
/** Written by our own HTTP layer, over whatever the client sent. */
export const ADDRESS_HEADER = 'x-evenkeel-address';
const COOKIES = 'evenkeel';
/** Where a sign-in ends that began with something else than a password alone. */
const SIGNED_IN = new Set([
  '/two-factor/verify-totp',
  '/two-factor/verify-otp',
  '/two-factor/verify-backup-code',
  '/passkey/verify-authentication',
]);
const SESSION_SECONDS = 30 * 24 * 3600;
const SESSION_RENEWED_AFTER_SECONDS = 24 * 3600;
/** From when on a session that ends then is renewed by being used. */
export const renewableFrom = (expiresAt: Date): number =>
  expiresAt.getTime() - (SESSION_SECONDS - SESSION_RENEWED_AFTER_SECONDS) * 1000;

const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;

/** The secret that signs session cookies, made once for each installation. */
export async function cookieSecret(pool: pg.Pool): Promise<string> {
  await pool.query('insert into installation (cookie_secret) values ($1) on conflict do nothing', [
    randomBytes(32).toString('base64url'),
  ]);
  const { rows } = await pool.query<{ cookie_secret: string }>('select cookie_secret from installation');
  return rows[0]?.cookie_secret ?? '';
}

const newPassword = (body: unknown): string | undefined => {
  const given = (body as { newPassword?: unknown } | undefined)?.newPassword;
  return typeof given === 'string' ? given : undefined;
};

const givenEmail = (body: unknown): string => {
  const given = (body as { email?: unknown } | undefined)?.email;
  return typeof given === 'string' ? given.toLowerCase().slice(0, 254) : '';
};

/** The page's own address, when it was reached by another name of this machine than the one in links. */
function ownOrigin(request: Request | undefined): string[] {
  const origin = request?.headers.get('origin');
  return request && origin && URL.canParse(origin) && new URL(origin).host === new URL(request.url).host
    ? [origin]
    : [];
}

const addressOf = (headers: Headers | undefined): string => headers?.get(ADDRESS_HEADER) ?? '';

const tryOf = async (call: GenericEndpointContext, email: string): Promise<SignInTry> => ({
  email,
  address: addressOf(call.headers),
  mark: await readMark(call),
});

export function openSignIn(options: SignInOptions) {
  const secure = options.publicUrl.startsWith('https:');
  // Beside the limit by address alone: many machines trying one account meet this one.
  const tries = new SignInTries(options.now);
  return betterAuth({
    appName: 'Evenkeel',
    database: options.pool,
    secret: options.secret,
    baseURL: options.publicUrl,
    basePath: '/api/auth',
    trustedOrigins: (request) => [options.publicUrl, ...ownOrigin(request)],
    telemetry: { enabled: false },
    // A mistyped password is no news for the terminal.
    logger: { level: 'error' },
    // People join by setting up the installation or by an invitation; both are routes of ours.
    disabledPaths: ['/sign-up/email'],
    emailAndPassword: {
      enabled: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: RESET_SECONDS,
      onPasswordReset: async ({ user }, request) =>
        tries.forget({ email: user.email.toLowerCase(), address: addressOf(request?.headers), mark: null }),
      sendResetPassword: async ({ user, token }) => {
        const link = `${options.publicUrl}/reset-password?token=${token}`;
        await options.send({
          to: user.email,
          subject: 'Set a new password for Evenkeel',
          text: `Somebody, probably you, asked to set a new password for ${user.email}.\n\nSet it here within an hour: ${link}\n\nIf it was not you, do nothing: the old password stays.`,
        });
      },
    },
    session: { expiresIn: SESSION_SECONDS, updateAge: SESSION_RENEWED_AFTER_SECONDS },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 300,
      customRules: {
        '/sign-in/email': { window: 60, max: 20 },
        '/request-password-reset': { window: 60, max: 5 },
        '/two-factor/*': { window: 60, max: 10 },
      },
    },
    advanced: {
      useSecureCookies: secure,
      cookiePrefix: COOKIES,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    hooks: {
      before: createAuthMiddleware(async (call) => {
        if (call.path === '/sign-in/email' && !tries.take(await tryOf(call, givenEmail(call.body)))) {
          throw new APIError('TOO_MANY_REQUESTS', {
            message:
              'Too many tries for this account. Wait a quarter of an hour, use a browser that has signed in before, or set a new password.',
          });
        }
        const password = newPassword(call.body);
        const problem = password === undefined ? null : options.checkPassword(password, givenEmail(call.body));
        if (problem) throw new APIError('BAD_REQUEST', { message: problem });
      }),
      after: createAuthMiddleware(async (call) => {
        const session = call.context.newSession;
        if (!session) return;
        const email = session.user.email.toLowerCase();
        tries.forget(await tryOf(call, email));
        const trusted = call.getCookie(`${secure ? '__Secure-' : ''}${COOKIES}.trust_device`) !== null;
        const halfway = Boolean(session.user['twoFactorEnabled']) && !trusted;
        // The library has made the session by now; it takes it back where a second factor is still to come.
        if (SIGNED_IN.has(call.path) || (call.path === '/sign-in/email' && !halfway)) {
          await leaveMark(call, email);
          if (!call.context.session) await options.onSignedIn(session.user.id as UserId);
        }
      }),
    },
    plugins: [
      twoFactor({ issuer: 'Evenkeel' }),
      entering(options.entries),
      passkey({ rpID: new URL(options.publicUrl).hostname, rpName: 'Evenkeel', origin: options.publicUrl }),
    ],
  });
}
export type SignIn = ReturnType<typeof openSignIn>;
