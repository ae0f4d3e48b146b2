import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hearChanges } from '#client/changes.ts';
import { queries } from '#client/rpc.ts';
import type { CompanyId, MeetingId } from '#lib/ids.ts';

interface Which {
  readonly companyId: CompanyId;
  readonly meetingId: MeetingId;
}

export const findingsQuery = ({ companyId, meetingId }: Which) =>
  queries.meeting.findings.queryOptions({ input: { companyId, meetingId } });

// What a finding rests on, or where it goes; what is written in the hour itself changes none.
const moving: ReadonlySet<string> = new Set(['value', 'metric', 'findingRoute']);
const settling = 500;

/** Read again when numbers change, once for many. */
export function useFindings({ companyId, meetingId }: Which) {
  const cache = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = hearChanges(companyId, (changes) => {
      if (!changes.some(({ kind }) => moving.has(kind))) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        void cache.invalidateQueries({ queryKey: findingsQuery({ companyId, meetingId }).queryKey });
      }, settling);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [cache, companyId, meetingId]);
  return useQuery({ ...findingsQuery({ companyId, meetingId }), retry: false });
}
