import { describe, expect, it } from 'vitest';
import { idMaker } from './new-id.ts';

const timeOf = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
const form = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('ids', () => {
  it('are UUIDs of version 7 that carry the time', () => {
    const id = idMaker(() => 1_764_000_000_123)<string>();
    expect(id).toMatch(form);
    expect(timeOf(id)).toBe(1_764_000_000_123);
  });

  it('rise within one millisecond, also past the 4096 that its counter holds', () => {
    const make = idMaker(() => 1_764_000_000_000);
    const ids = Array.from({ length: 10_000 }, () => make<string>());
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => form.test(id))).toBe(true);
    // 4096 in each: the third millisecond is borrowed from the future.
    expect(timeOf(ids.at(-1) ?? '') - timeOf(ids[0] ?? '')).toBe(2);
  });

  it('rise when the clock stands or is set back', () => {
    const times = [1000, 1000, 990, 1001, 500, 1002];
    const make = idMaker(() => times.shift() ?? 0);
    const ids = Array.from({ length: 6 }, () => make<string>());
    expect(ids).toEqual([...ids].sort());
    expect(ids.map(timeOf)).toEqual([1000, 1000, 1000, 1001, 1001, 1002]);
  });

  it('of two makers in the same millisecond differ', () => {
    const [one, two] = [idMaker(() => 1000), idMaker(() => 1000)];
    expect(one<string>()).not.toBe(two<string>());
  });
});
