import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { IconName } from '#kit/marks/icon-paths.tsx';

/** Something that can be found or done from anywhere. */
export interface Command {
  readonly id: string;
  /** `Estimates sent`, `Raise an issue “est”`. */
  readonly label: string;
  /** What it is: `metric, Sales`. */
  readonly detail?: string;
  readonly icon?: IconName;
  /** The key that does the same without the palette. */
  readonly key?: string;
  /** Other words people may look for it by. */
  readonly words?: string;
  readonly run: () => void;
}

/** Commands that are there, or that depend on what was typed; those are shown below what is found. */
export type CommandSource = readonly Command[] | ((query: string) => readonly Command[]);

const sources = new Set<() => CommandSource>();

const watchers = new Set<() => void>();
let turn = 0;

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Adds commands to the palette while the calling part is shown; an open palette shows what they become. */
export function useCommands(source: CommandSource): void {
  const latest = useRef(source);
  useLayoutEffect(() => {
    latest.current = source;
    turn += 1;
    for (const watcher of watchers) watcher();
  });
  useEffect(() => {
    const give = (): CommandSource => latest.current;
    sources.add(give);
    return () => {
      sources.delete(give);
    };
  }, []);
}

/** All commands for a query, as they are now and as they become: those that stand, and those made from it. */
export function useCommandsFor(query: string): { standing: readonly Command[]; made: readonly Command[] } {
  useSyncExternalStore(watch, () => turn);
  const standing: Command[] = [];
  const made: Command[] = [];
  for (const give of sources) {
    const source = give();
    if (typeof source === 'function') made.push(...source(query));
    else standing.push(...source);
  }
  return { standing, made };
}
