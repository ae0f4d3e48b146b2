const SMALLEST = 1024;

/**
 * Knows which texts were met before without holding them: two million records would not fit into memory beside a text of
 * each. Only a number of every text is kept; where two numbers are equal both texts are made again and compared, so that
 * no two that differ are ever taken for one.
 */
export class TextIndex {
  readonly #textAt: (place: number) => string;
  readonly #numbers: number[] = [];
  /** One more than the place of a text, by its number and the next free slot behind it; 0 is free. */
  #slots = new Int32Array(SMALLEST);

  /** @param textAt the text of a place that was given before. */
  constructor(textAt: (place: number) => string) {
    this.#textAt = textAt;
  }

  /** The place of the text, counted from 0 in the order in which texts are first met; a new one takes the next. */
  placeOf(text: string): number {
    const number = numberOf(text);
    const last = this.#slots.length - 1;
    let slot = number & last;
    for (let held = this.#slots[slot] ?? 0; held !== 0; held = this.#slots[slot] ?? 0) {
      if (this.#numbers[held - 1] === number && this.#textAt(held - 1) === text) return held - 1;
      slot = (slot + 1) & last;
    }
    this.#numbers.push(number);
    this.#slots[slot] = this.#numbers.length;
    if (this.#numbers.length * 2 > this.#slots.length) this.#grow();
    return this.#numbers.length - 1;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const last = slots.length - 1;
    for (const [place, number] of this.#numbers.entries()) {
      let slot = number & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = place + 1;
    }
    this.#slots = slots;
  }
}

/** A number of 32 bits (FNV-1a over units of UTF-16, with the last step of MurmurHash3, both in the public domain). */
function numberOf(text: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) number = Math.imul(number ^ text.charCodeAt(at), 0x01000193);
  number = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  number = Math.imul(number ^ (number >>> 13), 0xc2b2ae35);
  return number ^ (number >>> 16);
}
