import { Button } from '#kit/controls/button.tsx';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { describeChange, differences, type RecordedFields } from '../../model/change.ts';
import { plainly } from './activity-table.tsx';
import css from './settings.module.css';

/** Two people changed the settings at once: where they differ, theirs and yours, and a key for either. */
export function SettingsConflict(props: {
  theirs: RecordedFields;
  yours: RecordedFields;
  busy: boolean;
  onTakeTheirs: () => void;
  onKeepYours: () => void;
}) {
  const lines = differences(props.theirs, props.yours).map((change) => describeChange(change, { label: plainly }));
  return (
    <div className={css['apart']}>
      <ErrorNote
        what="Somebody else stored other settings meanwhile."
        actions={
          <>
            <Button disabled={props.busy} onClick={props.onTakeTheirs}>
              Take theirs
            </Button>
            <Button disabled={props.busy} onClick={props.onKeepYours}>
              Keep yours
            </Button>
          </>
        }
      >
        Nothing of yours was stored. Theirs → yours: {lines.join('; ')}.
      </ErrorNote>
    </div>
  );
}
