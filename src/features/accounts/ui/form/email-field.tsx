import { useState } from 'react';
import { TextField } from '#kit/fields/text-field.tsx';
import { checkEmail } from '../../model/email.ts';

/** An address, looked at when it is left. The server's own sentence wins. */
export function EmailField(props: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  help?: string;
  /** `username` where a password belongs to it: password managers look for that. */
  autoComplete?: 'username' | 'email' | 'off';
}) {
  const { label, value, onChange, error, help, autoComplete = 'email' } = props;
  const [left, setLeft] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      type="email"
      value={value}
      help={help}
      error={error ?? left}
      autoComplete={autoComplete}
      onChange={(next) => {
        setLeft(null);
        onChange(next);
      }}
      onBlur={() => {
        const checked = checkEmail(value);
        setLeft(value === '' || checked.ok ? null : checked.error.message);
      }}
    />
  );
}
