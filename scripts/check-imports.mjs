import { checkImports } from './rules/imports.mjs';
import { root, verdict } from './rules/verdict.mjs';

const { modules, links, unread, violations } = await checkImports(root);
const findings = violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`);
if (modules === 0 || unread.length > 0)
  findings.push(`${unread.length} source files were not read, such as ${unread[0]}`);
if (links < modules) findings.push(`only ${links} imports in ${modules} files: the parser reads too little`);
verdict('imports', findings, `${modules} files, ${links} imports, all as dependency-rules.cjs allows`);
