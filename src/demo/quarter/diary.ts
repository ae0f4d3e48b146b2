/** What happens when, by moments in milliseconds of Unix time. What happens may write down what is to follow. */
export interface Diary {
  at(moment: number, happens: () => Promise<void>): void;
}

interface Entry {
  readonly moment: number;
  readonly happens: () => Promise<void>;
}

/** All that was written down comes to pass, one after the other; of the same moment, what was written first. */
export async function liveUntil(end: number, begin: (diary: Diary) => void): Promise<void> {
  const entries: Entry[] = [];
  begin({ at: (moment, happens) => entries.push({ moment, happens }) });
  for (;;) {
    const next = entries.reduce<Entry | null>(
      (first, one) => (first && first.moment <= one.moment ? first : one),
      null,
    );
    if (!next || next.moment >= end) return;
    entries.splice(entries.indexOf(next), 1);
    await next.happens();
  }
}
