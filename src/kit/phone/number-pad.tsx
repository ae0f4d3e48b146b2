import { type KeyboardEvent, useId } from 'react';
import { Button } from '#kit/controls/button.tsx';
import { Icon } from '#kit/marks/icon.tsx';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import css from './number-pad.module.css';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** One number at a time on a phone: large keys of our own, so that the page does not jump with the system's keyboard. */
export function NumberPad(props: {
  /** What is asked for. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The sign between whole and part in the company's locale. */
  decimal: string;
  /** The words on the key: `Save 1 · on goal`. */
  save: string;
  onSave: () => void;
  busy?: boolean;
  error?: string | null;
}) {
  const { label, value, onChange, decimal, save, onSave, busy = false, error } = props;
  const id = useId();
  const add = (sign: string): void => {
    if (sign === decimal && value.includes(decimal)) return;
    onChange(value + sign);
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onSave();
  };
  return (
    <div>
      <input
        className={css['value']}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        // A real keyboard may still type; the phone's own stays away.
        inputMode="none"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={pressed}
      />
      {error && (
        <p className={css['error']} id={`${id}-error`} role="alert">
          <StatusMark status="not-done" label="" size={9} /> {error}
        </p>
      )}
      <fieldset className={css['pad']} aria-label="Keypad">
        {digits.map((digit) => (
          <button key={digit} type="button" onClick={() => add(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" onClick={() => add(decimal)}>
          {decimal}
        </button>
        <button type="button" onClick={() => add('0')}>
          0
        </button>
        <button type="button" aria-label="Take the last sign away" onClick={() => onChange(value.slice(0, -1))}>
          <Icon name="backspace" size={24} />
        </button>
      </fieldset>
      <Button
        tone="primary"
        size="large"
        className={css['save'] ?? ''}
        busy={busy}
        disabled={value === ''}
        onClick={onSave}
      >
        {save}
      </Button>
    </div>
  );
}
