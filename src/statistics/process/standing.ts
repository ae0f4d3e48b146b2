/**
 * How far a value lies from the centre, in standard deviations of its chart: (value − centre)/sigma. A sum of decimals
 * is a hair off in binary; within such a hair a value is on the centre line, exactly 0. In a process that never moved
 * (sigma 0) everything else is infinitely far out, and so is the logarithm of nothing.
 */
export function standingOf(value: number, centre: number, sigma: number): number {
  if (!Number.isFinite(value)) return value;
  const off = value - centre;
  const hair = 1e-12 * (Math.abs(value) + Math.abs(centre));
  return Math.abs(off) <= Math.max(hair, 1e-9 * sigma) ? 0 : off / (sigma > hair ? sigma : 0);
}
