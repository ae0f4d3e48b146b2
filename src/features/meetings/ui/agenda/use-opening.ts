import { useState } from 'react';
import { problemOf } from '#client/problem.ts';
import { client } from '#client/rpc.ts';
import { showRefusal } from '#kit/notices/toast-store.ts';
import type { AgendaId, CompanyId, MeetingId } from '#lib/ids.ts';
import type { Meeting } from '../../contract/meeting.ts';

/** Opens a meeting and goes there; where one of the team is open already, that one is gone to. */
export function useOpening(companyId: CompanyId, onGo: (href: string) => void) {
  const [busy, setBusy] = useState(false);
  const go = (meetingId: string) => onGo(`/c/${companyId}/meetings/${meetingId}`);
  const open = async (agendaId: AgendaId, meetingId?: MeetingId): Promise<void> => {
    setBusy(true);
    try {
      const planned = meetingId === undefined ? {} : { meetingId };
      go((await client.meeting.open({ companyId, agendaId, ...planned })).meeting.meetingId);
    } catch (thrown) {
      const problem = problemOf(thrown);
      const open = problem.code === 'CONFLICT' ? (problem.current as Meeting | null) : null;
      if (open) go(open.meetingId);
      showRefusal(open ? `${open.name} was open already: this is it.` : problem.message);
    } finally {
      setBusy(false);
    }
  };
  return { busy, open: (agendaId: AgendaId, meetingId?: MeetingId) => void open(agendaId, meetingId) };
}
