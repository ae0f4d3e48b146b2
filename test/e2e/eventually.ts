import { expect } from 'vitest';

/** Something that comes true by itself within the time that a busy machine takes. */
export function eventually<Value>(read: () => Value | Promise<Value>, message?: string) {
  return expect.poll(read, { timeout: 20_000, interval: 50, ...(message === undefined ? {} : { message }) });
}
