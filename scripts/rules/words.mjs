import path from 'node:path';

// Registered marks and house words of others. The plain words are in docs/decisions.
const MARKS = [
  /\bEOS\b/,
  /\bEntrepreneurial Operating System\b/i,
  /\bLevel[ -]?10\b/i,
  /\bL10\b/,
  /\bIDS\b/,
  /\bV\/TO\b/i,
  /\bAccountability Charts?\b/i,
  /\bPeople Analyzer\b/i,
  /\bGWC\b/,
  /\bLMA\b/,
  /\bVisionary\b/,
  /\bIntegrator\b/,
  /\bSame[ -]Page Meetings?\b/i,
  /\bProven Process(es)?\b/i,
  /\b(3|Three) Uniques\b/i,
];
const LEFT_OVER = /\b(TODO|FIXME|HACK|XXX)\b|\b[Kk]eep in sync\b/;
const MACHINE_PATH = /(?<![\w.:/-])\/(home\/\w+|Users\/\w+|root\/\w+)|\b[A-Z]:\\Users\b/;
const CUT_TEST = /\b(test|it|describe)[.](\w+[.])*(skip|only|todo|fails)\b/;
const STAND_IN = /\bvi[.](mock|doMock)\(\s*['"][.#]/;
const DEFAULT_EXPORT = /^export default\b|^export \{[^}]*\bas default\b/m;
const REEXPORT = /export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+['"][^'"]+['"];?/g;
const DOCUMENT = /(?<![\w/.-])((?:[\w.-]+\/)*[\w-]+[.]md)\b/g;

const LONGEST = 400;
const LONG = 240;

const isCode = (name) => /[.](ts|tsx|mjs|cjs)$/.test(name);
const isTest = (name) => /[.]test[.]tsx?$/.test(name);
const isPublished = (name) => /^(src|docs|public)\/|^[^/]+[.](md|html)$/.test(name);
const isConfig = (name) => /^[^/]+[.]config[.]ts$/.test(name);
// Made from the migrations and as long as they are; its drift is a test.
const isGenerated = (name) => name === 'src/db/schema.ts';
// These name what they forbid.
const isRule = (name) => name.startsWith('scripts/rules/');

const withoutComments = (text) => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
const linesOf = (text) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

function lineFindings(name, text) {
  const findings = [];
  for (const [number, line] of text.split('\n').entries()) {
    const at = `${name}:${number + 1}`;
    if (isPublished(name)) {
      const mark = MARKS.map((pattern) => pattern.exec(line)?.[0]).find(Boolean);
      if (mark) findings.push(`${at}: "${mark}" is somebody else's mark; use the plain word`);
    }
    const left = LEFT_OVER.exec(line)?.[0];
    if (left) findings.push(`${at}: "${left}" is work left over; do it, or open an issue`);
    const machine = MACHINE_PATH.exec(line)?.[0];
    if (machine) findings.push(`${at}: ${machine} is a path of one machine`);
    const cut = isTest(name) && CUT_TEST.exec(line)?.[0];
    if (cut) findings.push(`${at}: ${cut} keeps tests from running`);
    if (isTest(name) && STAND_IN.test(line)) findings.push(`${at}: a stand-in for our own module; use the real one`);
  }
  return findings;
}

function shapeFindings(name, text) {
  if (!isCode(name)) return [];
  const findings = [];
  const bare = withoutComments(text);
  if (DEFAULT_EXPORT.test(bare) && !isConfig(name)) findings.push(`${name}: has a default export; export by name`);
  const passedOn = bare.match(REEXPORT) ?? [];
  if (passedOn.length > 1 && bare.replaceAll(REEXPORT, '').trim() === '')
    findings.push(`${name}: only passes others' exports on; import them where they are`);
  const lines = linesOf(text);
  if (lines > LONGEST && !isGenerated(name))
    findings.push(`${name}: ${lines} lines; the most is ${LONGEST}, split it by noun`);
  return findings;
}

/** Documents that are named must exist: `docs/…` and root papers from anywhere, others beside the file that names them. */
function documentFindings(name, text, names) {
  if (!isCode(name) && !name.endsWith('.md')) return [];
  const known = new Set(names);
  const findings = [];
  for (const [, document] of text.matchAll(DOCUMENT)) {
    const beside = path.posix.normalize(path.posix.join(path.posix.dirname(name), document));
    if (!known.has(document) && !known.has(beside)) findings.push(`${name}: names ${document}, which does not exist`);
  }
  return findings;
}

/** What is wrong with the words and shapes of the files, given as name → text; `notes` are no errors. */
export function findWords(files) {
  const names = Object.keys(files);
  const findings = Object.entries(files)
    .filter(([name]) => !isRule(name))
    .flatMap(([name, text]) => [
      ...lineFindings(name, text),
      ...shapeFindings(name, text),
      ...documentFindings(name, text, names),
    ]);
  const lengths = Object.entries(files)
    .filter(([name]) => isCode(name))
    .map(([name, text]) => ({ name, lines: linesOf(text) }))
    .toSorted((a, b) => a.lines - b.lines);
  const notes = lengths
    .filter(({ lines }) => lines > LONG && lines <= LONGEST)
    .map(({ name, lines }) => `${name} has ${lines} lines`);
  return { findings, notes, median: lengths[Math.floor(lengths.length / 2)]?.lines ?? 0 };
}
