import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { problemOf } from '#client/problem.ts';
import { client } from '#client/rpc.ts';
import type { CompanyId, MetricId } from '#lib/ids.ts';
import type { Row } from '../contract/scorecard.ts';
import type { Outcome } from '../contract/value.ts';
import { type Entries, type Entry, entryKey, keptEntries, withEntries, withoutEntries } from './entries.ts';
import { putValues, scorecardQuery } from './scorecard-query.ts';
import { type Step, useUndo } from './use-undo.ts';

export interface Typed {
  readonly metricId: MetricId;
  readonly period: string;
  readonly text: string;
  readonly amount: number | null;
}

/** What is sent, a second time too: then with the version that stood there at the first. */
type Sending = Typed & Partial<Pick<Entry, 'seenVersion' | 'waits'>>;

const RETRY_MS = 8000;

const settled = ({ waits: _answered, ...entry }: Entry): Entry => entry;

const valueAt = (rows: readonly Row[], metricId: string, period: string) =>
  rows.find((row) => row.metricId === metricId)?.values.find((value) => value.period === period);

/** Sends what is typed, keeps what cannot be sent, remembers what can be undone. */
export function useRecording(companyId: CompanyId) {
  const cache = useQueryClient();
  const [entries, setEntries] = useState<Entries>(() => keptEntries.read(companyId));
  const undo = useUndo();
  const latest = useRef(entries);

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
      // The first sending arrived and its answer was lost: what stands there is what was typed.
      const outcomes = answers.map(
        (answer, at): Outcome =>
          answer.kind === 'conflict' && answer.current.amount === sent[at]?.amount
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

  /** Says whether anything of it was stored. */
  const sendNow = useCallback(
    async (typed: readonly Sending[], at: number, forgetting?: 'steps'): Promise<boolean> => {
      const rows = cache.getQueryData(scorecardQuery(companyId).queryKey)?.rows ?? [];
      const sent = typed.map(
        (one): Entry => ({
          ...one,
          seenVersion: one.seenVersion ?? valueAt(rows, one.metricId, one.period)?.version ?? 0,
          at,
          state: 'saving',
        }),
      );
      const steps = typed.map((one): Step => {
        const before = valueAt(rows, one.metricId, one.period)?.amount ?? null;
        return { metricId: one.metricId, period: one.period, before, after: one.amount };
      });
      change((now) => withEntries(now, sent));
      try {
        const values = sent.map(({ metricId, period, amount, seenVersion }) => ({
          metricId,
          period,
          amount,
          seenVersion,
        }));
        const recorded = settle(sent, await client.scorecard.recordValues({ companyId, values }));
        const stored = new Set(recorded.map((one) => entryKey(one.metricId, one.period)));
        const kept = steps.filter((step) => stored.has(entryKey(step.metricId, step.period)));
        if (!forgetting && kept.length > 0) undo.stored(kept);
        return kept.length > 0;
      } catch (thrown) {
        const problem = problemOf(thrown);
        const state = problem.code === 'UNREACHABLE' || problem.code === 'FAILED' ? 'kept' : 'refused';
        const unsent = sent.map((entry): Entry => ({ ...entry, state, why: problem.message }));
        change((now) => withEntries(now, state === 'kept' ? unsent.map((one) => ({ ...one, waits: true })) : unsent));
        return false;
      }
    },
    [cache, change, companyId, settle, undo],
  );

  const send = useCallback((typed: readonly Sending[]) => undo.track(sendNow(typed, Date.now())), [sendNow, undo]);

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

  const writeBack = useCallback(
    (steps: readonly Step[], side: 'before' | 'after') => {
      const typed = steps.map((step): Typed => {
        const amount = step[side];
        return { metricId: step.metricId, period: step.period, amount, text: amount === null ? '' : String(amount) };
      });
      return sendNow(typed, Date.now(), 'steps');
    },
    [sendNow],
  );

  return {
    entries,
    record: useCallback(
      (typed: readonly Typed[]) =>
        send(typed.map(({ metricId, period, text, amount }) => ({ metricId, period, text, amount }))),
      [send],
    ),
    refuse: useCallback((refused: readonly Entry[]) => change((now) => withEntries(now, refused)), [change]),
    dismiss,
    retry,
    undo: useCallback(() => undo.undo(writeBack), [undo, writeBack]),
    redo: useCallback(() => undo.redo(writeBack), [undo, writeBack]),
  };
}
export type Recording = ReturnType<typeof useRecording>;
