import { comboText } from './combo.ts';
import css from './key-hint.module.css';
import { onMac } from './platform.ts';

/** The key, as printed on it. Sighted help only: the control carries `aria-keyshortcuts`. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd className={css['key']} aria-hidden="true">
      {comboText(keys, onMac)}
    </kbd>
  );
}
