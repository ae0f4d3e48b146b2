import { useEffect, useState } from 'react';

const PAUSE_MS = 300;

/** What somebody has typed, as soon as they pause. */
export function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const clock = setTimeout(() => setPaused(text), PAUSE_MS);
    return () => clearTimeout(clock);
  }, [text]);
  return paused;
}
