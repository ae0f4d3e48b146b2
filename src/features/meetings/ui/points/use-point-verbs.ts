import { useQueryClient } from '@tanstack/react-query';
import { problemOf } from '#client/problem.ts';
import { client } from '#client/rpc.ts';
import { offerUndo } from '#features/accounts/ui/offer-undo.ts';
import { showRefusal } from '#kit/notices/toast-store.ts';
import type { MeetingPoint } from '../../contract/meeting.ts';
import type { Which } from '../live/live-query.ts';
import { dropPoint, putPoint } from './point-query.ts';

/** What of a point is written: its words, one’s own view beside it, or what the two agreed. */
export type Said = 'words' | 'view' | 'agreement';

export const saidOf = (point: MeetingPoint, said: Said, me: string): string =>
  said === 'view' && point.memberId !== me ? point.otherView : point[said];

export interface PointVerbs {
  add(words: string): Promise<void>;
  /** Over what was seen. Where only something else of the point has changed meanwhile, both stand. */
  change(seen: MeetingPoint, said: Said, words: string): Promise<void>;
  remove(point: MeetingPoint): void;
  /** Before that one of one’s own, or last of them. */
  rank(point: MeetingPoint, before: MeetingPoint | null): void;
}

export function usePointVerbs(which: Which, me: string): PointVerbs {
  const cache = useQueryClient();
  const put = (point: MeetingPoint) => putPoint(cache, which, point);
  const change: PointVerbs['change'] = async (seen, said, words) => {
    const { pointId, version } = seen;
    try {
      put(await client.meetingPoint.change({ ...which, pointId, seenVersion: version, [said]: words }));
    } catch (thrown) {
      const { code, current } = problemOf(thrown);
      const now = code === 'CONFLICT' ? (current as MeetingPoint) : null;
      if (now) put(now);
      if (!now || saidOf(now, said, me) !== saidOf(seen, said, me)) throw thrown;
      await change(now, said, words);
    }
  };
  const doing = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      showRefusal(problemOf(thrown).message);
    }
  };
  return {
    add: async (words) => put(await client.meetingPoint.add({ ...which, words })),
    change,
    remove: ({ pointId, words }) =>
      void doing(async () => {
        await client.meetingPoint.delete({ ...which, pointId });
        dropPoint(cache, which, pointId);
        offerUndo(`${words} taken off.`, async () => put(await client.meetingPoint.restore({ ...which, pointId })));
      }),
    rank: ({ pointId }, before) =>
      void doing(async () => {
        const moved = await client.meetingPoint.rank({ ...which, pointId, before: before?.pointId ?? null });
        for (const point of moved) put(point);
      }),
  };
}
