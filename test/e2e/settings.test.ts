import { expect, test } from 'vitest';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { cellOf, founder, joined, metricOf } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';
import { heldUndo } from './toast.ts';

const stage = openStage();
/** Would run in any page that writes a name as markup; the stage hears a dialog and fails. */
const script = '<img src=x onerror="alert(1)"><script>alert(2)</script>';

test('activity tells before and after and can be narrowed; letters wait where no mail server is', async () => {
  const ruth = await founder(stage());
  await joined(stage(), ruth, { name: 'Noor', role: 'operator' });
  await metricOf(ruth, 'Estimates sent');
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/scorecard`);
  for (const text of ['61', '48']) {
    await cellOf(page, 'Estimates sent').click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await eventually(() => cellOf(page, 'Estimates sent').getAttribute('aria-label')).toMatch(
      new RegExp(`^${text}, o`),
    );
  }
  await page.goto(`/c/${ruth.companyId}/settings/activity`);
  const changes = page.getByRole('table', { name: 'Changes, newest first' });
  await changes
    .getByText(/61.*48/u)
    .first()
    .waitFor();
  await changes.getByText('Noor').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Who' }).selectOption({ label: 'Noor' });
  await changes.getByText('Estimates sent').first().waitFor({ state: 'detached' });
  await page.getByRole('combobox', { name: 'Who' }).selectOption({ label: 'Everybody' });
  await page.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Metrics and recorded values' });
  await changes.getByText('Estimates sent').first().waitFor();
  await changes.getByText('Noor').first().waitFor({ state: 'detached' });

  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Mail' }).click();
  await page
    .getByRole('heading', { level: 1, name: '1 letter kept here, none sent: no mail server is set.' })
    .waitFor();
  await page.getByText('noor@example.com').click();
  await page.getByText(`${stage().url}/join/`).waitFor();
  await expectAccessible(page);
  for (const tab of ['Company', 'Backup']) {
    await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: tab }).click();
    await page.locator('[aria-current="page"]', { hasText: tab }).waitFor();
    await expectAccessible(page);
  }

  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Teams' }).click();
  await page.getByRole('button', { name: 'Form a team' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Crews');
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Noor' }).check();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: /^Form/u }).click();
  const crews = page.getByRole('row').filter({ hasText: 'Crews' });
  await crews.filter({ hasText: 'Noor' }).waitFor();
  await page.getByRole('button', { name: 'Disband Crews' }).click();
  const undo = await heldUndo(page);
  await crews.waitFor({ state: 'detached' });
  await undo.click();
  await crews.waitFor();
  await expectAccessible(page);
});

test('script in names stays text on every page', async () => {
  const mallory = stage().visitor();
  await done(
    mallory.ask('/api/auth/sign-in/email', { body: { email: 'ruth@example.com', password: 'a quiet harbor at noon' } }),
  );
  const company = { kind: 'team', timeZone: 'UTC', currency: 'USD', firstDayOfWeek: 1, yearStartsMonth: 1 };
  const { companyId } = await done<{ companyId: string }>(
    rest.post(mallory, '/companies', { ...company, name: script }),
  );
  const { me, teams } = await done<{ me: { memberId: string }; teams: { teamId: string }[] }>(
    rest.get(mallory, `/companies/${companyId}`),
  );
  const place = { ownerId: me.memberId, teamId: teams[0]?.teamId, unit: 'number', goal: null };
  await done(rest.post(mallory, `/companies/${companyId}/metrics`, { ...place, title: script }));
  await done(rest.post(mallory, `/companies/${companyId}/teams`, { name: script, memberIds: [me.memberId] }));
  const page = await stage().open(mallory);
  const rooms = ['scorecard', 'settings', 'settings/members', 'settings/teams', 'settings/activity', 'settings/words'];
  for (const room of [...rooms, 'settings/mail', 'settings/backup', 'account', 'account/tokens']) {
    await page.goto(`/c/${companyId}/${room}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText(script).first().waitFor();
    expect(await page.locator('img[src="x"]').count(), room).toBe(0);
  }
  await page.goto(`/c/${companyId}/scorecard`);
  await cellOf(page, script).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find or do anything' }).fill('onerror');
  await page.getByRole('listbox', { name: 'Found' }).getByRole('option').first().waitFor();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});

test('the company is handed over, and its new owner deletes it by typing its name', async () => {
  const page = await stage().open();
  const signIn = async (name: string, lands: string): Promise<void> => {
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await page.getByRole('textbox', { name: 'E-mail' }).fill(`${name}@example.com`);
    await page.getByRole('textbox', { name: 'Password' }).fill('a quiet harbor at noon');
    await page.keyboard.press('Enter');
    await page.waitForURL(lands);
  };
  // She is in two companies.
  await signIn('ruth', '**/today');
  await page.locator('button[aria-haspopup="menu"]').first().click();
  await page.getByRole('menuitem', { name: 'Harbor Painting' }).click();
  await eventually(() => page.title()).toBe('Harbor Painting · Evenkeel');
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('combobox', { name: 'Next owner' }).selectOption({ label: 'Noor' });
  await page.getByRole('button', { name: 'Hand over' }).click();
  const asked = page.getByRole('dialog', { name: 'Hand Harbor Painting over to Noor' });
  await asked.getByText('Only the new owner can take that back.').waitFor();
  await asked.getByRole('button', { name: /^Hand over/u }).click();
  await asked.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Delete this company' }).waitFor({ state: 'detached' });

  await signIn('noor', '**/scorecard');
  await page.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete Harbor Painting' });
  const remove = dialog.getByRole('button', { name: /^Delete/u });
  await dialog.getByRole('textbox').fill('Harbor');
  expect(await remove.isDisabled(), 'half its name is not enough').toBe(true);
  await dialog.getByRole('textbox').fill('Harbor Painting');
  await expectAccessible(page);
  await remove.click();
  await page.waitForURL('**/companies/new');
});
