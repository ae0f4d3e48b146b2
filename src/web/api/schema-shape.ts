import type { OpenApi, Schema } from './open-api.ts';

const DEEPEST = 6;

const literal = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : JSON.stringify(value));

function resolved(schema: Schema, description: OpenApi): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (description.components?.schemas?.[name] ?? {});
}

/**
 * A schema as one writes it down for a colleague: names, optional ones with a question mark, and what they hold.
 * @param depth how far in we are; a schema that holds itself ends in an ellipsis.
 */
export function shapeOf(given: Schema, description: OpenApi, depth = 0): string {
  if (depth > DEEPEST) return '…';
  const schema = resolved(given, description);
  const deeper = (part: Schema): string => shapeOf(part, description, depth + 1);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map((choice) => shapeOf(choice, description, depth)))].join(' | ');
  if (schema.allOf) return schema.allOf.map((part) => shapeOf(part, description, depth)).join(' & ');
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum) return schema.enum.map(literal).join(' | ');
  if (typeof schema.type === 'object') return schema.type.join(' | ');
  if (schema.type === 'array') return listOf(schema.items ? deeper(schema.items) : 'anything');
  if (schema.properties) return fieldsOf(schema, deeper, depth);
  if (typeof schema.additionalProperties === 'object')
    return `{ [name]: ${shapeOf(schema.additionalProperties, description, depth)} }`;
  return schema.format ? `${schema.type ?? 'anything'} (${schema.format})` : (schema.type ?? 'anything');
}

const listOf = (item: string): string => `${/[|&]/u.test(item) ? `(${item})` : item}[]`;

function fieldsOf(schema: Schema, show: (part: Schema) => string, depth: number): string {
  const inset = '  '.repeat(depth + 1);
  const needed = new Set(schema.required);
  const lines = Object.entries(schema.properties ?? {}).map(
    ([name, part]) => `${inset}${name}${needed.has(name) ? '' : '?'}: ${show(part)}`,
  );
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`;
}

/** A value that fits the schema, to start an example from: placeholders, never data. */
export function exampleOf(given: Schema, description: OpenApi, depth = 0): unknown {
  const schema = resolved(given, description);
  if (depth > DEEPEST) return null;
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  if (choice) return exampleOf(choice, description, depth);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const type = typeof schema.type === 'object' ? schema.type[0] : schema.type;
  if (type === 'array') return schema.items ? [exampleOf(schema.items, description, depth + 1)] : [];
  if (schema.properties) {
    const needed = new Set(schema.required);
    return Object.fromEntries(
      Object.entries(schema.properties)
        .filter(([name]) => needed.has(name))
        .map(([name, part]) => [name, exampleOf(part, description, depth + 1)]),
    );
  }
  if (type === 'object') return {};
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'integer') return schema.minimum ?? 1;
  return '…';
}
