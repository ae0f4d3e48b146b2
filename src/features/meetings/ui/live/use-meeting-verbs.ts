import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { problemOf } from '#client/problem.ts';
import { type Client, client } from '#client/rpc.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { showRefusal } from '#kit/notices/toast-store.ts';
import type { MemberId } from '#lib/ids.ts';
import type { Clocked, Meeting } from '../../contract/meeting.ts';
import type { Presence } from '../../model/attendance.ts';
import { putPerson, putState, stateQuery, type Which } from './live-query.ts';
import { pressQueue } from './press-queue.ts';

/** What is done to the meeting itself. A refusal is told, and the page shows where it stands. */
export interface MeetingVerbs {
  go(meeting: Meeting, section: string, focusId?: string | null): void;
  /** To the section after or before the one that one's presses so far lead to; stays at the ends. */
  step(meeting: Meeting, by: 1 | -1): void;
  toggleClock(meeting: Meeting): void;
  addMinutes(meeting: Meeting, section: string, minutes: number): void;
  conclude(): void;
  /** Takes the end back. */
  reopen(): void;
  readonly join: () => void;
  /** Before its end. */
  leave(): Promise<void>;
  mark(memberId: MemberId, presence: Presence): void;
  /** For dialogs that show a refusal themselves. */
  handOver(meeting: Meeting, duty: 'facilitator' | 'scribe', to: MemberId): Promise<void>;
  rate(rating: number | null, note: string): Promise<void>;
}

const titleOf = ({ sections, section }: Meeting) => sections.find(({ id }) => id === section)?.title ?? 'another part';

export function useMeetingVerbs({ companyId, meetingId }: Which): MeetingVerbs {
  const cache = useQueryClient();
  return useMemo(() => {
    const which = { companyId, meetingId };
    const put = (now: Clocked) => putState(cache, which, now);
    const refused = async (thrown: unknown): Promise<void> => {
      const problem = problemOf(thrown);
      if (problem.code !== 'CONFLICT') {
        showRefusal(problem.message);
        return;
      }
      // Somebody else was first: theirs holds, and what was pressed here is not done to what it was not meant for.
      await cache.invalidateQueries({ queryKey: stateQuery(which).queryKey });
      const now = problem.current as Meeting | null;
      showRefusal(
        now?.section === undefined
          ? problem.message
          : `Somebody else was quicker: the meeting is in ${titleOf(now)}. Nothing of yours was done.`,
      );
    };
    const run = async (work: (calls: Client['meeting']) => Promise<Clocked>, undo?: readonly [string, () => void]) => {
      try {
        put(await work(client.meeting));
        if (undo) offerUndo(undo[0], async () => undo[1]());
      } catch (thrown) {
        await refused(thrown);
      }
    };
    const reopen = () => void run((meeting) => meeting.reopen(which));
    const seen = ({ version }: Meeting) => ({ ...which, seenVersion: version });
    const press = pressQueue<Meeting>(refused);
    const drive = (meeting: Meeting, work: (from: Meeting) => Promise<Clocked> | null) =>
      press(meeting, async (from) => {
        const now = await work(from);
        if (now === null) return from;
        put(now);
        return now.meeting;
      });
    const calls = client.meeting;
    return {
      go: (meeting, section, focusId = null) => drive(meeting, (from) => calls.go({ ...seen(from), section, focusId })),
      step: (meeting, by) =>
        drive(meeting, (from) => {
          const next = from.sections[from.sections.findIndex(({ id }) => id === from.section) + by];
          return next ? calls.go({ ...seen(from), section: next.id, focusId: null }) : null;
        }),
      toggleClock: (meeting) =>
        drive(meeting, (from) => (from.runningSince === null ? calls.resume : calls.pause)(seen(from))),
      addMinutes: (meeting, section, minutes) =>
        drive(meeting, (from) => calls.addMinutes({ ...seen(from), section, minutes })),
      conclude: () => void run((calls) => calls.conclude(which), ['The meeting is over.', reopen]),
      reopen,
      join: () =>
        void client.meeting.join(which).then(
          (answer) => putPerson(cache, which, answer),
          (thrown: unknown) => {
            // Away for a moment: the next sign of life says that one is here.
            if (problemOf(thrown).code !== 'UNREACHABLE') showRefusal(problemOf(thrown).message);
          },
        ),
      leave: async () => {
        try {
          putPerson(cache, which, await client.meeting.leave(which));
        } catch (thrown) {
          await refused(thrown);
        }
      },
      mark: (memberId, presence) =>
        void client.meeting
          .markPresence({ ...which, memberId, presence })
          .then((answer) => putPerson(cache, which, answer), refused),
      handOver: async (meeting, duty, to) => put(await client.meeting.handOver({ ...seen(meeting), duty, to })),
      rate: async (rating, note) => {
        putPerson(cache, which, await client.meeting.rate({ ...which, rating, note }));
        // Whoever has rated sees how the others did.
        putState(cache, which, await client.meeting.readState(which));
      },
    };
  }, [cache, companyId, meetingId]);
}
