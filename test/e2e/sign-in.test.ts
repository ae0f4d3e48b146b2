import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { emailOf, PASSWORD } from '#test/support/people.ts';
import { expectAccessible } from './accessible.ts';
import { founder, type Person } from './company.ts';
import { eventually } from './eventually.ts';
import { oneTimeCode } from './one-time-code.ts';
import { openStage } from './stage.ts';

const stage = openStage();
const NEXT = 'four gulls over the pier';
let ruth: Person;

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill(emailOf('Ruth'));
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.keyboard.press('Enter');
}

const account = (page: Page) => page.goto(`/c/${ruth.companyId}/account`);
const sessions = (page: Page) => page.getByRole('table', { name: 'Where you are signed in' }).getByRole('row');

test('the code of RFC 6238, appendix B, for SHA-1', () => {
  // Their secret is the ASCII text 12345678901234567890, their codes have eight digits: ours are the last six.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  expect(oneTimeCode(secret, 59_000)).toBe('287082');
  expect(oneTimeCode(secret, 1_111_111_109_000)).toBe('081804');
  expect(oneTimeCode(secret, 20_000_000_000_000)).toBe('353130');
});

test('a wrong password is told; a link from the terminal sets a new one and works once', async () => {
  ruth = await founder(stage());
  const page = await stage().open();
  await page.goto(`/c/${ruth.companyId}/settings`);
  await page.waitForURL('**/sign-in?to=*');
  await expectAccessible(page);
  await signIn(page, 'a wrong harbor at noon');
  await page.getByRole('alert').filter({ hasText: 'This address and password do not go together.' }).waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Forgotten password?' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await page.getByText('the link is printed in the terminal').waitFor();
  await eventually(() => stage().server.printed).toMatch(/http\S+reset-password\S+/u);
  const [link = ''] = /http\S+reset-password\S+/u.exec(stage().server.printed) ?? [];
  await page.goto(link);
  await page.getByRole('textbox', { name: 'New password' }).fill(NEXT);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Your new password is set.' }).waitFor();
  await signIn(page, PASSWORD);
  await page.getByRole('alert').filter({ hasText: 'do not go together' }).waitFor();
  await signIn(page, NEXT);
  await page.waitForURL('**/scorecard');

  const again = await stage().open();
  await again.goto(link);
  await again.getByRole('textbox', { name: 'New password' }).fill('yet another long one here');
  await again.keyboard.press('Enter');
  await again.getByRole('alert').filter({ hasText: 'too old or was used' }).waitFor();
});

test('sessions are listed; one is ended from the other browser, then all of them', async () => {
  const [here, there] = [await stage().open(), await stage().open()];
  for (const page of [here, there]) {
    await signIn(page, NEXT);
    await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Settings' }).waitFor();
  }
  await account(here);
  await sessions(here).nth(2).waitFor();
  await eventually(() => sessions(here).filter({ hasText: 'here' }).count(), 'this one is marked').toBe(1);
  await expectAccessible(here);
  await here.getByRole('button', { name: 'Sign out the others' }).click();
  await eventually(() => sessions(here).count(), 'a head and this one').toBe(2);
  await there.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Settings' }).click();
  await there.reload();
  await there.waitForURL('**/sign-in**');

  await signIn(there, NEXT);
  await there.waitForURL('**/scorecard');
  await account(here);
  await here.getByRole('button', { name: 'Sign out everywhere' }).click();
  const dialog = here.getByRole('dialog', { name: 'Sign out everywhere' });
  await dialog.waitFor();
  await expectAccessible(here);
  await dialog.getByRole('button', { name: /^Sign out everywhere/u }).click();
  await here.waitForURL('**/sign-in**');
  await there.reload();
  await there.waitForURL('**/sign-in**');
});

test('with a second factor the password alone lets nobody in', async () => {
  const page = await stage().open();
  await signIn(page, NEXT);
  await page.waitForURL('**/scorecard');
  await account(page);
  await page.getByRole('button', { name: 'Switch on' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Your password' }).fill(NEXT);
  await page.getByRole('button', { name: 'Go on' }).click();
  const key = await page.getByRole('textbox', { name: 'Or type this key into it' }).inputValue();
  const backup = (await page.getByRole('textbox', { name: 'All of them' }).inputValue()).split(' ');
  expect(backup).toHaveLength(10);
  await expectAccessible(page);
  const code = page.getByRole('textbox', { name: 'Code', exact: true });
  await code.fill(oneTimeCode(key, Date.now()));
  await code.press('Enter');
  await page.getByRole('heading', { level: 1, name: /a second factor is on/u }).waitFor();

  const other = await stage().open();
  await signIn(other, NEXT);
  await other.getByRole('heading', { name: 'One more step: your second factor.' }).waitFor();
  await expectAccessible(other);
  expect((await other.request.get('/api/v1/me')).status(), 'not in yet').toBe(401);
  const asked = other.getByRole('textbox', { name: 'Code in your app' });
  // An hour ago: never one of the codes beside the present one.
  await asked.fill(oneTimeCode(key, Date.now() - 3_600_000));
  await asked.press('Enter');
  await other.getByRole('alert').filter({ hasText: 'not the code that the app shows' }).waitFor();
  await asked.fill(oneTimeCode(key, Date.now()));
  await asked.press('Enter');
  await other.waitForURL('**/scorecard');

  const third = await stage().open();
  await signIn(third, NEXT);
  await third.getByRole('button', { name: 'Use a backup code' }).click();
  await third.getByRole('textbox', { name: 'Backup code' }).fill(backup[0] ?? '');
  await third.keyboard.press('Enter');
  await third.waitForURL('**/scorecard');
});
