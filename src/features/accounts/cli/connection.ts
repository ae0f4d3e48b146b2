import { ORPCError } from '@orpc/client';
import { CommandProblem, type Output } from '#cli/output.ts';
import { createRestClient, type RestClient } from '#client/rest.ts';
import { readSignIn } from './sign-in-file.ts';

/** What a command works with: where it writes, its surroundings, and the server it is signed in at. */
export interface Shell {
  readonly output: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: NodeJS.ReadStream;
  readonly screen: NodeJS.WriteStream;
}

export interface Connection {
  readonly url: string;
  readonly token: string;
  readonly api: RestClient;
}

/** @throws {CommandProblem} when nobody is signed in. */
export async function connect({ env }: Shell): Promise<Connection> {
  const signIn = await readSignIn(env);
  if (signIn === null) {
    throw new CommandProblem(
      'You are not signed in. Make an API token on the screen, in the settings, then run: evenkeel login http://localhost:4680',
    );
  }
  return { url: signIn.url, token: signIn.token, api: createRestClient(signIn) };
}

const refusals = new Set(['FORBIDDEN', 'NOT_FOUND', 'INVALID', 'CONFLICT', 'GONE', 'TOO_MANY']);

/** Runs calls, and says in a sentence why one did not work. */
export async function calling<Answer>(url: string, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (problem) {
    throw explained(problem, url);
  }
}

export const somethingElse = (url: string) =>
  new CommandProblem(`What answers at ${url} is not Evenkeel, or not this version of it. Check the address.`);

function explained(problem: unknown, url: string): unknown {
  if (problem instanceof CommandProblem) return problem;
  if (problem instanceof ORPCError) {
    if (problem.code === 'SIGNED_OUT' && problem.defined) {
      return new CommandProblem(
        `${url} does not accept this token: it was revoked, it has expired, or it is of another installation. Nothing was changed. Make a new one on the screen and run: evenkeel login ${url}`,
      );
    }
    const ours = refusals.has(problem.code) || (problem.status >= 500 && problem.defined);
    return ours ? new CommandProblem(problem.message) : somethingElse(url);
  }
  if (problem instanceof TypeError && problem.message === 'fetch failed') {
    const { code, errors } = (problem.cause ?? {}) as { code?: string; errors?: { code?: string }[] };
    const reason = code ?? errors?.[0]?.code;
    return new CommandProblem(
      `${url} does not answer${reason ? ` (${reason})` : ''}. Check the address and that Evenkeel runs there, then try again.`,
    );
  }
  // The answer was no JSON.
  if (problem instanceof Error && problem.cause instanceof SyntaxError) return somethingElse(url);
  return problem;
}
