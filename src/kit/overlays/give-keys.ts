/**
 * Gives what was struck before the dialog was there to its field, and Enter to the field's form. A button gets nothing:
 * it is never pressed by a key that was struck before anybody could read it.
 */
export function giveKeys(keys: readonly KeyboardEvent[], target: EventTarget): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  const struck = keys.filter(({ repeat }) => !repeat).map(({ key }) => key);
  const entered = struck.indexOf('Enter');
  let typed = '';
  for (const key of entered === -1 ? struck : struck.slice(0, entered)) {
    if (key === 'Backspace') typed = typed.slice(0, -1);
    else if (key.length === 1) typed += key;
  }
  // A field without a caret (a date, a check box) takes no letters.
  if (typed !== '' && target.selectionStart !== null) {
    target.setRangeText(typed, target.selectionStart, target.selectionEnd ?? target.selectionStart, 'end');
    target.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  // Once the form knows what was typed.
  if (entered !== -1) setTimeout(() => target.form?.requestSubmit());
}
