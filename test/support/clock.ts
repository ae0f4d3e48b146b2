/** Runs with the machine's clock from the instant given, and moves when the test says so. */
export class Clock {
  #shift: number;

  constructor(start: number) {
    this.#shift = start - Date.now();
  }

  readonly now = (): number => Date.now() + this.#shift;

  forward(milliseconds: number): void {
    this.#shift += milliseconds;
  }
}

export const MINUTE = 60_000;
export const DAY = 86_400_000;
