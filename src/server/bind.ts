import { Refusal } from '#lib/refusal.ts';
import type { AnyContractRouter } from '@orpc/contract';
import { implement, type AnyRouter } from '@orpc/server';
import type { ApiOf, Context } from './context.ts';

type Answer = (context: Context, input: unknown) => Promise<unknown>;

type MadeError = (particulars: { message: string; data: unknown; cause: unknown }) => Error;

interface Call {
  readonly context: Context;
  readonly input: unknown;
  readonly errors: Readonly<Record<string, MadeError>>;
}

interface Handled {
  handler(answer: (call: Call) => Promise<unknown>): AnyRouter;
}

type Branch = { [name: string]: Branch | Answer };

async function answered(answer: Answer, { context, input, errors }: Call): Promise<unknown> {
  try {
    return await answer(context, input);
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    const { message, data } = problem;
    throw errors[problem.code]?.({ message, data, cause: problem }) ?? problem;
  }
}

function bindBranch(builder: Record<string, unknown>, api: Branch): Record<string, unknown> {
  const bound: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(api)) {
    const next = builder[name];
    bound[name] =
      typeof part === 'function'
        ? (next as Handled).handler((call) => answered(part, call))
        : bindBranch(next as Record<string, unknown>, part);
  }
  return bound;
}

/**
 * Joins a contract and the functions that answer it. Answers are not parsed again on the way out: the compiler has
 * already held them against the contract.
 */
export function bind<Routes extends AnyContractRouter>(contract: Routes, api: ApiOf<Routes>) {
  const builder = implement(contract).$context<Context>().$config({ initialOutputValidationIndex: Number.NaN });
  const bound = bindBranch(builder as unknown as Record<string, unknown>, api);
  return (builder as unknown as { router(routes: unknown): AnyRouter }).router(bound);
}
