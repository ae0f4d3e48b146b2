import { devices, type Page } from 'playwright';
import { expect, test } from 'vitest';
import type { Priority } from '#features/priorities/contract/priority.ts';
import { dayIn } from '#lib/calendar/day.ts';
import { harbor } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { founder, joined, type Person } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';
import { heldUndo } from './toast.ts';

const stage = openStage();
let ruth: Person;
let dana: Person;

const answer = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const rowOf = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title }).first();
const room = () => `/c/${ruth.companyId}/priorities`;
/** The last day on which one can still be committed: a review can begin at once. */
const commitFor = (title: string, due = dayIn(Date.now(), harbor.timeZone)) =>
  done<Priority>(
    rest.post(ruth.visitor, `/companies/${ruth.companyId}/priorities`, {
      level: 'company',
      ownerId: ruth.memberId,
      title,
      due,
    }),
  );

test('committed and told of by the keyboard alone, and seen by another browser at once', async () => {
  ruth = await founder(stage());
  dana = await joined(stage(), ruth, { name: 'Dana', role: 'operator' });
  const page = await stage().open(ruth.visitor);
  await page.goto(room());
  await eventually(() => answer(page)).toMatch(/^No priorities for Q\d \d{4} yet; (\d+ days? left|the quarter ends)/u);
  await expectAccessible(page);
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Title' }).fill('Room-rate sheet in use');
  await page.getByRole('textbox', { name: 'Done when' }).fill('Twenty estimates priced from it');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await eventually(() => answer(page)).toMatch(/^Nothing was said yet of the one priority/u);

  const other = await stage().open(dana.visitor);
  await other.goto(room());
  await rowOf(other, 'Room-rate sheet in use').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('j');
  await page.keyboard.press('1');
  await eventually(() => answer(page)).toMatch(/^1 of 1 priority is on track/u);
  await eventually(() => answer(other)).toMatch(/^1 of 1 priority is on track/u);
  await rowOf(other, 'Room-rate sheet in use').getByRole('button', { name: 'Off', exact: true }).click();
  await eventually(() => answer(page)).toMatch(/^1 of 1 priority is off track/u);
  await (await heldUndo(other, 'Off track')).click();
  await eventually(() => answer(page)).toMatch(/^1 of 1 priority is on track/u);
});

test('a milestone is a line with its day; the page of a priority tells its weeks', async () => {
  const page = await stage().open(ruth.visitor);
  await page.goto(room());
  const row = rowOf(page, 'Room-rate sheet in use');
  await row.getByRole('button', { name: /^Milestones and notes/u }).click();
  const line = row.getByRole('textbox', { name: /^A milestone of/u });
  await line.fill('Measure ten rooms 2099-12-04');
  await row.getByText('due Fri 4 Dec 2099').waitFor();
  await line.press('Enter');
  await row.getByText('4 Dec 2099', { exact: true }).waitFor();
  await row.getByRole('checkbox', { name: 'Measure ten rooms' }).click();
  await row.getByText(/^done \d+ \w+$/u).waitFor();
  const note = row.getByRole('textbox', { name: /^Note on/u });
  await note.fill('Six are measured');
  await note.press('Enter');
  await row
    .getByText(/Six are measured$/u)
    .first()
    .waitFor();
  await expectAccessible(page);

  await row.getByRole('link', { name: 'Room-rate sheet in use' }).press('Enter');
  await eventually(() => answer(page)).toMatch(/^Room-rate sheet in use: on track, 1 of 1 milestone done; /u);
  await page
    .getByRole('list', { name: 'Week by week' })
    .getByRole('img', { name: /: on track$/u })
    .waitFor();
  await page.getByText('milestone done: Measure ten rooms').waitFor();
  await expectAccessible(page);
});

test('a milestone is changed where it stands; what somebody else made of it meanwhile is shown first', async () => {
  const priority = await commitFor('Vans are kept clean');
  const at = `/companies/${ruth.companyId}/priorities/${priority.priorityId}`;
  const planted = await done<Priority>(
    rest.post(ruth.visitor, `${at}/milestones`, { title: 'Buy a washer', due: '2099-12-04' }),
  );
  const page = await stage().open(ruth.visitor);
  await page.goto(`${room()}/${priority.priorityId}`);
  const change = (title: string) => page.getByRole('button', { name: `Change the milestone ${title}` });
  await change('Buy a washer').press('Enter');
  const form = page.getByRole('form', { name: 'Change the milestone Buy a washer' });
  await form.getByRole('textbox', { name: 'Milestone' }).fill('Buy a used washer');
  await form.getByLabel('Due').fill('2099-12-11');
  await expectAccessible(page);
  await form.getByRole('textbox', { name: 'Milestone' }).press('Enter');
  await page.getByText('11 Dec 2099', { exact: true }).waitFor();
  expect(await change('Buy a used washer').evaluate((button) => button === document.activeElement)).toBe(true);
  await (await heldUndo(page, 'Milestone changed.')).click();
  await page.getByText('4 Dec 2099', { exact: true }).waitFor();

  await change('Buy a washer').click();
  await form.getByRole('textbox', { name: 'Milestone' }).fill('Rent a washer');
  const milestone = planted.milestones[0];
  const theirs = { seenVersion: (milestone?.version ?? 0) + 2, due: '2099-12-18' };
  await done(rest.patch(dana.visitor, `${at}/milestones/${milestone?.milestoneId}`, theirs));
  await form.getByRole('button', { name: 'Store' }).click();
  await form.getByText('Buy a washer, 18 Dec 2099 → Rent a washer, 4 Dec 2099').waitFor();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Keep yours' }).click();
  await page.getByRole('checkbox', { name: 'Rent a washer' }).waitFor();
  await page.getByText('4 Dec 2099', { exact: true }).waitFor();
  await done(rest.delete(ruth.visitor, at));
});

test('what somebody else changed meanwhile is shown before anything is lost', async () => {
  const priority = await commitFor('Phone answered by a person');
  const page = await stage().open(ruth.visitor);
  await page.goto(`${room()}/${priority.priorityId}`);
  await page.getByRole('button', { name: /^More with/u }).click();
  await page.getByRole('menuitem', { name: 'Change this priority' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Phone always answered');
  await done(
    rest.patch(dana.visitor, `/companies/${ruth.companyId}/priorities/${priority.priorityId}`, {
      seenVersion: priority.version,
      title: 'Phone answered at lunch too',
    }),
  );
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('title: Phone answered at lunch too → Phone always answered').waitFor();
  await page.getByRole('button', { name: 'Keep yours' }).click();
  await eventually(() => answer(page)).toMatch(/^Phone always answered: /u);
});

test('a quarter is closed in one go and opened again', async () => {
  await commitFor('Winter work sold');
  const page = await stage().open(ruth.visitor);
  await page.goto(room());
  await rowOf(page, 'Winter work sold').waitFor();
  await page.keyboard.press('r');
  const review = page.getByRole('region', { name: 'Review' });
  const choice = (title: string, end: string | RegExp) =>
    review.getByRole('group', { name: title, exact: true }).getByRole('button', { name: end });
  await choice('Phone always answered', /^Done by/u).click();
  await choice('Winter work sold', 'Drop').click();
  const close = review.getByRole('button', { name: /^Close 2 priorities/u });
  expect(await close.isDisabled()).toBe(true);
  await review.getByRole('textbox', { name: /^Why it is dropped/u }).fill('No crew in January');
  await expectAccessible(page);
  await close.click();
  const undo = await heldUndo(page, '2 priorities closed');
  await rowOf(page, 'Winter work sold').getByText('dropped').waitFor();
  await rowOf(page, 'Phone always answered').getByText('done', { exact: true }).waitFor();
  await undo.click();
  await rowOf(page, 'Winter work sold').getByText('nothing said yet').waitFor();
});

test('on a phone nothing hangs over, and a thumb says how it goes', async () => {
  const { userAgent } = devices['iPhone 14'] as { userAgent: string };
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, userAgent };
  const page = await stage().open(ruth.visitor, phone);
  await page.goto(room());
  const row = rowOf(page, 'Winter work sold');
  await row.getByRole('button', { name: 'Off', exact: true }).tap();
  await row.getByText('off track', { exact: true }).waitFor();
  const overhang = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overhang()).toBe(0);
  await expectAccessible(page);
  await row.getByRole('link', { name: 'Winter work sold' }).tap();
  await eventually(() => answer(page)).toMatch(/^Winter work sold: off track; /u);
  await page.getByRole('button', { name: 'On', exact: true }).tap();
  await eventually(() => answer(page)).toMatch(/^Winter work sold: on track; /u);
  await page.getByText(/^on track in /u).waitFor();
  expect(await overhang()).toBe(0);
  await expectAccessible(page);
});

test('one that is committed for the next quarter is found there', async () => {
  const page = await stage().open(ruth.visitor);
  await page.goto(room());
  await page.getByRole('button', { name: /^Commit to a priority/u }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Second estimator productive');
  const by = page.getByRole('combobox', { name: 'Done by' });
  const [, next] = await by.getByRole('option').allTextContents();
  await by.selectOption({ label: next ?? '' });
  await page.getByRole('button', { name: 'Commit', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await rowOf(page, 'Second estimator productive').count()).toBe(0);
  await page.getByRole('combobox', { name: 'Quarter' }).selectOption({ label: next?.split(', ')[1] ?? '' });
  await rowOf(page, 'Second estimator productive').waitFor();
  await eventually(() => answer(page)).toMatch(/^1 priority is committed for Q\d \d{4}; it begins in \d+ days?\.$/u);
});
