import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Field } from '#kit/fields/field.tsx';
import input from '#kit/fields/input.module.css';
import { classNames } from '#kit/theme/class-names.ts';
import type { Cadence } from '#lib/calendar/period.ts';
import type { Unit } from '#lib/quantity.ts';
import { type MetricLabel, parseFormula } from '../../model/formula/parse.ts';
import type { ScorecardView } from '../scorecard-view.ts';
import { complete, namesFor, openName } from './completion.ts';
import css from './formula-field.module.css';
import { FormulaPreview } from './formula-preview.tsx';

/** A formula over other metrics: names complete themselves after `[`, and what it comes to is shown below. */
export function FormulaField(props: {
  value: string;
  onChange: (value: string) => void;
  names: readonly MetricLabel[];
  error: string | undefined;
  unit: Unit;
  cadence: Cadence;
  view: ScorecardView;
}) {
  const { value, onChange, names, error } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const list = useId();
  const [caret, setCaret] = useState<number | null>(null);
  const [chosen, setChosen] = useState(0);
  const [touched, setTouched] = useState(false);
  const open = caret === null ? null : openName(value, caret);
  const offered = open ? namesFor(open.written, names) : [];
  const parsed = value.trim() === '' ? null : parseFormula(value, names);
  // What is still being written is not wrong yet.
  const problem = touched && parsed?.ok === false ? parsed.error.message : undefined;

  const take = (label: string): void => {
    const next = complete(value, caret ?? value.length, label);
    onChange(next.text);
    setCaret(next.caret);
    setChosen(0);
    requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret));
  };
  const pressed = (event: KeyboardEvent): void => {
    const one = offered[chosen];
    if (!one || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setChosen((chosen + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length);
    } else if (event.key === 'Enter' || event.key === 'Tab') take(one.label);
    else if (event.key === 'Escape') setCaret(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const follow = (): void => setCaret(field.current?.selectionStart ?? null);

  return (
    <Field
      label="Formula"
      optional
      error={error ?? problem}
      help="[Jobs won] ÷ [Estimates sent] · sum([Revenue], 12) · previous([Revenue]). Without one, numbers are entered."
    >
      {(ids) => (
        <div className={css['place']}>
          <textarea
            {...ids}
            ref={field}
            rows={2}
            className={input['input']}
            value={value}
            role="combobox"
            aria-expanded={offered.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={offered[chosen] ? `${list}-${chosen}` : undefined}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => {
              onChange(event.currentTarget.value);
              setCaret(event.currentTarget.selectionStart);
              setChosen(0);
            }}
            onKeyDown={pressed}
            onKeyUp={follow}
            onClick={follow}
            onBlur={() => {
              setCaret(null);
              setTouched(true);
            }}
          />
          <div id={list} className={css['offered']} role="listbox" aria-label="Names" hidden={offered.length === 0}>
            {offered.map(({ metricId, label }, at) => (
              <div
                key={metricId}
                id={`${list}-${at}`}
                role="option"
                tabIndex={-1}
                aria-selected={at === chosen}
                className={classNames(at === chosen && css['chosen'])}
                // Before the field loses the focus.
                onPointerDown={(event) => {
                  event.preventDefault();
                  take(label);
                }}
              >
                {label}
              </div>
            ))}
          </div>
          {parsed?.ok && <FormulaPreview {...props} formula={parsed.value} />}
        </div>
      )}
    </Field>
  );
}
