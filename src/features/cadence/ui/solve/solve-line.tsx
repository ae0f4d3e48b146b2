import type { KeyboardEvent } from 'react';
import { IconButton } from '#kit/controls/icon-button.tsx';
import { FieldRow } from '#kit/fields/field-row.tsx';
import { SelectField } from '#kit/fields/select-field.tsx';
import type { SelectOption } from '#kit/fields/select-option.ts';
import { TextField } from '#kit/fields/text-field.tsx';
import type { Words } from '#features/accounts/model/words.ts';
import type { Day } from '#lib/calendar/day.ts';
import type { MemberId, TeamId } from '#lib/ids.ts';
import type { Level, Line } from './line.ts';
import css from './solve.module.css';

/** What can be chosen in a line. */
export interface Choices {
  readonly people: readonly SelectOption[];
  readonly teams: readonly SelectOption[];
  readonly levels: readonly SelectOption[];
}

const labels: Readonly<Record<Line['kind'], (words: Words) => string>> = {
  todo: (words) => words.capital('todo'),
  priority: (words) => words.capital('priority'),
  message: () => 'Message',
  decision: () => 'Decision',
};

/** One to-do, priority, message or decision: its words, and who, when and whom to tell as it needs. */
export function SolveLine(props: {
  line: Line;
  choices: Choices;
  words: Words;
  /** Where one begins to type. */
  first: boolean;
  onChange: (change: Partial<Line>) => void;
  onRemove: () => void;
  /** The line is typed. */
  onDone: () => void;
}) {
  const { line, choices, words, onChange, onRemove, onDone } = props;
  const { kind } = line;
  const label = labels[kind](words);
  const pressed = (event: KeyboardEvent) => {
    // Enter ends the line and not the form: most issues leave the room with more than one.
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onDone();
  };
  return (
    <li className={css['line']} data-line={line.id}>
      <div className={css['words']}>
        <TextField
          label={label}
          value={line.words}
          autoComplete="off"
          onChange={(text) => onChange({ words: text })}
          onKeyDown={pressed}
          data-autofocus={props.first || undefined}
        />
        <IconButton icon="trash" label={`Leave this ${label.toLocaleLowerCase()} out`} onClick={onRemove} />
      </div>
      {kind !== 'decision' && (
        <FieldRow>
          <SelectField
            label={kind === 'message' ? 'Who tells them' : 'Owner'}
            options={choices.people}
            value={line.person}
            onChange={(id) => onChange({ person: id as MemberId })}
          />
          {kind === 'todo' && (
            <TextField label="Due" type="date" value={line.due} onChange={(due) => onChange({ due: due as Day })} />
          )}
          {kind === 'priority' && (
            <SelectField
              label="Whose"
              options={choices.levels}
              value={line.level}
              onChange={(level) => onChange({ level: level as Level })}
            />
          )}
          {kind === 'message' && (
            <SelectField
              label="To"
              options={choices.teams}
              value={line.toTeam}
              placeholder="no other team"
              onChange={(id) => onChange({ toTeam: id as TeamId })}
            />
          )}
        </FieldRow>
      )}
    </li>
  );
}
