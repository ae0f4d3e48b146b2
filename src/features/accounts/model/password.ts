import { ok, problem, type Result } from '#lib/result.ts';

export const shortestPassword = 12;
/** Longer ones only cost time to hash. */
export const longestPassword = 128;

// The long ones among the passwords every guesser tries first.
const obvious = new Set([
  'passwordpassword',
  'password1234',
  'password12345',
  'password123456',
  'passw0rd1234',
  'mypassword123',
  'changeme1234',
  'letmeinletmein',
  'letmein12345',
  'welcome12345',
  'welcome123456',
  'administrator',
  'admin1234567',
  'iloveyou1234',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwerty123456',
  'qwertyqwerty',
  'qwertzuiop12',
  '1q2w3e4r5t6y',
  'q1w2e3r4t5y6',
  '1qaz2wsx3edc',
  'abcdefghijkl',
  'abc123abc123',
  'correcthorsebatterystaple',
]);

const runs = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];

function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** aaaaaaaaaaaa, abcabcabcabc. */
function isRepeated(text: string): boolean {
  return /^(.{1,4}?)\1+$/su.test(text);
}

function isRun(text: string): boolean {
  // A few letters among other characters are a run by accident.
  if (text.length < 6) {
    return false;
  }
  const backwards = [...text].reverse().join('');
  return runs.some((run) => run.includes(text) || run.includes(backwards));
}

/** The name alone, or with a tail of digits: acmeplumbing2026. */
function isNameWithDigits(password: string, name: string): boolean {
  return name !== '' && password.startsWith(name) && /^\d*$/.test(password.slice(name.length));
}

/** Length is counted in code points. What it may not be is looked at without capitals, spaces and punctuation. */
export function checkPassword(
  password: string,
  about: { readonly email: string; readonly companyName?: string },
): Result<string> {
  const length = [...password].length;
  if (length < shortestPassword) {
    return problem(
      'too-short',
      `This password has ${length} characters and needs at least ${shortestPassword}. A few words in a row do well.`,
    );
  }
  if (length > longestPassword) {
    return problem(
      'too-long',
      `This password has ${length} characters and at most ${longestPassword} fit. Shorten it.`,
    );
  }
  const plain = bare(password);
  const [local = ''] = about.email.split('@');
  if (plain === bare(about.email) || isNameWithDigits(plain, bare(local))) {
    return problem('is-email', 'This password is your e-mail address. Choose one that nobody who knows you would try.');
  }
  if (isNameWithDigits(plain, bare(about.companyName ?? ''))) {
    return problem('is-company', 'This password is the company’s name. Choose one that nobody who knows it would try.');
  }
  const written = password.toLowerCase();
  if (obvious.has(written) || obvious.has(plain) || isRepeated(written) || isRepeated(plain) || isRun(plain)) {
    return problem(
      'obvious',
      'This password is among the first anybody would try. Choose a few words in a row instead.',
    );
  }
  return ok(password);
}
