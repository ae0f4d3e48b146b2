import { useSyncExternalStore } from 'react';
import type { MetricId } from '#lib/ids.ts';
import type { Value } from '../contract/value.ts';

/** A value on its way: what was typed, and how far it got. */
export interface Entry {
  readonly metricId: MetricId;
  readonly period: string;
  readonly text: string;
  readonly amount: number | null;
  /** Absent where the note that stands there stays. */
  readonly note?: string;
  readonly state: 'saving' | 'kept' | 'refused' | 'conflict';
  /** The version that stood there when it was typed: what somebody else writes meanwhile is a conflict. */
  readonly seenVersion: number;
  /** The server did not answer when it was sent. */
  readonly waits?: true;
  /** When it was typed, milliseconds of Unix time. */
  readonly at: number;
  /** Why it was refused, as a sentence. */
  readonly why?: string;
  /** What somebody else wrote meanwhile. */
  readonly theirs?: { readonly value: Value; readonly by: string };
}

export type Entries = ReadonlyMap<string, Entry>;

export const entryKey = (metricId: string, period: string) => `${metricId} ${period}`;

export function withEntries(entries: Entries, add: readonly Entry[]): Entries {
  return new Map([...entries, ...add.map((entry) => [entryKey(entry.metricId, entry.period), entry] as const)]);
}

export function withoutEntries(entries: Entries, gone: readonly { metricId: string; period: string }[]): Entries {
  const next = new Map(entries);
  for (const { metricId, period } of gone) next.delete(entryKey(metricId, period));
  return next;
}

const prefixOf = (companyId: string) => `evenkeel-kept-${companyId} `;

const listeners = new Set<() => void>();

function told(): void {
  for (const listener of listeners) listener();
}

/** How many values wait in this browser for the server. */
export function useKeptCount(companyId: string): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      globalThis.addEventListener('storage', listener);
      return () => {
        listeners.delete(listener);
        globalThis.removeEventListener('storage', listener);
      };
    },
    () => [...keptEntries.read(companyId).values()].filter((entry) => entry.waits).length,
  );
}

/** Null where nothing is stored, or nothing that can be read. */
function parsed(stored: string | null): Entry | null {
  try {
    const entry = JSON.parse(stored ?? 'null') as Entry | null;
    // What was on its way when the page went may or may not have arrived: it is sent again.
    return entry?.state === 'saving' ? { ...entry, state: 'kept' } : entry;
  } catch {
    return null;
  }
}

/**
 * What is not stored yet outlives the page: it is sent when the server is back, or waits for whoever typed it. Each entry
 * has a key of its own, because the pages of one browser share the store: none writes over what another has kept.
 */
export const keptEntries = {
  read(companyId: string): Entries {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(companyId)));
    return withEntries(
      new Map(),
      keys.flatMap((key) => parsed(localStorage.getItem(key)) ?? []),
    );
  },
  /** Stores what differs between the two. */
  write(companyId: string, before: Entries, after: Entries): void {
    for (const key of before.keys()) {
      if (!after.has(key)) localStorage.removeItem(prefixOf(companyId) + key);
    }
    for (const [key, entry] of after) {
      if (before.get(key) !== entry) localStorage.setItem(prefixOf(companyId) + key, JSON.stringify(entry));
    }
    told();
  },
  /** Hears what other pages of this browser keep, and what they have settled. Returns how to stop. */
  follow(companyId: string, heard: (key: string, entry: Entry | null) => void): () => void {
    const listen = ({ key, newValue }: StorageEvent): void => {
      const prefix = prefixOf(companyId);
      if (key?.startsWith(prefix)) heard(key.slice(prefix.length), parsed(newValue));
    };
    globalThis.addEventListener('storage', listen);
    return () => globalThis.removeEventListener('storage', listen);
  },
};
