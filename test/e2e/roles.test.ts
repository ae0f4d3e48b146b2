import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { PASSWORD, standing } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { cellOf, type CompanyId, founder, joined, metricOf, type Person } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const stage = openStage();

const tabsOf = (page: Page): Promise<string[]> =>
  page.getByRole('navigation', { name: 'Settings' }).getByRole('link').allTextContents();

test('everybody sees what their role may, and an address typed by hand opens no more', async () => {
  const ruth = await founder(stage());
  const leader = await joined(stage(), ruth, { name: 'Lena', role: 'leader', teamIds: [ruth.leadership] });
  const member = await joined(stage(), ruth, { name: 'Milo', role: 'member', teamIds: [ruth.leadership] });
  const guest = await joined(stage(), ruth, { name: 'Gina', role: 'guest' });
  await metricOf(ruth, 'Estimates sent');
  await metricOf(ruth, 'Jobs finished', { ownerId: member.memberId });

  const all = ['Company', 'Words', 'Members', 'Teams', 'Imports', 'Activity', 'Mail', 'Backup'];
  const owners = await stage().open(ruth.visitor);
  await owners.goto(`/c/${ruth.companyId}/settings`);
  await eventually(() => tabsOf(owners)).toEqual(all);

  const leaders = await stage().open(leader.visitor);
  await leaders.goto(`/c/${ruth.companyId}/settings`);
  await eventually(() => tabsOf(leaders)).toEqual(['Members', 'Teams']);
  await expectAccessible(leaders);
  expect(await leaders.getByRole('button', { name: /^More for/u }).count(), 'takes nobody away').toBe(0);
  await leaders.goto(`/c/${ruth.companyId}/settings/activity`);
  await leaders.getByRole('navigation', { name: 'Settings' }).waitFor();
  expect(await leaders.getByRole('table', { name: 'Changes, newest first' }).count()).toBe(0);

  const members = await stage().open(member.visitor);
  await members.goto(`/c/${ruth.companyId}/settings`);
  await eventually(() => tabsOf(members)).toEqual(['Members', 'Teams']);
  expect(await members.getByRole('button', { name: 'Invite' }).count()).toBe(0);
  expect(await members.getByRole('button', { name: 'Form a team' }).count()).toBe(0);
  await members.goto(`/c/${ruth.companyId}/scorecard?team=mine`);
  await cellOf(members, 'Jobs finished').click();
  await members.keyboard.type('51');
  await members.keyboard.press('Enter');
  await eventually(() => cellOf(members, 'Jobs finished').getAttribute('aria-label')).toBe('51, on goal');

  const guests = await stage().open(guest.visitor);
  await guests.goto(`/c/${ruth.companyId}/settings`);
  await guests.getByRole('heading', { level: 1, name: '0 settings are yours to see.' }).waitFor();
  expect(await tabsOf(guests)).toEqual([]);
  await expectAccessible(guests);
  await guests.goto(`/c/${ruth.companyId}/scorecard`);
  await guests.getByRole('heading', { level: 1 }).waitFor();
  expect(await guests.getByRole('button', { name: /Add metric/u }).count()).toBe(0);
  await expectAccessible(guests);

  const elsewhere = await done<{ companyId: CompanyId }>(
    rest.post(member.visitor, '/companies', {
      name: 'Milo’s Own',
      kind: 'solo',
      timeZone: 'UTC',
      currency: 'EUR',
      firstDayOfWeek: 1,
      yearStartsMonth: 1,
    }),
  );
  await owners.goto(`/c/${elsewhere.companyId}/scorecard`);
  await owners.getByRole('heading', { level: 1, name: 'Nothing is at this address.' }).waitFor();
  expect(await owners.locator('body').textContent(), 'not even its name').not.toContain('Milo’s Own');
  await expectAccessible(owners);

  await members.goto(`/c/${ruth.companyId}/scorecard`);
  const switcher = members.getByRole('button', { name: /^Harbor Painting/u }).first();
  await switcher.focus();
  await members.keyboard.press('Enter');
  await members.getByRole('menuitem', { name: 'Milo’s Own' }).waitFor();
  await expectAccessible(members);
  await members.keyboard.press('ArrowDown');
  await eventually(() => members.evaluate(() => document.activeElement?.textContent)).toContain('Milo’s Own');
  await members.keyboard.press('Enter');
  await members.waitForURL(`**/c/${elsewhere.companyId}/scorecard`);
  await eventually(() => members.title()).toBe('Milo’s Own · Evenkeel');
});

test('a renamed word is read at once in another browser; a role changed takes its rights along', async () => {
  const ruth = await founderSignedIn();
  const noor = await joined(stage(), ruth, { name: 'Noor', role: 'operator' });
  const [hers, his] = [await stage().open(ruth.visitor), await stage().open(noor.visitor)];
  await his.goto(`/c/${ruth.companyId}/scorecard`);
  await his.getByRole('button', { name: 'Add metric' }).waitFor();
  await hers.goto(`/c/${ruth.companyId}/settings/words`);
  await hers.getByRole('textbox', { name: 'metric, one' }).fill('gauge');
  await hers.getByRole('textbox', { name: 'metric, several' }).fill('gauges');
  await hers.getByRole('textbox', { name: 'scorecard, one' }).fill('dashboard');
  await hers.getByRole('textbox', { name: 'scorecard, several' }).fill('dashboards');
  await expectAccessible(hers);
  await hers.getByRole('button', { name: 'Store words' }).click();
  await his.getByRole('button', { name: 'Add gauge' }).waitFor();
  await his.getByRole('navigation', { name: 'Rooms' }).getByRole('link', { name: 'Dashboard' }).waitFor();

  await hers.goto(`/c/${ruth.companyId}/settings/members`);
  await hers.getByRole('button', { name: /^Role of Noor/u }).click();
  await hers.getByRole('menuitem', { name: 'guest' }).click();
  await his.getByRole('button', { name: 'Add gauge' }).waitFor({ state: 'detached' });

  await hers.getByRole('button', { name: 'More for Noor' }).click();
  await hers.getByRole('menuitem', { name: 'Take access away' }).click();
  await hers.getByRole('table', { name: 'Members' }).getByText('Noor').first().waitFor({ state: 'detached' });
  await his.reload();
  await eventually(() => his.locator('body').textContent()).not.toContain('Estimates sent');
});

async function founderSignedIn(): Promise<Person> {
  const visitor = stage().visitor();
  await done(visitor.ask('/api/auth/sign-in/email', { body: { email: 'ruth@example.com', password: PASSWORD } }));
  const me = await done<{ companies: { companyId: CompanyId }[] }>(rest.get(visitor, '/me'));
  const companyId = me.companies[0]?.companyId as CompanyId;
  return { name: 'Ruth', visitor, ...(await standing(visitor, companyId)) };
}
