import { describe, expect, it } from 'vitest';
import reference from '#statistics/reference/goal-against-limits.json' with { type: 'json' };
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import { runningStreak } from '#statistics/streak.ts';
import { chanceToMeet, reachOf } from './goal-reach.ts';
import { naturalLimits } from './limits.ts';

/** The reference names them as NHSRplotthedots does. */
const names = {
  inconsistent: 'hit-and-miss',
  consistent_fail: 'consistently-misses',
  consistent_pass: 'consistently-hits',
};

describe.each(reference.cases)('a goal of $goal, good is $goodDirection', (known) => {
  const { x, goal, goodDirection } = known;
  const limits = naturalLimits(x);
  if (limits === null) throw new Error('These have limits.');
  const good = goodDirection === 'up' ? { from: goal } : { to: goal };
  const hits = x.map((value) => (goodDirection === 'up' ? value >= goal : value <= goal));

  it('stands to the limits as published', () => {
    expect(limits.centre / known.mean).toBeCloseTo(1, 6);
    expect(limits.upper / known.unpl).toBeCloseTo(1, 6);
    expect(limits.lower / known.lnpl).toBeCloseTo(1, 6);
    const reach = reachOf({ newest: limits, n: x.length, gaps: null }, good);
    expect(reach).toBe(names[known.assurance as keyof typeof names]);
  });

  it('was met as often and as lately as published', () => {
    const met = hits.filter(Boolean).length;
    expect([met, hits.length]).toEqual([known.hits, known.n]);
    const { low, high } = wilsonInterval(met, hits.length);
    expect(low).toBeCloseTo(known.hitRateWilson[0] ?? Number.NaN, 8);
    expect(high).toBeCloseTo(known.hitRateWilson[1] ?? Number.NaN, 8);
    expect(runningStreak(hits)).toMatchObject({ hit: known.currentStreak.hit, length: known.currentStreak.length });
  });

  it('will be met by luck as often as published', () => {
    // The reference divides by d₂ as tabled.
    const chance = chanceToMeet(limits.centre, limits.range / 1.128, good);
    expect(chance / known.normalProbMeetNextWeek).toBeCloseTo(1, 6);
  });
});

describe('a goal with two bounds', () => {
  const at = (lower: number, upper: number) => ({
    newest: { lower, upper, centre: (lower + upper) / 2 },
    n: 20,
    gaps: null,
  });

  it('is hit where the limits lie between, missed where they lie outside', () => {
    expect(reachOf(at(96, 104), { from: 95, to: 105 })).toBe('consistently-hits');
    expect(reachOf(at(90, 104), { from: 95, to: 105 })).toBe('hit-and-miss');
    expect(reachOf(at(90, 110), { from: 95, to: 105 })).toBe('hit-and-miss');
    expect(reachOf(at(106, 110), { from: 95, to: 105 })).toBe('consistently-misses');
    expect(reachOf(at(80, 94), { from: 95, to: 105 })).toBe('consistently-misses');
  });

  it('is good on its bounds: a process that stands still on its goal hits it', () => {
    expect(reachOf(at(5, 5), { from: 5 })).toBe('consistently-hits');
    expect([chanceToMeet(5, 0, { from: 5 }), chanceToMeet(4, 0, { from: 5 })]).toEqual([1, 0]);
  });

  it('is not judged below ten values, without limits, or by gaps', () => {
    expect(reachOf({ ...at(1, 2), n: 9 }, { from: 0 })).toBeNull();
    expect(reachOf({ ...at(1, 2), newest: null }, { from: 0 })).toBeNull();
    expect(reachOf({ ...at(1, 2), gaps: [] }, { from: 0 })).toBeNull();
  });

  // Φ(1) − Φ(−1), and far out on either side the same small chance.
  it('is met with the chance between them', () => {
    expect(chanceToMeet(10, 2, { from: 8, to: 12 })).toBeCloseTo(0.6826894921370859, 12);
    expect(chanceToMeet(10, 2, { from: 30 }) / chanceToMeet(10, 2, { to: -10 })).toBeCloseTo(1, 12);
    expect(chanceToMeet(10, 2, {})).toBe(1);
  });
});
