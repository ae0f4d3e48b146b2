import { describe, expect, it } from 'vitest';
import type { OpenApi } from './open-api.ts';
import { exampleOf, shapeOf } from './schema-shape.ts';

const none: OpenApi = { paths: {} };

describe('the shape of a schema', () => {
  it('names fields, marks the optional ones and indents what lies inside', () => {
    const schema = {
      type: 'object',
      properties: { name: { type: 'string' }, goal: { type: 'object', properties: { from: { type: 'number' } } } },
      required: ['name'],
    };
    expect(shapeOf(schema, none)).toBe('{\n  name: string\n  goal?: {\n    from?: number\n  }\n}');
  });

  it('writes choices, literals and lists of choices', () => {
    expect(shapeOf({ enum: ['read', 'write'] }, none)).toBe('"read" | "write"');
    expect(shapeOf({ anyOf: [{ type: 'string' }, { type: 'null' }] }, none)).toBe('string | null');
    expect(shapeOf({ type: 'array', items: { enum: ['money', 'findings'] } }, none)).toBe('("money" | "findings")[]');
    expect(shapeOf({ const: true }, none)).toBe('true');
  });

  it('follows a reference, and ends where a schema holds itself', () => {
    const description: OpenApi = {
      paths: {},
      components: {
        schemas: { seat: { type: 'object', properties: { below: { $ref: '#/components/schemas/seat' } } } },
      },
    };
    const shape = shapeOf({ $ref: '#/components/schemas/seat' }, description);
    expect(shape.startsWith('{\n  below?: {\n    below?: {')).toBe(true);
    expect(shape).toContain('…');
  });
});

describe('an example for a schema', () => {
  it('has what is required and nothing else', () => {
    const schema = {
      type: 'object',
      properties: {
        name: { type: 'string' },
        days: { type: 'integer', minimum: 7 },
        roles: { type: 'array', items: { enum: ['leader', 'guest'] } },
        note: { type: 'string' },
      },
      required: ['name', 'days', 'roles'],
    };
    expect(exampleOf(schema, none)).toEqual({ name: '…', days: 7, roles: ['leader'] });
  });
});
