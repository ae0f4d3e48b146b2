import { problem, ok, type Result } from '#lib/result.ts';
import { quoted } from '#lib/text.ts';

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$)/i;

const isLoopbackUrl = (url: URL) => loopback.test(url.host);

/** Where a server is, as people type it: without a scheme, with a path after it. */
export function readAddress(text: string): Result<string> {
  const trimmed = text.trim();
  const full = trimmed.includes('://') ? trimmed : `${loopback.test(trimmed) ? 'http' : 'https'}://${trimmed}`;
  const url = URL.canParse(full) ? new URL(full) : null;
  // A name and a password in front of the host would be sent along, and the token with them.
  if (
    url === null ||
    !/^https?:$/.test(url.protocol) ||
    url.hostname === '' ||
    url.username !== '' ||
    url.password !== ''
  ) {
    return problem('not-an-address', `${quoted(text, 60)} is not an address. Write one such as http://localhost:4680.`);
  }
  return ok(url.origin);
}

/** Whether everybody on the way there can read the token. */
export const isOpenToOthers = (address: string): boolean =>
  new URL(address).protocol === 'http:' && !isLoopbackUrl(new URL(address));
