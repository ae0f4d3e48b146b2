/**
 * A key as we write it: `a`, `?`, `shift+g`, `mod+k`, `Enter`. `mod` is ⌘ on a Mac and Ctrl elsewhere.
 */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface Combo {
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

function readCombo(combo: string): Combo {
  // A plus at the end is the key itself: `mod++`.
  const parts = combo.endsWith('+') ? [...combo.slice(0, -1).split('+').filter(Boolean), '+'] : combo.split('+');
  const held = parts.slice(0, -1).map((part) => part.toLowerCase());
  return {
    key: parts[parts.length - 1] ?? '',
    mod: held.includes('mod'),
    shift: held.includes('shift'),
    alt: held.includes('alt'),
  };
}

const isLetter = (key: string): boolean => key.length === 1 && key.toLowerCase() !== key.toUpperCase();

export function matchesCombo(combo: string, press: KeyPress, mac: boolean): boolean {
  const wanted = readCombo(combo);
  if (press.key.toLowerCase() !== wanted.key.toLowerCase()) return false;
  if ((mac ? press.metaKey : press.ctrlKey) !== wanted.mod) return false;
  if ((mac ? press.ctrlKey : press.metaKey) || press.altKey !== wanted.alt) return false;
  // Whether `?` needs Shift depends on the keyboard; for signs only the sign counts.
  const sign = wanted.key.length === 1 && !isLetter(wanted.key);
  return sign || press.shiftKey === wanted.shift;
}

const signs: Readonly<Record<string, string>> = {
  enter: '↵',
  escape: 'Esc',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  backspace: '⌫',
  delete: 'Del',
  ' ': 'Space',
};

/** How a key is shown in a hint: `⌘K` on a Mac, `Ctrl K` elsewhere. */
export function comboText(combo: string, mac: boolean): string {
  const { key, mod, shift, alt } = readCombo(combo);
  const name = signs[key.toLowerCase()] ?? (key.length === 1 ? key.toUpperCase() : key);
  const held = `${alt ? (mac ? '⌥' : 'Alt ') : ''}${mod ? (mac ? '⌘' : 'Ctrl ') : ''}${shift ? '⇧' : ''}`;
  return `${held}${name}`;
}

/** The same key in the words of `aria-keyshortcuts`. */
export function comboShortcut(combo: string, mac: boolean): string {
  const { key, mod, shift, alt } = readCombo(combo);
  const held = [mod && (mac ? 'Meta' : 'Control'), alt && 'Alt', shift && 'Shift'].filter(Boolean);
  return [...held, key === ' ' ? 'Space' : key].join('+');
}

/** A single character without Ctrl or ⌘: speech input can press one by mistake, so people can switch these off. */
export function isCharacterCombo(combo: string): boolean {
  const { key, mod, alt } = readCombo(combo);
  return key.length === 1 && !mod && !alt;
}
