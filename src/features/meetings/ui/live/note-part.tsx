import { useId, useRef, useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import input from '#kit/fields/input.module.css';
import { useKeys } from '#kit/keys/use-keys.ts';
import { Avatar } from '#kit/marks/avatar.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import { draftWords, type KeptNote, keptNotes } from './kept-notes.ts';
import css from './live.module.css';
import { NoteLine } from './note-line.tsx';
import type { Desk } from './use-desk.ts';
import { useNoteVerbs } from './use-note-verbs.ts';

/** What is written down here: everybody’s entries, those that wait for the network, and the line for the next one. */
export function NotePart(props: { desk: Desk; kept: readonly KeptNote[]; aboutId: string | null }) {
  const { desk, kept, aboutId } = props;
  const { meeting, notes, nameOf, shown, which } = desk;
  const section = shown.part.id;
  const here = (one: { section: string; aboutId: string | null }) => one.section === section && one.aboutId === aboutId;
  const written = notes.filter(here);
  const waiting = kept.filter(here);
  const writer = meeting.scribeId;
  return (
    <div className={css['notes']}>
      <p className={css['writer']}>
        {meeting.kind === 'solo' ? (
          'Messages to this role, and what was thought of it.'
        ) : desk.isSettled ? (
          written.length === 0 ? (
            'No note was written.'
          ) : (
            'Notes'
          )
        ) : writer === null ? (
          'Notes. Nobody was asked to write; everybody can.'
        ) : (
          <>
            <Avatar name={nameOf(writer)} size="sm" />
            {desk.writes ? 'You are writing.' : `${nameOf(writer)} is writing.`}
          </>
        )}
      </p>
      {written.length + waiting.length > 0 && (
        <ul aria-label="Notes">
          {written.map((note) => (
            <NoteLine key={note.noteId} desk={desk} note={note} />
          ))}
          {waiting.map((note) => (
            <WaitingLine key={note.sentAs} desk={desk} note={note} />
          ))}
        </ul>
      )}
      {!desk.isSettled && <NoteField key={`${which.meetingId} ${section} ${aboutId}`} desk={desk} aboutId={aboutId} />}
    </div>
  );
}

function WaitingLine({ desk, note }: { desk: Desk; note: KeptNote }) {
  const { meetingId } = desk.which;
  const told = note.why ?? (note.waits ? 'kept here, not sent yet' : null);
  return (
    <li className={css['note']}>
      <Avatar name={desk.nameOf(desk.company.me.memberId)} size="sm" />
      <p className={css['words']}>
        {note.words}
        {told !== null && <small className={classNames(note.why !== undefined && css['over'])}>{told}</small>}
      </p>
      {note.why !== undefined && (
        <span className={css['row']}>
          <Button
            tone="quiet"
            onClick={() => {
              const { why: _, ...again } = note;
              keptNotes.put(meetingId, again);
            }}
          >
            Send again
          </Button>
          <Button tone="quiet" onClick={() => keptNotes.drop(meetingId, note.sentAs)}>
            Let go
          </Button>
        </span>
      )}
    </li>
  );
}

/** Enter stores, Shift and Enter begin a new line. What is typed outlives the page. */
function NoteField({ desk, aboutId }: { desk: Desk; aboutId: string | null }) {
  const id = useId();
  const section = desk.shown.part.id;
  const draft = draftWords.keyOf(desk.which.meetingId, section, aboutId);
  const [words, setWords] = useState(() => draftWords.read(draft));
  const field = useRef<HTMLTextAreaElement>(null);
  const verbs = useNoteVerbs(desk.which);
  useKeys([{ key: 'n', does: 'write a note', run: () => field.current?.focus() }], 'Meeting');
  const put = (text: string) => {
    setWords(text);
    draftWords.write(draft, text);
  };
  const store = () => {
    if (words.trim() === '') return;
    verbs.write(section, aboutId, words);
    put('');
    field.current?.focus();
  };
  return (
    <div className={css['noteField']}>
      <label className="ek-unseen" htmlFor={id}>
        Write a note
      </label>
      <textarea
        ref={field}
        id={id}
        className={input['input']}
        rows={Math.min(6, words.split('\n').length)}
        maxLength={20_000}
        value={words}
        placeholder="What was said"
        onChange={(event) => put(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') field.current?.blur();
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          store();
        }}
      />
      <Button hint="n" disabled={words.trim() === ''} onClick={store}>
        Note
      </Button>
    </div>
  );
}
