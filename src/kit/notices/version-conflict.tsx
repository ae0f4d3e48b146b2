import { Button } from '#kit/controls/button.tsx';
import { ErrorNote } from './error-note.tsx';

/** Two people changed the same thing at once: where they differ, theirs → yours, and a key for either. */
export function VersionConflict(props: {
  what: string;
  lines: readonly string[];
  busy: boolean;
  onTakeTheirs: () => void;
  onKeepYours: () => void;
}) {
  const { what, lines, busy } = props;
  return (
    <ErrorNote
      what={what}
      actions={
        <>
          <Button keys="1" disabled={busy} onClick={props.onTakeTheirs}>
            Take theirs
          </Button>
          <Button keys="2" disabled={busy} onClick={props.onKeepYours}>
            Keep yours
          </Button>
        </>
      }
    >
      Nothing of yours was stored. {lines.length === 0 ? 'Both are the same.' : `Theirs → yours: ${lines.join('; ')}.`}
    </ErrorNote>
  );
}
