import type { Context as Call, Hono } from 'hono';
import { readScorecardText } from '#features/scorecard/api/scorecard.ts';
import { contract } from '#contract.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';

interface HotRoutes {
  readonly context: (call: Call<Env>) => Promise<Context>;
  /** The ordinary way, which also words every refusal. */
  readonly rest: (call: Call<Env>) => Promise<Response>;
  readonly rpc: (call: Call<Env>, request: Request) => Promise<Response>;
}

const asked = contract.scorecard.read['~orpc'].inputSchema;

/** The answer as text; null where the ordinary way has to say why not. */
async function scorecardText(context: Context, input: unknown): Promise<string | null> {
  const parsed = asked?.safeParse(input);
  if (!parsed?.success) return null;
  return readScorecardText(context, parsed.data).catch((problem: unknown) => {
    if (problem instanceof Refusal) return null;
    throw problem;
  });
}

/**
 * The scorecard in both encodings without taking its answer apart: the serializers of the API walk every value of it,
 * which was the largest cost of the read. Same contract, same function, same answer.
 */
export function serveHotReads(app: Hono<Env>, { context, rest, rpc }: HotRoutes): void {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  app.get('/api/v1/companies/:companyId/scorecard', async (call) => {
    const input = { ...call.req.query(), companyId: call.req.param('companyId') };
    const text = await scorecardText(await context(call), input);
    return text === null ? rest(call) : call.body(text, 200, headers);
  });
  app.post('/rpc/scorecard/read', async (call) => {
    const body = await call.req.text();
    const text = await scorecardText(await context(call), inputOf(body));
    if (text !== null) return call.body(`{"json":${text}}`, 200, headers);
    const { url, method, headers: sent } = call.req.raw;
    return rpc(call, new Request(url, { method, headers: sent, body }));
  });
}

function inputOf(body: string): unknown {
  try {
    return (JSON.parse(body) as { json?: unknown }).json;
  } catch {
    return null;
  }
}
