import { describe, expect, it } from 'vitest';
import baseball from '../reference/empirical-bayes-baseball.json' with { type: 'json' };
import rates from '../reference/win-rates.json' with { type: 'json' };
import { fitBetaBinomial, logProbability } from './beta-binomial.ts';
import { posteriorMean } from './posterior.ts';

const of = (successes: number, trials: number) => ({ successes, trials });

describe('the spread of true shares', () => {
  it('of the eighteen batters is that of R', () => {
    const fit = fitBetaBinomial(baseball.input.hits.map((hits) => of(hits, baseball.input.atBats)));
    const { alpha, beta, logLik } = baseball.betaBinomialMLE;
    expect(Number(fit?.alpha) / alpha).toBeCloseTo(1, 4);
    expect(Number(fit?.beta) / beta).toBeCloseTo(1, 4);
    expect(Number(fit?.logLikelihood) / logLik).toBeCloseTo(1, 9);
    expect(fit?.pooled).toBe(false);
  });

  it('among thirty people of a public file is next to nothing: 55 % to 70 % won is 62 % to 64 %', () => {
    const units = rates.agents.map(({ won, n }) => of(won, n));
    const fit = fitBetaBinomial(units) ?? expect.fail('no fit');
    expect(fit.alpha / rates.betaBinomialMLE.alpha).toBeCloseTo(1, 4);
    expect(fit.logLikelihood / rates.betaBinomialMLE.logLik).toBeCloseTo(1, 9);
    expect(fit.pooled).toBe(true);
    for (const [at, unit] of units.entries()) {
      expect(posteriorMean(unit, fit)).toBeCloseTo(rates.agents[at]?.shrunk ?? Number.NaN, 6);
    }
  });

  it('stops where the units do not differ (trap 11: the fit runs to infinity without variance between units)', () => {
    const alike = fitBetaBinomial([of(4, 8), of(4, 8), of(4, 8)]) ?? expect.fail('no fit');
    expect(alike.pooled).toBe(true);
    expect(alike.alpha + alike.beta).toBeLessThanOrEqual(1e6 * (1 + 1e-9));
    expect(alike.alpha / (alike.alpha + alike.beta)).toBeCloseTo(0.5, 6);
    // What one binomial for all would say: (C(8, 4)/2⁸)³.
    expect(alike.logLikelihood).toBeCloseTo(3 * Math.log(70 / 256), 4);
    // Less spread than luck alone makes.
    expect(fitBetaBinomial([of(50, 100), of(51, 100), of(49, 100), of(50, 100)])?.pooled).toBe(true);
  });

  it('has no middle where units are all or nothing', () => {
    const fit = fitBetaBinomial([of(0, 8), of(8, 8), of(0, 8)]) ?? expect.fail('no fit');
    expect(fit.alpha + fit.beta).toBeLessThan(0.02);
    expect(fit.alpha / (fit.alpha + fit.beta)).toBeCloseTo(1 / 3, 1);
  });

  it('is not told of one unit, of none, and where none or all succeeded', () => {
    for (const units of [[], [of(3, 8)], [of(3, 8), of(0, 0)], [of(0, 8), of(0, 9)], [of(8, 8), of(9, 9)]]) {
      expect(fitBetaBinomial(units)).toBeNull();
    }
  });

  it('rests on probabilities that add up to 1', () => {
    const spread = { alpha: 0.7, beta: 3.2 };
    const all = Array.from({ length: 41 }, (_, x) => Math.exp(logProbability(of(x, 40), spread)));
    expect(all.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
  });
});
