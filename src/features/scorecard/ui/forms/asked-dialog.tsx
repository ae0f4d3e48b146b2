import type { AskedDialogProps } from './asked.ts';
import { GoalFromDialog } from './goal-from-dialog.tsx';
import { GoalOnceDialog } from './goal-once-dialog.tsx';
import { MoveDialog, RenameDialog } from './heading-dialog.tsx';
import { MetricDialog } from './metric-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { PlaceDialog } from './place-dialog.tsx';

/** The one dialog that was asked for. */
export function AskedDialog(props: AskedDialogProps) {
  const { asking } = props;
  switch (asking.kind) {
    case 'define':
      return <MetricDialog {...props} />;
    case 'change':
      return <MetricDialog {...props} row={asking.row} />;
    case 'note':
      return <NoteDialog {...props} row={asking.row} period={asking.period} />;
    case 'goal-once':
      return <GoalOnceDialog {...props} row={asking.row} period={asking.period} />;
    case 'goal-from':
      return <GoalFromDialog {...props} row={asking.row} period={asking.period} />;
    case 'place':
      return <PlaceDialog {...props} row={asking.row} />;
    case 'move':
      return <MoveDialog {...props} row={asking.row} />;
    case 'rename-group':
      return <RenameDialog {...props} group={asking.group} />;
  }
}
