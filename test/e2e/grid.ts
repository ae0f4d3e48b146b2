import type { Page } from 'playwright';

/** What a person without a mouse does: Tab until it is reached. */
export async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await wanted.waitFor();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches “${name}”.`);
}

/** Tab until a cell of the grid is reached. */
export async function tabToCell(page: Page): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await page.evaluate(() => document.activeElement instanceof HTMLTableCellElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never reaches the grid.');
}

/** As a spreadsheet hands a block over: tabs between cells, a return and a line feed after each row. */
export async function pasteBlock(page: Page, rows: readonly (readonly string[])[]): Promise<void> {
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    rows.map((row) => `${row.join('\t')}\r\n`).join(''),
  );
  await page.keyboard.press('Control+v');
}

/** The titles as they stand, from the top; headings between them are left out. */
export const titlesOf = (page: Page): Promise<string[]> =>
  page.locator('tr[data-row] > th span[title]').evaluateAll((titles) => titles.map((title) => title.textContent ?? ''));

/** Headings and titles as they stand, from the top. */
export const linesOf = (page: Page): Promise<string[]> =>
  page
    .locator('tr[data-group] > th, tr[data-row] > th span[title]')
    .evaluateAll((lines) => lines.map((line) => (line.tagName === 'TH' ? '— ' : '') + (line.textContent ?? '')));
