import { describe, expect, it } from 'vitest';
import { TryLimit } from './try-limit.ts';

function limited(tries: number, withinMs: number) {
  let now = 0;
  const limit = new TryLimit({ tries, withinMs, now: () => now });
  return {
    limit,
    forward: (milliseconds: number) => {
      now += milliseconds;
    },
    take: (key: string, times: number) => Array.from({ length: times }, () => limit.take(key)),
  };
}

describe('a limit of tries', () => {
  it('lets so many pass and no more, each key by itself', () => {
    const { take } = limited(3, 1000);
    expect(take('a', 5)).toEqual([true, true, true, false, false]);
    expect(take('b', 1)).toEqual([true]);
  });

  it('begins anew when its time has passed since the first try, not since the last', () => {
    const { take, forward } = limited(2, 1000);
    expect(take('a', 2)).toEqual([true, true]);
    forward(999);
    expect(take('a', 1)).toEqual([false]);
    forward(1);
    expect(take('a', 3)).toEqual([true, true, false]);
  });

  it('forgets a key that was right', () => {
    const { take, limit } = limited(2, 1000);
    take('a', 2);
    limit.forget('a');
    expect(take('a', 3)).toEqual([true, true, false]);
  });

  it('keeps as many keys as it has room for, whatever strangers send', () => {
    const { take, limit } = limited(1, 1000);
    take('first', 1);
    for (let at = 0; at < 50_000; at += 1) limit.take(`stranger ${at}`);
    // The oldest made room; the newest are still known.
    expect(take('first', 1)).toEqual([true]);
    expect(take('stranger 49999', 1)).toEqual([false]);
  });
});
