import { useState } from 'react';
import { problemOf } from '#client/problem.ts';

type Problems = Readonly<Record<string, string>>;

/** A dialog that sends something: problems at their fields, what concerns none of them above, closed when it is done. */
export function useSaving(onDone: () => void) {
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  return {
    problems,
    failure,
    busy,
    /** Shows what is wrong with these fields; true when nothing is. */
    check: (fields: Readonly<Record<string, string | null>>): boolean => {
      const wrong = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== null);
      const kept = Object.entries(problems).filter(([field]) => !(field in fields));
      setProblems(Object.fromEntries([...kept, ...wrong]));
      return wrong.length === 0;
    },
    save: (work: () => Promise<unknown>): void => {
      setBusy(true);
      setFailure(null);
      work().then(onDone, (thrown: unknown) => {
        const problem = problemOf(thrown);
        setProblems(problem.fields);
        if (Object.keys(problem.fields).length === 0) setFailure(problem.message);
        setBusy(false);
      });
    },
  };
}
