import { useState } from 'react';
import { SuggestedField } from '#kit/fields/suggested-field.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import type { Row } from '../../contract/scorecard.ts';
import { arrangementOf, moved, renamed } from '../arrangement.ts';
import type { AskedDialogProps } from './asked.ts';

const LONGEST = 120;

/** Puts a metric last under a heading, one that is there or a new one. */
export function MoveDialog({ row, view, onArrange, onClose }: AskedDialogProps & { row: Row }) {
  const save = (group: string) => {
    const before = arrangementOf(view.all);
    onArrange(before, arrangementOf(moved(before, { rowId: row.metricId, group, before: null })));
  };
  return (
    <HeadingDialog
      title={`Put ${row.title} under a heading`}
      consequence={`It stands last there, on this ${view.words.word('scorecard')} only. An empty heading is none.`}
      confirm="Put there"
      start={row.group}
      groups={view.all.map(({ group }) => group)}
      onSave={save}
      onClose={onClose}
    />
  );
}

/** Gives a heading another name; that of another one puts both together. */
export function RenameDialog({ group, view, onArrange, onClose }: AskedDialogProps & { group: string }) {
  const save = (name: string) => {
    const before = arrangementOf(view.all);
    onArrange(before, renamed(before, group, name));
  };
  return (
    <HeadingDialog
      title={`Rename “${group}”`}
      consequence={`On this ${view.words.word('scorecard')} and for its ${view.cadence} ${view.words.word('metric', 2)} only. The name of another heading puts the two together.`}
      confirm="Rename"
      start={group}
      groups={view.all.map((row) => row.group)}
      onSave={save}
      onClose={onClose}
    />
  );
}

function HeadingDialog(props: {
  title: string;
  consequence: string;
  confirm: string;
  start: string;
  groups: readonly string[];
  onSave: (group: string) => void;
  onClose: () => void;
}) {
  const { title, consequence, confirm, start, onSave, onClose } = props;
  const [group, setGroup] = useState(start);
  const groups = [...new Set(props.groups)].filter((one) => one !== '' && one !== start);
  const tooLong = group.trim().length > LONGEST;
  return (
    <Dialog
      open
      title={title}
      consequence={consequence}
      confirm={confirm}
      ready={!tooLong}
      onConfirm={() => {
        if (group.trim() !== start) onSave(group.trim());
        onClose();
      }}
      onClose={onClose}
    >
      <SuggestedField
        label="Heading"
        optional
        suggestions={groups}
        value={group}
        onChange={setGroup}
        error={tooLong ? `A heading has at most ${LONGEST} characters. Shorten it.` : null}
        help={groups.length === 0 ? undefined : `There are: ${groups.join(' · ')}`}
        data-autofocus
      />
    </Dialog>
  );
}
