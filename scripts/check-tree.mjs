import { read, ownFiles } from './rules/source-tree.mjs';
import { findTree, readTree } from './rules/tree.mjs';
import { root, verdict } from './rules/verdict.mjs';

const document = read(root, 'ARCHITECTURE.md');
verdict('tree', findTree(document, ownFiles(root)), `${readTree(document)?.length} lines of ARCHITECTURE.md agree`);
