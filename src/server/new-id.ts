import { randomFillSync } from 'node:crypto';
import { uuidv7 } from '#lib/ids.ts';

const PER_MILLISECOND = 4096;

/**
 * Ids that rise within this process, also within a millisecond: the 12 bits after the time count up (RFC 9562, section
 * 6.2, method 1). The order of what happened is read from them.
 */
export function idMaker(now: () => number): <Branded extends string>() => Branded {
  const random = new Uint8Array(10);
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
    randomFillSync(random);
    random[0] = count >> 8;
    random[1] = count & 0xff;
    return uuidv7(last, random) as Branded;
  };
}
