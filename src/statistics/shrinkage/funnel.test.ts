import { describe, expect, it } from 'vitest';
import fixture from '../reference/funnel-limits.json' with { type: 'json' };
import rates from '../reference/win-rates.json' with { type: 'json' };
import { funnelLimits } from './funnel.ts';

describe('funnel limits', () => {
  // The reference does not cut limits off at 0 and 1.
  const cut = (limit: number) => Math.min(1, Math.max(0, limit));

  it.each(fixture.limits)('at $n trials are those of Spiegelhalter', (expected) => {
    for (const [level, low, high] of [
      [0.9973, expected.lower3, expected.upper3],
      [0.95, expected.lower2, expected.upper2],
      [0.998, expected.lower001, expected.upper999],
    ] as const) {
      const limits = funnelLimits(fixture.target, expected.n, level);
      expect(limits.low).toBeCloseTo(cut(low), 9);
      expect(limits.high).toBeCloseTo(cut(high), 9);
    }
  });

  it('of thirty people of a public file leave out those that R leaves out', () => {
    const won = rates.agents.reduce((sum, agent) => sum + agent.won, 0);
    const all = rates.agents.reduce((sum, agent) => sum + agent.n, 0);
    for (const agent of rates.agents) {
      const isOutside = (level: number) => {
        const { low, high } = funnelLimits(won / all, agent.n, level);
        return agent.won / agent.n < low || agent.won / agent.n > high;
      };
      expect([isOutside(0.95), isOutside(0.998)]).toEqual([agent.out95, agent.out998]);
    }
  });

  it('hold everything without trials, and nothing but the target where that is certain', () => {
    expect(funnelLimits(0.4, 0, 0.95)).toEqual({ low: 0, high: 1 });
    expect(funnelLimits(0, 12, 0.95)).toEqual({ low: 0, high: 0 });
    expect(funnelLimits(1, 12, 0.95)).toEqual({ low: 1, high: 1 });
  });

  it('close in on the target', () => {
    const widths = [10, 100, 1000, 10_000].map((trials) => {
      const { low, high } = funnelLimits(0.3, trials, 0.95);
      expect(low).toBeLessThan(0.3);
      expect(high).toBeGreaterThan(0.3);
      return high - low;
    });
    expect(widths).toEqual(widths.toSorted((one, other) => other - one));
    // 2 · 1.96 · √(0.3 · 0.7/10,000)
    expect(widths[3]).toBeCloseTo(0.018, 3);
  });
});
