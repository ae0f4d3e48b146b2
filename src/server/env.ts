import type { HttpBindings } from '@hono/node-server';

/** What the HTTP layer hands to its routes: Node's own request and answer. */
export interface Env {
  Bindings: HttpBindings;
}
