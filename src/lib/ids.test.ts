import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUuid, uuidv7 } from './ids.ts';

describe('a UUID version 7', () => {
  it('is the example of RFC 9562, appendix A.6', () => {
    // Tue 22 Feb 2022 14:22:22 GMT-05:00; rand_a 0xCC3; rand_b begins 0b01, then 0x8C4DC0C0C07398F.
    const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
    expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  it('has version, variant and time whatever the random bytes are, and sorts by time', () => {
    const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
    const time = fc.integer({ min: 0, max: 2 ** 48 - 2 });
    fc.assert(
      fc.property(time, bytes, bytes, (at, early, late) => {
        const id = uuidv7(at, early);
        expect(isUuid(id)).toBe(true);
        expect(id[14]).toBe('7');
        expect('89ab').toContain(id[19]);
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(at);
        expect(id < uuidv7(at + 1, late)).toBe(true);
      }),
    );
  });

  it('keeps the caller’s bytes as they were', () => {
    const random = new Uint8Array(10).fill(0xff);
    uuidv7(0, random);
    expect([...random]).toEqual(Array.from({ length: 10 }, () => 0xff));
  });

  it.each([[-1], [0.5], [2 ** 48], [Number.NaN]])('refuses the time %s', (at) => {
    expect(() => uuidv7(at, new Uint8Array(10))).toThrow(RangeError);
  });

  it('refuses too few bytes', () => {
    expect(() => uuidv7(0, new Uint8Array(9))).toThrow(/10 random bytes/);
  });
});

describe('isUuid', () => {
  it.each([
    ['017f22e2-79b0-7cc3-98c4-dc0c0c07398f', true],
    ['017F22E2-79B0-7CC3-98C4-DC0C0C07398F', true],
    ['017f22e279b07cc398c4dc0c0c07398f', false],
    [' 017f22e2-79b0-7cc3-98c4-dc0c0c07398f', false],
    ['017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n', false],
    ["017f22e2-79b0-7cc3-98c4-dc0c0c07398'", false],
    ['', false],
    [7, false],
    [null, false],
  ])('%j: %s', (text, expected) => {
    expect(isUuid(text)).toBe(expected);
  });
});
