/** For the list of keys; the grid itself handles them. */
export const gridHelp = [
  { key: 'ArrowDown', does: 'go to the next cell; with Shift draw a block, with Ctrl or ⌘ to the edge' },
  { key: 'Tab', does: 'go on in reading order; Esc first, then Tab, leaves the grid' },
  { key: 'Enter', does: 'change the value; again: keep it and go down' },
  { key: 'Escape', does: 'give up what was typed' },
  { key: 'Delete', does: 'take the value away' },
  { key: 'mod+c', does: 'copy the block' },
  { key: 'mod+v', does: 'paste a block' },
  { key: 'mod+z', does: 'undo' },
  { key: '.', does: 'open the menu of the cell' },
] as const;

/** Where rows can be put elsewhere. */
export const carryHelp = [
  { key: 'alt+ArrowDown', does: 'move the row down, with ↑ up' },
  { key: 'alt+shift+ArrowDown', does: 'move the row to the next group, with ↑ to the one before' },
] as const;

/** Told to assistive technology: how to get out (WCAG 2.1.2). */
export const leavingWords = 'Arrow keys move, Enter writes. Press Escape and then Tab to leave the table.';
