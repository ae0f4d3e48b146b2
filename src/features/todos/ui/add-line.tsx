import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { CheckBox } from '#kit/fields/check-box.tsx';
import input from '#kit/fields/input.module.css';
import { useKeys } from '#kit/keys/use-keys.ts';
import { Icon } from '#kit/marks/icon.tsx';
import { type Day, dayLabel } from '#lib/calendar/day.ts';
import { usualDue } from '../model/due.ts';
import type { Draft } from '../model/todo.ts';
import { type Nameable, readTypedLine } from '../model/typed-line.ts';
import css from './todos.module.css';

/** One line to type a to-do in: who and when are read while it is typed, and shown before it is added. */
export function AddLine(props: {
  /** The company's word for a to-do. */
  word: string;
  /** Who can be given one, the one who types first. */
  people: readonly Nameable[];
  /** What such a line looks like, as short as its place is narrow. */
  example?: string;
  today: Day;
  mayHide: boolean;
  onAdd: (draft: Draft) => Promise<boolean>;
}) {
  const { people, example = 'Room-rate sheet @Dana fri', today, mayHide, onAdd } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState('');
  const [chosen, choose] = useState<Nameable | null>(null);
  // A line may end in what looks like a day and is none: `Parasol for the sun`.
  const [isDayWords, keepWords] = useState(false);
  const [hidden, hide] = useState(false);
  const [busy, setBusy] = useState(false);
  useKeys([{ key: 't', does: `add a ${props.word}`, run: () => field.current?.focus() }], 'To-dos');

  const typed = readTypedLine(line, people, today);
  const { owner } = typed;
  const several = owner.kind === 'several' ? owner.people : [];
  const person =
    several.find(({ memberId }) => memberId === chosen?.memberId) ?? (owner.kind === 'one' ? owner.person : null);
  const due = isDayWords ? null : typed.due;
  const title = isDayWords ? typed.text : typed.title;
  const asks = several.length > 0 && person === null;
  const isMine = person === null || person.memberId === people[0]?.memberId;
  const isHidden = hidden && mayHide && isMine;

  const clear = () => {
    setLine('');
    choose(null);
    keepWords(false);
  };
  const add = async () => {
    if (title === '' || asks || busy) return;
    setBusy(true);
    const draft = { title, ...(due && { due }), ...(person && { ownerId: person.memberId }) };
    if (await onAdd(isHidden ? { ...draft, private: true } : draft)) clear();
    setBusy(false);
    field.current?.focus();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add();
    if (event.key === 'Escape') {
      clear();
      field.current?.blur();
    }
  };
  return (
    <div className={css['add']}>
      <div className={css['addRow']}>
        <label className="ek-unseen" htmlFor={id}>
          Add a {props.word}
        </label>
        <input
          ref={field}
          id={id}
          className={input['input']}
          value={line}
          maxLength={1000}
          placeholder={example}
          aria-describedby={`${id}-read`}
          autoComplete="off"
          enterKeyHint="done"
          onChange={(event) => setLine(event.currentTarget.value)}
          onKeyDown={pressed}
        />
        <Button icon="add" hint="t" disabled={title === '' || asks} busy={busy} onClick={() => void add()}>
          Add
        </Button>
      </div>
      <div className={css['read']} id={`${id}-read`} aria-live="polite">
        {line.trim() === '' ? (
          <span>One line: what, @who, and a day at the end. Without a day it is due in a week.</span>
        ) : (
          <>
            {asks && (
              <span className={css['ask']}>
                Who is meant?
                {several.map((one) => (
                  <Button key={one.memberId} onClick={() => choose(one)}>
                    {one.name}
                  </Button>
                ))}
              </span>
            )}
            {owner.kind === 'nobody' && <span>Nobody called {owner.written} can be given this; it stays yours.</span>}
            {person && <span>{isMine ? 'yours' : person.name}</span>}
            <span>
              due {dayLabel(due ?? usualDue(today), { today })}
              {due && <IconButton icon="close" label="This is no day" onClick={() => keepWords(true)} />}
            </span>
            {title === '' && <span>What is to be done?</span>}
          </>
        )}
        {mayHide && isMine && (
          <CheckBox checked={hidden} onChange={hide}>
            <Icon name="lock" /> private
          </CheckBox>
        )}
      </div>
    </div>
  );
}
