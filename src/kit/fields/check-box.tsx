import type { ComponentPropsWithRef, ReactNode } from 'react';
import css from './check-box.module.css';

type Native = Omit<ComponentPropsWithRef<'input'>, 'type' | 'checked' | 'onChange' | 'children'>;

/** A tick with its words; without visible words give `aria-label`. */
export function CheckBox({
  checked,
  onChange,
  children,
  ...rest
}: Native & { checked: boolean; onChange: (checked: boolean) => void; children?: ReactNode }) {
  return (
    <label className={css['check']}>
      <input
        {...rest}
        type="checkbox"
        className={css['box']}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {children !== undefined && <span>{children}</span>}
    </label>
  );
}
