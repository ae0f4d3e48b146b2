import { ORPCError } from '@orpc/client';

export type ProblemCode =
  | 'SIGNED_OUT'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID'
  | 'CONFLICT'
  | 'GONE'
  | 'TOO_MANY'
  | 'UNREACHABLE'
  | 'FAILED';

/** What a page needs to know of a call that did not work. */
export interface CallProblem {
  readonly code: ProblemCode;
  readonly message: string;
  /** A sentence for each field that must change. */
  readonly fields: Readonly<Record<string, string>>;
  /** What stands there now, when somebody else was first. */
  readonly current: unknown;
  readonly by: string | null;
}

const known = new Set<string>(['SIGNED_OUT', 'FORBIDDEN', 'NOT_FOUND', 'INVALID', 'CONFLICT', 'GONE', 'TOO_MANY']);

export function problemOf(thrown: unknown): CallProblem {
  if (!(thrown instanceof ORPCError)) {
    return {
      code: 'UNREACHABLE',
      message: 'The server did not answer. Nothing was stored; what you typed is still here. Try again in a moment.',
      fields: {},
      current: null,
      by: null,
    };
  }
  const data = (thrown.data ?? {}) as { problems?: Record<string, string>; current?: unknown; by?: string };
  return {
    code: known.has(thrown.code) ? (thrown.code as ProblemCode) : 'FAILED',
    message: thrown.message,
    fields: data.problems ?? {},
    current: data.current ?? null,
    by: data.by ?? null,
  };
}
