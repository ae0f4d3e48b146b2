import { ORPCError, ValidationError } from '@orpc/server';

interface Explained {
  readonly code: string;
  readonly status: number;
  readonly message: string;
}

const GONE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', '57P01', '57P03', '08006', '08001', '08003']);
const FULL = '53100';
const NOT_UTF8 = '22021';

/** What a person is told of a problem that is ours; the particulars go to the log and never to the screen. */
export function explain(problem: unknown): Explained {
  const code = (problem as { code?: string } | null)?.code ?? '';
  const message = problem instanceof Error ? problem.message : '';
  // A file that is not there has the same code as a socket that is not there.
  const syscall = (problem as { syscall?: unknown } | null)?.syscall ?? 'connect';
  const gone = GONE.has(code) && syscall !== 'open' && syscall !== 'stat';
  if (gone || /Connection terminated|is not queryable|timeout exceeded when trying to connect/.test(message)) {
    return {
      code: 'UNAVAILABLE',
      status: 503,
      message: 'The database does not answer just now. Nothing was stored. Try again in a moment.',
    };
  }
  if (code === FULL) {
    return {
      code: 'DISK_FULL',
      status: 507,
      message: 'The disk of the server is full. Nothing was stored. Make room, then try again.',
    };
  }
  if (code === NOT_UTF8) {
    return {
      code: 'INVALID',
      status: 422,
      message: 'This has a character that cannot be stored. Type it again without pasting.',
    };
  }
  return {
    code: 'FAILED',
    status: 500,
    message: 'This failed on the server and was written to its log. Nothing was stored.',
  };
}

interface Issue {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly message: string;
}

const fieldOf = ({ path }: Issue) =>
  (path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.') || 'request';

/** A request of the wrong shape, said field by field. */
function misshapen(issues: readonly Issue[]): ORPCError<string, unknown> {
  const problems = Object.fromEntries(issues.map((issue) => [fieldOf(issue), `${issue.message}.`]));
  const message = Object.entries(problems)
    .map(([field, sentence]) => `${field}: ${sentence}`)
    .join(' ');
  return new ORPCError('INVALID', { status: 422, message: `${message} Nothing was stored.`, data: { problems } });
}

type Problem = (problem: unknown, where: string) => void;

/** Around the work itself: what is known passes, what is misshapen is explained, the rest is logged and kept to ourselves. */
export function readableProblems(onProblem: Problem) {
  return async (call: { next: () => Promise<unknown>; path: readonly string[] }): Promise<never> => {
    try {
      return (await call.next()) as never;
    } catch (problem) {
      if (problem instanceof ORPCError && problem.code === 'BAD_REQUEST' && problem.cause instanceof ValidationError) {
        throw misshapen(problem.cause.issues);
      }
      if (problem instanceof ORPCError) throw problem;
      const { code, status, message } = explain(problem);
      if (status >= 500) onProblem(problem, call.path.join('.'));
      throw new ORPCError(code, { status, message });
    }
  };
}

export const TOO_LARGE = 'This is more than 2 MB. Send it in parts. Nothing was stored.';

/** Around the reading of a request: what fails before the work begins is the sender's. */
export async function readableRequests(call: { next: () => Promise<unknown> }): Promise<never> {
  try {
    return (await call.next()) as never;
  } catch (problem) {
    if (problem instanceof ORPCError) throw problem;
    if (problem instanceof Error && problem.name === 'BodyLimitError') {
      throw new ORPCError('TOO_LARGE', { status: 413, message: TOO_LARGE });
    }
    throw new ORPCError('BAD_REQUEST', {
      status: 400,
      message: 'This request cannot be read. Send JSON, with Content-Type: application/json. Nothing was stored.',
    });
  }
}
