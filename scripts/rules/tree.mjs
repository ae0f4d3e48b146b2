const BLOCK = /^## The tree$[\s\S]*?^```$\n([\s\S]*?)^```$/m;
const LINE = /^( *)(\S+)(?: {2,}(\S.*))?$/;

/** Folders that must be told of: the first two levels, and every feature. */
const isTold = (folder) => folder.split('/').length <= 2 || /^src\/features\/[^/]+$/.test(folder);

function foldersOf(names) {
  const folders = new Set();
  for (const name of names) {
    const steps = name.split('/').slice(0, -1);
    for (let depth = 1; depth <= steps.length; depth += 1) folders.add(steps.slice(0, depth).join('/'));
  }
  return folders;
}

/** Reads the tree block: two spaces a level, a folder ends with a slash, what it is for follows two or more spaces. */
export function readTree(document) {
  const block = BLOCK.exec(document)?.[1];
  if (!block) return null;
  const path = [];
  return block
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, indent, name, purpose] = LINE.exec(line) ?? [];
      if (!name) return { line };
      path.length = indent.length / 2;
      path.push(name.replace(/\/$/, ''));
      return { line, name: path.join('/'), isFolder: name.endsWith('/'), purpose };
    });
}

/** Compares the tree in ARCHITECTURE.md with the files there are, both ways. */
export function findTree(document, names) {
  const tree = readTree(document);
  if (!tree) return ['ARCHITECTURE.md: has no tree block below "## The tree"'];
  const folders = foldersOf(names);
  const files = new Set(names);
  const findings = [];
  const told = new Set();
  for (const { line, name, isFolder, purpose } of tree) {
    if (!name) {
      findings.push(`ARCHITECTURE.md: cannot read the line "${line}"`);
      continue;
    }
    if (told.has(name)) findings.push(`ARCHITECTURE.md: tells of ${name} twice`);
    told.add(name);
    if (!purpose) findings.push(`ARCHITECTURE.md: does not say what ${name} is for`);
    if (!(isFolder ? folders : files).has(name))
      findings.push(`ARCHITECTURE.md: tells of ${name}, which does not exist`);
  }
  const untold = [...folders]
    .toSorted((a, b) => a.localeCompare(b))
    .filter((folder) => isTold(folder) && !told.has(folder));
  return [...findings, ...untold.map((folder) => `ARCHITECTURE.md: does not tell of ${folder}/`)];
}
