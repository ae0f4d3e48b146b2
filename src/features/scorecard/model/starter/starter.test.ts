import type { MetricId } from '#lib/ids.ts';
import { cleanTitle } from '#lib/text.ts';
import { describe, expect, it } from 'vitest';
import { findCycle } from '../cycle.ts';
import { inputsOf } from '../formula/formula.ts';
import { parseFormula } from '../formula/parse.ts';
import { checkGoal } from '../goal.ts';
import { longestTitle } from '../metric.ts';
import { chooseMetrics, formulaTitles, starterScorecards } from './starter.ts';

describe.each(starterScorecards)('the scorecard of $starter', ({ metrics }) => {
  const titles = metrics.map(({ title }) => title);
  const byTitle = new Map(metrics.map((metric) => [metric.title, metric]));

  it('has a dozen metrics, each with a title of its own that can be kept', () => {
    expect(titles.length).toBeGreaterThanOrEqual(8);
    expect(titles.length).toBeLessThanOrEqual(14);
    expect(new Set(titles.map((title) => title.toLowerCase())).size).toBe(titles.length);
    for (const { title, group, note } of metrics) {
      expect(cleanTitle(title, longestTitle)).toEqual({ ok: true, value: title });
      expect(cleanTitle(group, longestTitle)).toEqual({ ok: true, value: group });
      // a bracket in a title would have to be doubled in formulas
      expect(title).not.toMatch(/[[\]]/);
      expect(note).toMatch(/^[A-Z].{30,240}[.?]$/u);
    }
  });

  it('has activities, what runs ahead, results, and the view of a client', () => {
    expect(new Set(metrics.map(({ kind }) => kind))).toEqual(new Set(['activity', 'leading', 'lagging']));
    expect(metrics.some(({ clientView }) => clientView)).toBe(true);
    expect(metrics.filter(({ goal }) => goal).length).toBeGreaterThan(metrics.length / 2);
  });

  it('keeps each group together', () => {
    const groups = metrics.map(({ group }) => group);
    const runs = groups.filter((group, at) => group !== groups[at - 1]);
    expect(runs).toEqual([...new Set(groups)]);
  });

  it('counts as an activity only what its owner can move within a week, and no result', () => {
    const said = metrics.map(({ kind, controllable }) => ({ kind, controllable }));
    expect(said).not.toContainEqual({ kind: 'activity', controllable: false });
    expect(said).not.toContainEqual({ kind: 'lagging', controllable: true });
  });

  it('is linked: every drive is there, never against the direction, without a cycle and without a gap', () => {
    const rank = { activity: 0, leading: 1, lagging: 2 };
    const edges = new Map(metrics.map(({ title, drives = [] }) => [title, drives]));
    for (const { title, kind, drives = [] } of metrics) {
      for (const driven of drives) {
        expect(byTitle.has(driven), `${title} drives ${driven}`).toBe(true);
        expect(rank[byTitle.get(driven)?.kind ?? 'activity']).toBeGreaterThanOrEqual(rank[kind]);
      }
      if (kind !== 'lagging') expect(drives, title).not.toEqual([]);
      const driven = metrics.some((other) => other.drives?.includes(title));
      if (kind === 'lagging') expect(driven, title).toBe(true);
    }
    expect(findCycle(edges)).toBeNull();
  });

  it('has goals that can be kept', () => {
    const checked = metrics.flatMap(({ goal, unit }) => (goal ? [checkGoal(goal, unit)] : []));
    expect(checked.filter((result) => !result.ok)).toEqual([]);
  });

  it('has formulas over metrics of the same cadence', () => {
    const names = titles.map((label) => ({ metricId: label as MetricId, label }));
    for (const { title, formula, cadence } of metrics) {
      if (formula === undefined) continue;
      const parsed = parseFormula(formula, names);
      const inputs = parsed.ok ? inputsOf(parsed.value) : [parsed.error.message];
      expect(new Set(inputs)).toEqual(new Set(formulaTitles(formula)));
      for (const input of inputs) expect(byTitle.get(input)?.cadence, `${title} of ${input}`).toBe(cadence);
    }
  });
});

describe('chooseMetrics', () => {
  const titlesOf = (titles?: string[]) => {
    const chosen = chooseMetrics('contractor', titles);
    return chosen.ok ? chosen.value.map(({ title }) => title) : chosen.error;
  };

  it('takes all where none is named', () => {
    expect(titlesOf()).toHaveLength(14);
  });

  it('keeps the order of the starter, and drives among those chosen', () => {
    expect(titlesOf(['Work sold', 'New leads'])).toEqual(['New leads', 'Work sold']);
    const chosen = chooseMetrics('contractor', ['Work sold', 'New leads']);
    expect(chosen.ok && chosen.value.map(({ drives }) => drives)).toEqual([['Work sold'], []]);
  });

  it.each([
    [[], 'none-chosen', 'Choose at least one'],
    [['Bananas'], 'unknown-title', 'no Bananas'],
    [['Close rate, eight weeks', 'Jobs sold'], 'lacks-input', 'calculated from Estimates sent.'],
    [['Revenue over twelve months'], 'lacks-input', 'calculated from Revenue.'],
  ])('refuses %j: %s', (titles, code, words) => {
    expect(titlesOf(titles)).toMatchObject({ code, message: expect.stringContaining(words) as string });
  });
});
