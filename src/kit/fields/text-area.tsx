import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldWords } from './field.tsx';
import css from './input.module.css';

type Native = Omit<ComponentPropsWithRef<'textarea'>, 'value' | 'onChange' | 'id' | 'children'>;

/** Several lines of text. */
export function TextArea(props: FieldWords & Native & { value: string; onChange: (value: string) => void }) {
  const { label, help, error, optional, onChange, className, ...rest } = props;
  return (
    <Field label={label} help={help} error={error} optional={optional ?? false} className={className}>
      {(ids) => (
        <textarea
          rows={3}
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
