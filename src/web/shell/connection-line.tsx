import { useEffect, useState } from 'react';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import css from './connection-line.module.css';

/** `live` is the quiet state; `behind` means the server answers but changes of others may be missing. */
export type Connection =
  | { readonly state: 'live' }
  | { readonly state: 'offline'; readonly kept: number; readonly keptWhat?: string }
  | { readonly state: 'behind' };

const shownFor = 4000;

function sentence(connection: Connection): string {
  if (connection.state === 'behind') {
    return 'Changes of others may be missing: the live connection is gone. Trying again.';
  }
  if (connection.state === 'live') return 'Reconnected.';
  if (connection.kept === 0) return 'Offline. What you type is kept and sent when the server answers.';
  const what = connection.keptWhat ?? (connection.kept === 1 ? 'number' : 'numbers');
  return `Offline: ${connection.kept} ${what} kept, sent when the server answers.`;
}

/** Says when the connection is gone and, for a moment, that it is back. Silent as long as all is well. */
export function ConnectionLine({ connection }: { connection: Connection }) {
  const live = connection.state === 'live';
  const [wasGone, setWasGone] = useState(false);
  if (!live && !wasGone) setWasGone(true);
  useEffect(() => {
    if (!live || !wasGone) return undefined;
    const clock = setTimeout(() => setWasGone(false), shownFor);
    return () => clearTimeout(clock);
  }, [live, wasGone]);
  const shown = !live || wasGone;
  return (
    <div role="status" className={shown ? css['line'] : 'ek-unseen'}>
      {shown && (
        <>
          <StatusMark status={live ? 'on' : 'at-risk'} label="" />
          {sentence(connection)}
        </>
      )}
    </div>
  );
}
