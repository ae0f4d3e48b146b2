// Who may import whom: the only place. Read it as a table, importer by importer: what is not listed is forbidden,
// types included. Tests (*.test.ts) may import what they test, so only the rules about cycles, tiers of the tree and
// resolving hold for them.
const { builtinModules } = require('node:module');

const tiers = {
  foundation: ['accounts'],
  records: [
    'plan',
    'scorecard',
    'priorities',
    'issues',
    'todos',
    'seats',
    'processes',
    'journey',
    'calls',
    'work',
    'money',
    'tools',
    'engagements',
  ],
  // Each may import those to its left.
  composites: ['imports', 'feeds', 'diagnosis', 'cadence', 'meetings', 'portfolio', 'reports'],
};

const part = (noun) => `^src/features/[^/]+/${noun}(/|[.]tsx?$)`;
const packages = (...names) => `node_modules/(${names.join('|')})(/|$)`;
const named = (names) => `^src/features/(${names.join('|')})/`;

const lib = '^src/lib/';
const statistics = '^src/statistics/';
const model = part('model');
const files = part('files');
const contract = part('contract');
const wholeContract = '^src/contract[.]ts$';
const store = part('store');
const api = part('api');
const jobs = part('jobs');
const mail = part('mail');
const commands = part('cli');
const ui = part('ui');
const client = '^src/client/';
const kit = '^src/kit/';
const web = '^src/web/';
const cli = '^src/cli/';
const server = '^src/server/';
const db = '^src/db/';
const demo = '^src/demo/';

const context = '^src/server/context[.]ts$';
const scope = '^src/db/scope[.]ts$';
const schema = '^src/db/schema[.]ts$';
const question = '^src/db/question[.]ts$';
// Backup and restore work beside a running server, or without one.
const beside =
  '^src/(server/(backup-task|reach-database|settings|version)|db/(backup/[^/]+|embedded/launch-error))[.]ts$';
const rest = '^src/client/rest[.]ts$';
const output = '^src/cli/output[.]ts$';

const node = `^(node:)?(${builtinModules.join('|')})$`;
const anyPackage = 'node_modules/';
const sql = ['kysely', 'pg', 'pg-copy-streams', 'pg-boss'];
const pure = [lib, statistics, model];
const screen = [
  'react',
  'react-dom',
  '@mantine/[^/]+',
  '@tanstack/[^/]+',
  '@fontsource-variable/[^/]+',
  'better-auth',
  '@better-auth/[^/]+',
  'uqr',
];
const wire = ['@orpc/client', '@orpc/contract', '@orpc/openapi-client', '@orpc/tanstack-query'];

const importers = {
  lib: { who: lib, may: [lib] },
  statistics: { who: statistics, may: [lib, statistics, packages('@stdlib/[^/]+')] },
  model: { who: model, may: pure },
  files: { who: files, may: [...pure, files, anyPackage, node] },
  contract: { who: contract, may: [...pure, contract, packages('zod', '@orpc/contract')] },
  'whole-contract': { who: wholeContract, may: [contract, packages('@orpc/contract')] },
  store: {
    who: store,
    may: [...pure, store, scope, schema, question, packages(...sql), '^(node:)?stream(/promises)?$'],
  },
  api: { who: api, may: [...pure, files, contract, store, mail, api, context, scope] },
  jobs: { who: jobs, may: [...pure, files, contract, store, mail, api, jobs, context, scope] },
  mail: { who: mail, may: [...pure, mail, context] },
  commands: { who: commands, may: [...pure, files, contract, client, commands, output, anyPackage, node] },
  kit: { who: kit, may: [lib, kit, packages('react', 'react-dom', '@mantine/[^/]+', '@fontsource-variable/[^/]+')] },
  client: {
    who: client,
    may: [...pure, contract, wholeContract, client, packages(...wire, 'react', '@tanstack/[^/]+')],
  },
  ui: { who: ui, may: [...pure, contract, wholeContract, client, kit, ui, packages(...screen, ...wire)] },
  web: { who: web, may: [...pure, contract, wholeContract, client, kit, ui, web, packages(...screen, ...wire)] },
  cli: { who: cli, may: [...pure, files, contract, wholeContract, client, commands, cli, beside, anyPackage, node] },
  server: {
    who: server,
    may: [...pure, files, contract, wholeContract, api, jobs, mail, server, db, demo, anyPackage, node],
  },
  db: { who: db, may: [lib, db, packages(...sql), node] },
  demo: { who: demo, may: [...pure, files, contract, api, demo, context, scope] },
};

const test = '[.]test[.]tsx?$';

const layers = Object.entries(importers).map(([noun, { who, may }]) => ({
  name: `${noun}-imports`,
  severity: 'error',
  from: { path: who, pathNot: test },
  // What is not there at all is told by nothing-unresolvable.
  to: { pathNot: may, couldNotResolve: false },
}));

const order = [
  {
    name: 'foundation-before-features',
    severity: 'error',
    from: { path: named(tiers.foundation), pathNot: test },
    to: { path: '^src/features/', pathNot: named(tiers.foundation) },
  },
  {
    name: 'records-apart',
    comment: 'A verb that needs two rooms lives in a composite.',
    severity: 'error',
    from: { path: named(tiers.records), pathNot: test },
    to: { path: '^src/features/', pathNot: [...tiers.foundation, '$1'].map((feature) => `^src/features/${feature}/`) },
  },
  ...tiers.composites.slice(0, -1).map((feature, place) => ({
    name: `${feature}-before-${tiers.composites[place + 1]}`,
    severity: 'error',
    from: { path: named([feature]), pathNot: test },
    to: { path: named(tiers.composites.slice(place + 1)) },
  })),
];

const forbidden = [
  ...layers,
  ...order,
  {
    name: 'store-is-private',
    comment: 'Ask the feature by its api.',
    severity: 'error',
    from: { path: '^src/features/([^/]+)/', pathNot: test },
    to: { path: store, pathNot: '^src/features/$1/' },
  },
  {
    name: 'only-store-speaks-sql',
    comment: 'The server holds connections (pg) to listen and to sign people in; queries are built by stores.',
    severity: 'error',
    from: { path: '^src/', pathNot: [store, db, server, test] },
    to: { path: packages(...sql) },
  },
  {
    name: 'server-builds-no-queries',
    severity: 'error',
    from: { path: server, pathNot: test },
    to: { path: packages('kysely'), dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'browser-takes-the-contract-as-types',
    comment: 'So that the schema library stays out of what the browser downloads.',
    severity: 'error',
    from: { path: [client, ui, web], pathNot: [rest, test] },
    to: { path: [contract, wholeContract], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'rest-is-for-programs',
    comment: 'It reads the contract to know the addresses; the browser speaks RPC, which needs only its types.',
    severity: 'error',
    from: { path: [client, kit, ui, web], pathNot: test },
    to: { path: rest },
  },
  {
    name: 'packages-are-declared',
    comment: 'What runs is listed under dependencies; development packages are for tests and scripts.',
    severity: 'error',
    from: { path: '^src/', pathNot: test },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
  },
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'nothing-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
];

module.exports = {
  forbidden,
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '[.]d[.]m?ts$' },
  },
  resolving: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  tiers,
  importers,
};
