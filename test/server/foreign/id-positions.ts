import { contract } from '#contract.ts';
import { routes } from '#test/support/route.ts';
import type { AnyContractProcedure } from '@orpc/contract';
import { z } from 'zod';

/** Steps to an id inside an input; `*` stands for each element of a list. */
export type Position = readonly string[];

interface Schema {
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

function positionsIn(schema: Schema, steps: Position): Position[] {
  if (schema.format === 'uuid') return [steps];
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => positionsIn(part, [...steps, name])),
    ...(schema.items ? positionsIn(schema.items, [...steps, '*']) : []),
    ...branches.flatMap((branch) => positionsIn(branch, steps)),
  ];
}

function procedureOf(name: string): AnyContractProcedure {
  let part: unknown = contract;
  for (const step of name.split('.')) part = (part as Readonly<Record<string, unknown>>)[step];
  return part as AnyContractProcedure;
}

/** Every place for an id in every route's input, read from the contract's own schemas. */
export const idPositions: ReadonlyMap<string, readonly Position[]> = new Map(
  routes.map(({ name }) => {
    const { inputSchema } = procedureOf(name)['~orpc'];
    const schema =
      inputSchema && z.toJSONSchema(inputSchema as unknown as z.ZodType, { io: 'input', unrepresentable: 'any' });
    return [name, schema ? positionsIn(schema as Schema, []) : []];
  }),
);

/** The input with this id in this place; everything else as it was. Of a list of several kinds, in those that have it. */
export function withId(input: unknown, [step, ...rest]: Position, id: unknown): unknown {
  if (step === undefined) return id;
  if (step === '*') {
    return (input as unknown[]).map((element) => (hasPlace(element, rest) ? withId(element, rest, id) : element));
  }
  const fields = input as Readonly<Record<string, unknown>>;
  return { ...fields, [step]: withId(fields[step], rest, id) };
}

export function hasPlace(input: unknown, [step, ...rest]: Position): boolean {
  if (step === undefined) return input !== undefined;
  if (step === '*') return Array.isArray(input) && input.some((element) => hasPlace(element, rest));
  return typeof input === 'object' && input !== null && hasPlace((input as Record<string, unknown>)[step], rest);
}
