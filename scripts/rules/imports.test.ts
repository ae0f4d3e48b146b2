import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkImports, ruleNames } from './imports.mjs';
import { withTree } from './little-tree.ts';

const { imports } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'));

const runtime = [
  'zod',
  'react',
  'kysely',
  'pg',
  '@orpc/contract',
  '@orpc/client',
  '@stdlib/stats',
  'hono',
  'commander',
];
const development = ['vitest', 'fast-check'];
const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));

const stubs = Object.fromEntries(
  [...runtime, ...development, 'stray'].flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'main.js' })],
    [`node_modules/${name}/main.js`, ''],
  ]),
);

/** Every part of the house, each importing only what it may. */
const clean: Record<string, string> = {
  ...stubs,
  'package.json': JSON.stringify({
    type: 'module',
    imports,
    dependencies: versions(runtime),
    devDependencies: versions(development),
  }),
  'src/lib/day.ts': `export type Day = string; export const first = 1;`,
  'src/lib/day.test.ts': `import 'vitest'; import 'fast-check'; import './day.ts'; import '#features/plan/store.ts';`,
  'src/statistics/mean.ts': `import { first } from '#lib/day.ts'; import '@stdlib/stats'; export const mean = first;`,
  'src/features/accounts/model/role.ts': `import type { Day } from '#lib/day.ts'; export type Role = Day;`,
  'src/features/accounts/contract.ts': `import 'zod'; import '@orpc/contract'; export const accounts = 1;`,
  'src/features/accounts/api.ts': `import type { Scope } from '#db/scope.ts'; export type Ask = Scope;`,
  'src/features/plan/model.ts': `import type { Role } from '#features/accounts/model/role.ts'; export type Plan = Role;`,
  'src/features/plan/contract.ts': `import { accounts } from '#features/accounts/contract.ts'; export const plan = accounts;`,
  'src/features/plan/store.ts': `import 'kysely'; import type { Scope } from '#db/scope.ts'; export const readPlan = (s: Scope) => s;`,
  'src/features/plan/api.ts': `import { readPlan } from './store.ts'; import '#server/context.ts'; export const plan = readPlan;`,
  'src/features/plan/mail.ts': `import type { Plan } from './model.ts'; export type Letter = Plan;`,
  'src/features/plan/jobs.ts': `import { plan } from './api.ts'; export const tonight = plan;`,
  'src/features/plan/cli.ts': `import 'commander'; import 'node:fs'; import '#cli/output.ts'; export const typed = 1;`,
  'src/features/plan/ui/page.tsx': `import 'react'; import '#kit/button.tsx'; import type { Contract } from '#contract.ts';\nexport const page = (c: Contract) => <p>{c}</p>;`,
  'src/features/issues/api.ts': `export const raise = 1;`,
  'src/features/issues/model.ts': `export const issue = 1;`,
  'src/features/imports/files/column.ts': `import 'node:stream'; import 'commander'; export const column = 1;`,
  'src/features/feeds/api.ts': `import { column } from '#features/imports/files/column.ts'; export const feed = column;`,
  'src/features/reports/api.ts': `import '#features/feeds/api.ts'; import '#features/plan/api.ts'; export const report = 1;`,
  'src/contract.ts': `import { plan } from '#features/plan/contract.ts'; export const contract = plan; export type Contract = number;`,
  'src/client/call.ts': `import '@orpc/client'; import type { Contract } from '#contract.ts'; export type Client = Contract;`,
  'src/client/rest.ts': `import { contract } from '#contract.ts'; export const rest = contract;`,
  'src/kit/button.tsx': `import 'react'; import '#lib/day.ts'; export const Button = () => <button />;`,
  'src/web/main.tsx': `import '#features/plan/ui/page.tsx'; import '#client/call.ts';`,
  'src/cli/main.ts': `import '#features/plan/cli.ts'; import '#client/rest.ts'; import '#server/settings.ts'; import '#db/backup/restore.ts';`,
  'src/server/settings.ts': `export const port = 1;`,
  'src/db/backup/restore.ts': `import 'pg'; export const restore = 1;`,
  'src/cli/output.ts': `export const print = 1;`,
  'src/server/context.ts': `export type Context = 1;`,
  'src/server/main.ts': `import 'hono'; import 'pg'; import '#contract.ts'; import '#features/plan/api.ts'; import '#db/scope.ts';`,
  'src/db/scope.ts': `import 'kysely'; import 'node:path'; import '#lib/day.ts'; export type Scope = 1;`,
  'src/db/transaction.ts': `import 'pg'; export const transact = 1;`,
  'src/demo/painting.ts': `import '#features/plan/api.ts';`,
  'test/support/browser.ts': `import 'vitest'; import '../../src/web/main.tsx';`,
};
/** Rule, file it is planted in, what is planted. */
const planted: [string, string, string][] = [
  ['lib-imports', 'src/lib/planted.ts', `import type { Plan } from '#features/plan/model.ts';`],
  ['lib-imports', 'src/lib/planted.ts', `import 'zod';`],
  ['lib-imports', 'src/lib/planted.ts', `import { readFileSync } from 'node:fs';`],
  ['statistics-imports', 'src/statistics/planted.ts', `import '#features/plan/model.ts';`],
  ['statistics-imports', 'src/statistics/planted.ts', `import 'zod';`],
  ['model-imports', 'src/features/plan/model/planted.ts', `import 'zod';`],
  ['model-imports', 'src/features/plan/model/planted.ts', `import 'node:crypto';`],
  ['model-imports', 'src/features/plan/model/planted.ts', `import type { plan } from '../contract.ts';`],
  ['files-imports', 'src/features/imports/files/planted.ts', `import '#features/plan/api.ts';`],
  ['contract-imports', 'src/features/issues/contract.ts', `import 'react';`],
  ['contract-imports', 'src/features/issues/contract.ts', `import '../issues/api.ts';`],
  ['whole-contract-imports', 'src/contract.ts', `import '#features/plan/model.ts';`],
  ['store-imports', 'src/features/issues/store.ts', `import '#db/transaction.ts';`],
  ['store-imports', 'src/features/plan/store.ts', `import './api.ts';`],
  ['api-imports', 'src/features/issues/api.ts', `import '#server/main.ts';`],
  ['api-imports', 'src/features/issues/api.ts', `import 'hono';`],
  ['jobs-imports', 'src/features/issues/jobs.ts', `import '#server/main.ts';`],
  ['mail-imports', 'src/features/plan/mail.ts', `import './store.ts';`],
  ['commands-imports', 'src/features/issues/cli.ts', `import '#features/plan/api.ts';`],
  ['kit-imports', 'src/kit/planted.tsx', `import '#features/plan/model.ts';`],
  ['kit-imports', 'src/kit/planted.tsx', `import 'zod';`],
  ['kit-imports', 'src/kit/planted.tsx', `import '#client/call.ts';`],
  ['client-imports', 'src/client/planted.ts', `import '#kit/button.tsx';`],
  ['client-imports', 'src/client/planted.ts', `import type { Scope } from '#db/scope.ts';`],
  ['ui-imports', 'src/features/plan/ui/planted.tsx', `import '#web/main.tsx';`],
  ['ui-imports', 'src/features/plan/ui/planted.tsx', `import type { readPlan } from '../store.ts';`],
  ['ui-imports', 'src/features/plan/ui/planted.tsx', `import { type plan } from '../api.ts';`],
  ['ui-imports', 'src/features/plan/ui/planted.tsx', `export * from '../jobs.ts';`],
  ['ui-imports', 'src/features/plan/ui/planted.tsx', `const late = () => import('#features/imports/files/column.ts');`],
  ['ui-imports', 'src/features/plan/ui/planted.tsx', `import type { Context } from '#server/context.ts';`],
  ['web-imports', 'src/web/planted.ts', `import type { Scope } from '#db/scope.ts';`],
  ['web-imports', 'src/web/planted.ts', `import '#server/main.ts';`],
  ['cli-imports', 'src/cli/planted.ts', `import '#features/plan/api.ts';`],
  ['cli-imports', 'src/cli/planted.ts', `import '#kit/button.tsx';`],
  ['cli-imports', 'src/cli/planted.ts', `import '#server/main.ts';`],
  ['cli-imports', 'src/cli/planted.ts', `import '#db/transaction.ts';`],
  ['server-imports', 'src/server/planted.ts', `import '#features/plan/store.ts';`],
  ['server-imports', 'src/server/planted.ts', `import '#web/main.tsx';`],
  ['db-imports', 'src/db/planted.ts', `import '#features/plan/model.ts';`],
  ['db-imports', 'src/db/planted.ts', `import 'hono';`],
  ['demo-imports', 'src/demo/planted.ts', `import '#features/plan/store.ts';`],
  ['foundation-before-features', 'src/features/accounts/model/planted.ts', `import '#features/plan/model.ts';`],
  ['records-apart', 'src/features/plan/model/planted.ts', `import '#features/issues/model.ts';`],
  ['records-apart', 'src/features/plan/model/planted.ts', `import '#features/feeds/api.ts';`],
  ...['imports', 'feeds', 'diagnosis', 'cadence', 'meetings', 'portfolio', 'reports'].flatMap(
    (feature, place, all): [string, string, string][] => {
      const next = all[place + 1];
      return next ? [[`${feature}-before-${next}`, `src/features/${feature}/api/planted.ts`, importOf(next)]] : [];
    },
  ),
  ['imports-before-feeds', 'src/features/imports/api/planted.ts', `import '#features/reports/api.ts';`],
  ['store-is-private', 'src/features/reports/api.ts', `import '#features/plan/store.ts';`],
  ['store-is-private', 'src/features/issues/api.ts', `import type { readPlan } from '#features/plan/store.ts';`],
  ['only-store-speaks-sql', 'src/features/issues/api.ts', `import type { Kysely } from 'kysely';`],
  ['only-store-speaks-sql', 'src/features/issues/files.ts', `import 'pg';`],
  ['only-store-speaks-sql', 'src/cli/planted.ts', `import 'pg';`],
  ['server-builds-no-queries', 'src/server/planted.ts', `import { sql } from 'kysely';`],
  ['browser-takes-the-contract-as-types', 'src/web/planted.ts', `import { contract } from '#contract.ts';`],
  ['browser-takes-the-contract-as-types', 'src/features/plan/ui/planted.ts', `import { plan } from '../contract.ts';`],
  ['rest-is-for-programs', 'src/web/planted.ts', `import '#client/rest.ts';`],
  ['rest-is-for-programs', 'src/client/call.ts', `import './rest.ts';`],
  ['packages-are-declared', 'src/server/planted.ts', `import 'stray';`],
  ['packages-are-declared', 'src/server/planted.ts', `import 'fast-check';`],
  ['no-cycles', 'src/lib/day.ts', `import './week.ts'; export const first = 1;`],
  ['no-cycles', 'src/lib/day.ts', `import type { Week } from './week.ts'; export const first = 1;`],
  ['nothing-unresolvable', 'src/lib/planted.ts', `import './missing.ts';`],
  ['nothing-unresolvable', 'src/server/planted.ts', `import '#lib/missing.ts';`],
  ['nothing-unresolvable', 'test/support/planted.ts', `import 'missing';`],
  ['every-feature-has-a-tier', 'src/features/gossip/model.ts', ``],
  ['every-file-has-a-place', 'src/extra/planted.ts', ``],
  ['every-file-has-a-place', 'src/features/plan/planted.ts', ``],
];

function importOf(feature: string) {
  return `import '#features/${feature}/api.ts';`;
}

const partners = {
  'src/lib/week.ts': `import './day.ts'; export type Week = 1;`,
  ...Object.fromEntries(
    ['diagnosis', 'cadence', 'meetings', 'portfolio'].map((feature) => [
      `src/features/${feature}/api.ts`,
      `export const ${feature} = 1;`,
    ]),
  ),
};

test('a tree that keeps the rules passes, and every file of it was read', async () => {
  const { violations, unread, modules } = await withTree({ ...clean, ...partners }, checkImports);
  expect(violations).toEqual([]);
  expect(unread).toEqual([]);
  expect(modules).toBe(Object.keys({ ...clean, ...partners }).filter((name) => /^src\/.*[.]tsx?$/.test(name)).length);
});

test('files that the checker did not read are noticed', async () => {
  const { unread, modules } = await withTree(clean, (root) => checkImports(root, { exclude: { path: '^src/' } }));
  expect(unread).toContain('src/lib/day.ts');
  expect(modules).toBe(0);
});

/** Reading a tree takes longer than finding what is wrong in it: one tree for the first plant of each file, one for the second… */
const trees = planted.reduce<(typeof planted)[number][][]>((rounds, plant) => {
  const free = rounds.find((round) => !round.some(([, file]) => file === plant[1]));
  if (free) free.push(plant);
  else rounds.push([plant]);
  return rounds;
}, []);

test.each(trees)('planted violations fire, those of tree %# together', async (...plants) => {
  const files = Object.fromEntries(plants.map(([, file, text]) => [file, text]));
  const { violations } = await withTree({ ...clean, ...partners, ...files }, checkImports);
  for (const [rule, file] of plants) {
    const fired = violations.filter(({ from }: { from: string }) => file.startsWith(from));
    expect(
      fired.map((found: { rule: string }) => found.rule),
      file,
    ).toContain(rule);
  }
});

test('every rule has a planted violation', () => {
  const missing = ruleNames.filter((name: string) => !planted.some(([rule]) => rule === name));
  expect(missing).toEqual([]);
});
