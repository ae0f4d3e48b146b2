import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanNote, cleanTitle, initials, quoted } from './text.ts';

describe('cleanTitle', () => {
  it.each([
    ['  New   leads ', 'New leads'],
    ['Calls\n\tmissed\r\n', 'Calls missed'],
    ['New\u00a0leads', 'New leads'],
    // e and a combining accent become one letter
    ['Cafe\u0301', 'Caf\u00e9'],
    ['👩‍🔧 visits', '👩‍🔧 visits'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['$', '$'],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanTitle(text, 120)).toEqual({ ok: true, value: clean });
  });

  it.each([
    ['', 'empty'],
    [' \n\t ', 'empty'],
    ['\u200b\u200b', 'empty'],
    ['a\u0000b', 'control-character'],
    ['a\u001bb', 'control-character'],
    ['a\u0085b', 'control-character'],
    ['a\ud800b', 'control-character'],
    ['invoice\u202efdp.exe', 'control-character'],
  ])('%j is refused as %s', (text, code) => {
    expect(cleanTitle(text, 120)).toMatchObject({ ok: false, error: { code } });
  });

  it('counts characters, not halves of them, and says both counts', () => {
    expect(cleanTitle('😀'.repeat(120), 120).ok).toBe(true);
    expect(cleanTitle('😀'.repeat(121), 120).ok).toBe(false);
    const refused = cleanTitle('x'.repeat(10_000), 120);
    expect(refused).toMatchObject({ ok: false, error: { code: 'too-long' } });
    expect(refused.ok ? '' : refused.error.message).toMatch(/10000 .* 120 .* 9880/);
  });

  it('changes nothing the second time, and never lets too much through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = cleanTitle(text, 40);
        if (once.ok) {
          expect(cleanTitle(once.value, 40)).toEqual(once);
          expect([...once.value].length).toBeLessThanOrEqual(40);
          expect(once.value).toBe(once.value.trim());
          expect(once.value).not.toMatch(/\p{Cc}/u);
        }
      }),
    );
  });
});

describe('cleanNote', () => {
  it.each([
    ['', ''],
    [' \n ', ''],
    ['  Storm closed\r\nboth sites \n', 'Storm closed\nboth sites'],
    ['one\u2028two\tthree', 'one\ntwo\tthree'],
    ['Cafe\u0301', 'Caf\u00e9'],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanNote(text, 500)).toEqual({ ok: true, value: clean });
  });

  it.each([
    ['a\u0000b', 'control-character'],
    ['a\ud800b', 'control-character'],
    ['a\u202eb', 'control-character'],
    ['x'.repeat(501), 'too-long'],
    ['😀'.repeat(501), 'too-long'],
  ])('%.20j is refused as %s', (text, code) => {
    expect(cleanNote(text, 500)).toMatchObject({ ok: false, error: { code } });
  });

  it('counts characters, not halves of them', () => {
    expect(cleanNote('😀'.repeat(500), 500).ok).toBe(true);
  });
});

describe('initials', () => {
  it.each([
    ['Ruth Okafor', 'RO'],
    ['priya', 'P'],
    ['Maria del Carmen Núñez', 'MN'],
    ['  (Ann)  Lee ', 'AL'],
    ['élodie', 'É'],
    ['😀', '?'],
    ['', '?'],
  ])('%j: %s', (name, mark) => {
    expect(initials(name)).toBe(mark);
  });
});

describe('quoted', () => {
  it('is short and on one line', () => {
    expect(quoted('2×6')).toBe('2×6');
    expect(quoted(`a\u0000\n b${'c'.repeat(10_000)}`)).toBe(`a b${'c'.repeat(21)}…`);
  });
});
