import { useMergedRef } from '@mantine/hooks';
import { type ComponentPropsWithRef, type ReactNode, useRef } from 'react';
import { comboShortcut } from '#kit/keys/combo.ts';
import { KeyHint } from '#kit/keys/key-hint.tsx';
import { onMac } from '#kit/keys/platform.ts';
import { useKeys } from '#kit/keys/use-keys.ts';
import { Icon } from '#kit/marks/icon.tsx';
import type { IconName } from '#kit/marks/icon-paths.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import css from './button.module.css';

export type ButtonTone = 'plain' | 'primary' | 'quiet' | 'danger';

export interface ButtonProps extends ComponentPropsWithRef<'button'> {
  /** `primary` is filled: at most one a view. */
  tone?: ButtonTone;
  size?: 'normal' | 'large';
  icon?: IconName;
  /** Binds the key, shows it in the button and lists it in the keyboard help. */
  keys?: string;
  /** Shows a key that something else handles. */
  hint?: string;
  /** What the key does, for the list of keys, where the button's words are not enough. */
  does?: string;
  /** Waits for an answer: cannot be pressed, keeps its place and says so. */
  busy?: boolean;
  children: ReactNode;
}

export function Button({
  tone = 'plain',
  size = 'normal',
  icon,
  keys,
  hint,
  does,
  busy,
  children,
  ref,
  ...rest
}: ButtonProps) {
  const element = useRef<HTMLButtonElement>(null);
  const merged = useMergedRef(element, ref);
  const words = does ?? (typeof children === 'string' ? children : '');
  useKeys(keys === undefined ? [] : [{ key: keys, does: words, run: () => element.current?.click() }]);
  const shown = keys ?? hint;
  return (
    <button
      type="button"
      {...rest}
      ref={merged}
      className={classNames(css['button'], css[tone], size === 'large' && css['large'], rest.className)}
      aria-keyshortcuts={shown === undefined ? undefined : comboShortcut(shown, onMac)}
      aria-busy={busy || undefined}
      disabled={rest.disabled || busy}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {shown !== undefined && <KeyHint keys={shown} />}
    </button>
  );
}
