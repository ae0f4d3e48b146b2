import { useState } from 'react';
import { TextField } from '#kit/fields/text-field.tsx';
import { checkPassword, shortestPassword } from '../../model/password.ts';

/** A password to be, looked at when it is left by the same rules as on the server. */
export function NewPasswordField(props: {
  label?: string;
  value: string;
  onChange: (value: string) => void;
  about: { email: string; companyName?: string };
  error?: string | undefined;
}) {
  const { label = 'Password', value, onChange, about, error } = props;
  const [left, setLeft] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      type="password"
      autoComplete="new-password"
      value={value}
      help={`${shortestPassword} characters or more.`}
      error={error ?? left}
      onChange={(next) => {
        setLeft(null);
        onChange(next);
      }}
      onBlur={() => {
        const checked = checkPassword(value, about);
        setLeft(value === '' || checked.ok ? null : checked.error.message);
      }}
    />
  );
}
