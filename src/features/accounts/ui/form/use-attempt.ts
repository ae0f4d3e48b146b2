import { useState } from 'react';
import { type CallProblem, problemOf } from '#client/problem.ts';
import type { Outcome } from '#client/sign-in.ts';

/** A refusal that is already a sentence, from signing in and its kin. */
class Told extends Error {}

/** The value of a call about signing in; its refusal is shown like any other. */
export function settled<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Told(outcome.message);
  return outcome.value;
}

const explained = (thrown: unknown): CallProblem =>
  thrown instanceof Told
    ? { code: 'INVALID', message: thrown.message, fields: {}, current: null, by: null }
    : problemOf(thrown);

export interface Attempt {
  readonly busy: boolean;
  readonly problem: CallProblem | null;
  /** How many failed so far: a form moves the focus at each. */
  readonly failures: number;
  /** True when the work was done; a failure is kept as `problem`. */
  run(work: () => Promise<unknown>): Promise<boolean>;
  clear(): void;
}

/** One thing at a time that may be refused: whether it runs, and what went wrong the last time. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<CallProblem | null>(null);
  const [failures, setFailures] = useState(0);
  return {
    busy,
    problem,
    failures,
    clear: () => setProblem(null),
    run: async (work) => {
      setBusy(true);
      setProblem(null);
      try {
        await work();
        return true;
      } catch (thrown) {
        setProblem(explained(thrown));
        setFailures((count) => count + 1);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
