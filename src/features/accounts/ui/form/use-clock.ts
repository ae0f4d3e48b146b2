import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The time of day in a zone, to the minute: `9:41`. */
export function useClock(timeZone: string): string {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), MINUTE_MS / 4);
    return () => clearInterval(clock);
  }, []);
  return new Intl.DateTimeFormat(undefined, { timeZone, hour: 'numeric', minute: '2-digit' }).format(now);
}
