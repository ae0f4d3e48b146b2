import { useEffect, useRef, useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { Button } from '#kit/controls/button.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import { Avatar } from '#kit/marks/avatar.tsx';
import { VersionConflict } from '#kit/notices/version-conflict.tsx';
import type { MeetingNote } from '../../contract/meeting.ts';
import css from './live.module.css';
import type { Desk } from './use-desk.ts';
import { useNoteVerbs } from './use-note-verbs.ts';

/** One entry of the notes: who wrote it, and, for whoever may, the way to change it. */
export function NoteLine({ desk, note }: { desk: Desk; note: MeetingNote }) {
  const [editing, edit] = useState(false);
  const verbs = useNoteVerbs(desk.which);
  const may = !desk.isSettled && (note.writtenBy === desk.company.me.memberId || desk.writes || desk.mayEnd);
  return (
    <li className={css['note']}>
      <Avatar name={desk.nameOf(note.writtenBy)} size="sm" spoken />
      {editing ? (
        <NoteEdit desk={desk} note={note} onClose={() => edit(false)} />
      ) : (
        <p className={css['words']}>{note.words}</p>
      )}
      {may && !editing && (
        <span className={css['noteTools']}>
          <IconButton icon="pencil" label="Change this note" onClick={() => edit(true)} />
          <IconButton icon="trash" label="Delete this note" onClick={() => void verbs.remove(note)} />
        </span>
      )}
    </li>
  );
}

function NoteEdit({ desk, note, onClose }: { desk: Desk; note: MeetingNote; onClose: () => void }) {
  // What the writer saw when they began: what comes in meanwhile is shown beside it.
  const [seen] = useState(note);
  const [words, setWords] = useState(note.words);
  const attempt = useAttempt();
  const verbs = useNoteVerbs(desk.which);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const theirs = attempt.problem?.code === 'CONFLICT' ? (attempt.problem.current as MeetingNote) : null;
  const store = (version: number) =>
    void attempt.run(async () => {
      await verbs.change(note, words, version);
      onClose();
    });
  return (
    <div className={css['noteEdit']}>
      <TextArea
        label="Note"
        ref={field}
        value={words}
        maxLength={20_000}
        onChange={setWords}
        error={attempt.problem?.fields['words']}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      />
      {theirs ? (
        <VersionConflict
          what={`${desk.nameOf(theirs.writtenBy)}’s note was changed meanwhile.`}
          lines={theirs.words === words ? [] : [`${theirs.words} → ${words}`]}
          busy={attempt.busy}
          onTakeTheirs={onClose}
          onKeepYours={() => store(theirs.version)}
        />
      ) : (
        <>
          <ProblemNote problem={attempt.problem} shown={['words']} />
          <span className={css['row']}>
            <Button tone="quiet" onClick={onClose}>
              Cancel
            </Button>
            <Button busy={attempt.busy} disabled={words.trim() === ''} onClick={() => store(seen.version)}>
              Store note
            </Button>
          </span>
        </>
      )}
    </div>
  );
}
