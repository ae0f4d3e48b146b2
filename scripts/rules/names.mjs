import path from 'node:path';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*([.](test|browser|module|config|d))*[.][a-z0-9]+$/;
const KEBAB_FOLDER = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MIGRATION = /^src\/db\/migrations\/\d{4}_[a-z0-9_]+[.]sql$/;
// A name that fits anything says nothing.
const EMPTY_NAMES = new Set([
  'common',
  'constants',
  'helper',
  'helpers',
  'index',
  'manager',
  'misc',
  'service',
  'shared',
  'types',
  'util',
  'utils',
]);
const EMPTY_ENDINGS = /-(constants|helpers?|manager|service|types|utils?)$/;
const PARTS = new Set(['model', 'files', 'contract', 'store', 'api', 'jobs', 'mail', 'cli', 'ui']);
const CODE = /^(src|test|scripts)\//;

const stem = (name) => name.split('.')[0] ?? name;

function nameFindings(name) {
  if (!CODE.test(name) || MIGRATION.test(name)) return [];
  const steps = name.split('/');
  const file = steps.pop();
  const bad = steps
    .filter((folder) => !KEBAB_FOLDER.test(folder))
    .map((folder) => `${name}: folder ${folder} is not kebab-case`);
  if (!KEBAB.test(file)) bad.push(`${name}: the file's name is not kebab-case`);
  const empty = [...steps.slice(1), stem(file)].find((step) => EMPTY_NAMES.has(step) || EMPTY_ENDINGS.test(step));
  if (empty) bad.push(`${name}: "${empty}" says nothing about what is inside; name the one noun it holds`);
  return bad;
}

function partFindings(name) {
  const [, feature, first, ...rest] = /^src\/features\/([^/]+)\/([^/]+)(\/.*)?$/.exec(name) ?? [];
  if (!feature) return [];
  const part = stem(first);
  if (!PARTS.has(part)) return [`${name}: a feature has ${[...PARTS].join(', ')}; "${part}" is none of them`];
  const isFolder = rest[0] !== undefined;
  return !isFolder && !/[.]tsx?$/.test(first) ? [`${name}: a part is a TypeScript file or a folder`] : [];
}

/** A part is a file until it grows, then a folder of the same name; never both. */
function doubleFindings(names) {
  const parts = names
    .filter((name) => /^src\/features\/[^/]+\//.test(name) && !/[.]test[.]tsx?$/.test(name))
    .map((name) => name.split('/').slice(0, 4));
  const folders = new Set(parts.filter((steps) => !steps[3].includes('.')).map((steps) => steps.join('/')));
  const doubles = parts.filter((steps) => steps[3].includes('.')).map((steps) => steps.join('/'));
  return doubles
    .filter((file) => folders.has(file.replace(/[.]tsx?$/, '')))
    .map((file) => `${file}: is beside a folder ${path.basename(file, path.extname(file))}/; move it inside`);
}

/** What is wrong with the names of the given files. */
export function findNames(names) {
  return [...names.flatMap((name) => [...nameFindings(name), ...partFindings(name)]), ...doubleFindings(names)];
}
