/** What happens when, by moments in milliseconds of Unix time. What happens may write down what is to follow. */
export interface Diary {
  at(moment: number, happens: () => Promise<void>): void;
}

interface Entry {
  readonly moment: number;
  readonly happens: () => Promise<void>;
}

/** All that was written down comes to pass in its turn; what is of the same moment, at once. */
export async function liveUntil(end: number, begin: (diary: Diary) => void): Promise<void> {
  let entries: Entry[] = [];
  begin({ at: (moment, happens) => entries.push({ moment, happens }) });
  for (;;) {
    const next = Math.min(...entries.map(({ moment }) => moment));
    if (next >= end) return;
    const now = entries.filter(({ moment }) => moment === next);
    entries = entries.filter(({ moment }) => moment !== next);
    // In one message to the database, and not each after the answer to the one before it.
    await Promise.all(now.map(({ happens }) => happens()));
  }
}
