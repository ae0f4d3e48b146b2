import { useState } from 'react';
import { dropToast } from '#kit/notices/toast-store.ts';

/** Something that was stored, and how to take it back and do it again; both say whether anything of it was stored. */
export interface Done {
  readonly back: () => Promise<boolean>;
  readonly forth: () => Promise<boolean>;
}

/** What was stored from this page, and what was taken back of it. */
class Undo {
  readonly #done: Done[] = [];
  readonly #undone: Done[] = [];
  /** Ends with whether the last of what is on its way was stored. */
  #underway: Promise<boolean> | null = null;

  /** Something is on its way: undo and redo wait for it. */
  track(work: Promise<boolean>): void {
    const all = Promise.all([this.#underway, work]).then(([, stored]) => {
      if (this.#underway === all) this.#underway = null;
      return stored;
    });
    this.#underway = all;
  }

  stored(done: Done): void {
    // It offers to take back what is no longer the last change.
    dropToast();
    this.#done.push(done);
    this.#undone.length = 0;
  }

  /** Takes the last one back, or that very one wherever it stands. */
  undo(thisOne?: Done): void {
    this.track(this.#turn(this.#done, this.#undone, thisOne, ({ back }) => back()));
  }

  redo(): void {
    this.track(this.#turn(this.#undone, this.#done, undefined, ({ forth }) => forth()));
  }

  async #turn(
    from: Done[],
    to: Done[],
    meant: Done | undefined,
    write: (done: Done) => Promise<boolean>,
  ): Promise<boolean> {
    const stored = await (this.#underway ?? true);
    // What was just written has not arrived, and its cell says so; the change before it is not meant.
    const at = meant ? from.lastIndexOf(meant) : stored ? from.length - 1 : -1;
    const [done] = at < 0 ? [] : from.splice(at, 1);
    if (!done) return true;
    to.push(done);
    return write(done);
  }
}

export const useUndo = (): Undo => useState(() => new Undo())[0];
