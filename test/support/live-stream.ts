import { setTimeout as sleep } from 'node:timers/promises';
import type { Change } from '#client/live.ts';
import type { Visitor } from './visitor.ts';

export interface LiveEvent {
  readonly event: string;
  readonly data: string;
}

export interface LiveStream {
  readonly events: readonly LiveEvent[];
  /** The first event of this name that has not been taken yet. @throws when none comes. */
  next(event: string): Promise<LiveEvent>;
  /**
   * The first announcement, not yet taken, with a change of which this holds. What was done just before the stream was
   * opened may still be announced on it.
   */
  heard(holds: (change: Change) => boolean): Promise<readonly Change[]>;
  /** Resolves when the server ended the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

const PATIENCE_MS = 20_000;

function readEvent(block: string): LiveEvent {
  const fields = new Map(
    block.split('\n').map((line) => [line.split(': ')[0] ?? '', line.slice(line.indexOf(': ') + 2)]),
  );
  return { event: fields.get('event') ?? 'message', data: fields.get('data') ?? '' };
}

/** Opens the stream that a browser would, and waits for its greeting. */
export async function follow(visitor: Visitor, companyId: string): Promise<LiveStream> {
  const stop = new AbortController();
  const response = await visitor.fetch(`/live/${companyId}`, { signal: stop.signal });
  if (!response.ok || !response.body) throw new Error(`No stream: ${response.status} ${await response.text()}`);
  const events: LiveEvent[] = [];
  const taken = new Set<LiveEvent>();
  const ended = (async () => {
    let rest = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop() ?? '';
      events.push(...blocks.map(readEvent));
    }
  })().catch(() => {});
  const next = async (event: string) => {
    const until = Date.now() + PATIENCE_MS;
    while (Date.now() < until) {
      const found = events.find((one) => one.event === event && !taken.has(one));
      if (found) {
        taken.add(found);
        return found;
      }
      await sleep(10);
    }
    throw new Error(`No event ${event} came; there were ${JSON.stringify(events)}`);
  };
  const heard = async (holds: (change: Change) => boolean) => {
    for (;;) {
      const changes = JSON.parse((await next('changes')).data) as readonly Change[];
      if (changes.some(holds)) return changes;
    }
  };
  await next('hello');
  return { events, next, heard, ended, close: () => stop.abort() };
}
