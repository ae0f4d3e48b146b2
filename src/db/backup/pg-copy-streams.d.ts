declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type { Connection, Submittable } from 'pg';

  interface Counted extends Submittable {
    /** Known once the stream has ended. */
    readonly rowCount: number;
    submit(connection: Connection): void;
  }

  export function to(statement: string): Readable & Counted;
  export function from(statement: string): Writable & Counted;
}
