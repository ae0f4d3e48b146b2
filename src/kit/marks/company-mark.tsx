import { classNames } from '#kit/theme/class-names.ts';
import css from './company-mark.module.css';

const hues = ['hue0', 'hue1', 'hue2', 'hue3', 'hue4', 'hue5'] as const;

/** The same company has the same colour on every device, without anybody choosing one. */
export function companyHue(id: string): (typeof hues)[number] {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647;
  return hues[sum % hues.length] ?? 'hue0';
}

/** The first letter of a company on its own colour. Decoration: the name stands beside it. */
export function CompanyMark({ id, name, size = 'md' }: { id: string; name: string; size?: 'sm' | 'md' }) {
  return (
    <span className={classNames(css['mark'], css[companyHue(id)], css[size])} aria-hidden="true">
      {[...name.trim()][0]?.toLocaleUpperCase() ?? '?'}
    </span>
  );
}
