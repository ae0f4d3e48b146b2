import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nelsonTests } from './nelson.ts';
import { type ProcessInput, readProcess } from './read-process.ts';

const ordinary = [-2, 1, 3, -1, -3, 2];
/** A process without signals: 100 and a little, every six periods the same. */
const calm = (length: number) => Array.from({ length }, (_, at) => 100 + (ordinary[at % 6] ?? 0) + (at % 2) / 4);
const read = (values: readonly (number | null)[], more: Partial<ProcessInput> = {}) =>
  readProcess({ unit: 'number', values, ...more });

describe('a process', () => {
  it('of few values has no limits and says how many there are', () => {
    const { segments, signals, fresh } = read([20, 90, null, 20, 90, 20]);
    expect(segments).toMatchObject([
      { n: 5, settled: 'too-few', newest: null, limits: [], from: 0, to: 5, frozen: false },
    ]);
    expect([signals, fresh]).toEqual([[], null]);
  });

  it('of none is empty', () => {
    expect(read([])).toEqual({ segments: [], signals: [], fresh: null });
    expect(read([null, null]).segments).toMatchObject([{ n: 0, settled: 'too-few', neighbours: null }]);
  });

  it('has limits by the mean moving range, and what would not show yet', () => {
    // 10 and 14 in turn: centre 12, every step 4, limits 12 ± 10.64 and, since sigma 3.55 is below the step of 4 that
    // the values show, 2 wider.
    const values = Array.from({ length: 20 }, (_, at) => (at % 2 ? 14 : 10));
    const [segment] = read(values, { unit: 'percent' }).segments;
    expect(segment).toMatchObject({ chart: 'xmr', settled: 'firm', n: 20, frozen: true, baselineTo: 19, values: 20 });
    expect(segment?.newest?.upper).toBeCloseTo(12 + 10.64 + 2, 10);
    expect(segment?.smallestVisibleChange).toBeCloseTo(10.64, 10);
    expect(segment?.steps).toEqual({ usual: 4, limit: 3.268 * 4 });
  });

  it('keeps limits that are frozen: later periods do not change them (trap 2)', () => {
    const number = fc.option(
      fc.integer({ min: 0, max: 400 }).map((cents) => cents / 4),
      { nil: null, freq: 8 },
    );
    const known = fc.integer({ min: 0, max: 400 }).map((cents) => cents / 4);
    const units = fc.constantFrom('number', 'percent', 'currency', 'hours', 'yes-no' as const);
    fc.assert(
      fc.property(units, fc.array(known, { minLength: 20, maxLength: 40 }), fc.array(number), (unit, first, later) => {
        const before = read(first, { unit, floor: 0 });
        const after = read([...first, ...later], { unit, floor: 0 });
        const [old, now] = [before.segments[0], after.segments[0]];
        expect(old?.frozen).toBe(true);
        expect(now?.chart).toBe(old?.chart);
        expect(now?.limits.slice(0, first.length)).toEqual(old?.limits);
        expect(now?.smallestVisibleChange).toBe(old?.smallestVisibleChange);
      }),
      { numRuns: 300 },
    );
  });

  it('is not judged anew when its level moves: the shift stays visible (trap 2)', () => {
    const moved = [...calm(20), ...calm(30).map((value) => value + 6)];
    const { signals, segments } = read(moved);
    expect(segments[0]?.newest?.centre).toBeCloseTo(100, 0);
    // The period before the move happened to be above the centre too.
    expect(signals.filter(({ rule }) => rule === 'shift')).toMatchObject([
      { direction: 'up', from: 19, to: 49, completed: 26 },
    ]);
  });

  it('starts new limits at a declared change and keeps the old ones (both segments)', () => {
    const moved = [...calm(20), ...calm(30).map((value) => value + 6)];
    const { segments, signals } = read(moved, { changes: [20] });
    expect(segments.map(({ from, to, n }) => [from, to, n])).toEqual([
      [0, 19, 20],
      [20, 49, 20],
    ]);
    expect((segments[1]?.newest?.centre ?? 0) - (segments[0]?.newest?.centre ?? 0)).toBeCloseTo(6, 10);
    expect(segments[0]?.limits).toEqual(read(calm(20)).segments[0]?.limits);
    expect(signals).toEqual([]);
  });

  it('finds signals of a later segment where they are, and none across a change', () => {
    const spiked = [...calm(20), ...calm(20), 140];
    expect(read(spiked, { changes: [20] }).signals).toMatchObject([
      { rule: 'beyond', indexes: [40], from: 40, completed: 40 },
    ]);
    // Four high values before the change and four after it are no run of eight.
    const high = [...calm(20), 103, 104, 103, 104, 103, 104, 103, 104];
    expect(read(high).signals).toMatchObject([{ rule: 'shift' }]);
    expect(read(high, { changes: [24] }).signals).toEqual([]);
  });

  it('takes missing periods for missing (trap 3)', () => {
    const withHole = [...calm(10), null, null, ...calm(22).slice(12)];
    const [segment] = read(withHole).segments;
    expect(segment?.n).toBe(20);
    expect(segment?.newest?.lower).toBeGreaterThan(90);
    expect(read(withHole).signals).toEqual([]);
    expect(read(withHole.map((value) => value ?? 0)).signals).not.toEqual([]);
  });

  it('brings a fresh signal only with its last period', () => {
    const spike = [...calm(20), 140];
    expect(read(spike).fresh).toMatchObject({ rule: 'beyond', direction: 'up', completed: 20 });
    expect(read([...spike, 100]).fresh).toBeNull();
    expect(read([...spike, null]).fresh).toBeNull();
    const rising = [...calm(20), ...Array.from({ length: 9 }, (_, at) => 102 + (at % 2))];
    expect(read(rising.slice(0, 27)).fresh).toMatchObject({ rule: 'shift', completed: 26 });
    expect(read(rising.slice(0, 28)).fresh).toBeNull();
  });

  it('claims nothing fresh below ten values', () => {
    const early = [...calm(8), 400];
    expect(read(early, { range: 'median' }).signals).toMatchObject([{ rule: 'beyond' }]);
    expect(read(early, { range: 'median' }).fresh).toBeNull();
    expect(read([...calm(9), 400], { range: 'median' }).fresh).toMatchObject({ rule: 'beyond' });
  });

  it('has limits of its own for each period where sizes differ', () => {
    const values = Array.from({ length: 20 }, (_, at) => (at % 2 ? 40 : 60));
    const sizes = values.map((_, at) => (at < 10 ? 10 : 40));
    const [segment] = read(values, { unit: 'percent', sizes }).segments;
    expect(segment).toMatchObject({ chart: 'p', because: 'counted' });
    // p = ½: half the width is 3 · √(¼/10) and 3 · √(¼/40).
    expect(segment?.limits[0]?.upper).toBeCloseTo(50 + 300 * Math.sqrt(0.25 / 10), 10);
    expect(segment?.newest?.upper).toBeCloseTo(50 + 300 * Math.sqrt(0.25 / 40), 10);
  });

  it('of yes and no watches what is rare', () => {
    const mostlyYes = Array.from({ length: 20 }, (_, at) => (at % 5 === 2 ? 0 : 1));
    // The first no ends a gap of two, which is the median; eight gaps of none follow.
    const alwaysNo = [...mostlyYes, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    expect(read(alwaysNo, { unit: 'yes-no' })).toMatchObject({
      segments: [{ chart: 'g', because: 'yes-no' }],
      signals: [{ rule: 'shift', direction: 'down' }],
    });
    const alwaysYes = [...mostlyYes, ...Array.from({ length: 30 }, () => 1)];
    expect(read(alwaysYes, { unit: 'yes-no' }).signals).toMatchObject([{ rule: 'beyond', direction: 'up' }]);
    // What is missing is no third answer: of eight known weeks five are yes.
    const holes = [1, null, 0, null, 1, null, 1, null, 0, null, 1, null, 0, null, 1];
    const gaps = [null, null, 1, null, null, null, null, null, 2, null, null, null, 1, null, 1];
    expect(read(holes, { unit: 'yes-no' }).segments[0]?.gaps).toEqual(gaps);
  });

  it('of rare events counts a period with several as one', () => {
    const rare = Array.from({ length: 20 }, (_, at) => (at % 5 === 2 ? 2 : 0));
    expect(read(rare).segments).toMatchObject([{ chart: 'g', because: 'rare', smallestVisibleChange: null }]);
    expect(read(rare).segments[0]?.gaps?.slice(0, 8)).toEqual([null, null, 2, null, null, null, null, 4]);
  });

  it('says when neighbours are alike, also after the limits are frozen', () => {
    const drifting = [...calm(20), ...Array.from({ length: 40 }, (_, at) => 100 + 15 * Math.sin(at / 6))];
    expect(read(calm(20)).segments[0]?.neighbours).toMatchObject({ limitsAre: 'fair' });
    expect(read(drifting).segments[0]).toMatchObject({ chart: 'xmr', neighbours: { limitsAre: 'too-narrow' } });
    const inTurn = Array.from({ length: 20 }, (_, at) => (at % 2 ? 9 : 1));
    expect(read(inTurn, { unit: 'percent' }).segments[0]).toMatchObject({ neighbours: { limitsAre: 'too-wide' } });
  });

  it('can be tested by other rules', () => {
    const climbing = [...calm(20), 97, 98, 99, 100, 101, 102];
    expect(read(climbing).signals).toEqual([]);
    expect(read(climbing, { rules: nelsonTests }).signals).toMatchObject([
      { rule: 'trend', direction: 'up', completed: 25 },
    ]);
  });

  it('is read the same at any scale', () => {
    const values = fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 6, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.constantFrom(0.001, 0.5, 7, 1000), (raw, by) => {
        // Half a unit off whole numbers, so that none of them is taken for a count at one scale and not at another.
        const one = read(raw.map((value) => value + 0.5));
        const other = read(
          raw.map((value) => (value + 0.5) * by),
          { unit: 'percent' },
        );
        expect(other.signals).toEqual(one.signals);
        expect(other.fresh).toEqual(one.fresh);
      }),
    );
  });

  it('survives whatever comes in', () => {
    const anything = fc.array(fc.option(fc.double(), { nil: null }), { maxLength: 40 });
    const units = fc.constantFrom('number', 'percent', 'currency', 'hours', 'yes-no' as const);
    const changes = fc.array(fc.oneof(fc.integer({ min: -5, max: 50 }), fc.double()));
    fc.assert(
      fc.property(units, anything, fc.option(anything, { nil: undefined }), changes, (unit, values, sizes, at) => {
        const { segments, signals } = readProcess({ unit, values, sizes, changes: at, rules: nelsonTests });
        expect(segments.reduce((sum, { from, to }) => sum + to - from + 1, 0)).toBe(values.length);
        for (const { indexes } of signals)
          for (const index of indexes) expect(values[index]).toEqual(expect.any(Number));
      }),
      { numRuns: 1000 },
    );
  });
});
