import { inARow, onOneSide, type Rule, type Standing } from './rule.ts';

const steps = (points: readonly Standing[]) =>
  points.slice(1).map(({ z }, place) => Math.sign(z - (points[place]?.z ?? 0)));

/** All up or all down; a tie is no step. */
const isTrend = (points: readonly Standing[]) => {
  const [first = 0, ...rest] = steps(points);
  return first !== 0 && rest.every((step) => step === first);
};

/** Up and down in turn; a tie is no step. */
const isAlternating = (points: readonly Standing[]) =>
  steps(points).every((step, place, all) => step !== 0 && step !== all[place - 1]);

/** Within one standard deviation, on either side. */
const isInner = ({ z }: Standing) => Math.abs(z) < 1;

/** On both sides of the centre: eight on one side alone are another test. */
const avoidsCentre = (points: readonly Standing[]) =>
  points.every(({ z }) => Math.abs(z) > 1) && points.some(({ z }) => z > 0) && points.some(({ z }) => z < 0);

/**
 * The eight tests of Nelson 1984 (Journal of Quality Technology 16:237), by his numbers less one. Except for the first
 * they are not in use unless asked for: each costs false alarms.
 */
export const nelsonTests: readonly Rule[] = [
  onOneSide('beyond', 1, 1, 3),
  onOneSide('nine-on-one-side', 9, 9, 0),
  inARow('trend', 6, isTrend, (points) => ((steps(points)[0] ?? 0) > 0 ? 'up' : 'down')),
  inARow('alternating', 14, isAlternating),
  onOneSide('two-of-three', 2, 3, 2),
  onOneSide('four-of-five', 4, 5, 1),
  inARow('too-even', 15, (points) => points.every(isInner)),
  inARow('avoids-centre', 8, avoidsCentre),
];
