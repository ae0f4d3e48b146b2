import { findNames } from './rules/names.mjs';
import { impurities, isPure } from './rules/purity.mjs';
import { isProse, read, ownFiles } from './rules/source-tree.mjs';
import { root, verdict } from './rules/verdict.mjs';
import { findWords } from './rules/words.mjs';

const MOST_SCRIPTS = 12;

const names = ownFiles(root);
const files = Object.fromEntries(names.filter(isProse).map((name) => [name, read(root, name)]));
const { findings, notes, median } = findWords(files);
const impure = Object.entries(files).flatMap(([name, text]) => (isPure(name) ? impurities(name, text) : []));
const scripts = Object.keys(JSON.parse(files['package.json']).scripts).length;
const many = scripts > MOST_SCRIPTS ? [`package.json: ${scripts} scripts; the most is ${MOST_SCRIPTS}`] : [];

for (const note of notes) console.log(`vocabulary: note: ${note}`);
verdict(
  'vocabulary',
  [...findNames(names), ...findings, ...impure, ...many],
  `${names.length} files, code files have ${median} lines in the median`,
);
