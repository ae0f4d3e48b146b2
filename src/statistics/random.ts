/** Numbers that look like chance and are not: the same seed gives the same numbers on every machine. */
export interface Draws {
  /** At least 0, below 1, in steps of 2⁻⁵³. */
  uniform(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
}

/** The four words of a state, 32 bits each, not all of them zero. */
type State = [number, number, number, number];

const turned = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** The generator xoshiro128** (Blackman and Vigna 2018, public domain): whole numbers from 0 to 2³² − 1. */
export function wordsFrom(state: Readonly<State>): () => number {
  let [a, b, c, d] = state;
  return () => {
    const word = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d, 11);
    return word;
  };
}

/** Spreads one number over a state: Weyl steps through the finisher of MurmurHash3 (Appleby, public domain). */
function stateOf(seed: number): State {
  let weyl = seed | 0;
  const next = () => {
    weyl = (weyl + 0x9e3779b9) | 0;
    let word = Math.imul(weyl ^ (weyl >>> 16), 0x85ebca6b);
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35);
    return word ^ (word >>> 16);
  };
  return [next(), next(), next(), next()];
}

/** @param seed a whole number; those that differ by a multiple of 2³² give the same draws. */
export function drawsFrom(seed: number): Draws {
  const word = wordsFrom(stateOf(seed));
  const uniform = () => ((word() >>> 5) * 2 ** 26 + (word() >>> 6)) / 2 ** 53;
  let spare: number | null = null;
  return {
    uniform,
    // Box and Muller 1958 gives two at a time; 1 − u keeps the logarithm away from 0.
    normal() {
      if (spare !== null) {
        const kept = spare;
        spare = null;
        return kept;
      }
      const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
      const angle = 2 * Math.PI * uniform();
      spare = radius * Math.sin(angle);
      return radius * Math.cos(angle);
    },
  };
}
