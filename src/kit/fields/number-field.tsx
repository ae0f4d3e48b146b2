import type { ComponentPropsWithRef } from 'react';
import { classNames } from '#kit/theme/class-names.ts';
import { Field, type FieldWords } from './field.tsx';
import css from './input.module.css';

type Native = Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'id' | 'type' | 'children'>;

/**
 * A figure as it is typed: the text stays what the person wrote, and the caller reads it (`1,240`, `48k`, `36 %`).
 * No spinner: a wheel or an arrow must not change a number by accident.
 */
export function NumberField(
  props: FieldWords & Native & { value: string; onChange: (value: string) => void; unit?: string },
) {
  const { label, help, error, optional, unit, onChange, className, ...rest } = props;
  return (
    <Field label={label} help={help} error={error} optional={optional ?? false} className={className}>
      {(ids) => (
        <span className={css['withUnit']}>
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            required={!optional}
            {...rest}
            {...ids}
            className={classNames(css['input'], css['figure'], css['narrow'])}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          {unit !== undefined && <span className={css['unit']}>{unit}</span>}
        </span>
      )}
    </Field>
  );
}
