import { type BrowserContextOptions, devices, type Page } from 'playwright';
import type { Agenda } from '#features/meetings/contract/agenda.ts';
import type { MeetingLine } from '#features/meetings/contract/history.ts';
import type { Clocked, MeetingRead } from '#features/meetings/contract/meeting.ts';
import { expect, test } from 'vitest';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { founder, joined, type Person } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';
import { heldUndo } from './toast.ts';

const stage = openStage();
let ruth: Person;
let noor: Person;
let otto: Person;
let meetingId: string;

const first = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const part = (page: Page) => page.getByRole('heading', { level: 2 }).first().textContent();
const list = (page: Page, name: string) => page.getByRole('list', { name, exact: true });
const titles = (page: Page, name: string) => list(page, name).locator('b').allTextContents();
const read = ({ visitor, companyId }: Person, id = meetingId) =>
  done<MeetingRead>(rest.get(visitor, `/companies/${companyId}/meetings/${id}`));

async function at(person: Person, path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await stage().open(person.visitor, options);
  await page.goto(`/c/${person.companyId}/meetings/${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

async function putOn(page: Page, ...points: readonly string[]): Promise<void> {
  await page.keyboard.press('a');
  for (const words of points) {
    await page.keyboard.type(words);
    await page.keyboard.press('Enter');
    await page.locator('b').filter({ hasText: words }).waitFor();
    await eventually(() => page.getByRole('textbox', { name: 'What you want to talk about' }).inputValue()).toBe('');
  }
  await page.keyboard.press('Escape');
}

/** What was written is stored, and the field is gone. */
const stored = (page: Page) => eventually(() => page.getByRole('textbox', { name: 'How you see it' }).count()).toBe(0);

/** How they see a point. */
async function say(page: Page, point: string, words: string): Promise<void> {
  await page.getByRole('button', { name: `how you see ${point}` }).press('Enter');
  await page.getByRole('textbox', { name: 'How you see it' }).fill(words);
  await page.keyboard.press('Enter');
  await stored(page);
  await page.getByText(words, { exact: true }).waitFor();
}

test('each builds a list that the other does not see', async () => {
  ruth = await founder(stage());
  noor = await joined(stage(), ruth, { name: 'Noor', role: 'operator' });
  otto = await joined(stage(), ruth, { name: 'Otto', role: 'operator' });
  const { visitor, companyId } = ruth;
  await done(rest.post(visitor, `/companies/${companyId}/teams`, { name: 'Crews', memberIds: [ruth.memberId] }));
  const path = `/companies/${companyId}/agendas`;
  const draft = { template: 'owner-operator', withId: noor.memberId, name: 'Where we go' };
  const { agendaId } = await done<Agenda>(rest.post(visitor, path, draft));
  const plannedAt = new Date(Date.now() + 86_400_000).toISOString();
  ({ meetingId } = (await done<Clocked>(rest.post(visitor, `${path}/${agendaId}/meetings`, { plannedAt }))).meeting);

  const [hers, his] = [await at(ruth, meetingId), await at(noor, meetingId)];
  await hers.getByText('Noor does not see this until the meeting opens').waitFor();
  await expectAccessible(hers);
  await putOn(hers, 'Who takes over from me', 'Prices of the big bids');
  await putOn(his, 'Big bids: our prices are old', 'Two crews without a leader');
  expect(await titles(hers, 'Your list')).toEqual(['Who takes over from me', 'Prices of the big bids']);
  expect(await titles(his, 'Your list')).toEqual(['Big bids: our prices are old', 'Two crews without a leader']);
  expect(await his.content()).not.toContain('takes over');
  expect((await read(noor)).points.map(({ words }) => words)).toEqual([
    'Big bids: our prices are old',
    'Two crews without a leader',
  ]);

  await hers.keyboard.press('j');
  await hers.keyboard.press('j');
  await hers.keyboard.press('Enter');
  await hers.getByRole('textbox', { name: 'How you see it' }).waitFor();
  await hers.keyboard.type('Too low for sch');
  await hers.reload();
  await eventually(() => hers.getByRole('textbox', { name: 'How you see it' }).inputValue()).toBe('Too low for sch');
  await hers.getByRole('textbox', { name: 'How you see it' }).press('End');
  await hers.keyboard.type('ools');
  await hers.keyboard.press('Enter');
  await stored(hers);
  await hers.getByText('Too low for schools').waitFor();
  await hers.keyboard.press('Alt+ArrowUp');
  await eventually(() => titles(hers, 'Your list')).toEqual(['Prices of the big bids', 'Who takes over from me']);

  await hers.getByRole('button', { name: 'More for Who takes over from me' }).press('Enter');
  await hers.getByRole('menuitem', { name: 'Take it off the list' }).press('Enter');
  const undo = await heldUndo(hers, 'Who takes over from me taken off.');
  await eventually(() => titles(hers, 'Your list')).toEqual(['Prices of the big bids']);
  await undo.click();
  await eventually(() => titles(hers, 'Your list')).toHaveLength(2);
});

test('two tabs of one of them write the same: the slower one is asked', async () => {
  const one = await at(ruth, meetingId);
  const other = await stage().openBeside(one);
  await other.goto(one.url());
  await list(other, 'Your list').waitFor();
  await say(one, 'Who takes over from me', 'Noor, perhaps');
  await other.getByText('Noor, perhaps').waitFor();
  await other.getByRole('button', { name: 'how you see Who takes over from me' }).press('Enter');
  await other.getByRole('textbox', { name: 'How you see it' }).fill('Nobody yet');
  await say(one, 'Who takes over from me', 'Noor, one day');
  await other.keyboard.press('Enter');
  await other.getByText('Theirs → yours: Noor, one day → Nobody yet.').waitFor();
  await expectAccessible(other);
  await other.getByRole('button', { name: 'Take theirs' }).click();
  await other.getByText('Noor, one day').waitFor();
});

test('opened, both lists stand side by side, and what both put on is one matter', async () => {
  const [hers, his] = [await at(ruth, meetingId), await at(noor, meetingId)];
  await hers.keyboard.press('o');
  await eventually(() => part(his)).toBe('Check-in');
  await hers.keyboard.press('ArrowRight');
  await eventually(() => part(his)).toBe('Both build the list');
  await his.getByText('both say prices, big and bids').waitFor();
  await his.getByText('You put 2 points on, Ruth 2. One matter is on both lists.', { exact: true }).waitFor();
  expect(await titles(hers, 'On both lists')).toEqual(['Prices of the big bids', 'Big bids: our prices are old']);
  await expectAccessible(his);
  await say(his, 'Big bids: our prices are old', 'They are fine; we are slow');
  await eventually(() => titles(hers, 'Both have written how they see it')).toHaveLength(2);
  await hers.getByText('They are fine; we are slow').waitFor();

  // Both write beside the same point at once: each has their own place, and nobody is asked.
  await his.getByRole('button', { name: 'how you see Who takes over from me' }).press('Enter');
  await his.keyboard.type('I would, from May on');
  await say(hers, 'Who takes over from me', 'Noor, and soon');
  await his.keyboard.press('Enter');
  await hers.getByText('I would, from May on').waitFor();
  await his.getByText('Noor, and soon').waitFor();
  await eventually(() => titles(his, 'Both have written how they see it')).toHaveLength(3);
  await expectAccessible(hers);
});

test('point by point they agree, take on to-dos and set when they meet again', async () => {
  const hers = await at(ruth, meetingId);
  const his = await at(noor, meetingId, { timezoneId: 'Europe/Berlin' });
  await hers.keyboard.press('ArrowRight');
  await eventually(() => part(his)).toBe('Solve');
  await hers.keyboard.press('j');
  await hers.keyboard.press('Enter');
  await his.getByRole('region', { name: 'Prices of the big bids' }).waitFor();
  await eventually(() => first(his)).toMatch(/^Prices of the big bids: point 1 of 3; \d+ minutes left/u);
  await his.keyboard.press('n');
  await his.keyboard.type('The last three took eleven days');
  await his.keyboard.press('Enter');
  await list(hers, 'Notes').getByText('The last three took eleven days').waitFor();
  await his.keyboard.press('Escape');
  await his.keyboard.press('d');
  await his.getByRole('textbox', { name: 'What you two agree' }).fill('In a week');
  await hers.keyboard.press('d');
  await hers.getByRole('textbox', { name: 'What you two agree' }).fill('A price in three days, or none');
  await expectAccessible(hers);
  await hers.keyboard.press('Enter');
  await hers.getByRole('region', { name: 'Prices of the big bids' }).getByText('Agreed', { exact: true }).waitFor();
  // He has begun to write it, too: his words are set beside hers, and nothing of either is lost.
  await his.keyboard.press('Enter');
  await his.getByText('Theirs → yours: A price in three days, or none → In a week.').waitFor();
  await his.getByRole('button', { name: 'Take theirs' }).click();
  await his.getByRole('region', { name: 'Prices of the big bids' }).getByText('A price in three days').waitFor();
  await his.keyboard.press('t');
  await his.keyboard.type('Room-rate sheet @Ruth');
  await his.keyboard.press('Enter');
  await list(hers, 'To-dos from today').getByText('Room-rate sheet').waitFor();
  await hers.getByRole('button', { name: 'Next point' }).click();
  await his.getByRole('region', { name: 'Who takes over from me' }).waitFor();
  await expectAccessible(his);

  await hers.keyboard.press('ArrowRight');
  await eventually(() => part(his)).toBe('Agreements and messages');
  await his.getByText('1 of 3 agreed.').waitFor();
  await his.getByText('you are in none. Let the other one write it').waitFor();
  await hers.keyboard.press('m');
  const message = hers.getByRole('dialog', { name: 'Write a message' });
  const from = message.getByRole('combobox', { name: 'From which team' });
  const to = message.getByRole('combobox', { name: 'Which team', exact: true });
  const said = async () => [await from.locator('option:checked').textContent(), await to.textContent()];
  await eventually(said, 'the leadership first').toEqual(['Leadership', 'Crews']);
  await from.selectOption('Crews');
  await eventually(said).toEqual(['Crews', 'Leadership']);
  await from.selectOption('Leadership');
  await message.getByRole('textbox', { name: 'What they are to know' }).fill('Big bids go to Noor');
  await expectAccessible(hers);
  await hers.keyboard.press('Control+Enter');
  await message.waitFor({ state: 'detached' });
  const told = (page: Page) => list(page, 'Messages to other teams').getByRole('listitem');
  await eventually(() => told(his).allTextContents()).toEqual(['Big bids go to NoorRuth to Crews']);
  await his.getByRole('button', { name: 'Take back: Big bids go to Noor' }).click();
  await eventually(() => told(hers).count()).toBe(0);
  await (await heldUndo(his, 'Message taken back.')).click();
  await eventually(() => told(hers).count()).toBe(1);
  await expectAccessible(his);

  await hers.keyboard.press('ArrowRight');
  await eventually(() => part(his)).toBe('Next date');
  await his.getByText('Nothing is set yet; this is proposed:').waitFor();
  await his.getByRole('button', { name: 'Set it' }).click();
  await hers.getByText(/^The next one is /u).waitFor();
  await hers.getByLabel('At', { exact: true }).fill('07:45');
  await hers.getByRole('button', { name: 'Move it' }).click();
  await his.getByText(/^The next one is .*7:45/u).waitFor();
  await his.getByText(/^As clocks show it .* Where you are, Europe\/Berlin, that is .*1:45/u).waitFor();
  expect(await hers.getByText('Where you are').count()).toBe(0);
  await expectAccessible(hers);

  await hers.keyboard.press('Control+e');
  await hers.getByRole('dialog', { name: 'Conclude the meeting' }).waitFor();
  await hers.keyboard.press('Control+Enter');
  await eventually(() => first(his)).toMatch(/^This meeting is over/u);
  await his.getByRole('button', { name: 'Recap' }).click();
  await his.getByText('1 of 3 agreed').waitFor();
  await his.getByText('They are fine; we are slow').waitFor();
  await his.getByText('I would, from May on').waitFor();
  await his.getByRole('rowheader', { name: 'Room-rate sheet' }).waitFor();
  await his.getByText('Big bids go to Noor (Ruth tells Crews)').waitFor();
  await expectAccessible(his);
});

test('more than a day after its end nothing of it is offered to be changed', async () => {
  const { meeting } = await read(ruth);
  const ended = meeting.endedAt ?? '';
  const before = new Date(Date.parse(ended) - 25 * 3_600_000).toISOString();
  const buttons = (page: Page) => page.getByRole('button', { name: /Change|Write it|More for|Note$|Put it on/u });
  const edited = async (page: Page) => {
    await page.goto(`/c/${ruth.companyId}/meetings/${meetingId}`);
    await page.getByRole('button', { name: 'Both build the list' }).click();
    await list(page, 'Both have written how they see it').waitFor();
    return buttons(page).count();
  };
  const page = await stage().open(ruth.visitor);
  expect(await edited(page)).toBeGreaterThan(5);
  await page.route('**/rpc/meeting/read*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll(ended, before) });
  });
  expect(await edited(page)).toBe(0);
  await page.getByText('No note was written.').waitFor();
  await page.unrouteAll({ behavior: 'wait' });
});

test('the next one begins with what was agreed, and is there for nobody else', async () => {
  const { items } = await done<{ items: MeetingLine[] }>(
    rest.get(ruth.visitor, `/companies/${ruth.companyId}/meetings?state=planned`),
  );
  const [next] = items;
  if (!next) throw new Error('Nothing is planned.');
  for (const id of [meetingId, next.meetingId]) {
    const asked = await rest.get(otto.visitor, `/companies/${otto.companyId}/meetings/${id}`);
    expect(asked.status, 'the other operator').toBe(404);
  }
  const curious = await at(otto, meetingId);
  await eventually(() => curious.getByText('Prices of the big bids').count()).toBe(0);
  expect(await curious.content()).not.toContain('Where we go');

  const { userAgent } = devices['iPhone 14'] as { userAgent: string };
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, userAgent };
  const page = await stage().open(noor.visitor, phone);
  const overhang = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.goto(`/c/${noor.companyId}/meetings/${next.meetingId}`);
  await list(page, 'Agreed the last time').getByText('A price in three days, or none').waitFor();
  await page.getByRole('textbox', { name: 'What you want to talk about' }).fill('A second yard');
  await page.getByRole('button', { name: 'Put it on' }).tap();
  await page.locator('b').filter({ hasText: 'A second yard' }).waitFor();
  await eventually(overhang).toBe(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open it' }).tap();
  await list(page, 'Agreed the last time').getByText('A price in three days, or none').waitFor();
  const agenda = (await at(ruth, next.meetingId)).getByRole('complementary', { name: 'Agenda' });
  await eventually(() => agenda.getByRole('listitem').last().textContent()).toMatch(/1 agreed0 of 1$/u);
  for (const title of ['Both build the list', 'Solve', 'Agreements and messages', 'Next date']) {
    await page.getByRole('button', { name: `On to ${title}` }).tap();
    await eventually(() => part(page)).toBe(title);
    if (title === 'Solve') await page.getByRole('button', { name: 'A second yard' }).tap();
    await eventually(overhang, `${title} scrolls sideways`).toBe(0);
    await expectAccessible(page);
  }
  await page.goto(`/c/${noor.companyId}/meetings/${meetingId}/recap`);
  await page.getByText('A price in three days, or none').waitFor();
  await eventually(overhang).toBe(0);
});
