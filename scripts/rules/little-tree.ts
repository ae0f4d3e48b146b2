import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Writes a small project of the given files into a new temporary folder and hands its path to `visit`. */
export async function withTree<Result>(
  files: Record<string, string>,
  visit: (root: string) => Promise<Result> | Result,
): Promise<Result> {
  const root = mkdtempSync(path.join(tmpdir(), 'evenkeel-tree-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(root, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return await visit(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}
