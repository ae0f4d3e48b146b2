/** How many nightly backups are kept. */
export const KEPT = 14;

const HOUR_OF_NIGHT = 3;
const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;
const NAME = /^evenkeel-\d{4}-\d{2}-\d{2}\.backup$/;

const two = (part: number) => String(part).padStart(2, '0');

/** Named by the server's own day, so that a second backup of one day takes the place of the first. */
export function backupName(at: number): string {
  const day = new Date(at);
  return `evenkeel-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.backup`;
}

export const isBackupName = (name: string): boolean => NAME.test(name);

/** Left by a backup that was cut off. */
export const isUnfinished = (name: string): boolean => /^\.evenkeel-.*\.backup\.\d+\.unfinished$/.test(name);

function nextNight(now: number): number {
  const night = new Date(now);
  night.setHours(HOUR_OF_NIGHT, 0, 0, 0);
  if (night.getTime() <= now) night.setDate(night.getDate() + 1);
  return night.getTime();
}

/**
 * When the next backup is due, in milliseconds of Unix time: at three in the night of the server's own clock, sooner
 * when a day has gone by without one (the machine was off in the night), and an hour after one that failed.
 *
 * @param lastGood when the last one was made; null when there is none.
 * @param lastFailed when one failed after that; null when none did.
 */
export function nextBackup(lastGood: number | null, lastFailed: number | null, now: number): number {
  if (lastFailed !== null) return Math.max(now, lastFailed + HOUR_MS);
  if (lastGood === null) return now;
  return Math.max(now, Math.min(nextNight(now), lastGood + DAY_MS));
}

/** The names of backups beyond the newest ones; names that are not of nightly backups are never among them. */
export function outdated(names: readonly string[], kept = KEPT): string[] {
  return names
    .filter(isBackupName)
    .toSorted((a, b) => (a < b ? 1 : -1))
    .slice(kept);
}
