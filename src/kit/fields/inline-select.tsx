import { Icon } from '#kit/marks/icon.tsx';
import css from './inline-select.module.css';
import type { SelectOption } from './select-option.ts';

/** A choice in a line of tools: its name stands before it, nothing below. */
export function InlineSelect(props: {
  label: string;
  options: readonly SelectOption[];
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <label className={css['choice']}>
      {props.label}
      <select value={props.value} onChange={(event) => props.onChange(event.currentTarget.value)}>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </label>
  );
}
