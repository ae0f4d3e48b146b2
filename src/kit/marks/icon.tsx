import css from './icon.module.css';
import { type IconName, iconPaths } from './icon-paths.tsx';

/** Decoration beside a word, never instead of one: hidden from assistive technology. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className={css['icon']} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {iconPaths[name]}
    </svg>
  );
}
