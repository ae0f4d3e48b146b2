import { execFileSync } from 'node:child_process';
import path from 'node:path';

const KNIP = path.resolve(import.meta.dirname, '../../node_modules/knip/bin/knip.js');
const KINDS = {
  files: 'no entry reaches this file',
  exports: 'nobody imports',
  types: 'nobody imports the type',
  duplicates: 'is exported twice',
  dependencies: 'no file imports the package',
  devDependencies: 'no file or script uses the package',
};

/**
 * Finds exports, files and packages that nothing uses below `root`, by its knip.json. What a test alone uses counts as
 * used, and so does what its own file uses.
 */
export function deadExports(root) {
  const include = 'files,exports,types,duplicates,dependencies';
  const options = ['--directory', root, '--include', include, '--reporter', 'json', '--no-progress', '--no-exit-code'];
  const { issues } = JSON.parse(
    execFileSync(process.execPath, [KNIP, ...options], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  return issues.flatMap((issue) =>
    Object.entries(KINDS).flatMap(([kind, sentence]) =>
      (issue[kind] ?? []).flat().map((found) => {
        const at = kind === 'exports' || kind === 'types' ? `${issue.file}:${found.line}` : issue.file;
        return kind === 'files' ? `${at}: ${sentence}` : `${at}: ${sentence} ${found.name}`;
      }),
    ),
  );
}
