import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { emailOf, PASSWORD } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { amountsOf, cellOf, founder, metricOf, type Person, scorecardOf } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const stage = openStage();

/** The sentence of the cell as assistive technology hears it. */
const heard = (page: Page, weeksBefore = 0) => cellOf(page, 'Estimates sent', weeksBefore).getAttribute('aria-label');

async function write(page: Page, text: string, weeksBefore = 0): Promise<void> {
  await cellOf(page, 'Estimates sent', weeksBefore).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

let link = '';
let ruth: Person;

test('an invited person sees a value change live; two writers of one cell both see both values', async () => {
  ruth = await founder(stage());
  await metricOf(ruth, 'Estimates sent');
  const hers = await stage().open(ruth.visitor);
  await hers.goto(`/c/${ruth.companyId}/settings/members`);
  await hers.getByRole('textbox', { name: 'E-mail' }).fill(emailOf('Noor'));
  await hers.getByRole('combobox', { name: 'Role' }).selectOption('operator');
  await hers.getByRole('button', { name: 'Invite', exact: true }).click();
  await hers.getByRole('textbox', { name: `Link for ${emailOf('Noor')}` }).waitFor();
  await hers.getByRole('button', { name: 'Copy' }).click();
  await hers.getByText('Copied.').waitFor();
  await expectAccessible(hers);
  link = await hers.evaluate(() => navigator.clipboard.readText());
  expect(link, 'the link leads to this very server').toMatch(new RegExp(`^${stage().url}/join/`, 'u'));

  const his = await stage().open();
  await his.goto(link);
  await his.getByRole('heading', { name: 'Join Harbor Painting as an operator.' }).waitFor();
  await expectAccessible(his);
  await his.getByRole('textbox', { name: 'Your name' }).fill('Noor');
  await his.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await his.keyboard.press('Enter');
  await his.waitForURL('**/scorecard');
  await cellOf(his, 'Estimates sent').waitFor();

  await hers.getByRole('row').filter({ hasText: 'Noor' }).first().waitFor();
  await hers.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Scorecard' }).click();
  await write(hers, '61');
  await eventually(() => heard(his), 'it arrives without a reload').toBe('61, on goal');
  await eventually(() => heard(hers)).toBe('61, on goal');

  // Each writes before hearing of the other: his request waits until hers has been stored.
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await his.route('**/rpc/scorecard/recordValues', async (route) => {
    await held;
    await route.continue();
  });
  await write(his, '48', 1);
  await eventually(() => heard(his, 1)).toContain('saving');
  await write(hers, '52', 1);
  await eventually(() => heard(hers, 1)).toBe('52, on goal');
  release();
  const note = his.getByRole('alert').filter({ hasText: 'wrote 52 while you wrote 48.' });
  await note.waitFor();
  expect(await note.textContent()).toContain('Estimates sent');
  expect(await note.textContent()).toContain('Ruth');
  expect(await amountsOf(ruth, 'Estimates sent'), 'nothing was overwritten').toEqual([52, 61]);
  await expectAccessible(his);
  await note.getByRole('button', { name: 'Take 48' }).click();
  await note.waitFor({ state: 'detached' });
  await eventually(() => heard(hers, 1), 'the choice reaches the other').toBe('48, off goal, too low');
  expect(await amountsOf(ruth, 'Estimates sent')).toEqual([48, 61]);

  await eventually(() => heard(his, 1)).toBe('48, off goal, too low');
  await cellOf(his, 'Estimates sent', 1).click();
  await his.keyboard.press('Control+z');
  await eventually(() => heard(his, 1), 'undo brings back what was there').toBe('52, on goal');
  await eventually(() => heard(hers, 1)).toBe('52, on goal');
  await his.keyboard.press('Control+Shift+z');
  await eventually(() => heard(hers, 1)).toBe('48, off goal, too low');
});

test('what changes after a page was read and before it listens is seen, too', async () => {
  const page = await stage().open(ruth.visitor);
  let listen = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    listen = resolve;
  });
  await page.route('**/live/*', async (route) => held.then(() => route.continue()));
  await page.goto(`/c/${ruth.companyId}/scorecard`);
  await eventually(() => heard(page, 2)).toBe('empty');
  const { rows, periods } = await scorecardOf(ruth);
  const path = `/companies/${ruth.companyId}/metrics/${rows[0]?.metricId}/values/${periods.at(-4)}`;
  await done(rest.put(ruth.visitor, path, { amount: 77, seenVersion: 0 }));
  expect(await heard(page, 2), 'nobody has told it').toBe('empty');
  listen();
  await eventually(() => heard(page, 2)).toBe('77, on goal');
});

test('a link that was used lets nobody else in', async () => {
  const other = await stage().open();
  await other.goto(link);
  await other.getByRole('heading', { name: 'This link lets nobody in.' }).waitFor();
  await expectAccessible(other);
});
