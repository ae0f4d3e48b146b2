import { describeChange, differences, type RecordedFields } from '#features/accounts/model/change.ts';
import { VersionConflict } from '#kit/notices/version-conflict.tsx';
import type { MetricDraft } from './metric-draft.ts';

/** Who owns it, where it stands and what it drives, by name. */
export interface DraftNames {
  readonly owner: (draft: MetricDraft) => string;
  readonly team: (draft: MetricDraft) => string;
  readonly drives: (draft: MetricDraft) => string;
}

function readable(draft: MetricDraft, names: DraftNames): RecordedFields {
  const { ownerId: _owner, teamId: _team, drives: _drives, clientView, ...rest } = draft;
  const { owner, team, drives } = names;
  return { ...rest, owner: owner(draft), team: team(draft), drives: drives(draft), 'client’s view': clientView };
}

/** Somebody else changed the metric while it stood in the dialog: of what was changed here, theirs and yours. */
export function MetricConflict(props: {
  before: MetricDraft;
  theirs: MetricDraft;
  yours: MetricDraft;
  names: DraftNames;
  busy: boolean;
  onTakeTheirs: () => void;
  onKeepYours: () => void;
}) {
  const { names, busy } = props;
  const yours = readable(props.yours, names);
  const mine = new Set(differences(readable(props.before, names), yours).map(({ field }) => field));
  const lines = differences(readable(props.theirs, names), yours)
    .filter(({ field }) => mine.has(field))
    .map((change) => describeChange(change));
  return (
    <VersionConflict
      what={`Somebody else changed ${props.theirs.title} meanwhile.`}
      lines={lines}
      busy={busy}
      onTakeTheirs={props.onTakeTheirs}
      onKeepYours={props.onKeepYours}
    />
  );
}
