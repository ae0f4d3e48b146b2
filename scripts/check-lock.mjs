import { findLock } from './rules/lock.mjs';
import { read } from './rules/source-tree.mjs';
import { root, verdict } from './rules/verdict.mjs';

const lock = JSON.parse(read(root, 'package-lock.json'));
const findings = findLock(JSON.parse(read(root, 'package.json')), lock);
verdict('lock', findings, `${Object.keys(lock.packages).length} entries, complete and without addresses`);
