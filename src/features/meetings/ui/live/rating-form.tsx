import { useState } from 'react';
import { ProblemNote } from '#features/accounts/ui/form/problem-note.tsx';
import { useAttempt } from '#features/accounts/ui/form/use-attempt.ts';
import { Button } from '#kit/controls/button.tsx';
import { TextField } from '#kit/fields/text-field.tsx';
import { checkRating, contentFrom, highestMark, lowestMark } from '../../model/rating.ts';
import type { Attendee } from '../../contract/meeting.ts';
import css from './live.module.css';
import type { MeetingVerbs } from './use-meeting-verbs.ts';

const marks = Array.from({ length: highestMark - lowestMark + 1 }, (_, place) => lowestMark + place);

/** A mark from 1 to 10; below 8 it is stored together with a line that says why. */
export function RatingForm({ mine, verbs }: { mine: Attendee; verbs: MeetingVerbs }) {
  const [chosen, choose] = useState<number | null>(null);
  const [note, setNote] = useState(mine.ratingNote);
  const attempt = useAttempt();
  const mark = chosen ?? mine.rating;
  const checked = checkRating({ rating: mark, note });
  const store = (rating: number, words: string) =>
    attempt.run(async () => {
      await verbs.rate(rating, words);
      choose(null);
    });
  const asks = mark !== null && mark < contentFrom;
  return (
    <form
      className={css['rating']}
      noValidate
      aria-label="Rate this meeting"
      onSubmit={(event) => {
        event.preventDefault();
        if (mark !== null && !attempt.busy) void store(mark, note);
      }}
    >
      <fieldset className={css['marks']}>
        <legend>How good was this meeting for you, from 1 to 10?</legend>
        {marks.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="mark"
              className="ek-unseen"
              value={one}
              checked={mark === one}
              onChange={() => {
                choose(one);
                if (one >= contentFrom) void store(one, '');
              }}
            />
            <span>{one}</span>
          </label>
        ))}
      </fieldset>
      {asks && (
        <div className={css['why']}>
          <TextField
            label="What would have made it a better one?"
            value={note}
            maxLength={500}
            onChange={setNote}
            error={attempt.problem?.fields['note']}
          />
          <Button type="submit" busy={attempt.busy} disabled={!checked.ok}>
            Store rating
          </Button>
        </div>
      )}
      <ProblemNote problem={attempt.problem} shown={asks ? ['note'] : []} />
    </form>
  );
}
