import { describe, expect, it } from 'vitest';
import { checkPassword } from './password.ts';

const joan = { email: 'joan.brackett@example.com', companyName: 'Brackett & Sons Plumbing' };

describe('checkPassword', () => {
  it.each([
    'copper pipes sing low',
    'tR0ub4dor&3xyz',
    'dvMq!8#kPz2@',
    '😀🔧🎺🚰🧰🪠😀🎺🔧🪠🚰🧰x',
    '!@#$%^&*()_+-=',
    'joan.brackett likes copper',
    'Brackett & Sons Plumbing since 1982',
  ])('takes %s as it is', (password) => {
    expect(checkPassword(password, joan)).toEqual({ ok: true, value: password });
  });

  it.each([
    ['', 'too-short'],
    ['elevenchars', 'too-short'],
    // eleven characters, though twenty-two code units
    ['😀'.repeat(11), 'too-short'],
    ['x1'.repeat(65), 'too-long'],
    ['joan.brackett@example.com', 'is-email'],
    ['JOAN.BRACKETT@EXAMPLE.COM', 'is-email'],
    ['joanbrackett', 'is-email'],
    ['Joan.Brackett1982!', 'is-email'],
    ['Brackett & Sons Plumbing', 'is-company'],
    ['brackettsonsplumbing2026', 'is-company'],
    ['password1234', 'obvious'],
    ['Password1234!', 'obvious'],
    ['qwertyuiop123', 'obvious'],
    ['aaaaaaaaaaaa', 'obvious'],
    ['abcabcabcabc', 'obvious'],
    ['!!!!!!!!!!!!', 'obvious'],
    ['1234567890123', 'obvious'],
    ['321098765432', 'obvious'],
    ['abcdefghijklm', 'obvious'],
    ['zyxwvutsrqponm', 'obvious'],
  ])('refuses %.30s: %s', (password, code) => {
    const checked = checkPassword(password, joan);
    expect(checked.ok ? 'ok' : checked.error.code).toBe(code);
    // a refusal is shown and logged: it never repeats the password
    expect(checked.ok || password === '' || !checked.error.message.includes(password)).toBe(true);
  });

  it('manages without a company', () => {
    expect(checkPassword('brackettsonsplumbing', { email: joan.email }).ok).toBe(true);
    expect(checkPassword('copper pipes sing low', { email: '' }).ok).toBe(true);
  });
});
