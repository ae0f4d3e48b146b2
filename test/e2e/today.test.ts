import { devices, type Page } from 'playwright';
import { expect, test } from 'vitest';
import type { CompanyId } from '#lib/ids.ts';
import { addDays, dayIn } from '#lib/calendar/day.ts';
import type { Todo } from '#features/todos/contract/todo.ts';
import { harbor, standing } from '#test/support/people.ts';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { amountsOf, founder, joined, metricOf, type Person } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';
import { heldUndo } from './toast.ts';

const stage = openStage();
const { userAgent } = devices['iPhone 14'] as { userAgent: string };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, userAgent };

const answer = (page: Page) => page.getByRole('heading', { level: 1 });
const field = (page: Page, title: string) => page.getByRole('textbox', { name: title, exact: true });
const tick = (page: Page, title: string) => page.getByRole('checkbox', { name: title, exact: true });
const today = () => dayIn(Date.now(), 'America/New_York');
const add = ({ visitor, companyId }: Person, todo: object) =>
  done<Todo>(rest.post(visitor, `/companies/${companyId}/todos`, todo));

let ruth: Person;
let second: Person;

test('what waits in two companies is done from one page by keyboard alone', async () => {
  ruth = await founder(stage());
  const pine = await done<{ companyId: CompanyId }>(
    rest.post(ruth.visitor, '/companies', { ...harbor, name: 'Pine Joinery' }),
  );
  second = { name: 'Ruth', visitor: ruth.visitor, ...(await standing(ruth.visitor, pine.companyId)) };
  await metricOf(ruth, 'Estimates sent');
  await metricOf(second, 'Doors delivered');
  await add(ruth, { title: 'Walk Dana through the draft', due: today() });
  await add(second, { title: 'Second quote for the extractor', due: addDays(today(), -1) });

  const page = await stage().open(ruth.visitor);
  await page.goto('/');
  await page.waitForURL('**/today');
  await eventually(() => answer(page).textContent()).toBe('2 numbers to enter, 2 to-dos due.');
  await expectAccessible(page);

  await page.keyboard.press('j');
  await page.keyboard.type('13');
  await page.keyboard.press('Enter');
  await page.keyboard.type('51');
  await page.keyboard.press('Enter');
  await eventually(() => answer(page).textContent()).toBe('2 to-dos due.');
  expect(await amountsOf(ruth, 'Estimates sent')).toEqual([13]);
  expect(await amountsOf(second, 'Doors delivered')).toEqual([51]);

  // Enter has gone on to the first to-do: the late one, of the other company.
  await eventually(() =>
    tick(page, 'Second quote for the extractor').evaluate((box) => box === document.activeElement),
  ).toBe(true);
  await page.keyboard.press('Space');
  await eventually(() => answer(page).textContent()).toBe('1 to-do due.');
  const undo = await heldUndo(page, 'Done: Second quote for the extractor.');
  await undo.press('Control+z');
  await eventually(() => answer(page).textContent()).toBe('2 to-dos due.');

  await tick(page, 'Walk Dana through the draft').focus();
  // Struck before the dialog is there: it is for the dialog, and not for the row behind it.
  await page.keyboard.press('i');
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Walk Dana through the draft raised.' }).waitFor();
  await page.getByText('issue raised: Walk Dana through the draft').waitFor();

  await page.keyboard.press('t');
  await page.keyboard.type('Invoice November');
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Added: Invoice November.' }).waitFor();
  await tick(page, 'Invoice November').waitFor();
  await expectAccessible(page);

  // Enter opens the to-do, and not the issue that was raised from it.
  await tick(page, 'Walk Dana through the draft').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/todos');
});

test('one company alone is shown, and what somebody else does shows up', async () => {
  const page = await stage().open(ruth.visitor);
  await page.goto('/today');
  await page.getByRole('button', { name: 'Pine Joinery', exact: true }).click();
  await eventually(() => answer(page).textContent()).toBe('1 to-do due.');
  expect(await tick(page, 'Walk Dana through the draft').count()).toBe(0);
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await tick(page, 'Walk Dana through the draft').waitFor();
  // The company in the frame is followed; of the others it is read on coming back.
  await add(second, { title: 'Order hinges', due: today() });
  await add(ruth, { title: 'Call the printer', due: today() });
  await tick(page, 'Call the printer').waitFor();
  await tick(page, 'Order hinges').waitFor();
});

test('a to-do is given to somebody of the company it is for, and taken back', async () => {
  const inLeadership = { role: 'leader' as const, teamIds: [ruth.leadership] };
  const dana = await joined(stage(), ruth, { name: 'Dana', ...inLeadership });
  const todosOf = async () =>
    (await done<{ items: Todo[] }>(rest.get(dana.visitor, `/companies/${ruth.companyId}/todos`))).items;
  const page = await stage().open(ruth.visitor);
  await page.goto(`/today?of=${ruth.companyId}`);
  await tick(page, 'Call the printer').waitFor();
  await page.keyboard.press('t');
  await page.keyboard.type('Price the school @Dana');
  await page.getByText('Dana', { exact: true }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  const undo = await heldUndo(page, 'Dana has it: Price the school.');
  expect((await todosOf()).map(({ title }) => title)).toEqual(['Price the school']);
  expect(await tick(page, 'Price the school').count()).toBe(0);
  await undo.click();
  await eventually(async () => (await todosOf()).length).toBe(0);
});

test('with a thumb: a number, a tick, a priority said', async () => {
  await metricOf(second, 'Hours in the shop');
  const priority = { level: 'personal', ownerId: second.memberId, title: 'New saw runs' };
  await done(rest.post(second.visitor, `/companies/${second.companyId}/priorities`, priority));
  const page = await stage().open(ruth.visitor, phone);
  await page.goto('/today');
  await eventually(() => answer(page).textContent()).toBe('1 number to enter, 4 to-dos due, 1 priority to report on.');
  await eventually(() =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await expectAccessible(page);
  await field(page, 'Hours in the shop').fill('52');
  await field(page, 'Hours in the shop').press('Enter');
  await tick(page, 'Order hinges').tap();
  await page.getByRole('group', { name: 'New saw runs, this week' }).getByRole('button', { name: 'On track' }).tap();
  await eventually(() => answer(page).textContent()).toBe('3 to-dos due.');
  expect(await amountsOf(second, 'Hours in the shop')).toEqual([52]);
});

test('a meeting of today and a message to pass on stand with the rest', async () => {
  const { visitor, companyId, leadership } = ruth;
  const path = `/companies/${companyId}`;
  const { agendaId } = await done<{ agendaId: string }>(
    rest.post(visitor, `${path}/agendas`, { template: 'weekly-90', teamId: leadership }),
  );
  await done(rest.post(visitor, `${path}/agendas/${agendaId}/open`, {}));
  const crews = await done<{ teamId: string }>(rest.post(visitor, `${path}/teams`, { name: 'Crews', memberIds: [] }));
  const words = 'Paint comes on Mondays from now on';
  await done(rest.post(visitor, `${path}/messages`, { fromTeamId: leadership, toTeamId: crews.teamId, words }));
  const page = await stage().open(visitor);
  await page.goto(`/today?of=${companyId}`);
  await eventually(() => answer(page).textContent()).toMatch(/1 message to pass on, 1 meeting; it has begun\.$/u);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Passed on' }).click();
  await eventually(() => answer(page).textContent()).not.toMatch(/message/u);
  await page.getByRole('region', { name: 'Meetings' }).getByRole('link').click();
  await page.waitForURL('**/meetings/*');
});
