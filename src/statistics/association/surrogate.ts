import { mean } from '../moment.ts';
import type { Draws } from '../random.ts';

/**
 * Makes series that are like this one and have nothing to do with any other: each keeps the mean and the strength of every
 * frequency, hence the autocorrelation, and takes its phases by chance (Theiler et al. 1992; Ebisuzaki 1997, J. Climate
 * 10:2147). Work and memory are those of n² numbers: meant for up to some hundreds of periods.
 */
export function surrogatesOf(values: readonly number[]): (draws: Draws) => Float64Array {
  const n = values.length;
  const centre = mean(values);
  const cosine = Float64Array.from(values, (_, at) => Math.cos((2 * Math.PI * at) / n));
  const sine = Float64Array.from(values, (_, at) => Math.sin((2 * Math.PI * at) / n));
  const strengths = new Float64Array(Math.floor(n / 2) + 1);
  for (let frequency = 1; frequency < strengths.length; frequency += 1) {
    let [real, imaginary] = [0, 0];
    for (const [at, value] of values.entries()) {
      real += (value - centre) * (cosine[(frequency * at) % n] ?? 0);
      imaginary += (value - centre) * (sine[(frequency * at) % n] ?? 0);
    }
    // The highest frequency of an even length stands alone; every other one has a twin.
    strengths[frequency] = ((2 * frequency === n ? 1 : 2) / n) * Math.hypot(real, imaginary);
  }
  return (draws) => {
    const made = new Float64Array(n).fill(centre);
    for (const [frequency, strength] of strengths.entries()) {
      const turn = draws.uniform();
      const phase = 2 * frequency === n ? Math.PI * Math.round(turn) : 2 * Math.PI * turn;
      const [real, imaginary] = [strength * Math.cos(phase), strength * Math.sin(phase)];
      for (let at = 0; at < n; at += 1) {
        const step = (frequency * at) % n;
        made[at] = (made[at] ?? 0) + real * (cosine[step] ?? 0) - imaginary * (sine[step] ?? 0);
      }
    }
    return made;
  };
}
