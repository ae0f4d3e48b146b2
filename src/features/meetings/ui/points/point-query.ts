import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useRows } from '#client/following.ts';
import { client } from '#client/rpc.ts';
import type { Meeting, MeetingPoint } from '../../contract/meeting.ts';
import { wholeQuery, type Which } from '../live/live-query.ts';

const order = (one: MeetingPoint, other: MeetingPoint) =>
  one.position - other.position || (one.pointId < other.pointId ? -1 : 1);

/** A point as it is now; one that is older than what is shown changes nothing. */
export function putPoint(cache: QueryClient, which: Which, point: MeetingPoint): void {
  cache.setQueryData(wholeQuery(which).queryKey, (held) => {
    if (!held) return held;
    const known = held.points.find(({ pointId }) => pointId === point.pointId);
    if (known && known.version >= point.version) return held;
    return { ...held, points: [...held.points.filter((one) => one !== known), point].toSorted(order) };
  });
}

export const dropPoint = (cache: QueryClient, which: Which, id: string) =>
  cache.setQueryData(
    wholeQuery(which).queryKey,
    (held) => held && { ...held, points: held.points.filter(({ pointId }) => pointId !== id) },
  );

/**
 * Keeps the points of an owner-operator meeting as they are on the server, as long as its page is open.
 * @param held what was read of it with its points, and what is known of it now: once it is open, the other’s are read.
 */
export function useFollowPoints(which: Which, held: Meeting, { kind, openedAt }: Meeting): void {
  const cache = useQueryClient();
  const { companyId, meetingId } = which;
  const listed = kind === 'owner-operator';
  const unread = listed && held.openedAt === null && openedAt !== null;
  useEffect(() => {
    if (unread) void cache.invalidateQueries({ queryKey: wholeQuery({ companyId, meetingId }).queryKey });
  }, [cache, companyId, meetingId, unread]);
  useRows(companyId, {
    // No other meeting has any, and nothing is announced as nothing.
    kind: listed ? 'meetingPoint' : '',
    read: (pointId: string) => client.meetingPoint.read({ ...which, pointId }),
    put: (point) => putPoint(cache, which, point),
    drop: (pointId) => dropPoint(cache, which, pointId),
    all: wholeQuery(which).queryKey,
  });
}
