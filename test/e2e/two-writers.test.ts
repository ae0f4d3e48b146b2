import { expect, test } from 'vitest';
import type { Company } from '#features/accounts/contract/company.ts';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { cellOf, founder, joined, metricOf, type Person, scorecardOf } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';
import { heldUndo } from './toast.ts';

const stage = openStage();

const companyOf = ({ visitor, companyId }: Person) => done<Company>(rest.get(visitor, `/companies/${companyId}`));

let people: [Person, Person] | undefined;
async function ruthAndNoor(): Promise<[Person, Person]> {
  if (!people) {
    const ruth = await founder(stage());
    people = [ruth, await joined(stage(), ruth, { name: 'Noor', role: 'operator' })];
  }
  return people;
}

test('two people rename words at once: both versions are shown, and one is chosen', async () => {
  const [ruth, noor] = await ruthAndNoor();
  const page = await stage().open(noor.visitor);
  await page.goto(`/c/${noor.companyId}/settings/words`);
  await page.getByRole('textbox', { name: 'metric, one' }).fill('measure');
  await page.getByRole('textbox', { name: 'metric, several' }).fill('measures');

  const words = { metric: { one: 'gauge', many: 'gauges' }, issue: { one: 'snag', many: 'snags' } };
  const { version } = await companyOf(ruth);
  await done(rest.put(ruth.visitor, `/companies/${ruth.companyId}/words`, { seenVersion: version, words }));

  await page.getByRole('button', { name: 'Store words' }).click();
  const note = page.getByRole('alert').filter({ hasText: 'Somebody else changed the words' });
  await note.getByText('metric: gauge, gauges → measure, measures; issue: snag, snags → issue, issues.').waitFor();
  expect((await companyOf(ruth)).words, 'nothing was written over').toEqual(words);
  await expectAccessible(page);
  await note.getByRole('button', { name: 'Take theirs' }).click();
  await note.waitFor({ state: 'detached' });
  await eventually(() => page.getByRole('textbox', { name: 'metric, one' }).inputValue()).toBe('gauge');
  await eventually(() => page.getByRole('textbox', { name: 'issue, one' }).inputValue()).toBe('snag');

  await page.getByRole('textbox', { name: 'metric, one' }).fill('measure');
  const now = await companyOf(ruth);
  await done(rest.put(ruth.visitor, `/companies/${ruth.companyId}/words`, { seenVersion: now.version, words: {} }));
  await page.getByRole('button', { name: 'Store words' }).click();
  await note.getByRole('button', { name: 'Keep yours' }).click();
  const undo = await heldUndo(page, 'Words stored.');
  await eventually(async () => (await companyOf(ruth)).words['metric']).toEqual({ one: 'measure', many: 'gauges' });
  await undo.click();
  await eventually(async () => (await companyOf(ruth)).words, 'undo brings back theirs').toEqual({});
});

test('words renamed by somebody else appear where nothing was typed, and are not written over where something was', async () => {
  const [ruth, noor] = await ruthAndNoor();
  const page = await stage().open(noor.visitor);
  await page.goto(`/c/${noor.companyId}/settings/words`);
  const goal = page.getByRole('textbox', { name: 'goal, one' });
  await goal.waitFor();
  const rename = async (one: string) => {
    const { version } = await companyOf(ruth);
    const words = { goal: { one, many: `${one}s` } };
    await done(rest.put(ruth.visitor, `/companies/${ruth.companyId}/words`, { seenVersion: version, words }));
  };
  await rename('target');
  await eventually(() => goal.inputValue()).toBe('target');
  await page.getByRole('textbox', { name: 'to-do, one' }).fill('task');
  await rename('aim');
  await page.getByText('1 of 25 words are your own.').waitFor();
  await page.getByRole('button', { name: 'Store words' }).click();
  await page.getByRole('alert').getByText('goal: aim, aims → target, targets').waitFor();
  expect((await companyOf(ruth)).words['goal']).toEqual({ one: 'aim', many: 'aims' });
});

test('two people change a team at once: both versions are shown, and one is chosen', async () => {
  const [ruth, noor] = await ruthAndNoor();
  const base = `/companies/${ruth.companyId}/teams`;
  const made = await done<{ teamId: string; version: number }>(
    rest.post(ruth.visitor, base, { name: 'Crews', memberIds: [ruth.memberId] }),
  );
  const teamNow = async () => {
    const team = (await companyOf(ruth)).teams.find(({ teamId }) => teamId === made.teamId);
    if (!team) throw new Error('The team is gone.');
    return team;
  };
  const page = await stage().open(noor.visitor);
  await page.goto(`/c/${noor.companyId}/settings/teams`);
  await page.getByRole('button', { name: 'Change Crews' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Painters');
  const changed = { seenVersion: (await teamNow()).version, name: 'Field', memberIds: [ruth.memberId, noor.memberId] };
  await done(rest.patch(ruth.visitor, `${base}/${made.teamId}`, changed));

  await dialog.getByRole('button', { name: /^Store/u }).click();
  const note = dialog.getByRole('alert').filter({ hasText: 'Somebody else changed Field meanwhile.' });
  await note.getByText('name: Field → Painters; in it: Noor, Ruth → Ruth.').waitFor();
  expect((await teamNow()).name, 'nothing was written over').toBe('Field');
  await expectAccessible(page);
  await note.getByRole('button', { name: 'Keep yours' }).click();
  await dialog.waitFor({ state: 'detached' });
  const undo = await heldUndo(page);
  expect(await teamNow()).toMatchObject({ name: 'Painters', memberIds: [ruth.memberId] });
  await undo.click();
  await eventually(async () => (await teamNow()).name, 'undo brings back theirs').toBe('Field');

  await page.getByRole('button', { name: 'Change Field' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Painters');
  await done(
    rest.patch(ruth.visitor, `${base}/${made.teamId}`, { seenVersion: (await teamNow()).version, name: 'Outside' }),
  );
  await dialog.getByRole('button', { name: /^Store/u }).click();
  await dialog.getByRole('button', { name: 'Take theirs' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('row').filter({ hasText: 'Outside' }).waitFor();
  expect((await teamNow()).name).toBe('Outside');
});

test('two people rename a metric at once: both titles are shown, and one is chosen', async () => {
  const [ruth, noor] = await ruthAndNoor();
  const metric = await metricOf(ruth, 'Estimates sent', { note: 'Counted on Fridays.' });
  const titles = async () => (await scorecardOf(ruth)).rows.map(({ title }) => title);
  const rename = async (title: string) => {
    const path = `/companies/${ruth.companyId}/metrics/${metric.metricId}`;
    const { version } = await done<{ version: number }>(rest.get(ruth.visitor, path));
    await done(rest.patch(ruth.visitor, path, { seenVersion: version, title }));
  };
  const page = await stage().open(noor.visitor);
  await page.goto(`/c/${noor.companyId}/scorecard`);
  await cellOf(page, 'Estimates sent').click();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: /^Change this/u });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Bids sent');
  await rename('Quotes sent');

  await page.keyboard.press('Control+Enter');
  const note = dialog.getByRole('alert').filter({ hasText: 'Somebody else changed Quotes sent meanwhile.' });
  await note.getByText('Theirs → yours: title: Quotes sent → Bids sent.').waitFor();
  expect(await titles(), 'nothing was written over').toEqual(['Quotes sent']);
  await expectAccessible(page);
  await note.getByRole('button', { name: 'Keep yours' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await titles()).toEqual(['Bids sent']);
  await cellOf(page, 'Bids sent').click();
  await page.keyboard.press('Control+z');
  await eventually(titles, 'undo brings back theirs').toEqual(['Quotes sent']);

  await cellOf(page, 'Quotes sent').click();
  await page.keyboard.press('e');
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Bids sent');
  await rename('Offers sent');
  await page.keyboard.press('Control+Enter');
  await dialog.getByRole('button', { name: 'Take theirs' }).click();
  await dialog.waitFor({ state: 'detached' });
  await cellOf(page, 'Offers sent').waitFor();
  expect(await titles()).toEqual(['Offers sent']);
});
