import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';

const rules = createRequire(import.meta.url)('../../dependency-rules.cjs');
const SOURCE = /(?<![.]d)[.]tsx?$/;

/** Every rule's name that a violation can carry. */
export const ruleNames = [
  ...rules.forbidden.map((rule) => rule.name),
  'every-feature-has-a-tier',
  'every-file-has-a-place',
];

function sourcesOf(root) {
  const folder = path.join(root, 'src');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

function withoutTier(root) {
  const folder = path.join(root, 'src/features');
  if (!existsSync(folder)) return [];
  const listed = new Set(Object.values(rules.tiers).flat());
  return readdirSync(folder)
    .filter((name) => !listed.has(name))
    .map((name) => ({ rule: 'every-feature-has-a-tier', from: `src/features/${name}`, to: 'tiers' }));
}

function withoutPlace(sources) {
  const places = Object.values(rules.importers).map(({ who }) => new RegExp(who));
  return sources
    .filter((source) => !places.some((place) => place.test(source)))
    .map((source) => ({ rule: 'every-file-has-a-place', from: source, to: 'importers' }));
}

/**
 * Checks who imports whom below `root`. The checker must have read every source file: with a parser that does not
 * fit it reads none and finds nothing wrong.
 */
export async function checkImports(root, options = rules.options) {
  const folders = ['src', 'test', 'scripts'].filter((folder) => existsSync(path.join(root, folder)));
  const { output } = await cruise(
    folders,
    { ...options, baseDir: root, validate: true, ruleSet: { forbidden: rules.forbidden } },
    rules.resolving,
  );
  const sources = sourcesOf(root);
  const read = new Set(output.modules.map((module) => module.source));
  const unread = sources.filter((source) => !read.has(source));
  const links = output.modules.reduce((sum, module) => sum + module.dependencies.length, 0);
  const violations = output.summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    to: cycle ? cycle.map(({ name }) => name).join(' → ') : to,
  }));
  return {
    modules: sources.length - unread.length,
    links,
    unread,
    violations: [...violations, ...withoutTier(root), ...withoutPlace(sources)],
  };
}
