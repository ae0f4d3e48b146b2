import { useId } from 'react';
import css from './words.module.css';

/** A field in a table: its row and column are its label. */
export function WordInput(props: {
  label: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}) {
  const note = useId();
  return (
    <>
      <input
        className={css['input']}
        aria-label={props.label}
        aria-invalid={props.error ? true : undefined}
        aria-describedby={props.error ? note : undefined}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
      {props.error && (
        <small id={note} className={css['wrong']}>
          {props.error}
        </small>
      )}
    </>
  );
}
