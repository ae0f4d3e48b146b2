import { classNames } from '#kit/theme/class-names.ts';
import css from './avatar.module.css';
import { initials } from './initials.ts';

/** A person's initials in neutral grey. `spoken` gives the full name where it does not stand beside. */
export function Avatar({
  name,
  size = 'md',
  spoken = false,
}: {
  name: string;
  size?: 'sm' | 'md' | 'lg';
  spoken?: boolean;
}) {
  const voice = spoken ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true };
  return (
    <span className={classNames(css['avatar'], css[size])} {...voice}>
      {initials(name)}
    </span>
  );
}
