import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { problemOf } from '#client/problem.ts';
import { client } from '#client/rpc.ts';
import type { CompanyId, MemberId, TeamId } from '#lib/ids.ts';
import type { Row } from '../contract/scorecard.ts';
import { type Arranged, arrange, arrangementOf } from './arrangement.ts';
import { readScorecardsAgain } from './scorecard-query.ts';
import type { Recording } from './use-recording.ts';

type ScorecardId = TeamId | MemberId;

/** The order of one scorecard's rows: shown at once, stored behind it, taken back by undo. */
export function useArrangement(
  companyId: CompanyId,
  scorecardId: ScorecardId,
  rows: readonly Row[],
  recording: Recording,
  onTrouble: (message: string | null) => void,
) {
  const cache = useQueryClient();
  const [wanted, setWanted] = useState<{ id: ScorecardId; arrangement: readonly Arranged[] } | null>(null);
  // One after the other: the last order is the one that stays.
  const last = useRef<Promise<unknown>>(Promise.resolve());

  const put = async (id: ScorecardId, arrangement: readonly Arranged[]): Promise<boolean> => {
    setWanted({ id, arrangement });
    const work = last.current.then(() =>
      client.scorecard.arrange({ companyId, scorecardId: id, metrics: [...arrangement] }),
    );
    const settled = work.then(
      () => true,
      (thrown: unknown) => {
        onTrouble(problemOf(thrown).message);
        return false;
      },
    );
    last.current = settled;
    const stored = await settled;
    if (last.current === settled) {
      await readScorecardsAgain(cache);
      // Whoever went on moving meanwhile still sees what they did.
      if (last.current === settled) setWanted(null);
    }
    return stored;
  };

  const standing = useMemo(
    () => arrange(rows, wanted?.id === scorecardId ? wanted.arrangement : arrangementOf(rows)),
    [rows, wanted, scorecardId],
  );
  return {
    /** The rows as they shall stand. */
    rows: standing,
    change: (before: readonly Arranged[], after: readonly Arranged[]): void => {
      onTrouble(null);
      const done = { back: () => put(scorecardId, before), forth: () => put(scorecardId, after) };
      const store = async (): Promise<boolean> => {
        const stored = await done.forth();
        if (stored) recording.did(done);
        return stored;
      };
      recording.doing(store());
    },
  };
}
