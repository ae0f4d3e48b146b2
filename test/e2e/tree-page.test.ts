import { devices, type Page } from 'playwright';
import { test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { founder, metricOf, type Person } from './company.ts';
import { recordWeeks, threeLinked } from './estimates.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';
import { heldUndo } from './toast.ts';

const stage = openStage();
let ruth: Person;

const first = (page: Page) => page.getByRole('heading', { level: 1 });

test('from a red result down to what moves it, with the keyboard alone', async () => {
  ruth = await founder(stage());
  const { sold } = await threeLinked(ruth);
  await recordWeeks(ruth, sold, [41_000, 39_000]);
  await metricOf(ruth, 'Safety walks', { kind: 'activity', goal: null });
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/scorecard`);
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill('moves what');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/scorecard/tree');
  await eventually(() => first(page).textContent()).toBe(
    'The one result is moved by something that is done; 1 number leads nowhere.',
  );
  await page.getByText('Linked with nothing: Safety walks').waitFor();
  await page.getByText(/^Safety walks is done, and nothing is said to come of it\./u).waitFor();
  await page
    .getByText(/^Safety walks is something people do\. It belongs on the scorecard of those who do it/u)
    .waitFor();
  await page.getByText(/Nothing on the scorecard of Leadership tells what a client sees or says\./u).waitFor();
  const facts = page.getByRole('region', { name: /^How far it has come/u });
  await facts.getByRole('listitem').first().waitFor();
  await expectAccessible(page);

  const node = (name: string) => page.getByRole('list', { name: 'What moves what' }).getByRole('link', { name });
  await node('Work sold').focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Site visits done');
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'What moves Work sold' }).press('Enter');
  await page.waitForURL('**from=*');
  await page
    .getByText('Of 2 numbers said to move it 1 is off goal: Estimates sent, which looks like a real change')
    .waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'End the link with Estimates sent' }).press('Enter');
  const undo = await heldUndo(page);
  await page.getByText('Nothing is said to move it yet.').waitFor();
  await undo.click();
  await page.getByText(/^Of 2 numbers said to move it/u).waitFor();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const row = page.getByRole('row', { name: /^Estimates sent/u });
  await eventually(() => row.getByRole('cell').last().textContent()).toBe('Work sold');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Chart', exact: true }).click();
  await node('Estimates sent').press('Enter');
  await eventually(() => first(page).textContent()).toMatch(/^Estimates sent fell to 13/u);
});

test('on a phone the tree is a list, the results first', async () => {
  const { userAgent } = devices['iPhone 14'] as { userAgent: string };
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, userAgent };
  const page = await stage().open(ruth.visitor, phone);
  await page.goto(`/c/${ruth.companyId}/scorecard/tree`);
  const list = page.getByRole('list', { name: 'What moves what' }).last();
  await list.getByRole('link').first().waitFor();
  await eventually(() => list.getByRole('link').allTextContents()).toEqual([
    'Work sold',
    'Estimates sent',
    'Site visits done',
    'Safety walks',
  ]);
  const overhang = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await eventually(overhang).toBe(0);
  await expectAccessible(page);
  await list.getByRole('link', { name: 'Estimates sent' }).tap();
  await eventually(() => first(page).textContent()).toMatch(/^Estimates sent fell to 13/u);
  await eventually(overhang).toBe(0);
  await expectAccessible(page);
});
