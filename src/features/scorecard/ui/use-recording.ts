import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { problemOf } from '#client/problem.ts';
import { client } from '#client/rpc.ts';
import type { CompanyId, MetricId } from '#lib/ids.ts';
import type { Outcome, Value } from '../contract/value.ts';
import { type Entries, type Entry, entryKey, keptEntries, withEntries, withoutEntries } from './entries.ts';
import { heldRow, putValues } from './scorecard-query.ts';
import { valueAt } from './standing.ts';
import { type Done, useUndo } from './use-undo.ts';

export interface Typed {
  readonly metricId: MetricId;
  readonly period: string;
  readonly text: string;
  readonly amount: number | null;
  /** Left out: the note that stands there stays. */
  readonly note?: string;
}

/** One value as it was and as it became. */
interface Step {
  readonly metricId: MetricId;
  readonly period: string;
  readonly before: Pick<Typed, 'amount' | 'note'>;
  readonly after: Pick<Typed, 'amount' | 'note'>;
}

/** What is sent, a second time too: then with the version that stood there at the first. */
type Sending = Typed & Partial<Pick<Entry, 'seenVersion' | 'waits'>>;

type OnStored = (done: Done) => void;

const RETRY_MS = 8000;

// What one request may carry.
const MOST_AT_ONCE = 5000;

const settled = ({ waits: _answered, ...entry }: Entry): Entry => entry;

const sayingOf = ({ amount, note }: Pick<Typed, 'amount' | 'note'>): Pick<Typed, 'amount' | 'note'> =>
  note === undefined ? { amount } : { amount, note };

const nothing = async (): Promise<boolean> => false;

/** The first sending arrived and its answer was lost: what stands there is what was typed. */
const isSaid = (current: Value, sent: Entry | undefined): boolean =>
  sent !== undefined && current.amount === sent.amount && (sent.note === undefined || current.note === sent.note);

const next = (entries: Entries, { metricId, period, seenVersion }: Sending) => ({
  seenVersion: seenVersion ?? (entries.get(entryKey(metricId, period))?.seenVersion ?? 0) + 1,
});

/** Sends what is typed, keeps what cannot be sent, remembers what can be undone. */
export function useRecording(companyId: CompanyId) {
  const cache = useQueryClient();
  const [entries, setEntries] = useState<Entries>(() => keptEntries.read(companyId));
  const undo = useUndo();
  const latest = useRef(entries);
  // Undo sends as well, so that it can be kept and sent again like everything else.
  const turning = useRef<(steps: readonly Step[]) => Done>(() => ({ back: nothing, forth: nothing }));

  const change = useCallback(
    (next: (entries: Entries) => Entries) => {
      const before = latest.current;
      latest.current = next(before);
      keptEntries.write(companyId, before, latest.current);
      setEntries(latest.current);
    },
    [companyId],
  );

  // Another page of this browser keeps a value, or has settled one: this page shows it and has nothing to store.
  useEffect(
    () =>
      keptEntries.follow(companyId, (key, entry) => {
        const next = new Map(latest.current);
        if (entry) next.set(key, entry);
        else next.delete(key);
        latest.current = next;
        setEntries(next);
      }),
    [companyId],
  );

  const settle = useCallback(
    (sent: readonly Entry[], answers: readonly Outcome[]) => {
      const outcomes = answers.map(
        (answer, at): Outcome =>
          answer.kind === 'conflict' && isSaid(answer.current, sent[at])
            ? { kind: 'recorded', value: answer.current }
            : answer,
      );
      putValues(
        cache,
        companyId,
        outcomes.flatMap((outcome, at) => {
          const metricId = sent[at]?.metricId ?? '';
          if (outcome.kind === 'recorded') return [{ metricId, value: outcome.value }];
          return outcome.kind === 'conflict' ? [{ metricId, value: outcome.current }] : [];
        }),
      );
      const recorded = sent.filter((_, at) => outcomes[at]?.kind === 'recorded');
      const unsettled = sent.flatMap((entry, at): Entry[] => {
        const outcome = outcomes[at];
        if (outcome?.kind === 'refused') return [{ ...settled(entry), state: 'refused', why: outcome.problem }];
        if (outcome?.kind === 'conflict') {
          return [{ ...settled(entry), state: 'conflict', theirs: { value: outcome.current, by: outcome.by } }];
        }
        return [];
      });
      change((now) => withEntries(withoutEntries(now, recorded), unsettled));
      return recorded;
    },
    [cache, change, companyId],
  );

  /** Says whether anything of it was stored. What is not to be undone has null for who is told. */
  const sendNow = useCallback(
    async (typed: readonly Sending[], at: number, onStored?: OnStored | null): Promise<boolean> => {
      const standing = new Map(
        [...new Set(typed.map(({ metricId }) => metricId))].map((id) => [id, heldRow(cache, companyId, id)]),
      );
      const present = ({ metricId, period }: Typed) => {
        const row = standing.get(metricId);
        return row && valueAt(row, period);
      };
      const sent = typed.map(
        (one): Entry => ({ ...one, seenVersion: one.seenVersion ?? present(one)?.version ?? 0, at, state: 'saving' }),
      );
      const steps = typed.map((one): Step => {
        const before = present(one);
        const note = one.note === undefined ? {} : { note: before?.note ?? '' };
        const { metricId, period } = one;
        return { metricId, period, before: { amount: before?.amount ?? null, ...note }, after: sayingOf(one) };
      });
      change((now) => withEntries(now, sent));
      const stored = new Set<string>();
      try {
        for (let from = 0; from < sent.length; from += MOST_AT_ONCE) {
          const part = sent.slice(from, from + MOST_AT_ONCE);
          const values = part.map(({ metricId, period, seenVersion, ...said }) => ({
            metricId,
            period,
            seenVersion,
            ...sayingOf(said),
          }));
          const recorded = settle(part, await client.scorecard.recordValues({ companyId, values }));
          for (const one of recorded) stored.add(entryKey(one.metricId, one.period));
        }
      } catch (thrown) {
        const problem = problemOf(thrown);
        const state = problem.code === 'UNREACHABLE' || problem.code === 'FAILED' ? 'kept' : 'refused';
        // What had no answer yet: of several requests the first ones may have arrived.
        const unsent = sent
          .filter((entry) => latest.current.get(entryKey(entry.metricId, entry.period)) === entry)
          .map((entry): Entry => ({ ...entry, state, why: problem.message }));
        change((now) => withEntries(now, state === 'kept' ? unsent.map((one) => ({ ...one, waits: true })) : unsent));
      }
      const kept = steps.filter((step) => stored.has(entryKey(step.metricId, step.period)));
      if (onStored !== null && kept.length > 0) {
        const done = turning.current(kept);
        undo.stored(done);
        onStored?.(done);
      }
      return kept.length > 0;
    },
    [cache, change, companyId, settle, undo],
  );
  useEffect(() => {
    const write = (steps: readonly Step[], side: 'before' | 'after') => () =>
      sendNow(
        steps.map(({ metricId, period, ...step }): Typed => {
          const said = step[side];
          return { metricId, period, ...said, text: said.amount === null ? '' : String(said.amount) };
        }),
        Date.now(),
        null,
      );
    turning.current = (steps) => ({ back: write(steps, 'before'), forth: write(steps, 'after') });
  }, [sendNow]);

  // What is typed into a cell whose number is still on its way goes after it, over the version that one becomes: nobody
  // is in conflict with themselves.
  const flying = useRef(new Map<string, Promise<boolean>>());
  const send = useCallback(
    (typed: readonly Sending[], onStored?: OnStored) => {
      const at = Date.now();
      const keys = typed.map((one) => entryKey(one.metricId, one.period));
      const ahead = keys.flatMap((key) => flying.current.get(key) ?? []);
      if (ahead.length > 0) {
        change((now) =>
          withEntries(
            now,
            typed.map((one): Entry => ({ ...one, ...next(now, one), at, state: 'saving' })),
          ),
        );
      }
      const sent =
        ahead.length === 0 ? sendNow(typed, at, onStored) : Promise.all(ahead).then(() => sendNow(typed, at, onStored));
      for (const key of keys) flying.current.set(key, sent);
      const landed = () => {
        for (const key of keys) if (flying.current.get(key) === sent) flying.current.delete(key);
      };
      void sent.then(landed, landed);
      return undo.track(sent);
    },
    [change, sendNow, undo],
  );

  const retry = useCallback(() => {
    const kept = [...latest.current.values()].filter((entry) => entry.state === 'kept');
    if (kept.length > 0) send(kept);
  }, [send]);

  // What an earlier page left unsent goes on its way with this one.
  useEffect(retry, [retry]);

  const waiting = [...entries.values()].some((entry) => entry.state === 'kept');
  useEffect(() => {
    if (!waiting) return undefined;
    const clock = setInterval(retry, RETRY_MS);
    globalThis.addEventListener('online', retry);
    return () => {
      clearInterval(clock);
      globalThis.removeEventListener('online', retry);
    };
  }, [waiting, retry]);

  const dismiss = useCallback(
    (metricId: string, period: string) => change((now) => withoutEntries(now, [{ metricId, period }])),
    [change],
  );

  return {
    entries,
    /** Where it is stored at once, whoever typed it is told how it is taken back. */
    record: useCallback(
      (typed: readonly Typed[], onStored?: OnStored) =>
        send(
          typed.map(({ metricId, period, text, ...said }) => ({ metricId, period, text, ...sayingOf(said) })),
          onStored,
        ),
      [send],
    ),
    refuse: useCallback((refused: readonly Entry[]) => change((now) => withEntries(now, refused)), [change]),
    dismiss,
    retry,
    /** Something else of this page is being stored: undo and redo wait for it as for a value. */
    doing: useCallback((work: Promise<boolean>) => undo.track(work), [undo]),
    /** Something else of this page was done: its undo and redo stand in one line with those of the values. */
    did: useCallback((done: Done) => undo.stored(done), [undo]),
    undo: useCallback((thisOne?: Done) => undo.undo(thisOne), [undo]),
    redo: useCallback(() => undo.redo(), [undo]),
  };
}
export type Recording = ReturnType<typeof useRecording>;
