import { expect } from 'vitest';

/** Something that comes true by itself within the time that a busy machine takes. */
export const eventually = <Value>(read: () => Value | Promise<Value>, message?: string) =>
  expect.poll(read, { timeout: 20_000, interval: 50, ...(message === undefined ? {} : { message }) });
