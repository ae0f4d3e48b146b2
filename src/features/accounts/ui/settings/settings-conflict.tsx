import { VersionConflict } from '#kit/notices/version-conflict.tsx';
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
  const { theirs, yours, ...shown } = props;
  const lines = differences(theirs, yours).map((change) => describeChange(change, { label: plainly }));
  return (
    <div className={css['apart']}>
      <VersionConflict {...shown} lines={lines} />
    </div>
  );
}
