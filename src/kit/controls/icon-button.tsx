import type { ComponentPropsWithRef } from 'react';
import { Icon } from '#kit/marks/icon.tsx';
import type { IconName } from '#kit/marks/icon-paths.tsx';
import { classNames } from '#kit/theme/class-names.ts';
import css from './icon-button.module.css';

/** A picture alone, where there is no room for its word; the word is still its name. */
export function IconButton({
  icon,
  label,
  ...rest
}: Omit<ComponentPropsWithRef<'button'>, 'children'> & { icon: IconName; label: string }) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(css['button'], rest.className)}
      aria-label={label}
      title={label}
    >
      <Icon name={icon} />
    </button>
  );
}
