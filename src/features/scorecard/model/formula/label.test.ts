import type { MetricId } from '#lib/ids.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelMetrics, type Titled } from './label.ts';
import { parseFormula } from './parse.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as MetricId;
const metric = (n: number, title: string, owner: string, team: string | null): Titled => ({
  metricId: id(n),
  title,
  owner,
  team,
});

describe('labelMetrics', () => {
  it.each<[string, Titled[], string[]]>([
    ['a title of its own stays', [metric(1, 'Calls made', 'Ana Ruiz', null)], ['Calls made']],
    [
      'the owner tells two apart, whatever the case',
      [metric(1, 'Calls made', 'Ana Ruiz', 'Sales'), metric(2, 'calls made', 'Ben Ode', 'Sales')],
      ['Calls made (Ana Ruiz)', 'calls made (Ben Ode)'],
    ],
    [
      'the team does where the owner is the same',
      [metric(1, 'Late jobs', 'Ana Ruiz', 'Sales'), metric(2, 'Late jobs', 'Ana Ruiz', 'Production')],
      ['Late jobs (Sales)', 'Late jobs (Production)'],
    ],
    [
      'a title in parentheses is not taken for an owner',
      [metric(1, 'Calls (Ana)', 'Cy', null), metric(2, 'Calls', 'Ana', 'Sales'), metric(3, 'Calls', 'Ben', 'Sales')],
      ['Calls (Ana) (Cy)', 'Calls (Ana, Sales)', 'Calls (Ben)'],
    ],
    [
      'twice the same in every way',
      [metric(1, 'Calls', 'Ana', 'Sales'), metric(2, 'Calls', 'Ana', 'Sales')],
      [`Calls (${id(1)})`, `Calls (${id(2)})`],
    ],
  ])('%s', (_, metrics, labels) => {
    expect(labelMetrics(metrics).map(({ label }) => label)).toEqual(labels);
  });

  it('names each metric so that a formula finds that one', () => {
    const words = fc.constantFrom('A', 'a', 'A (B)', 'B', 'A]', '[A', 'A (B, C)');
    const metrics = fc.array(fc.tuple(words, words, fc.option(words)), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(metrics, (parts) => {
        const titled = parts.map(([title, owner, team], n) => metric(n, title, owner, team));
        const labels = labelMetrics(titled);
        for (const { label, metricId } of labels) {
          expect(parseFormula(`[${label.replaceAll(']', ']]')}]`, labels)).toEqual({
            ok: true,
            value: { part: 'metric', metricId, back: 0 },
          });
        }
      }),
    );
  });
});
