import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { root } from './built-server.ts';
import { cellOf, founder, metricOf } from './company.ts';
import { eventually } from './eventually.ts';
import { openStage } from './stage.ts';

const stage = openStage();
let home = '';
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'evenkeel-home-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command line in a home of its own, with this text typed into it. */
async function evenkeel(words: readonly string[], typed = ''): Promise<Ran> {
  const child = spawn(path.join(root, 'bin/evenkeel'), words, {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: path.join(home, 'config'), LANG: 'en_US.UTF-8' },
    stdio: 'pipe',
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => {
    said.out += text.toString();
  });
  child.stderr.on('data', (text: Buffer) => {
    said.err += text.toString();
  });
  child.stdin.end(typed);
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...said };
}

test('a token made on the screen works for programs and the command line until it is revoked', async () => {
  const ruth = await founder(stage());
  const { metricId } = await metricOf(ruth, 'Estimates sent');
  const page = await stage().open(ruth.visitor);
  await page.goto(`/c/${ruth.companyId}/account/tokens`);
  await page.getByRole('textbox', { name: 'What it is for' }).fill('Nightly export');
  await page.getByRole('combobox', { name: 'It may' }).selectOption('write');
  await page.getByRole('button', { name: 'Make token' }).click();
  const made = page.getByRole('textbox', { name: 'Token “Nightly export”' });
  await made.waitFor();
  await expectAccessible(page);
  const token = await made.inputValue();
  await page.reload();
  await page.getByRole('button', { name: 'Revoke Nightly export' }).waitFor();
  expect(await page.content(), 'shown once').not.toContain(token);

  const asked = () => fetch(`${stage().url}/api/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(await (await asked()).json()).toMatchObject({ name: 'Ruth', companies: [{ companyId: ruth.companyId }] });

  const watching = await stage().open(ruth.visitor);
  await watching.goto(`/c/${ruth.companyId}/scorecard`);
  await cellOf(watching, 'Estimates sent').waitFor();
  const login = await evenkeel(['login', stage().url], `${token}\n`);
  expect(login, login.err).toMatchObject({ code: 0 });
  expect(login.out).toContain('as Ruth <ruth@example.com>');
  const whoami = await evenkeel(['whoami']);
  expect(whoami.out).toContain('Harbor Painting');
  const set = await evenkeel(['scorecard', 'set', 'Estimates', '63']);
  expect(set, set.err).toMatchObject({ code: 0 });
  await eventually(() => cellOf(watching, 'Estimates sent').getAttribute('aria-label')).toBe('63, on goal');
  await cellOf(watching, 'Estimates sent').click();
  await watching.getByText(/sent by Ruth with an API token/u).waitFor();
  expect((await evenkeel(['scorecard', 'show'])).out).toMatch(/Estimates sent.*63/u);

  const bad = await evenkeel(['scorecard', 'set', 'Estimates', 'lots']);
  expect(bad.code).not.toBe(0);
  expect(bad.err).toContain('Nothing was stored.');

  await page.getByRole('button', { name: 'Revoke Nightly export' }).click();
  await page
    .getByRole('dialog', { name: 'Revoke Nightly export' })
    .getByRole('button', { name: /^Revoke/u })
    .click();
  await page.getByRole('cell', { name: 'revoked' }).waitFor();
  expect((await asked()).status).toBe(401);
  const refused = await evenkeel(['scorecard', 'set', metricId, '1']);
  expect(refused.code).not.toBe(0);
  expect(refused.err, 'a sentence and no stack').not.toMatch(/\bat .*:\d+/u);
  expect(await cellOf(watching, 'Estimates sent').getAttribute('aria-label')).toBe('63, on goal');
});

test('the API can be browsed and searched without an account', async () => {
  const page = await stage().open();
  await page.goto('/api');
  await page.getByRole('heading', { level: 1, name: /requests do all that the screens do/u }).waitFor();
  await expectAccessible(page);
  await page.getByRole('searchbox', { name: 'Find' }).fill('record value');
  await page.getByText('Record the value of one period').first().waitFor();
  await eventually(() => page.getByText('List invitations').count()).toBe(0);
});
