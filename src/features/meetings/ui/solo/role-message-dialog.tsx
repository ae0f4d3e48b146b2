import { useState } from 'react';
import { SelectField } from '#kit/fields/select-field.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import { Dialog } from '#kit/overlays/dialog.tsx';
import { roleOfSection, type SoloRole } from '../../model/solo-role.ts';
import type { Desk } from '../live/use-desk.ts';
import { useNoteVerbs } from '../live/use-note-verbs.ts';

/** What one role is to know or to do: a note in its part of the hour. */
export function RoleMessageDialog(props: { desk: Desk; role: SoloRole; about: string; onClose: () => void }) {
  const { desk, role, about, onClose } = props;
  const { meeting, which } = desk;
  const verbs = useNoteVerbs(which);
  const parts = meeting.sections.flatMap((section) => {
    const one = roleOfSection(section, meeting.kind);
    return one === null ? [] : [{ role: one, id: section.id, title: section.title }];
  });
  const [to, setTo] = useState(parts.find((part) => part.role === role)?.id ?? parts[0]?.id ?? '');
  const [words, setWords] = useState('');
  return (
    <Dialog
      open
      title="Write a message to a role"
      consequence={`${about === '' ? '' : `About this: ${about}. `}It stands among the notes of that role’s part.`}
      confirm="Write message"
      ready={words.trim() !== ''}
      onConfirm={() => {
        verbs.write(to, null, about === '' ? words : `${about}: ${words}`);
        onClose();
      }}
      onClose={onClose}
    >
      <SelectField
        label="Which role"
        options={parts.map(({ id, title }) => ({ value: id, label: title }))}
        value={to}
        onChange={setTo}
      />
      <TextArea
        label="What it is to know"
        rows={3}
        maxLength={20_000}
        value={words}
        onChange={setWords}
        data-autofocus
      />
    </Dialog>
  );
}
