import css from './segments.module.css';

export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** Two to four ways of seeing the same thing, one of them chosen. */
export function Segments<Value extends string>(props: {
  /** What is chosen between, for assistive technology. */
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChoose: (value: Value) => void;
}) {
  return (
    <fieldset className={css['segments']} aria-label={props.label}>
      {props.segments.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          className={css['segment']}
          aria-pressed={value === props.value}
          onClick={() => props.onChoose(value)}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
