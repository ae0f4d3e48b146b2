import { useEffect, useState } from 'react';
import { type Day, dayIn } from '#lib/calendar/day.ts';

const MINUTE_MS = 60_000;

/** Today where the company is, also on a page that was left open over midnight. */
export function useToday(timeZone: string): Day {
  const [now, setNow] = useState(() => Date.now());
  const today = dayIn(now, timeZone);
  useEffect(() => {
    const clock = setInterval(() => {
      if (dayIn(Date.now(), timeZone) !== today) setNow(Date.now());
    }, MINUTE_MS);
    return () => clearInterval(clock);
  }, [timeZone, today]);
  return today;
}
