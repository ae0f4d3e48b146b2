import type { Context as Call, Hono } from 'hono';
import { readScorecardText } from '#features/scorecard/api/scorecard.ts';
import { contract } from '#contract.ts';
import { Refusal } from '#lib/refusal.ts';
import { compressed, type Encoding, encodingFor } from './compressed.ts';
import type { Context, Made } from './context.ts';
import type { Env } from './env.ts';

interface HotRoutes {
  readonly context: (call: Call<Env>) => Promise<Context>;
  /** The ordinary way, which also words every refusal. */
  readonly rest: (call: Call<Env>) => Promise<Response>;
  readonly rpc: (call: Call<Env>, request: Request) => Promise<Response>;
}

const asked = contract.scorecard.read['~orpc'].inputSchema;

/** The answer; null where the ordinary way has to say why not. */
async function scorecardOf(context: Context, input: unknown): Promise<Made | null> {
  const parsed = asked?.safeParse(input);
  if (!parsed?.success) return null;
  return readScorecardText(context, parsed.data).catch((problem: unknown) => {
    if (problem instanceof Refusal) return null;
    throw problem;
  });
}

type Wrap = (text: string) => string;

/** In the encoding of the API that was asked, and compressed once for as long as the answer is kept. */
function answers(wrap: Wrap) {
  const known = new WeakMap<Made, Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>>();
  return async (call: Call<Env>, made: Made): Promise<Response> => {
    const headers = { 'content-type': 'application/json', 'cache-control': 'no-store', vary: 'accept-encoding' };
    const encoding = encodingFor(call.req.header('accept-encoding'), made.text);
    if (encoding === null) return call.body(wrap(made.text), 200, headers);
    const forms = known.get(made) ?? new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();
    const body = forms.get(encoding) ?? compressed(wrap(made.text), encoding);
    known.set(made, forms.set(encoding, body));
    return call.body(await body, 200, { ...headers, 'content-encoding': encoding });
  };
}

/**
 * The scorecard in both encodings without taking its answer apart: the serializers of the API walk every value of it,
 * which was the largest cost of the read. Same contract, same function, same answer.
 */
export function serveHotReads(app: Hono<Env>, { context, rest, rpc }: HotRoutes): void {
  const [plain, wrapped] = [answers((text) => text), answers((text) => `{"json":${text}}`)];
  app.get('/api/v1/companies/:companyId/scorecard', async (call) => {
    const input = { ...call.req.query(), companyId: call.req.param('companyId') };
    const made = await scorecardOf(await context(call), input);
    return made === null ? rest(call) : plain(call, made);
  });
  app.post('/rpc/scorecard/read', async (call) => {
    const body = await call.req.text();
    const made = await scorecardOf(await context(call), inputOf(body));
    if (made !== null) return wrapped(call, made);
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
