import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { passOn } from '#client/changes.ts';
import { type Change, followCompany } from '#client/live.ts';
import { queries } from '#client/rpc.ts';
import { followMetrics } from '#features/scorecard/ui/metric/follow-metrics.ts';
import { followScorecard } from '#features/scorecard/ui/scorecard-query.ts';
import type { CompanyId } from '#lib/ids.ts';

/** What a change of this kind makes old, beside what its own room reads again row by row. */
const stale: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  company: [queries.company.key(), queries.me.key()],
  member: [queries.member.key(), queries.company.key(), queries.me.key()],
  invitation: [queries.invitation.key()],
  import: [queries.import.list.key()],
};

/** Their pages read single rows again while they are open (`hearChanges`); what is kept elsewhere is old from here on. */
const passive: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  agenda: [queries.agenda.key()],
  issue: [queries.issue.key()],
  meeting: [queries.meeting.key()],
  meetingNote: [queries.meeting.read.key()],
  priority: [queries.priority.key()],
  todo: [queries.todo.key()],
};

/** Keeps what is on the screen as it is on the server. False while the connection is gone. */
export function useLive(companyId: CompanyId): boolean {
  const cache = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(
    () =>
      followCompany(companyId, {
        onChanges: (changes: readonly Change[]) => {
          for (const kind of new Set(changes.map((change) => change.kind))) {
            for (const queryKey of stale[kind] ?? []) void cache.invalidateQueries({ queryKey });
            for (const queryKey of passive[kind] ?? []) {
              void cache.invalidateQueries({ queryKey, refetchType: 'none' });
            }
          }
          void cache.invalidateQueries({ queryKey: queries.today.key() });
          void followScorecard(cache, companyId, changes);
          followMetrics(cache, companyId, changes);
          passOn(companyId, changes);
        },
        onGap: () => void cache.invalidateQueries(),
        onState: setConnected,
      }),
    [cache, companyId],
  );
  return connected;
}
