import type { Context as Call, Hono } from 'hono';
import type { ReadableStream } from 'node:stream/web';
import { refuseSize } from '#features/imports/files/limit.ts';
import { uploadName } from '#features/imports/api/upload.ts';
import type { CompanyId } from '#lib/ids.ts';
import { Refusal } from '#lib/refusal.ts';
import type { Context } from './context.ts';
import type { Env } from './env.ts';
import type { Parts } from './request.ts';

const statuses = { SIGNED_OUT: 401, FORBIDDEN: 403, NOT_FOUND: 404, INVALID: 422 } as const;

/** Where files are sent to: the only address whose body may be large, since it is never held in memory. */
export const isUpload = (path: string): boolean => /^\/api\/v1\/companies\/[^/]+\/uploads\/?$/.test(path);

/** Takes a file as it is, without a form around it: `POST /api/v1/companies/{companyId}/uploads?name=values.csv`. */
export function serveUploads(app: Hono<Env>, parts: Parts, contextOf: (call: Call<Env>) => Promise<Context>): void {
  app.post('/api/v1/companies/:company/uploads', async (call) => {
    const company = call.req.param('company').toLowerCase() as CompanyId;
    try {
      const context = await contextOf(call);
      const name = await uploadName(context, company, call.req.query('name') ?? '');
      // What is announced as too large is not waited for.
      refuseSize(Number(call.req.header('content-length') ?? 0));
      const uploadId = context.newId<string>();
      const body = call.req.raw.body as ReadableStream | null;
      const { bytes } = await parts.uploads.keep(company, uploadId, name, body);
      return call.json({ uploadId, name, bytes }, 201, { 'cache-control': 'no-store' });
    } catch (problem) {
      const known = problem instanceof Refusal && Object.hasOwn(statuses, problem.code);
      const status = known ? statuses[problem.code as keyof typeof statuses] : null;
      if (status === null) throw problem;
      // What was not read of the body would be taken for the next request.
      const { code, message } = problem as Refusal;
      return call.json({ defined: true, code, status, message }, status, { connection: 'close' });
    }
  });
}
