import type { ReactNode } from 'react';
import { Note } from './note.tsx';

/**
 * Something failed. `what` says what happened, the children what is safe and what happens next, `actions` what can
 * be done: "Saved nothing: the server did not answer." "Your 3 numbers are kept here and sent again in 8 s."
 */
export function ErrorNote(props: { what: string; children?: ReactNode; actions?: ReactNode }) {
  return <Note tone="off" role="alert" {...props} />;
}
