import { useSyncExternalStore } from 'react';
import type { MetricId } from '#lib/ids.ts';
import type { Value } from '../contract/value.ts';

/** A value on its way: what was typed, and how far it got. */
export interface Entry {
  readonly metricId: MetricId;
  readonly period: string;
  readonly text: string;
  readonly amount: number | null;
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

const storageKey = (companyId: string) => `evenkeel-kept-${companyId}`;

const listeners = new Set<() => void>();

/** How many values wait in this browser for the server. */
export function useKeptCount(companyId: string): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => [...keptEntries.read(companyId).values()].filter((entry) => entry.waits).length,
  );
}

/** What is not stored yet outlives the page: it is sent when the server is back, or waits for whoever typed it. */
export const keptEntries = {
  read(companyId: string): Entries {
    try {
      const stored = JSON.parse(localStorage.getItem(storageKey(companyId)) ?? '[]') as Entry[];
      // What was on its way when the page went may or may not have arrived: it is sent again.
      return withEntries(
        new Map(),
        stored.map((entry) => (entry.state === 'saving' ? { ...entry, state: 'kept' } : entry)),
      );
    } catch {
      return new Map();
    }
  },
  write(companyId: string, entries: Entries): void {
    if (entries.size === 0) localStorage.removeItem(storageKey(companyId));
    else localStorage.setItem(storageKey(companyId), JSON.stringify([...entries.values()]));
    for (const listener of listeners) listener();
  },
};
