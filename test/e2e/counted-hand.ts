import type { Locator, Page } from 'playwright';

/**
 * Seconds of a practised person: a key or a button, pointing with a mouse, moving the hand between the two, and making
 * up one's mind before each unit of work. Card, Moran, Newell, The keystroke-level model, CACM 23:396 (1980), figure 1;
 * K is that of an average typist of 40 words a minute.
 */
const seconds = { key: 0.28, point: 1.1, home: 0.4, mind: 1.35 };

/** Somebody who does nothing that is not counted. What the program takes to answer is not. */
export class CountedHand {
  readonly #page: Page;
  #at: 'keys' | 'mouse' = 'mouse';
  clicks = 0;
  keystrokes = 0;
  seconds = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** @throws where it is not in sight: scrolling there would be one more thing to do. */
  async click(what: Locator): Promise<void> {
    await what.waitFor();
    const [box, sight] = [await what.boundingBox(), this.#page.viewportSize()];
    const inSight = box && sight && box.x >= 0 && box.y >= 0 && box.x < sight.width && box.y < sight.height;
    if (!inSight) throw new Error(`Not in sight: ${String(what)}`);
    this.#move('mouse');
    this.clicks += 1;
    this.seconds += seconds.mind + seconds.point + seconds.key;
    await what.click();
  }

  /** @throws where Tab does not lead there. */
  async tabTo(what: Locator): Promise<void> {
    for (let presses = 0; presses < 20; presses += 1) {
      await this.press('Tab', presses > 0);
      if (await what.evaluate((element) => element === document.activeElement)) return;
    }
    throw new Error(`Tab does not lead to ${String(what)}`);
  }

  async type(text: string): Promise<void> {
    this.#keys([...text].length, seconds.mind);
    await this.#page.keyboard.type(text);
  }

  /** `Control+v` are two. @param known whether it ends what was begun, so that there is nothing to make up one's mind about. */
  async press(keys: string, known = false): Promise<void> {
    this.#keys(keys.split('+').length, known ? 0 : seconds.mind);
    await this.#page.keyboard.press(keys);
  }

  #keys(count: number, mind: number): void {
    this.#move('keys');
    this.keystrokes += count;
    this.seconds += mind + count * seconds.key;
  }

  #move(to: 'keys' | 'mouse'): void {
    if (this.#at !== to) this.seconds += seconds.home;
    this.#at = to;
  }
}
