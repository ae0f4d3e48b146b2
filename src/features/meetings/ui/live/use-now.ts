import { useEffect, useState } from 'react';

/** What a clock ticks at: so that no second is left out of sight. */
const TICK_MS = 250;

/**
 * The time of the server in milliseconds of Unix time, ticking. Reckoned anew from this computer's clock at each tick, so
 * that it neither drifts nor stands still while the computer sleeps.
 * @param ahead how far the server is ahead of this computer, in milliseconds.
 */
export function useNow(ahead: number, everyMs = TICK_MS): number {
  const [local, setLocal] = useState(() => Date.now());
  useEffect(() => {
    const clock = setInterval(() => setLocal(Date.now()), everyMs);
    return () => clearInterval(clock);
  }, [everyMs]);
  return local + ahead;
}
