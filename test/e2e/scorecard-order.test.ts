import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { cellOf, founder, joined, metricOf } from './company.ts';
import { eventually } from './eventually.ts';
import { linesOf, titlesOf } from './grid.ts';
import { openStage } from './stage.ts';
import { heldUndo } from './toast.ts';

const stage = openStage();

test('rows are ordered by keyboard and by hand, under headings, taken back, and others see it at once', async () => {
  const ruth = await founder(stage());
  const noor = await joined(stage(), ruth, { name: 'Noor', role: 'operator' });
  await metricOf(ruth, 'New leads', { group: 'Win the call' });
  await metricOf(ruth, 'Calls missed', { group: 'Win the call' });
  await metricOf(ruth, 'Estimates sent', { group: 'Sell' });
  await metricOf(ruth, 'Work sold', { group: 'Sell' });
  const page = await stage().open(ruth.visitor);
  const his = await stage().open(noor.visitor);
  await his.goto(`/c/${ruth.companyId}/scorecard`);
  await cellOf(his, 'Work sold').waitFor();
  await page.goto(`/c/${ruth.companyId}/scorecard`);
  await cellOf(page, 'Work sold').waitFor();
  const start = ['— Win the call', 'New leads', 'Calls missed', '— Sell', 'Estimates sent', 'Work sold'];
  await eventually(() => linesOf(page)).toEqual(start);
  await expectAccessible(page);

  await cellOf(page, 'New leads').click();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('status').filter({ hasText: 'New leads: place 2 of 2 in Win the call.' }).waitFor();
  let store = (): void => undefined;
  const stored = new Promise<void>((resolve) => {
    store = resolve;
  });
  await page.route('**/rpc/scorecard/arrange', async (route) => {
    await stored;
    await route.continue();
  });
  await page.keyboard.press('Alt+Shift+ArrowDown');
  const moved = ['— Win the call', 'Calls missed', '— Sell', 'New leads', 'Estimates sent', 'Work sold'];
  await eventually(() => linesOf(page), 'shown before it is stored').toEqual(moved);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  store();
  await eventually(() => linesOf(page), 'undo waits for what is being stored').toEqual(start);
  await eventually(() => linesOf(his)).toEqual(start);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await eventually(() => linesOf(his), 'it arrives without a reload').toEqual(moved);
  const focused = () => cellOf(page, 'New leads').evaluate((cell) => cell === document.activeElement);
  await eventually(focused, 'the focus goes along').toBe(true);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await eventually(() => linesOf(his)).toEqual(start);
  await eventually(() => linesOf(page)).toEqual(start);

  const row = page.getByRole('row').filter({ hasText: 'Work sold' });
  await row.hover();
  const grip = await row.locator('[data-grip]').boundingBox();
  const target = await page.getByRole('row').filter({ hasText: 'New leads' }).boundingBox();
  if (!grip || !target) throw new Error('There is no grip, or no row to put it above.');
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + 60, target.y + 20, { steps: 4 });
  await page.mouse.move(target.x + 60, target.y + 4, { steps: 4 });
  await page.mouse.up();
  const dragged = ['— Win the call', 'Work sold', 'New leads', 'Calls missed', '— Sell', 'Estimates sent'];
  await eventually(() => linesOf(page)).toEqual(dragged);
  await page.reload();
  await eventually(() => linesOf(page), 'it is stored').toEqual(dragged);

  await cellOf(page, 'Estimates sent').click();
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Rename “Sell”…' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^Heading/u)
    .fill('Sell more');
  await page.keyboard.press('Enter');
  await eventually(() => linesOf(page)).toEqual([...dragged.slice(0, 4), '— Sell more', 'Estimates sent']);
});

test('a metric stands on another scorecard too, is taken off, archived and deleted, and each can be undone', async () => {
  const page = await stage().open();
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ruth@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill('a quiet harbor at noon');
  await page.keyboard.press('Enter');
  await cellOf(page, 'Calls missed').waitFor();
  const tabs = page.getByRole('navigation', { name: 'Scorecards' });

  // Noor owns nothing, so it can be shown to him.
  await cellOf(page, 'Calls missed').click();
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Show on another scorecard…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Show Calls missed on another scorecard' });
  await dialog.waitFor();
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: /^Heading/u }).fill('From the team');
  await page.keyboard.press('Enter');
  await page.getByText('Calls missed stands on Noor too.').waitFor();
  const { memberId } = (await page.evaluate(
    async (path) => {
      const members = (await (await fetch(path)).json()) as { name: string; memberId: string }[];
      return members.find(({ name }) => name === 'Noor');
    },
    `/api/v1/companies/${new URL(page.url()).pathname.split('/')[2]}/members`,
  )) as { memberId: string };
  await page.goto(`${new URL(page.url()).pathname}?team=${memberId}`);
  await tabs.getByRole('link', { name: /^Noor/u }).waitFor();
  await eventually(() => linesOf(page)).toEqual(['— From the team', 'Calls missed']);
  await cellOf(page, 'Calls missed').click();
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Take off this scorecard' }).click();
  const undo = await heldUndo(page);
  await page.getByText('No metrics here yet.').waitFor();
  await undo.click();
  await cellOf(page, 'Calls missed').waitFor();

  await tabs.getByRole('link', { name: /^Leadership/u }).click();
  await cellOf(page, 'Work sold').click();
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await cellOf(page, 'Work sold').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /weeks, newest/u }).click();
  await page.getByRole('menuitem', { name: 'Archived metrics' }).click();
  await cellOf(page, 'Work sold').waitFor();
  await eventually(() => titlesOf(page)).toEqual(['Work sold']);
  await cellOf(page, 'Work sold').click();
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Bring back from the archive' }).click();
  await page.getByText('Nothing is archived here.').waitFor();
  await page.getByRole('button', { name: 'Leave the archive' }).click();
  await cellOf(page, 'Work sold').click();
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Delete metric' }).click();
  await cellOf(page, 'Work sold').waitFor({ state: 'detached' });
  await page.getByText('Work sold deleted.').waitFor();
  await page.keyboard.press('Control+z');
  await cellOf(page, 'Work sold').waitFor();

  // What is newer takes the offer of the older one away, and the key takes back what is newer.
  await cellOf(page, 'Work sold').click();
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Delete metric' }).click();
  await page.getByText('Work sold deleted.').waitFor();
  await cellOf(page, 'New leads').click();
  const before = await cellOf(page, 'New leads').textContent();
  await page.keyboard.type('77');
  await page.keyboard.press('Enter');
  await page.getByText('Work sold deleted.').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await eventually(() => cellOf(page, 'New leads').textContent()).toBe(before);
  expect(await titlesOf(page)).not.toContain('Work sold');
});
