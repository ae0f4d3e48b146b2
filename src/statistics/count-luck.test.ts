import { expect, it } from 'vitest';
import { countLuck } from './count-luck.ts';

const room = 1e9;

it('is the tails of the binomial where the rate is known', () => {
  // Of 4 with a share of ½: 2 are expected, limits 2 ± 3 are never left, and 3 or 4 lie above with chance 5/16.
  expect(countLuck({ shares: true, rate: 0.5, size: 4, room })).toBeCloseTo(2 * (5 / 16) ** 8 * (11 / 16), 6);
  // Of 16: beyond 8 ± 6 are 0, 1, 15 and 16, chance 2 · 17/65536; 9 and more lie above, chance (1 − 12870/65536)/2.
  const above = (1 - 12_870 / 65_536) / 2;
  expect(countLuck({ shares: true, rate: 0.5, size: 16, room })).toBeCloseTo(
    34 / 65_536 + 2 * above ** 8 * (1 - above),
    6,
  );
});

it('is the tails of the Poisson where the rate is known', () => {
  // Of 1: beyond 1 + 3 are 5 and more, 1 − e⁻¹(1 + 1 + 1/2 + 1/6 + 1/24); none lies below, 2 and more above.
  const none = Math.exp(-1);
  const above = 1 - 2 * none;
  expect(countLuck({ shares: false, rate: 1, size: 1, room })).toBeCloseTo(
    1 - none * (65 / 24) + above ** 8 * (1 - above) + none ** 8 * (1 - none),
    4,
  );
});

it('is larger where the rate comes from few', () => {
  const of = (known: number) => countLuck({ shares: true, rate: 0.5, size: 90, room: known });
  expect(of(20 * 90)).toBeGreaterThan(1.3 * of(room));
});

it('stays a chance where nothing or everything was counted', () => {
  for (const rate of [0.5 / 800, 1 - 0.5 / 800]) {
    const chance = countLuck({ shares: true, rate, size: 40, room: 800 });
    expect(chance).toBeGreaterThan(0);
    expect(chance).toBeLessThan(0.5);
  }
});
