import { Button } from '#kit/controls/button.tsx';
import { Note } from './note.tsx';

export interface WrittenValue {
  /** As a person reads it: `14`. */
  readonly text: string;
  /** When, in the company's time: `9:41`. */
  readonly at: string;
}

/** Two people wrote the same thing: both values, who and when, two keys. Nothing is lost before one is chosen. */
export function ConflictNote(props: {
  who: string;
  theirs: WrittenValue;
  yours: WrittenValue;
  onKeepTheirs: () => void;
  onTakeYours: () => void;
}) {
  const { who, theirs, yours } = props;
  return (
    <Note
      tone="warn"
      role="alert"
      what={`${who} wrote ${theirs.text} while you wrote ${yours.text}.`}
      actions={
        <>
          <Button keys="1" does={`keep ${theirs.text}`} onClick={props.onKeepTheirs}>{`Keep ${theirs.text}`}</Button>
          <Button keys="2" does={`take ${yours.text}`} onClick={props.onTakeYours}>{`Take ${yours.text}`}</Button>
        </>
      }
    >
      Theirs, {theirs.at}; yours, {yours.at}.
    </Note>
  );
}
