import type { Locator, Page } from 'playwright';

/** The way back that a message offers. With the pointer on it the message stays, however long the machine takes. */
export async function heldUndo(page: Page, told: string | RegExp = ''): Promise<Locator> {
  const undo = page.getByRole('status').filter({ hasText: told }).getByRole('button', { name: 'Undo' });
  await undo.hover();
  return undo;
}
