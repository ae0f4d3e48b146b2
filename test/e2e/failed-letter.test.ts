import { expect, test } from 'vitest';
import { Mailbox } from '#test/support/mailbox.ts';
import { done, rest } from '#test/support/rest.ts';
import { expectAccessible } from './accessible.ts';
import { founder } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const mailbox = new Mailbox();
const stage = openStage(mailbox);

test('a letter that bounced says why, and goes out at one press once the mail server takes it', async () => {
  mailbox.refuse = () => ({ code: 550, words: 'No such user here' });
  const ruth = await founder(stage());
  await done(
    rest.post(ruth.visitor, `/companies/${ruth.companyId}/invitations`, {
      email: 'noor@example.com',
      role: 'member',
      teamIds: [ruth.leadership],
    }),
  );
  const page = await stage().open(ruth.visitor);
  const answer = page.getByRole('heading', { level: 1 });
  await eventually(async () => {
    await page.goto(`/c/${ruth.companyId}/settings/mail`);
    return answer.textContent();
  }).toBe('0 letters sent, 1 failed.');
  await page.getByText('The mail server refused this letter for good').waitFor();
  await page.getByText('550 No such user here').waitFor();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(page);

  mailbox.refuse = () => null;
  await page
    .getByRole('button', { name: 'Try again: Ruth invites you to Harbor Painting, to noor@example.com' })
    .click();
  await eventually(() => mailbox.to('noor@example.com').length).toBe(1);
  await eventually(async () => {
    await page.reload();
    return answer.textContent();
  }).toBe('1 letter sent, none failed.');
});
