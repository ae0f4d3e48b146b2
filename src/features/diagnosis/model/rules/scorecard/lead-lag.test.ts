import { describe, expect, it } from 'vitest';
import { settleVerdicts } from '#features/diagnosis/model/verdict.ts';
import bjsales from '#statistics/reference/lead-lag-bjsales.json' with { type: 'json' };
import { drawsFrom } from '#statistics/random.ts';
import { weekly } from '#test/diagnosis/weekly-metric.ts';
import { groundOf, recordsOf } from '#test/support/data-room.ts';
import { leadLag } from './lead-lag.ts';

const look = (x: readonly (number | null)[], y: readonly number[], drives = ['sales']) =>
  leadLag.look(recordsOf({ metrics: [weekly('Lead', x, { drives }), weekly('Sales', y)] }), groundOf());
const verdictOf = (claims: ReturnType<typeof look>) => settleVerdicts(claims.map(({ basis }) => basis)).verdicts;

function noise(length: number, seed: number): number[] {
  const draws = drawsFrom(seed);
  return Array.from({ length }, () => 20 + 3 * draws.normal());
}

describe('what is said to drive something', () => {
  // Box and Jenkins 1970, series M: the indicator runs ahead of sales by three periods.
  const { lead, sales } = bjsales.input;

  it('is seen to run ahead by as much as it does, and confirmed by the newest weeks', () => {
    const claims = look(lead, sales);
    expect(claims).toMatchObject([
      {
        subject: { name: 'Lead' },
        title: 'Lead moved with Sales three weeks later',
        evidence: [{ unit: 'correlation' }],
      },
    ]);
    expect(verdictOf(claims)).toEqual(['likely']);
  });

  it('on a year of weeks is found too', () => {
    const claims = look(lead.slice(-52), sales.slice(-52));
    expect(claims[0]?.title).toBe('Lead moved with Sales three weeks later');
  });

  it('on half a year is a hint at best', () => {
    const x = noise(30, 1);
    const y = x.map((_, at) => 2 * (x[at - 1] ?? 20));
    const claims = look(x, y);
    expect(claims[0]?.title).toBe('Lead moved with Sales one week later');
    expect(claims[0]?.symptom).toContain('30 weeks, 5 lags searched');
    expect(verdictOf(claims)).toEqual(['hint']);
  });

  it('is not found where both only grow', () => {
    const growing = (seed: number) => noise(60, seed).map((value, at) => value + 5 * at);
    const claims = look(growing(2), growing(3));
    expect(verdictOf(claims)).toEqual(['nothing']);
    expect(claims[0]?.basis).toMatchObject({ kind: 'tested' });
    expect(claims[0]?.symptom).toMatch(/below 0\.\d\d would not show/);
  });

  it('needs 26 weeks that both have', () => {
    const x = noise(30, 4);
    expect(
      look(
        x.map((value, at) => (at < 5 ? null : value)),
        noise(30, 5),
      ),
    ).toMatchObject([
      {
        basis: { kind: 'too-little' },
        evidence: [{ value: 25 }],
        wouldChange: '1 more week that both have, by 22 Nov 2026.',
      },
    ]);
  });

  it('is not asked where nothing is said, or what is driven is not there', () => {
    expect(look(noise(30, 6), noise(30, 7), [])).toEqual([]);
    expect(look(noise(30, 6), noise(30, 7), ['Profit'])).toEqual([]);
  });
});
