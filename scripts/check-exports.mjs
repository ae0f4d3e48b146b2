import { deadExports } from './rules/exports.mjs';
import { root, verdict } from './rules/verdict.mjs';

verdict('exports', deadExports(root), 'every export, file and package is used');
