import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldWords } from './field.tsx';
import css from './input.module.css';

type Native = Omit<ComponentPropsWithRef<'input'>, 'value' | 'onChange' | 'id' | 'children'>;

/** One line of text: also an e-mail address, a password or a date by `type`. */
export function TextField(props: FieldWords & Native & { value: string; onChange: (value: string) => void }) {
  const { label, help, error, optional, onChange, className, ...rest } = props;
  return (
    <Field label={label} help={help} error={error} optional={optional ?? false} className={className}>
      {(ids) => (
        <input
          type="text"
          required={!optional}
          {...rest}
          {...ids}
          className={css['input']}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
