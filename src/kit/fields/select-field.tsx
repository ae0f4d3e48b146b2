import { lazy, Suspense } from 'react';
import { Icon } from '#kit/marks/icon.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import { Field, type FieldIds, type FieldWords } from './field.tsx';
import input from './input.module.css';
import css from './select-field.module.css';
import type { SelectOption } from './select-option.ts';

const SearchSelect = lazy(async () => ({ default: (await import('./search-select.tsx')).SearchSelect }));

interface Choice {
  options: readonly SelectOption[];
  value: string | null;
  onChange: (value: string) => void;
  placeholder?: string;
  disabled?: boolean;
  name?: string;
}

/** One of a list: the browser's own for a short one, one searched by typing from nine entries on. */
export function SelectField(props: FieldWords & Choice) {
  const { label, help, error, optional, ...choice } = props;
  return (
    <Field label={label} help={help} error={error} optional={optional ?? false}>
      {(ids) =>
        choice.options.length > 8 ? (
          <Suspense fallback={<NativeSelect ids={ids} {...choice} />}>
            <SearchSelect
              ids={ids}
              options={choice.options}
              value={choice.value}
              onChange={choice.onChange}
              placeholder={choice.placeholder ?? ''}
              disabled={choice.disabled ?? false}
            />
          </Suspense>
        ) : (
          <NativeSelect ids={ids} {...choice} />
        )
      }
    </Field>
  );
}

function NativeSelect({ ids, options, value, onChange, placeholder, disabled, name }: Choice & { ids: FieldIds }) {
  return (
    <span className={css['native']}>
      <select
        {...ids}
        name={name}
        className={classNames(input['input'], css['choice'])}
        disabled={disabled}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {value === null && (
          <option value="" disabled>
            {placeholder ?? ''}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
