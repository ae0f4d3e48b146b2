import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { founder, joined, type Person } from './company.ts';
import { threeLinked } from './estimates.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';
import { heldUndo } from './toast.ts';

const stage = openStage();
let ruth: Person;
let metrics: Awaited<ReturnType<typeof threeLinked>>;

const pageOf = (id: string) => `/c/${ruth.companyId}/scorecard/metrics/${id}`;
const first = (page: Page) => page.getByRole('heading', { level: 1 });

const section = (page: Page, name: string) => page.getByRole('region', { name });

test('a number that fell is told as what it looks like, and typing another one tells it anew', async () => {
  ruth = await founder(stage());
  metrics = await threeLinked(ruth);
  const page = await stage().open(ruth.visitor);
  await page.goto(pageOf(metrics.sent.metricId));
  const fell = 'Estimates sent fell to 13; that looks like a real change, not an ordinary week.';
  await eventually(() => first(page).textContent()).toBe(fell);
  await page.getByText('Usual range 18 to 30 a week (20 weeks).').waitFor();
  const chart = page.getByRole('img', { name: /^Estimates sent a week, 26 weeks\. Mean/u });
  await eventually(() => chart.textContent()).toContain('real change: below the lower limit');
  await expectAccessible(page);

  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Type a value' });
  await dialog.getByRole('textbox', { name: 'Value' }).fill('25');
  await dialog.getByRole('textbox', { name: 'Note' }).fill('Two days were missing.');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  const undo = await heldUndo(page, 'Value stored.');
  await eventually(() => first(page).textContent()).toBe('Estimates sent rose to 25, on goal, an ordinary week.');
  await eventually(() => chart.textContent()).toContain('Two days were missing.');
  await undo.click();
  await eventually(() => first(page).textContent()).toBe(fell);

  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const newest = page.getByRole('table', { name: 'Estimates sent by period' }).first().getByRole('row').nth(2);
  await newest.getByRole('img', { name: 'real change' }).waitFor();
  await eventually(() => newest.getByRole('cell').last().textContent()).toMatch(/^typed by Ruth, /u);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await page.waitForURL('**range=all');
});

test('a declared change starts new limits and shows both; withdrawn, the old ones hold again', async () => {
  const page = await stage().open(ruth.visitor);
  await page.goto(pageOf(metrics.sent.metricId));
  await first(page).waitFor();
  await page.keyboard.press('d');
  const dialog = page.getByRole('dialog', { name: 'Declare a change' });
  await dialog.getByRole('textbox', { name: 'What was changed' }).fill('New estimating sheet');
  const start = await page.evaluate(() => {
    const day = new Date(Date.now() - 13 * 7 * 86_400_000);
    return day.toISOString().slice(0, 10);
  });
  await dialog.getByLabel('From').fill(start);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: /^Declare change/u }).click();
  const drawing = page.getByRole('img', { name: /^Estimates sent a week/u });
  await eventually(() => drawing.textContent()).toContain('New estimating sheet');
  await eventually(async () => (await drawing.textContent())?.match(/limits computed from/gu)?.length).toBe(2);
  await section(page, 'Declared changes').getByRole('button', { name: 'Withdraw: New estimating sheet' }).click();
  const undo = await heldUndo(page, 'Declared change withdrawn.');
  await eventually(() => drawing.textContent()).not.toContain('New estimating sheet');
  await undo.click();
  await eventually(() => drawing.textContent()).toContain('New estimating sheet');

  await page.keyboard.press('d');
  await dialog.getByRole('textbox', { name: 'What was changed' }).fill('A second crew');
  await dialog.getByRole('combobox', { name: 'For' }).selectOption({ label: 'every metric of the company' });
  await dialog.getByRole('button', { name: /^Declare change/u }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.goto(pageOf(metrics.sold.metricId));
  const changes = section(page, 'Declared changes');
  await changes.getByText('A second crew').waitFor();
  await changes.getByText(/whole company/u).waitFor();
  expect(await changes.getByText('New estimating sheet').count(), 'that is of the other one alone').toBe(0);
  await changes.getByRole('button', { name: 'Withdraw: A second crew' }).click();
  await changes.getByText('A second crew').waitFor({ state: 'detached' });
});

test('a new goal from here on is drawn as a step, told against what is ordinary, and taken back', async () => {
  const page = await stage().open(ruth.visitor);
  await page.goto(pageOf(metrics.sent.metricId));
  await first(page).waitFor();
  await page.keyboard.press('Shift+G');
  const dialog = page.getByRole('dialog', { name: 'New goal from here on' });
  await dialog.getByRole('textbox', { name: 'Goal' }).fill('≥ 45');
  await dialog.getByText(/will be missed nearly every week|expect it to be missed nearly every week/u).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  const goal = section(page, 'Goal');
  await goal.getByText(/≥ 45, Ruth/u).waitFor();
  await goal.getByRole('button', { name: 'Take this goal back' }).click();
  const undo = await heldUndo(page, 'Goal taken back.');
  await eventually(() => goal.getByText(/≥ 45, Ruth/u).count()).toBe(0);
  await undo.click();
  await eventually(() => goal.getByText(/≥ 45, Ruth/u).count(), 'it holds again').toBe(1);
});

test('what was tried is noted, corrected, deleted and brought back', async () => {
  const page = await stage().open(ruth.visitor);
  await page.goto(pageOf(metrics.sent.metricId));
  await first(page).waitFor();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Tried' }).fill('Rode along on two visits.');
  await dialog.getByRole('textbox', { name: 'Next' }).fill('Write up on site.');
  await page.keyboard.press('Control+Enter');
  const notes = section(page, 'Coaching notes');
  await notes.getByText('Rode along on two visits.').waitFor();
  await notes.getByRole('button', { name: /^Edit the note/u }).click();
  await dialog.getByRole('textbox', { name: 'Outcome' }).fill('Written up the same day.');
  await page.keyboard.press('Control+Enter');
  await notes.getByText('Written up the same day.').waitFor();
  await expectAccessible(page);
  await notes.getByRole('button', { name: /^Delete the note/u }).click();
  const undo = await heldUndo(page, 'Note deleted.');
  await notes.getByText(/^Nothing noted yet/u).waitFor();
  await undo.click();
  await notes.getByText('Written up the same day.').waitFor();
});

test('links are ended and made, and keys go on to the next number', async () => {
  const page = await stage().open(ruth.visitor);
  await page.goto(pageOf(metrics.sent.metricId));
  const links = section(page, 'Driven by, drives');
  await links.getByRole('link', { name: 'Site visits done' }).waitFor();
  await links.getByRole('button', { name: 'End the link with Work sold' }).click();
  await eventually(() => links.getByRole('link', { name: 'Work sold' }).count()).toBe(0);
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Link with another metric' });
  await dialog.getByLabel('Other metric').selectOption({ label: 'Work sold, lagging' });
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await links.getByRole('link', { name: 'Work sold' }).waitFor();
  // Site visits are moved by nothing yet: sold work that moved them would be a circle.
  await page.goto(pageOf(metrics.visits.metricId));
  await links.getByRole('link', { name: 'Estimates sent' }).waitFor();
  await page.keyboard.press('l');
  await dialog.getByLabel('Site visits done').selectOption('driven');
  await dialog.getByLabel('Other metric').selectOption({ label: 'Work sold, lagging' });
  await page.keyboard.press('Control+Enter');
  await dialog
    .getByText(/Work sold → .*Site visits done/u)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await page.keyboard.press('k');
  await eventually(() => first(page).textContent()).toContain('Estimates sent');
  await page.keyboard.press('j');
  await eventually(() => first(page).textContent()).toContain('Site visits done');
});

test('what somebody else types is seen at once; a printed page has no tools', async () => {
  const sam = await joined(stage(), ruth, { name: 'Sam', role: 'operator' });
  const page = await stage().open(ruth.visitor);
  await page.goto(pageOf(metrics.visits.metricId));
  await eventually(() => first(page).textContent()).toContain('no value');
  const other = await stage().open(sam.visitor);
  await other.goto(pageOf(metrics.visits.metricId));
  await other.getByRole('button', { name: 'Type the first one' }).click();
  await other.getByRole('dialog').getByRole('textbox', { name: 'Value' }).fill('29');
  await other.keyboard.press('Control+Enter');
  await eventually(() => first(page).textContent()).toContain('Site visits done was 29');
  await page.emulateMedia({ media: 'print' });
  await eventually(() => page.getByRole('button', { name: /^Type a value/u }).isVisible()).toBe(false);
  await eventually(() => page.getByRole('heading', { name: 'Reading' }).isVisible()).toBe(true);
});
