import { ok, problem, type Result } from './result.ts';

// Control characters, halves of a surrogate pair (no UTF-8 for them), and the marks that turn the writing direction
// around and so let a name read as another (Unicode Technical Report 36, section 3.5).
const refused = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const refusedInLines = /[^\P{Cc}\n\t]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * A title or name as it is stored: composed (NFC), trimmed, white space and line ends as single spaces.
 * @param max longest allowed length in code points, which is how PostgreSQL counts characters.
 */
export function cleanTitle(text: string, max: number): Result<string> {
  const clean = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (!visible.test(clean)) {
    return problem('empty', 'This is empty. Write at least one letter or digit.');
  }
  return checked(clean, refused, max);
}

/**
 * A note of one or several lines as it is stored: composed (NFC), trimmed, line ends as \n. It may be empty.
 * @param max longest allowed length in code points, which is how PostgreSQL counts characters.
 */
export function cleanNote(text: string, max: number): Result<string> {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .trim();
  return checked(clean, refusedInLines, max);
}

function checked(clean: string, unwanted: RegExp, max: number): Result<string> {
  if (unwanted.test(clean)) {
    return problem('control-character', 'This has a character that cannot be shown. Type it again without pasting.');
  }
  const length = [...clean].length;
  if (length > max) {
    return problem(
      'too-long',
      `This is ${length} characters long and ${max} fit. Shorten it by ${length - max}; nothing was cut.`,
    );
  }
  return ok(clean);
}

/** One or two capital letters for a person's mark: those of the first and the last word. `?` for a name without any. */
export function initials(name: string): string {
  const letters = name
    .split(/\s+/u)
    .map((word) => /[\p{L}\p{N}]/u.exec(word)?.[0])
    .filter((letter) => letter !== undefined);
  const [first] = letters;
  const last = letters.length > 1 ? (letters.at(-1) ?? '') : '';
  return first === undefined ? '?' : (first + last).toLocaleUpperCase('en');
}

/** What somebody typed, short and harmless enough to stand in a sentence about it. */
export function quoted(text: string, max = 24): string {
  const plain = [...text.replace(/[\p{C}\s]+/gu, ' ').trim()];
  return plain.length > max ? `${plain.slice(0, max).join('')}…` : plain.join('');
}
