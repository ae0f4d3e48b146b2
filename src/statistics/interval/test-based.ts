import { normalQuantile } from '../normal-quantile.ts';

/**
 * The end nearest to 0 of the interval of an estimate of which only the chance under no difference is known: as many
 * standard errors from 0 as its p says, less those of the interval, estimate·(1 − z/z_p) (test-based limits: Miettinen 1976,
 * Am. J. Epidemiol. 103:226). In the unit of the estimate; on the other side of 0 where p is above 1 − level.
 * @param p two-sided, above 0 and at most 1.
 */
export function testBasedEnd(estimate: number, p: number, level = 0.95): number {
  return estimate * (1 - normalQuantile((1 - level) / 2) / normalQuantile(p / 2));
}
