import { useEffect, useRef, useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { Button } from '#kit/controls/button.tsx';
import { TextArea } from '#kit/fields/text-area.tsx';
import { VersionConflict } from '#kit/notices/version-conflict.tsx';
import type { MeetingPoint } from '../../contract/meeting.ts';
import { draftWords } from '../live/kept-notes.ts';
import live from '../live/live.module.css';
import type { Desk } from '../live/use-desk.ts';
import css from './points.module.css';
import { type Said, saidOf, usePointVerbs } from './use-point-verbs.ts';

const longest = { words: 300, view: 2000, agreement: 2000 } as const;

/** Where it is kept until it is stored: a meeting that opens, or a page that is loaded again, has it. */
export const draftOf = ({ which }: Desk, { pointId }: MeetingPoint, said: Said): string =>
  draftWords.keyOf(which.meetingId, said, pointId);

/** Writes one thing of a point. Enter stores, Shift and Enter begin a new line, Escape lets it be as it was. */
export function WordsEdit(props: { desk: Desk; point: MeetingPoint; said: Said; label: string; onClose: () => void }) {
  const { desk, point, said, label, onClose } = props;
  const me = desk.company.me.memberId;
  const draft = draftOf(desk, point, said);
  // What the writer saw when they began: what comes in meanwhile is shown beside it.
  const [seen] = useState(point);
  const [words, setWords] = useState(() => draftWords.read(draft) || saidOf(point, said, me));
  const attempt = useAttempt();
  const verbs = usePointVerbs(desk.which, me);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const theirs = attempt.problem?.code === 'CONFLICT' ? (attempt.problem.current as MeetingPoint) : null;
  const close = () => {
    draftWords.write(draft, '');
    onClose();
  };
  const store = (over: MeetingPoint) =>
    void attempt.run(async () => {
      await verbs.change(over, said, words);
      close();
    });
  const stands = theirs ? saidOf(theirs, said, me) : '';
  const empty = said === 'words' && words.trim() === '';
  return (
    <div className={css['edit']}>
      <TextArea
        label={label}
        ref={field}
        value={words}
        rows={Math.max(2, Math.min(6, words.split('\n').length))}
        maxLength={longest[said]}
        required={said === 'words'}
        onChange={(text) => {
          setWords(text);
          draftWords.write(draft, text);
        }}
        error={attempt.problem?.fields[said]}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (!attempt.busy && !theirs && !empty) store(seen);
        }}
      />
      {theirs ? (
        <VersionConflict
          what="This was changed meanwhile, by the other one or in another window."
          lines={stands === words ? [] : [`${stands} → ${words}`]}
          busy={attempt.busy}
          onTakeTheirs={close}
          onKeepYours={() => store(theirs)}
        />
      ) : (
        <>
          <ProblemNote problem={attempt.problem} shown={[said]} />
          <span className={live['row']}>
            <Button tone="quiet" onClick={close}>
              Cancel
            </Button>
            <Button hint="Enter" busy={attempt.busy} disabled={empty} onClick={() => store(seen)}>
              Store it
            </Button>
          </span>
        </>
      )}
    </div>
  );
}
