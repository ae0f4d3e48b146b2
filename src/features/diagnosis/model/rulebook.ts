import type { Rule } from './rule.ts';
import { loss } from './rules/money/loss.ts';
import { profitCashGap } from './rules/money/profit-cash-gap.ts';
import { ownerDependency } from './rules/people/owner-dependency.ts';
import { undocumented } from './rules/processes/undocumented.ts';
import { review } from './rules/tools/review.ts';

/** Every rule, in the order in which equal findings are told. */
export const rulebook: readonly Rule[] = [loss, profitCashGap, ownerDependency, undocumented, review];
