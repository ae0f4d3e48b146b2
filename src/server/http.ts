import { readFile } from 'node:fs/promises';
import { serve, type ServerType } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { OpenAPIGenerator } from '@orpc/openapi';
import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { RPCHandler } from '@orpc/server/fetch';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { type Context as Call, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { contract } from '#contract.ts';
import { isUuid, type CompanyId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Actors } from './actors.ts';
import type { Announcer } from './announcer.ts';
import { serveCalendars } from './calendar-route.ts';
import { clientAddress } from './client-address.ts';
import { explain, readableProblems, readableRequests, TOO_LARGE } from './explain.ts';
import type { Env } from './env.ts';
import { serveHotReads } from './hot-reads.ts';
import type { LiveHub } from './live.ts';
import { packed } from './packing.ts';
import { type Parts, requestContext } from './request.ts';
import { router } from './router.ts';
import { lighterFiles, safeHeaders } from './safe-headers.ts';
import { ADDRESS_HEADER, type SignIn } from './sign-in.ts';
import { isUpload, serveUploads } from './upload-route.ts';

export interface HttpParts {
  readonly parts: Parts;
  readonly actors: Actors;
  readonly signIn: SignIn;
  readonly announcer: Announcer;
  readonly hub: LiveHub;
  /** The built browser files; relative to the working directory. */
  readonly clientFolder: string;
  readonly trustedProxies: readonly string[];
  readonly onProblem: (problem: unknown, where: string) => void;
}

const LARGEST_BODY = 2 * 1024 * 1024;
const STRANGE_HOST =
  'Evenkeel answers here only as localhost. To reach it by another name, start it with PUBLIC_URL set to that address.';
const HEARTBEAT_MS = 25_000;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A write that carries a cookie must come from our own page. Browsers say where a request comes from and scripts cannot
 * change it; programs send no Origin and carry a token instead of a cookie.
 */
function fromElsewhere(call: Call<Env>, publicUrl: string): boolean {
  if (SAFE.has(call.req.method) || call.req.header('authorization')) return false;
  const site = call.req.header('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return true;
  const origin = call.req.header('origin');
  if (origin === undefined || origin === publicUrl) return false;
  // A page without an origin of its own says "null".
  return !URL.canParse(origin) || new URL(origin).host !== call.req.header('host');
}

/** A page elsewhere can give its own name this machine's address; the browser then takes us for that page's server. */
const isOwnName = (host: string | undefined) => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host ?? '');

type Refused = { readonly code: string; readonly status: number; readonly message: string };

/** In the encoding that the caller reads: our own client finds everything under `json`. */
function refused(call: Call<Env>, { code, status, message }: Refused) {
  const body = { defined: true, code, status, message };
  // What was not read of a body that is too large would be taken for the next request on this connection.
  if (status === 413) call.header('connection', 'close');
  return call.json(call.req.path.startsWith('/rpc/') ? { json: body } : body, status as 403 | 404 | 413 | 500 | 503);
}

const refusedIsFalse = (problem: unknown): false => {
  if (problem instanceof Refusal) return false;
  throw problem;
};

const notFound = (call: Call<Env>, message: string) => refused(call, { code: 'NOT_FOUND', status: 404, message });

export function buildApp(http: HttpParts): Hono<Env> {
  const { parts, actors, signIn, announcer, hub, clientFolder, trustedProxies, onProblem } = http;
  const app = new Hono<Env>();
  for (const file of ['/assets/*', '/scheme.js', '/icon.svg']) app.use(file, lighterFiles);
  app.use(safeHeaders(parts.publicUrl));
  const tooLarge = (call: Call<Env>) => refused(call, { code: 'TOO_LARGE', status: 413, message: TOO_LARGE });
  const countBody = bodyLimit({ maxSize: LARGEST_BODY, onError: (call) => tooLarge(call as Call<Env>) });
  app.use((call, next) => {
    // Only a body whose length nobody says is counted: to look at one makes a stream of it, a tenth of the work of a write.
    if (isUpload(call.req.path)) return next();
    const length = call.req.header('transfer-encoding') ? undefined : call.req.header('content-length');
    if (length === undefined) return SAFE.has(call.req.method) ? next() : countBody(call, next);
    return Number(length) > LARGEST_BODY ? Promise.resolve(tooLarge(call)) : next();
  });
  app.use(async (call, next) => {
    if (parts.onlyHere && !isOwnName(call.req.header('host'))) {
      return refused(call, { code: 'FORBIDDEN', status: 403, message: STRANGE_HOST });
    }
    if (fromElsewhere(call, parts.publicUrl)) {
      const message = 'This request came from another site. Nothing was changed.';
      return refused(call, { code: 'FORBIDDEN', status: 403, message });
    }
    return next();
  });

  app.on(['GET', 'POST'], '/api/auth/*', async (call) => {
    const headers = new Headers(call.req.raw.headers);
    const socket = call.env.incoming.socket.remoteAddress ?? '';
    headers.set(ADDRESS_HEADER, clientAddress(socket, call.req.header('x-forwarded-for'), trustedProxies));
    const answer = await signIn.handler(new Request(call.req.raw, { headers }));
    if (!SAFE.has(call.req.method)) {
      actors.forgetAll();
      announcer.announceSignOut();
    }
    return answer;
  });

  app.get('/enter/:secret', (call) => {
    // Only what opens the page uses the address up, not what looks whether it is there.
    if (call.req.method !== 'GET') return new Response(null, { status: 204 });
    const address = new URL('/api/auth/enter', parts.publicUrl);
    address.searchParams.set('secret', call.req.param('secret'));
    return signIn.handler(new Request(address, { headers: call.req.raw.headers }));
  });

  app.use('/rpc/*', async (call, next) => {
    await next();
    // What was asked is answered; a session that could not be renewed just now still stands.
    const cookies = await actors.renew(call.req.raw.headers).catch(() => []);
    for (const cookie of cookies) call.res.headers.append('set-cookie', cookie);
  });

  const readable = { interceptors: [readableRequests], clientInterceptors: [readableProblems(onProblem)] };
  const rpc = new RPCHandler(router, readable);
  const rest = new OpenAPIHandler(router, readable);
  const contextOf = async (call: Call<Env>) =>
    requestContext(parts, await actors.who(call.req.raw.headers), () => call.req.raw.signal);
  const handle = async (
    call: Call<Env>,
    handler: typeof rpc | typeof rest,
    prefix: `/${string}`,
    request = call.req.raw,
  ) => {
    const { response } = await handler.handle(request, { prefix, context: await contextOf(call) });
    response?.headers.set('cache-control', 'no-store');
    if (response?.status === 413) response.headers.set('connection', 'close');
    return response ? packed(call, response) : notFound(call, 'There is no such address in the API.');
  };

  app.get('/api/v1/openapi.json', async (call) => call.json(await openApi(parts.publicUrl)));
  serveHotReads(app, {
    context: contextOf,
    rest: (call) => handle(call, rest, '/api/v1'),
    rpc: (call, request) => handle(call, rpc, '/rpc', request),
  });
  serveUploads(app, parts, contextOf);
  serveCalendars(app, parts);
  // One address for both: who opens the link of a letter sees a page, what a mail program posts to it turns it off.
  app.post('/mails/stop/:secret', (call) => {
    const address = new URL(`/api/v1/mail-stops/${encodeURIComponent(call.req.param('secret'))}`, call.req.url);
    return handle(call, rest, '/api/v1', new Request(address, { method: 'POST' }));
  });
  app.all('/api/v1/*', (call) => handle(call, rest, '/api/v1'));
  app.all('/rpc/*', (call) => handle(call, rpc, '/rpc'));

  app.get('/live/:company', async (call) => {
    const company = call.req.param('company').toLowerCase();
    const { headers } = call.req.raw;
    const stands = async () => {
      const context = requestContext(parts, await actors.who(headers));
      return context.read(company as CompanyId, async () => true).catch(refusedIsFalse);
    };
    if (!isUuid(company) || !(await stands())) return notFound(call, 'There is nothing to follow here.');
    return streamSSE(call, async (stream) => {
      const closed = new Promise<void>((resolve) => stream.onAbort(resolve));
      let close = () => {};
      const thrownOut = new Promise<void>((resolve) => {
        close = resolve;
      });
      const leave = hub.join(company as CompanyId, {
        send: (event, data) => void stream.writeSSE({ event, data }),
        mayStay: stands,
        close,
      });
      const heartbeat = setInterval(() => {
        void stream.writeSSE({ event: 'still-here', data: '' });
        // Nobody announces that a session or a token came to its end.
        stands().then(
          (still) => still || close(),
          () => {},
        );
      }, HEARTBEAT_MS);
      await stream.writeSSE({ event: 'hello', data: String(hub.quietFor(company as CompanyId)), retry: 1000 });
      await Promise.race([closed, thrownOut]);
      clearInterval(heartbeat);
      leave();
    });
  });

  app.get('/healthz', (call) => call.json({ well: true }));
  app.use('/assets/*', async (call, next) => {
    await next();
    if (call.res.ok) call.res.headers.set('cache-control', 'public, max-age=31536000, immutable');
  });
  app.use(serveStatic({ root: clientFolder, precompressed: true }));
  // A page of before an update asks for its own parts: another page in their place would be kept for a year.
  app.all('/assets/*', (call) => notFound(call, 'This part is of another version of Evenkeel. Load the page again.'));
  app.get('*', async (call) => {
    // Every address of the app is the same page; the router in the browser reads the rest.
    const page = await readFile(`${clientFolder}/index.html`, 'utf8');
    return call.html(page, 200, { 'cache-control': 'no-cache' });
  });
  app.notFound((call) => notFound(call, 'There is nothing at this address.'));
  app.onError((problem, call) => {
    onProblem(problem, call.req.path);
    return refused(call, explain(problem));
  });
  return app;
}

let described: Promise<object> | undefined;

/** Made once: the contract does not change while the server runs. */
function openApi(publicUrl: string): Promise<object> {
  described ??= new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: {
      title: 'Evenkeel',
      version: '1',
      description: 'Everything the screen does. Sign in with an API token: Authorization: Bearer ek_…',
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  });
  return described;
}

/** Opens one port on one address; rejects with the system's own error when it is taken. */
export function listen(app: Hono<Env>, port: number, hostname: string): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, () => resolve(server));
    server.once('error', reject);
  });
}
