import { parseSync } from 'vite';

// Time, seed and ids are arguments of lib, statistics and model. What follows is everything by which a clock, chance
// or the world outside could reach them without an import.
const PURE = /^src\/(lib|statistics|features\/[^/]+\/model)(\/|[.]tsx?$)/;
const CODE = /[.]tsx?$/;
const TEST = /[.]test[.]tsx?$/;

const BANNED_GLOBALS = new Set([
  'Temporal',
  'XMLHttpRequest',
  'console',
  'crypto',
  'document',
  'fetch',
  'global',
  'globalThis',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'self',
  'sessionStorage',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
]);
const BANNED_MEMBERS = { Date: new Set(['now']), Math: new Set(['random']) };

export const isPure = (name) => PURE.test(name) && CODE.test(name) && !TEST.test(name);

const named = (node, name) => node?.type === 'Identifier' && node.name === name;
const property = (node) => (node.computed ? node.property?.value : node.property?.name);

/** Names that mean something else where they stand: a property, a key, a label, a parameter of the same name. */
function isReference(node, parent, key) {
  if (parent.type === 'MemberExpression') return key === 'object' || parent.computed;
  if (parent.type === 'Property' || parent.type === 'PropertyDefinition' || parent.type === 'MethodDefinition')
    return key === 'value' || parent.computed;
  return !/^(TS|Import|Export|Label)/.test(parent.type);
}

/** Names that the file declares itself: a variable may be called window or process. */
function declared(node, names = new Set()) {
  if (!node || typeof node.type !== 'string') return names;
  if (node.type === 'VariableDeclarator') bind(node.id, names);
  if (/Function/.test(node.type)) for (const parameter of node.params) bind(parameter, names);
  if (/^(Function|Class)Declaration$|^Import.*Specifier$/.test(node.type)) bind(node.id ?? node.local, names);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object') declared(child, names);
    }
  }
  return names;
}

function bind(pattern, names) {
  if (!pattern) return;
  if (pattern.type === 'Identifier') names.add(pattern.name);
  else if (pattern.type === 'AssignmentPattern') bind(pattern.left, names);
  else if (pattern.type === 'RestElement') bind(pattern.argument, names);
  else if (pattern.type === 'ArrayPattern') for (const element of pattern.elements) bind(element, names);
  else if (pattern.type === 'ObjectPattern') for (const each of pattern.properties) bind(each.value ?? each, names);
}

function impure(node, parent, key) {
  if (node.type === 'NewExpression' && named(node.callee, 'Date') && node.arguments.length === 0) return 'new Date()';
  if (node.type === 'CallExpression' && named(node.callee, 'Date')) return 'Date()';
  if (node.type === 'ImportExpression') return 'import()';
  if (node.type !== 'Identifier' || !isReference(node, parent, key)) return null;
  if (BANNED_GLOBALS.has(node.name)) return node.name === 'Temporal' && isTemporalValue(parent) ? null : node.name;
  const members = BANNED_MEMBERS[node.name];
  if (!members) return null;
  if (parent.type === 'MemberExpression' && key === 'object') {
    const member = property(parent);
    if (member === undefined) return `${node.name}[…]`;
    return members.has(member) ? `${node.name}.${member}` : null;
  }
  // Date as a constructor with an argument, or behind instanceof, is fine; handing it on under another name is not.
  const used = (parent.type === 'NewExpression' && key === 'callee') || parent.type === 'BinaryExpression';
  return used || (parent.type === 'CallExpression' && key === 'callee') ? null : `${node.name} handed on`;
}

const isTemporalValue = (parent) =>
  parent.type === 'MemberExpression' && property(parent) !== 'Now' && property(parent);

function walk(node, parent, key, found) {
  if (!node || typeof node.type !== 'string') return;
  const what = impure(node, parent, key);
  if (what) found.push({ what, at: node.start });
  for (const [name, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object') walk(child, node, name, found);
    }
  }
}

/** What in the text of one pure file reads a clock, chance or the world, each with its line. */
export function impurities(name, text) {
  const { program, errors } = parseSync(name, text);
  if (errors.length > 0) return [`${name}: cannot be read: ${errors[0].message}`];
  const found = [];
  for (const statement of program.body) walk(statement, program, 'body', found);
  const own = declared(program);
  const foreign = found.filter(({ what }) => !own.has(what));
  return foreign.map(({ what, at }) => {
    const line = text.slice(0, at).split('\n').length;
    return `${name}:${line}: ${what} is not pure; take time, seed and ids as arguments`;
  });
}
