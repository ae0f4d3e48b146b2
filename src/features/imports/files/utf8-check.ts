import { isAscii } from 'node:buffer';

/** Counts what in a stream of bytes is UTF-8 beyond ASCII and what cannot be (RFC 3629, section 4). */
export class Utf8Check {
  /** Characters of two to four bytes. */
  good = 0;
  /** Bytes that no UTF-8 has at that place. */
  bad = 0;
  #missing = 0;
  #low = 0x80;
  #high = 0xbf;

  see(bytes: Uint8Array): void {
    if (this.#missing > 0 || !isAscii(bytes)) {
      for (const byte of bytes) {
        this.#step(byte);
      }
    }
  }

  end(): void {
    this.bad += this.#missing > 0 ? 1 : 0;
    this.#missing = 0;
  }

  #step(byte: number): void {
    if (this.#missing > 0) {
      const fits = byte >= this.#low && byte <= this.#high;
      this.#low = 0x80;
      this.#high = 0xbf;
      if (fits) {
        this.#missing -= 1;
        this.good += this.#missing === 0 ? 1 : 0;
        return;
      }
      this.#missing = 0;
      this.bad += 1;
    }
    if (byte >= 0x80) {
      this.#lead(byte);
    }
  }

  #lead(byte: number): void {
    if (byte < 0xc2 || byte > 0xf4) {
      this.bad += 1;
      return;
    }
    this.#missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    // The shortest form only, no halves of surrogate pairs, nothing above U+10FFFF.
    this.#low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    this.#high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
  }
}
