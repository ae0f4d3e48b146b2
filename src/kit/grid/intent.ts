import { type KeyPress, matchesCombo } from '#kit/keys/combo.ts';

/** What a key means in the grid while no cell is being written. */
export type Intent =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly kind: 'read-on'; readonly by: 1 | -1 }
  | { readonly kind: 'carry'; readonly by: 1 | -1; readonly toGroup: boolean }
  | { readonly kind: 'edit' }
  | { readonly kind: 'replace'; readonly text: string }
  | { readonly kind: 'choose' }
  | { readonly kind: 'clear' | 'undo' | 'redo' | 'menu' | 'escape' };

const far = 1_000_000;

/** Rows and columns a key goes; with Ctrl or ⌘ to the edge. */
const moves: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** What may start a figure; letters stay free for the keys of the row. */
const figureStart = /^[\p{Nd}+\-−–,(\p{Sc}]$/u;

export function intentOf(press: KeyPress, mac: boolean): Intent | null {
  const mod = mac ? press.metaKey : press.ctrlKey;
  const by = moves[press.key];
  if (press.altKey && !mod && (press.key === 'ArrowUp' || press.key === 'ArrowDown')) {
    return { kind: 'carry', by: press.key === 'ArrowUp' ? -1 : 1, toGroup: press.shiftKey };
  }
  if (by && !press.altKey) {
    const reach = mod ? far : 1;
    return { kind: 'move', rows: by[0] * reach, columns: by[1] * reach, extend: press.shiftKey };
  }
  if (press.key === 'Home' || press.key === 'End') {
    const towards = press.key === 'Home' ? -far : far;
    return { kind: 'move', rows: mod ? towards : 0, columns: towards, extend: press.shiftKey };
  }
  if (press.key === 'Tab') return { kind: 'read-on', by: press.shiftKey ? -1 : 1 };
  if (matchesCombo('mod+z', press, mac)) return { kind: 'undo' };
  if (matchesCombo('mod+shift+z', press, mac) || matchesCombo('mod+y', press, mac)) return { kind: 'redo' };
  if (mod || press.altKey) return null;
  if (press.key === 'Enter' || press.key === 'F2') return { kind: 'edit' };
  if (press.key === 'Delete' || press.key === 'Backspace') return { kind: 'clear' };
  if (press.key === 'Escape') return { kind: 'escape' };
  if (press.key === 'ContextMenu' || press.key === '.') return { kind: 'menu' };
  if (press.key === ' ') return { kind: 'choose' };
  if (figureStart.test(press.key)) return { kind: 'replace', text: press.key };
  return null;
}
