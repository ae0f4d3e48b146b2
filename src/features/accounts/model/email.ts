import { ok, problem, type Result } from '#lib/result.ts';

// RFC 5321, section 4.5.3.1.3: a path has at most 256 octets, two of them its angle brackets.
const longestEmail = 254;

/** An address as it is kept: trimmed and in small letters. Only its shape is checked; a letter proves the rest. */
export function checkEmail(text: string): Result<string> {
  const email = text.trim().toLowerCase();
  const [local, domain, more] = email.split('@');
  if (!local || domain === undefined || more !== undefined) {
    return problem('no-at', 'An address has one @ with something on both sides, such as joan@example.com.');
  }
  if (!/^[^\s.][^\s]*\.[^\s.]{2,}$/u.test(domain)) {
    return problem('no-dot', 'An address needs a dot after the @ part, such as joan@example.com.');
  }
  if (/[\s\p{Cc}<>,;"]/u.test(email)) {
    return problem('odd-character', 'This address has a character that no address has. Type it again.');
  }
  if (email.length > longestEmail) {
    return problem('too-long', `This address is ${email.length} characters long and ${longestEmail} fit.`);
  }
  return ok(email);
}
