import path from 'node:path';
import { expect, test } from 'vitest';
import { BadSetting, isLoopback, settingsFrom } from './settings.ts';

test('without any, the defaults', () => {
  expect(settingsFrom({})).toEqual({
    port: 4680,
    portChosen: false,
    host: null,
    dataFolder: path.resolve('data'),
    backups: path.resolve('data/backups'),
    databaseUrl: null,
    smtpUrl: null,
    publicUrl: null,
    trustedProxies: [],
  });
});

test.each([
  ['beside the data', { DATA_DIR: '/somewhere/data' }, '/somewhere/data/backups'],
  ['in a folder of their own', { DATA_DIR: '/somewhere/data', BACKUPS: '/elsewhere' }, '/elsewhere'],
  ['off', { BACKUPS: 'off' }, null],
  ['off in capitals', { BACKUPS: 'OFF' }, null],
])('nightly backups: %s', (_, env, folder) => {
  expect(settingsFrom(env).backups).toBe(folder);
});

test('trusted proxies are addresses with commas between them', () => {
  expect(settingsFrom({ TRUSTED_PROXY: '127.0.0.1, ::1' }).trustedProxies).toEqual(['127.0.0.1', '::1']);
});

test.each([
  ['PORT', { PORT: '70000' }],
  ['PORT', { PORT: 'web' }],
  ['PORT', { PORT: '-1' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/x' }],
  ['SMTP_URL', { SMTP_URL: 'mail.example.com' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'ftp://example.com' }],
  ['TRUSTED_PROXY', { TRUSTED_PROXY: '127.0.0.1, proxy.example.com' }],
])('a %s that cannot be used is named in the sentence', (name, env) => {
  expect(() => settingsFrom(env)).toThrow(BadSetting);
  expect(() => settingsFrom(env)).toThrow(name);
});

test.each([
  [null, true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['192.168.1.4', false],
])('whether only this machine reaches %s: %s', (host, loopback) => {
  expect(isLoopback(host)).toBe(loopback);
});
