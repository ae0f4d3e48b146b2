import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { founder } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';
import { heldUndo } from './toast.ts';

const stage = openStage();

test('what is mailed is chosen by keyboard, kept, and taken back; two windows do not write over each other', async () => {
  const ruth = await founder(stage());
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/account`);
  await page.getByRole('navigation', { name: 'Account' }).getByRole('link', { name: 'Mails to you' }).click();
  await page
    .getByRole('heading', { level: 1, name: '0 mails are sent: this installation has no mail server.' })
    .waitFor();
  await page.getByText('From Harbor Painting to ruth@example.com.').waitFor();
  await expectAccessible(page);
  const beside = await stage().openBeside(page);
  await beside.goto(`/c/${ruth.companyId}/account/mails`);
  await beside.getByRole('checkbox', { name: 'Monday overview' }).waitFor();

  const overview = page.getByRole('checkbox', { name: 'Monday overview' });
  expect(await overview.isChecked()).toBe(true);
  await overview.focus();
  await page.keyboard.press('Space');
  await page.getByText('Monday overview: no longer mailed to you.').waitFor();
  await page.reload();
  await eventually(() => overview.isChecked()).toBe(false);

  await beside.getByRole('checkbox', { name: 'After a meeting' }).click();
  await beside.getByText('This was changed meanwhile, in another window').waitFor();
  await beside.getByRole('button', { name: 'Show what stands there now' }).click();
  await eventually(() => beside.getByRole('checkbox', { name: 'Monday overview' }).isChecked()).toBe(false);
  await beside.getByRole('checkbox', { name: 'Monday overview' }).click();
  await (await heldUndo(beside, 'Monday overview: mailed to you.')).click();
  await eventually(() => beside.getByRole('checkbox', { name: 'Monday overview' }).isChecked()).toBe(false);

  await page.reload();
  await page.getByRole('combobox', { name: 'Time zone' }).click();
  await page.keyboard.type('Lisbon');
  await page.getByRole('option', { name: 'Lisbon' }).click();
  await page.getByText('Time zone stored.').waitFor();
  await page.reload();
  await eventually(() => page.getByRole('combobox', { name: 'Time zone' }).inputValue()).toMatch(/Lisbon/u);

  const phone = await stage().open(ruth.visitor, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await phone.goto(`/c/${ruth.companyId}/account/mails`);
  await phone.getByText('Numbers to enter').tap();
  await eventually(() => phone.getByRole('checkbox', { name: 'Numbers to enter' }).isChecked()).toBe(false);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(phone);
});

test('a link of no mail says so and turns nothing off', async () => {
  const page = await stage().open();
  await page.goto(`/mails/stop/${'x'.repeat(43)}`);
  await page.getByRole('heading', { level: 1, name: 'This link turns nothing off.' }).waitFor();
  await page.getByText('Copy the whole link from the mail').waitFor();
  await expectAccessible(page);
});
