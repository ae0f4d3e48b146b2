import { describe, expect, it } from 'vitest';
import type { Basis } from './claim.ts';
import { settleVerdicts } from './verdict.ts';

// Benjamini and Hochberg 1995, section 3.2 (Neuhaus et al. 1992): at 5 % Bonferroni and Holm reject the first three,
// Benjamini-Hochberg the first four.
const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

const tested = (p: number, more: object = {}): Basis => ({
  kind: 'tested',
  p,
  posterior: 1 - p / 2,
  matters: true,
  surely: true,
  ...more,
});

describe('a verdict', () => {
  it('is clear under Holm, likely under Benjamini-Hochberg, and a hint by its posterior alone', () => {
    const { verdicts, looks } = settleVerdicts(published.map((p) => tested(p)));
    expect(looks).toBe(15);
    // 1 − p/2 is at least 0.8 up to p = 0.4.
    expect(verdicts.join(' ')).toBe(
      `clear clear clear likely ${'hint '.repeat(6)}nothing nothing nothing nothing nothing`,
    );
  });

  it('is weaker among many looks than alone, whichever way the looks came in', () => {
    expect(settleVerdicts([tested(0.03)]).verdicts).toEqual(['clear']);
    const others = Array.from({ length: 40 }, () => 0.6);
    const { verdicts, looks } = settleVerdicts([tested(0.6, { others: others.slice(1) }), tested(0.03)]);
    expect(looks).toBe(41);
    expect(verdicts).toEqual(['nothing', 'hint']);
  });

  it('is no surer for shares that are far on the good side of their bars', () => {
    // Twenty shares surely better than they must be. One of two-sided 0.01 among forty is not likely: 1/40 of 5 % is 0.00125.
    const fine = Array.from({ length: 20 }, () => tested(1e-12, { posterior: 0, matters: false }));
    const dull = Array.from({ length: 19 }, () => tested(0.7));
    const { verdicts, looks } = settleVerdicts([...fine, ...dull, tested(0.01)]);
    expect([verdicts.at(-1), looks]).toEqual(['hint', 40]);
  });

  it('is no weaker for the many looks of another question, and pays for those of its own', () => {
    const hours = Array.from({ length: 40 }, () => tested(0.6));
    const questions = ['share', ...hours.map(() => 'hours')];
    // Of two questions each has 2.5 %: the one look all of it, each of the forty 0.0625 %.
    expect(settleVerdicts([tested(0.02), ...hours], questions).verdicts[0]).toBe('clear');
    const [share, hour] = settleVerdicts([tested(0.6), tested(0.001), ...hours.slice(1)], questions).verdicts;
    expect([share, hour]).toEqual(['nothing', 'hint']);
    expect(settleVerdicts([tested(0.6), tested(0.0006), ...hours.slice(1)], questions).verdicts[1]).toBe('clear');
  });

  it('is likely at best where the interval reaches below what matters', () => {
    expect(settleVerdicts([tested(1e-9, { surely: false })]).verdicts).toEqual(['likely']);
  });

  it('of a difference that does not matter is a hint at best', () => {
    expect(settleVerdicts([tested(1e-9, { matters: false })]).verdicts).toEqual(['hint']);
  });

  it('goes no farther than the data may', () => {
    const mosts = ['clear', 'likely', 'hint', 'nothing'] as const;
    expect(settleVerdicts(mosts.map((most) => tested(1e-9, { most }))).verdicts).toEqual([...mosts]);
  });

  it('of a counted fact depends on how complete the records are, and on nothing else that was looked at', () => {
    const { verdicts, looks } = settleVerdicts([
      { kind: 'counted', complete: true },
      { kind: 'counted', complete: false },
    ]);
    expect([verdicts, looks]).toEqual([['clear', 'likely'], 0]);
  });

  it('of a chance that stands by itself is never clear', () => {
    const chances = [1, 0.9, 0.89, 0.8, 0.79];
    const { verdicts } = settleVerdicts(chances.map((chance): Basis => ({ kind: 'estimated', chance })));
    expect(verdicts).toEqual(['likely', 'likely', 'hint', 'hint', 'nothing']);
    expect(settleVerdicts([{ kind: 'estimated', chance: 1, most: 'hint' }]).verdicts).toEqual(['hint']);
  });

  it('stays what it is where too little is known or nothing was found', () => {
    expect(settleVerdicts([{ kind: 'too-little' }, { kind: 'nothing' }]).verdicts).toEqual(['too-little', 'nothing']);
  });
});
