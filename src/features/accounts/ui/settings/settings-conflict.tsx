import { Button } from '#kit/controls/button.tsx';
import { ErrorNote } from '#kit/notices/error-note.tsx';
import { describeChange, differences, type RecordedFields } from '../../model/change.ts';
import { plainly } from './activity-table.tsx';
import css from './settings.module.css';

/** Two people changed the same thing at once: where they differ, theirs and yours, and a key for either. */
export function SettingsConflict(props: {
  what: string;
  theirs: RecordedFields;
  yours: RecordedFields;
  busy: boolean;
  onTakeTheirs: () => void;
  onKeepYours: () => void;
}) {
  const { what, theirs, yours, busy } = props;
  const lines = differences(theirs, yours).map((change) => describeChange(change, { label: plainly }));
  return (
    <div className={css['apart']}>
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
        Nothing of yours was stored.{' '}
        {lines.length === 0 ? 'Both are the same.' : `Theirs → yours: ${lines.join('; ')}.`}
      </ErrorNote>
    </div>
  );
}
