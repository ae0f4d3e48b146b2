import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { founder } from './company.ts';
import { openStage } from './stage.ts';

const stage = openStage();

test('a passkey is added, signs in without a password, and no longer once it is removed', async () => {
  const ruth = await founder(stage());
  const page = await stage().open(ruth.visitor);
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(`/c/${ruth.companyId}/account`);
  await page.getByText('No passkey yet.').waitFor();
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  const kept = page.getByRole('table', { name: 'Passkeys' });
  await kept.getByText('Chrom').waitFor();
  await expectAccessible(page);

  const enter = async (): Promise<void> => {
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'Use a passkey' }).click();
  };
  await enter();
  await page.waitForURL('**/scorecard');
  await page.getByRole('button', { name: /^Ruth/u }).first().waitFor();

  await page.goto(`/c/${ruth.companyId}/account`);
  await kept.getByRole('button', { name: /^Remove/u }).click();
  await page
    .getByRole('dialog', { name: 'Remove this passkey' })
    .getByRole('button', { name: /^Remove/u })
    .click();
  await page.getByText('No passkey yet.').waitFor();
  await enter();
  await page.getByRole('alert').filter({ hasText: 'belongs to no account here any more' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/sign-in');
});
