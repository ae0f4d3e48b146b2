import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import { normalQuantile } from './normal-quantile.ts';
import type { Counts } from './process/charted.ts';

/** Where the true rate may lie, in standard errors of the estimated one: the middles of nine parts of equal chance. */
const places = Array.from({ length: 9 }, (_, at) => normalQuantile((at + 0.5) / 9));

/**
 * The chance that the newest count of a stable process lies beyond its limits, or completes eight in a row on one side:
 * binomial and Poisson tails, as exact as the rate is known. Limits are drawn about the estimated rate, and the counts
 * come from the true one, which lies a standard error or so from it; the chance is averaged over that (without it runs
 * would seem half as frequent as they are). Counts of few are far from normal: of 15 with a share of 30 % half as many
 * lie beyond three standard deviations as of 2.5 expected events.
 * @param counts limits that are frozen, and a newest period of that size.
 */
export function countLuck({ shares, rate, size, room }: Counts): number {
  const middle = rate * size;
  const spread = (many: number) => Math.sqrt(rate * (shares ? 1 - rate : 1) * many);
  const [lower, upper] = [middle - 3 * spread(size), middle + 3 * spread(size)];
  const error = spread(room) / room;
  const chances = places.map((place) => {
    const truth = Math.min(Math.max(rate + place * error, rate / 10), shares ? 1 - (1 - rate) / 10 : Infinity);
    const upTo = (count: number) => chanceUpTo(count, truth, size, shares);
    const beyond = 1 - upTo(Math.floor(upper + hair)) + upTo(Math.ceil(lower - hair) - 1);
    // As the chart has it, a count within half of what is expected is on neither side.
    const [above, below] = [1 - upTo(Math.ceil(middle + 0.5 - hair) - 1), upTo(Math.floor(middle - 0.5 + hair))];
    return beyond + above ** 8 * (1 - above) + below ** 8 * (1 - below);
  });
  return chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
}

/** What rounding may do to a whole number. */
const hair = 1e-9;

/** P(X ≤ count); of a Poisson count as the gamma tail, 1 − P(Γ(count + 1) ≤ mean). */
function chanceUpTo(count: number, rate: number, size: number, shares: boolean): number {
  if (count < 0) return 0;
  return shares ? binomialCdf(count, Math.round(size), rate) : 1 - gammaCdf(rate * size, count + 1, 1);
}
