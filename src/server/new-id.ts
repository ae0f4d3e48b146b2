import { randomFillSync } from 'node:crypto';
import { uuidv7 } from '#lib/ids.ts';

const PER_MILLISECOND = 4096;
const RANDOM_BYTES = 10;
/** Chance is fetched for so many ids at once: each fetch costs more than making the id. */
const AHEAD = 256;

/**
 * Ids that rise within this process, also within a millisecond: the 12 bits after the time count up (RFC 9562, section
 * 6.2, method 1). The order of what happened is read from them.
 */
export function idMaker(now: () => number): <Branded extends string>() => Branded {
  const chance = new Uint8Array(AHEAD * RANDOM_BYTES);
  let used = AHEAD;
  let last = 0;
  let count = 0;
  return <Branded extends string>() => {
    const time = now();
    if (time > last) {
      last = time;
      count = 0;
    } else if (++count === PER_MILLISECOND) {
      last += 1;
      count = 0;
    }
    if (used === AHEAD) {
      randomFillSync(chance);
      used = 0;
    }
    const random = chance.subarray(used * RANDOM_BYTES, (used + 1) * RANDOM_BYTES);
    used += 1;
    random[0] = count >> 8;
    random[1] = count & 0xff;
    return uuidv7(last, random) as Branded;
  };
}
