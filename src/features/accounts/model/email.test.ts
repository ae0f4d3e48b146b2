import { describe, expect, it } from 'vitest';
import { checkEmail } from './email.ts';

describe('checkEmail', () => {
  it.each([
    ['joan@example.com', 'joan@example.com'],
    ['  Joan.Doe+Keel@Example.CO.UK \n', 'joan.doe+keel@example.co.uk'],
    ["o'neil@sub.example.org", "o'neil@sub.example.org"],
    ['jürgen@bücher.example', 'jürgen@bücher.example'],
    [`${'a'.repeat(242)}@example.com`, `${'a'.repeat(242)}@example.com`],
  ])('%.40s is kept as %.40s', (text, email) => {
    expect(checkEmail(text)).toEqual({ ok: true, value: email });
  });

  it.each([
    ['', 'no-at'],
    ['joan', 'no-at'],
    ['@example.com', 'no-at'],
    ['joan@', 'no-dot'],
    ['joan@@example.com', 'no-at'],
    ['joan@example.com@example.com', 'no-at'],
    ['joan@localhost', 'no-dot'],
    ['joan@.com', 'no-dot'],
    ['joan@example.', 'no-dot'],
    ['joan@example.c', 'no-dot'],
    ['jo an@example.com', 'odd-character'],
    ['jo\u0000an@example.com', 'odd-character'],
    ['<joan@example.com>', 'odd-character'],
    ['joan,ann@example.com', 'odd-character'],
    ['joan;@example.com', 'odd-character'],
    ['"joan"@example.com', 'odd-character'],
    [`${'a'.repeat(243)}@example.com`, 'too-long'],
  ])('%.40j is refused as %s', (text, code) => {
    const checked = checkEmail(text);
    expect(checked.ok ? 'ok' : checked.error.code).toBe(code);
    expect(checked.ok ? '' : checked.error.message).toMatch(/\.$/);
  });
});
