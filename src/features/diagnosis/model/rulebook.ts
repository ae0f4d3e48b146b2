import type { Rule } from './rule.ts';

/** Every rule, in the order in which equal findings are told. */
export const rulebook: readonly Rule[] = [];
