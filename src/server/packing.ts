import type { Context as Call } from 'hono';
import { contract } from '#contract.ts';
import { compressed, encodingFor } from './compressed.ts';
import type { Env } from './env.ts';

interface Routes {
  readonly '~orpc'?: { readonly route: { readonly method?: string } };
}

/** Over RPC every call is a POST; which ones read, the same routes say for REST. */
function readsOf(routes: Routes, path: string): string[] {
  const procedure = routes['~orpc'];
  if (procedure) return procedure.route.method === 'GET' ? [path] : [];
  return Object.entries(routes).flatMap(([name, part]) => readsOf(part as Routes, `${path}/${name}`));
}

const reads = new Set(readsOf(contract as Routes, '/rpc'));

/**
 * What was read goes out compressed. Answers to writes are short, and some carry a secret: whoever can have their own
 * words put beside one could learn it from the length of the two together.
 */
export async function packed(call: Call<Env>, response: Response): Promise<Response> {
  const isRead = call.req.method === 'GET' || reads.has(call.req.path);
  const isText = response.headers.get('content-type')?.startsWith('application/json');
  if (!isRead || !isText || !response.ok) return response;
  const [text, headers] = [await response.text(), new Headers(response.headers)];
  headers.set('vary', 'accept-encoding');
  const encoding = encodingFor(call.req.header('accept-encoding'), text);
  if (encoding === null) return new Response(text, { status: response.status, headers });
  headers.set('content-encoding', encoding);
  return new Response(await compressed(text, encoding), { status: response.status, headers });
}
