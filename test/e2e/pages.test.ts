import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { Company } from '#features/accounts/contract/company.ts';
import type { CompanyId } from '#lib/ids.ts';
import { PASSWORD, standing } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { cellOf, joined, metricOf, type Person } from './company.ts';
import { openStage } from './stage.ts';

const stage = openStage();
let rosa: Person | undefined;

/** Each page is read twice by axe, and there are many of them. */
const LONG_MS = 300_000;

async function walk(page: Page, addresses: readonly string[]): Promise<string[]> {
  const titles: string[] = [];
  for (const address of addresses) {
    await page.goto(address);
    const title = page.getByRole('heading', { level: 1 });
    await title.waitFor();
    await expectAccessible(page);
    titles.push((await title.textContent()) ?? '');
  }
  return titles;
}

test('the first page guesses from the browser where the company is, what it pays with and when its week starts', async () => {
  // A Monday and euros: Germany in CLDR's supplemental data.
  const page = await stage().open(undefined, { locale: 'de-DE', timezoneId: 'Europe/Berlin' });
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Company name' }).fill('Malerei Hafen');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Rosa');
  await page.getByRole('textbox', { name: 'Your e-mail' }).fill('rosa@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/c/*/scorecard');
  const companyId = new URL(page.url()).pathname.split('/')[2] as CompanyId;
  const visitor = stage().visitor();
  await done(visitor.ask('/api/auth/sign-in/email', { body: { email: 'rosa@example.com', password: PASSWORD } }));
  rosa = { name: 'Rosa', visitor, ...(await standing(visitor, companyId)) };
  expect(await done<Company>(rest.get(visitor, `/companies/${companyId}`))).toMatchObject({
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    firstDayOfWeek: 1,
    yearStartsMonth: 1,
  });
});

test(
  'axe finds nothing on any page of a company, in light and in dark',
  async () => {
    if (!rosa) throw new Error('Nobody has set up a company.');
    await joined(stage(), rosa, { name: 'Noor', role: 'operator' });
    await metricOf(rosa, 'Estimates sent');
    const page = await stage().open(rosa.visitor);
    await page.goto(`/c/${rosa.companyId}/scorecard`);
    await cellOf(page, 'Estimates sent').waitFor();
    await expectAccessible(page);
    const settings = ['', '/words', '/members', '/teams', '/activity', '/mail', '/backup'].map(
      (tab) => `settings${tab}`,
    );
    const rooms = ['scorecard?team=mine', ...settings, 'account', 'account/tokens'];
    const titles = await walk(page, [...rooms.map((room) => `/c/${rosa?.companyId}/${room}`), '/companies/new']);
    expect(new Set(titles).size, 'each is another page').toBe(rooms.length + 1);
  },
  LONG_MS,
);

test(
  'axe finds nothing on any page that nobody has to sign in for',
  async () => {
    const page = await stage().open();
    const pages = ['/sign-in', '/reset-password?token=old', '/join/no-such-link', '/api', '/nothing/here'];
    expect(new Set(await walk(page, pages)).size, 'each is another page').toBe(pages.length);
  },
  LONG_MS,
);
