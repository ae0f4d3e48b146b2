import { devices, type Page } from 'playwright';
import type { Team } from '#features/accounts/contract/company.ts';
import type { Todo } from '#features/todos/contract/todo.ts';
import { addDays, dayIn } from '#lib/calendar/day.ts';
import { shiftPeriod, lastClosedPeriod } from '#lib/calendar/period.ts';
import { done, rest } from '#test/support/rest.ts';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { founder, joined, metricOf, type Person } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';
import { heldUndo } from './toast.ts';

const stage = openStage();
const { userAgent } = devices['iPhone 14'] as { userAgent: string };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, userAgent };
const calendar = { firstDayOfWeek: 1, yearStartsMonth: 1 } as const;

const answer = (page: Page) => page.getByRole('heading', { level: 1 });
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const today = () => dayIn(Date.now(), 'America/New_York');

let ruth: Person;
let lea: Person;
let max: Person;
const pageOfMax = () => `/c/${max.companyId}/people/${max.memberId}`;

/** Five to-dos due yesterday, four of them done today; a number that is off goal for four weeks after two on goal. */
async function planted(): Promise<void> {
  ruth = await founder(stage());
  const base = `/companies/${ruth.companyId}`;
  const crews = await done<Team>(rest.post(ruth.visitor, `${base}/teams`, { name: 'Crews', memberIds: [] }));
  const inCrews = { teamIds: [crews.teamId] };
  lea = await joined(stage(), ruth, { name: 'Lea', role: 'leader', ...inCrews });
  max = await joined(stage(), ruth, { name: 'Max', role: 'member', ...inCrews });
  for (const title of ['Order paint', 'Call the printer', 'Wash the van', 'Price the wall', 'Return the lift']) {
    const { todoId } = await done<Todo>(
      rest.post(max.visitor, `${base}/todos`, { title, due: addDays(today(), -1), teamId: crews.teamId }),
    );
    if (title === 'Return the lift') continue;
    await done(rest.post(max.visitor, `${base}/todos/${todoId}/done`, { seenVersion: 1 }));
  }
  const { metricId } = await metricOf(ruth, 'Calls made', { ownerId: max.memberId, teamId: crews.teamId });
  const last = lastClosedPeriod(today(), 'weekly', calendar);
  for (const [ago, amount] of [60, 61, 40, 41, 39, 42].toReversed().entries()) {
    const period = shiftPeriod(last, 'weekly', -ago);
    await done(rest.put(max.visitor, `${base}/metrics/${metricId}/values/${period}`, { amount, seenVersion: 0 }));
  }
}

test('a person finds their own page, says what they need, and whom they report to answers it on the same page', async () => {
  await planted();
  const his = await stage().open(max.visitor);
  await his.goto(`/c/${max.companyId}/todos`);
  await his.getByRole('navigation', { name: 'Rooms' }).first().getByRole('link', { name: 'People' }).click();
  await eventually(() => answer(his).textContent()).toBe('3 people in 2 teams.');
  const people = his.getByRole('list', { name: 'People' });
  expect(await people.getByRole('link').allTextContents()).toEqual(['Max']);
  await eventually(() => people.getByRole('listitem').filter({ hasText: 'Max' }).textContent()).toContain(
    '1 to-do open',
  );
  await expectAccessible(his);
  await people.getByRole('link', { name: 'Max' }).press('Enter');
  const told = 'Max: 0 of 5 to-dos done by their day (0 to 43 %, n 5), 4 later, 1 not done.';
  await eventually(() => answer(his).textContent()).toBe(told);
  await his.getByText('Return the lift').waitFor();
  expect(await his.getByText('Wash the van').isVisible()).toBe(false);
  await his.getByText('Done later').press('Enter');
  await eventually(() => his.getByText('Wash the van').isVisible()).toBe(true);
  await expectAccessible(his);

  const hers = await stage().open(lea.visitor);
  await hers.goto(pageOfMax());
  await eventually(() => answer(hers).textContent()).toBe(told);
  await his.getByRole('textbox', { name: 'Say what you need' }).fill('A second ladder');
  await his.keyboard.press('Tab');
  await his.keyboard.press('Enter');
  await heldUndo(his, 'Said.');
  const need = part(hers, 'What they need');
  await need.getByText('A second ladder').waitFor();
  await need.getByRole('button', { name: 'Answer' }).click();
  await need.getByRole('textbox', { name: /^Answer/ }).fill('It is in the van');
  await need.getByRole('checkbox', { name: 'It is met' }).check();
  await expectAccessible(hers);
  await need.getByRole('button', { name: 'Store the answer' }).click();
  await part(his, 'What you need').getByText('It is in the van').waitFor();
  await eventually(() => part(his, 'What you need').textContent()).toContain('0 of 1 not met');
  await (await heldUndo(hers, 'Answer stored.')).click();
  await eventually(() => part(his, 'What you need').textContent()).toContain('1 of 1 not met');
  expect(await part(his, 'What you need').getByRole('button', { name: 'Answer' }).count()).toBe(0);
});

test('what one needs is said in other words, and an answer that came meanwhile is shown first', async () => {
  const his = await stage().open(max.visitor);
  await his.goto(pageOfMax());
  const own = part(his, 'What you need');
  await own.getByRole('button', { name: 'Say in other words: A second ladder' }).press('Enter');
  const words = own.getByRole('textbox', { name: 'In other words' });
  await words.fill('A longer ladder');
  const hers = await stage().open(lea.visitor);
  await hers.goto(pageOfMax());
  const need = part(hers, 'What they need');
  await need.getByRole('button', { name: 'Answer' }).click();
  await need.getByRole('textbox', { name: /^Answer/ }).fill('The long one comes on Monday');
  await need.getByRole('button', { name: 'Store the answer' }).click();
  await heldUndo(hers, 'Answer stored.');
  await own.getByRole('button', { name: 'Store' }).click();
  await own.getByText('A second ladder → A longer ladder; answered: The long one comes on Monday').waitFor();
  await expectAccessible(his);
  await own.getByRole('button', { name: 'Keep yours' }).click();
  await need.getByText('A longer ladder').waitFor();
  await (await heldUndo(his, 'Changed.')).click();
  await need.getByText('A second ladder').waitFor();
});

test('a number that is off for weeks asks about the goal, the work and what was tried, before it asks about anybody', async () => {
  const hers = await stage().open(lea.visitor);
  await hers.goto(pageOfMax());
  const asked = part(hers, 'Ask before judging').getByRole('article', { name: 'Calls made' });
  await asked.getByText('Off goal 4 weeks in a row.').waitFor();
  await asked.getByText('Reached in 2 of the last 6 weeks.').waitFor();
  await asked.getByText(/^No note says so since .*, when it went off\.$/).waitFor();
  await asked.getByRole('textbox', { name: 'What you both found' }).fill('Nobody wrote down whom to call first');
  await asked.getByRole('button', { name: 'Keep as a coaching note' }).click();
  await heldUndo(hers, 'Note added.');
  const his = await stage().open(max.visitor);
  await his.goto(pageOfMax());
  await part(his, 'Coaching notes').getByText('Is the process there? Nobody wrote down whom to call first').waitFor();
  expect(await part(his, 'Ask before judging').getByRole('textbox').count()).toBe(0);

  await asked.getByRole('button', { name: 'Write what is tried' }).click();
  const dialog = hers.getByRole('dialog', { name: 'Add a coaching note' });
  await dialog.getByRole('textbox', { name: /^Tried/ }).fill('Calls before nine');
  await dialog.getByRole('button', { name: 'Add note' }).click();
  await part(his, 'Ask before judging')
    .getByText(/Lea: Calls before nine/)
    .waitFor();
  await eventually(() => asked.textContent()).toContain('Lea: Calls before nine Outcome: open.');
});

test('the page of somebody else is not found', async () => {
  const page = await stage().open(max.visitor);
  await page.goto(`/c/${max.companyId}/people/${lea.memberId}`);
  await eventually(() => page.getByRole('main').textContent()).toMatch(/not here|not found|no such/iu);
});

test('it fits a phone and a sheet of paper', async () => {
  const page = await stage().open(max.visitor, phone);
  await page.goto(pageOfMax());
  await page.getByText('Done later').waitFor();
  await eventually(() =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  const fold = await page.locator('summary', { hasText: 'Done later' }).boundingBox();
  expect(fold?.height ?? 0).toBeGreaterThanOrEqual(44);
  await page.locator('summary', { hasText: 'Done later' }).tap();
  await eventually(() => page.getByText('Wash the van').isVisible()).toBe(true);
  await expectAccessible(page);
  await page.goto(`/c/${max.companyId}/people`);
  await page.getByRole('list', { name: 'People' }).waitFor();
  await expectAccessible(page);

  const desk = await stage().open(lea.visitor);
  await desk.goto(pageOfMax());
  await desk.getByText('Done later').waitFor();
  await desk.emulateMedia({ media: 'print' });
  // On paper nothing can be opened, so that everything is.
  await eventually(() => desk.getByText('Wash the van').isVisible()).toBe(true);
  expect(await desk.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
  expect(await desk.getByRole('button', { name: 'Write what is tried' }).isVisible()).toBe(false);
});
