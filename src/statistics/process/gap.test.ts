import { describe, expect, it } from 'vitest';
import { chartGaps } from './gap.ts';
import { findSignals } from './rule.ts';

const events = (text: string) => [...text].map((mark) => (mark === '?' ? null : mark === 'x'));

describe('the chart of gaps', () => {
  // Four events in twenty periods: p = 4.5/21, mean gap 16.5/4.5 = 11/3, sigma √(11/3 · 14/3) = 4.137, upper 16.08.
  // Median: the fewest k with 1 − (1 − p)^(k + 1) ≥ ½ is 2.
  const baseline = '...x....x..x......x.';

  it('has the limits of a geometric gap', () => {
    const chart = chartGaps(events(baseline), 20, true);
    const limits = chart?.limits[19];
    expect(limits?.centre).toBeCloseTo(11 / 3, 12);
    expect(limits?.upper).toBeCloseTo(11 / 3 + 3 * Math.sqrt((11 / 3) * (14 / 3)), 12);
    expect(limits?.lower).toBe(0);
    expect(chart?.gaps?.map((gap, at) => (gap === null ? null : [at, gap])).filter(Boolean)).toEqual([
      [3, 3],
      [8, 4],
      [11, 2],
      [18, 6],
      [19, 1],
    ]);
  });

  it('calls a gap too long in the period in which it passes the limit, and only then', () => {
    const quiet = (periods: number) =>
      findSignals(chartGaps(events(baseline + '.'.repeat(periods)), 20, true)?.standings ?? []);
    // One quiet period is in the baseline: the seventeenth is the sixteenth after it.
    expect(quiet(15)).toEqual([]);
    const signal = { rule: 'beyond', direction: 'down', completed: 35 };
    expect(quiet(16)).toMatchObject([signal]);
    expect(quiet(40)).toMatchObject([signal]);
    const ended = chartGaps(events(`${baseline}${'.'.repeat(25)}x..`), 20, true)?.standings ?? [];
    expect(findSignals(ended)).toMatchObject([signal]);
  });

  it('points up where what is rare is the lower value', () => {
    const standings = chartGaps(events(baseline + '.'.repeat(20)), 20, false)?.standings ?? [];
    expect(findSignals(standings)).toMatchObject([{ rule: 'beyond', direction: 'up' }]);
  });

  it('calls eight short gaps in a row a shift', () => {
    // Gaps of none and one, below the median of two; the last of the baseline is not yet over, so it counts too.
    const often = chartGaps(events(`${baseline}x.x.xx.xx.xx`), 20, true)?.standings ?? [];
    expect(findSignals(often)).toMatchObject([{ rule: 'shift', direction: 'up', completed: 31 }]);
  });

  it('calls eight long gaps in a row a shift as soon as the eighth is long', () => {
    // The gap of six in the baseline, six of three, and one that passes the median of two with its third quiet period.
    const seldom = `${baseline}..x${'...x'.repeat(5)}`;
    const signal = { rule: 'shift', direction: 'down', completed: 45 };
    const find = (text: string) => findSignals(chartGaps(events(text), 20, true)?.standings ?? []);
    expect(find(`${seldom}..`)).toEqual([]);
    expect(find(`${seldom}...`)).toMatchObject([signal]);
    expect(find(`${seldom}...x`)).toMatchObject([signal]);
  });

  it('has a gap on the median break a run (trap 4)', () => {
    const often = chartGaps(events(`${baseline}x.x.xx..xx.xx`), 20, true)?.standings ?? [];
    expect(findSignals(often)).toEqual([]);
  });

  it('counts no missing period as quiet', () => {
    const standings = chartGaps(events(`${baseline}${'?'.repeat(40)}`), 20, true)?.standings ?? [];
    expect(findSignals(standings)).toEqual([]);
  });

  it('waits for six periods, and expects an event where there was none yet', () => {
    expect(chartGaps(events('x....'), 5, true)).toBeNull();
    // Half an event in 21 periods: mean gap 41.
    expect(chartGaps(events('.'.repeat(20)), 20, true)?.limits[0]?.centre).toBeCloseTo(41, 10);
  });
});
