import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompanyId } from '#lib/ids.ts';
import { checkToken, describeToken, isTokenText, tokenAllows, tokenHint, tokenText } from './token.ts';

const acme = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f' as CompanyId;
const other = '017f22e2-79b0-7cc3-98c4-dc0c0c073990' as CompanyId;
const now = Date.UTC(2026, 10, 17);

describe('the text of a token', () => {
  it.each([
    [new Uint8Array(32), `ek_${'0'.repeat(43)}`],
    [new Uint8Array(32).fill(1, 31), `ek_${'0'.repeat(42)}1`],
    [new Uint8Array(32).fill(61, 31), `ek_${'0'.repeat(42)}z`],
    [new Uint8Array(32).fill(62, 31), `ek_${'0'.repeat(41)}10`],
  ])('counts in base 62', (random, text) => {
    expect(tokenText(random)).toBe(text);
  });

  it('differs for different bytes and has always one form', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        expect(isTokenText(tokenText(a))).toBe(true);
        expect(tokenText(a) === tokenText(b)).toBe(a.every((byte, place) => byte === b[place]));
      }),
    );
    expect(tokenText(new Uint8Array(32).fill(255))).toHaveLength(46);
  });

  it('needs all its bytes', () => {
    expect(() => tokenText(new Uint8Array(31))).toThrow(/32 random bytes/);
  });

  it.each(['', 'ek_', `ek_${'0'.repeat(42)}`, `ek_${'0'.repeat(44)}`, `EK_${'0'.repeat(43)}`, `ek_${'-'.repeat(43)}`])(
    'is not %j',
    (text) => {
      expect(isTokenText(text)).toBe(false);
    },
  );

  it('is hinted at by its start', () => {
    expect(tokenHint(`ek_4fGh${'0'.repeat(39)}`)).toBe('ek_4fGh…');
  });
});

describe('the rights of a token', () => {
  const reading = { access: 'read', companies: [acme], expiresAt: now + 1 } as const;

  it.each([
    [reading, acme, false, now, true],
    [reading, acme, true, now, false],
    [reading, other, false, now, false],
    [reading, acme, false, now + 1, false],
    [{ ...reading, access: 'write' }, acme, true, now, true],
    [{ ...reading, access: 'write' }, other, true, now, false],
    [{ ...reading, companies: [] }, acme, false, now, false],
  ] as const)('%j in %s, write %s', (rights, company, write, at, expected) => {
    expect(tokenAllows(rights, { company, write, now: at })).toBe(expected);
  });

  it('are told in a line', () => {
    expect(describeToken(reading, '9 Nov 2026')).toBe('read only in 1 company, until 9 Nov 2026');
    expect(describeToken({ ...reading, access: 'write', companies: [acme, other] }, '9 Nov 2026')).toBe(
      'read and write in 2 companies, until 9 Nov 2026',
    );
  });
});

describe('checkToken', () => {
  const draft = { name: ' laptop ', access: 'read', companies: [acme, acme], days: 30 };

  it('keeps each company once and an end', () => {
    expect(checkToken(draft, now)).toEqual({
      ok: true,
      value: { name: 'laptop', access: 'read', companies: [acme], expiresAt: Date.UTC(2026, 11, 17) },
    });
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ access: 'admin' }, 'access'],
    [{ companies: [] }, 'companies'],
    [{ companies: ['all'] }, 'companies'],
    [{ days: 0 }, 'days'],
    [{ days: 367 }, 'days'],
    [{ days: Number.POSITIVE_INFINITY }, 'days'],
  ])('%j is refused at %s', (change, field) => {
    const checked = checkToken({ ...draft, ...change }, now);
    expect(checked.ok ? [] : Object.keys(checked.error)).toEqual([field]);
  });
});
