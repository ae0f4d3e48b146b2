import type { GenericEndpointContext } from 'better-auth';
import { markFor } from './sign-in-tries.ts';

const COOKIE = 'known_browser';
const YEAR_SECONDS = 365 * 24 * 3600;

const cookieOf = (call: GenericEndpointContext) => call.context.createAuthCookie(COOKIE, { maxAge: YEAR_SECONDS });

/** What this browser shows of an earlier sign-in, if it does. */
export async function readMark(call: GenericEndpointContext): Promise<string | null> {
  return (await call.getSignedCookie(cookieOf(call).name, call.context.secret)) || null;
}

/** Lets this browser show from now on that somebody signed in to the account with it. */
export async function leaveMark(call: GenericEndpointContext, email: string): Promise<void> {
  const { name, attributes } = cookieOf(call);
  await call.setSignedCookie(name, markFor(email), call.context.secret, { ...attributes, path: '/api/auth' });
}
