import { useState } from 'react';
import type { MetricId } from '#lib/ids.ts';

/** One value as it was and as it became. */
export interface Step {
  readonly metricId: MetricId;
  readonly period: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Writes one side of the steps; says whether anything of it was stored. */
type Write = (steps: readonly Step[], side: 'before' | 'after') => Promise<boolean>;

/** What was stored from this page, and what was taken back of it. */
class Undo {
  readonly #done: (readonly Step[])[] = [];
  readonly #undone: (readonly Step[])[] = [];
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

  stored(steps: readonly Step[]): void {
    this.#done.push(steps);
    this.#undone.length = 0;
  }

  undo(write: Write): void {
    this.track(this.#turn(this.#done, this.#undone, (steps) => write(steps, 'before')));
  }

  redo(write: Write): void {
    this.track(this.#turn(this.#undone, this.#done, (steps) => write(steps, 'after')));
  }

  async #turn(
    from: (readonly Step[])[],
    to: (readonly Step[])[],
    write: (steps: readonly Step[]) => Promise<boolean>,
  ): Promise<boolean> {
    const stored = await (this.#underway ?? true);
    // What was just written has not arrived, and its cell says so; the change before it is not meant.
    const steps = stored ? from.pop() : undefined;
    if (!steps) return true;
    to.push(steps);
    return write(steps);
  }
}

export const useUndo = (): Undo => useState(() => new Undo())[0];
