import type { CompanyId } from '#lib/ids.ts';

/** A row that somebody changed; its values are read again with one's own rights. */
export interface Change {
  readonly kind: string;
  readonly id?: string;
  readonly period?: string;
}

export interface Follower {
  onChanges(changes: readonly Change[]): void;
  /** Changes may have been missed: read everything on the screen again. */
  onGap(): void;
  /** False while the connection is gone. */
  onState(connected: boolean): void;
}

const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 30_000;
// The server says something every 25 s; silence for twice that is a connection that died without a word.
const SILENCE_MS = 55_000;
const HINT_ONLY_MS = 60_000;

/**
 * Follows the changes of one company until the returned function is called. Opens again by itself after the network or
 * the server was gone; the first word after that counts as a gap, and so does what changed since the page was asked for.
 */
export function followCompany(company: CompanyId, follower: Follower): () => void {
  let source: EventSource | null = null;
  let retry = FIRST_RETRY_MS;
  let clock: ReturnType<typeof setTimeout> | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let opened = false;
  let stopped = false;

  const heard = () => {
    clearTimeout(watch);
    watch = setTimeout(lost, SILENCE_MS);
  };

  function lost() {
    source?.close();
    source = null;
    clearTimeout(watch);
    if (stopped) return;
    follower.onState(false);
    clearTimeout(clock);
    clock = setTimeout(open, retry);
    retry = Math.min(retry * 2, LAST_RETRY_MS);
  }

  function open() {
    source = new EventSource(`/live/${company}`);
    source.addEventListener('hello', ({ data }: MessageEvent<string>) => {
      retry = FIRST_RETRY_MS;
      heard();
      follower.onState(true);
      // For how long nothing changed: what did while the page was being read was announced before it listened.
      if (opened || Number(data) < performance.now()) follower.onGap();
      opened = true;
    });
    source.addEventListener('changes', (event: MessageEvent<string>) => {
      heard();
      follower.onChanges(JSON.parse(event.data) as Change[]);
    });
    source.addEventListener('gap', () => {
      heard();
      follower.onGap();
    });
    source.addEventListener('still-here', heard);
    source.addEventListener('error', lost);
  }

  // Announcements are a hint; reading again now and then makes up for any that was lost on the way.
  const poll = setInterval(() => {
    if (document.visibilityState === 'visible' && source) follower.onGap();
  }, HINT_ONLY_MS);
  // What was open before the network went may be dead without knowing it.
  const wake = () => {
    source?.close();
    retry = FIRST_RETRY_MS;
    clearTimeout(clock);
    open();
  };
  globalThis.addEventListener('online', wake);
  globalThis.addEventListener('offline', lost);
  open();

  return () => {
    stopped = true;
    globalThis.removeEventListener('online', wake);
    globalThis.removeEventListener('offline', lost);
    clearInterval(poll);
    clearTimeout(clock);
    clearTimeout(watch);
    source?.close();
  };
}
