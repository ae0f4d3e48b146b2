const day = 86_400_000;
const quarterHour = 900_000;

/** A day after its end, what a meeting noted, rated and agreed stands. */
export const isSettled = (endedAt: number | null, now: number): boolean => endedAt !== null && now - endedAt > day;

/** How long the end itself can be taken back. */
export const mayReopen = (endedAt: number | null, now: number): boolean =>
  endedAt === null || now - endedAt <= quarterHour;
