import type { Hono } from 'hono';
import { calendarOf } from '#features/meetings/api/calendar.ts';
import type { Env } from './env.ts';
import { type Parts, requestContext } from './request.ts';

/** What calendar programs read, which cannot sign in: whoever has the address may read it, and nothing else. */
export function serveCalendars(app: Hono<Env>, parts: Parts): void {
  app.get('/calendar/:file{[A-Za-z0-9_-]{43}\\.ics}', async (call) => {
    const secret = call.req.param('file').replace(/\.ics$/u, '');
    const text = await calendarOf(requestContext(parts, null), secret, (userId, company) =>
      requestContext(parts, { via: 'token', userId, access: 'read', reach: [company] }),
    );
    if (text === null) {
      return call.text('There is no calendar at this address any more. Make a new one in Evenkeel.\n', 404);
    }
    return call.body(text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="evenkeel.ics"',
      'cache-control': 'private, no-store',
    });
  });
}
