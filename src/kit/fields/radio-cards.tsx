import { useId } from 'react';
import { StatusMark } from '#kit/marks/status-mark.tsx';
import field from './field.module.css';
import css from './radio-cards.module.css';

export interface RadioCard<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** One line below: what choosing it means. */
  readonly detail: string;
}

/** A choice of a few, each with a line that says what it means. */
export function RadioCards<Value extends string>(props: {
  label: string;
  cards: readonly RadioCard<Value>[];
  value: Value | null;
  onChoose: (value: Value) => void;
  error?: string | null;
}) {
  const id = useId();
  return (
    <fieldset className={css['cards']} aria-describedby={props.error ? `${id}-error` : undefined}>
      <legend className={field['label']}>{props.label}</legend>
      <div className={css['list']}>
        {props.cards.map((card) => (
          <label key={card.value} className={css['card']}>
            <input
              type="radio"
              className={css['dot']}
              name={id}
              value={card.value}
              checked={card.value === props.value}
              onChange={() => props.onChoose(card.value)}
              aria-describedby={`${id}-${card.value}`}
              aria-label={card.label}
            />
            <b>{card.label}</b>
            <small id={`${id}-${card.value}`}>{card.detail}</small>
          </label>
        ))}
      </div>
      {props.error && (
        <p className={field['error']} id={`${id}-error`}>
          <StatusMark status="not-done" label="" size={9} />
          <span>{props.error}</span>
        </p>
      )}
    </fieldset>
  );
}
