import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { client } from '#client/rpc.ts';
import { putTime, type Which } from './live-query.ts';

const SIGN_MS = 30_000;

/** Comes to the meeting with the page, and says every half minute that it is still open: the answer sets the clock. */
export function usePresence({ companyId, meetingId }: Which, { isOpen, join }: { isOpen: boolean; join: () => void }) {
  const cache = useQueryClient();
  useEffect(() => {
    if (!isOpen) return undefined;
    join();
    const which = { companyId, meetingId };
    const stay = () =>
      void client.meeting.stay(which).then(
        ({ serverNow }) => putTime(cache, which, serverNow),
        // Away: the connection line says so already.
        () => undefined,
      );
    // A computer that slept, or a network that was gone: who leads is here again before two minutes are over.
    const seen = () => {
      if (document.visibilityState === 'visible') stay();
    };
    const clock = setInterval(stay, SIGN_MS);
    document.addEventListener('visibilitychange', seen);
    globalThis.addEventListener('online', stay);
    return () => {
      clearInterval(clock);
      document.removeEventListener('visibilitychange', seen);
      globalThis.removeEventListener('online', stay);
    };
  }, [cache, companyId, meetingId, isOpen, join]);
}
