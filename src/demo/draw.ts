/** Draws from a seed: the same text gives the same numbers on every machine. */
export interface Draw {
  /** At least 0, below 1. */
  uniform(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** Mulberry32 (T. Ettinger, public domain): 32 bits of state are plenty for some hundred draws. */
export function drawFrom(seed: string): Draw {
  let state = hashed(seed);
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    uniform,
    // Box and Muller 1958; 1 − u keeps the logarithm away from 0.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}

/**
 * A first-order autoregressive path in its stationary state: mean 0, standard deviation 1 at every place.
 * @param memory the correlation of neighbours, from 0 to below 1.
 */
export function wandering(draw: Draw, length: number, memory: number): number[] {
  const path: number[] = [];
  let place = draw.normal();
  for (let at = 0; at < length; at += 1) {
    path.push(place);
    place = memory * place + Math.sqrt(1 - memory ** 2) * draw.normal();
  }
  return path;
}
