import type { CompanyId } from '#lib/ids.ts';
import type { Kysely } from 'kysely';
import type { DB } from './schema.ts';

declare const minted: unique symbol;

/** Leave to read the companies named; every row that comes back is one of theirs, whatever the query forgets. */
export interface ReadScope {
  readonly [minted]: 'read' | 'write';
  readonly db: Kysely<DB>;
  readonly companies: readonly CompanyId[];
}

/** Leave to change one company. */
export interface WriteScope extends ReadScope {
  readonly [minted]: 'write';
  readonly company: CompanyId;
}

/** Asked in the round trip that opens a transaction; the server keeps its plan under the name. */
export interface FirstQuestion {
  readonly name: string;
  /** Of its parameters $1, $2 …: `uuid, text`. */
  readonly types: string;
  readonly text: string;
  readonly values: readonly string[];
}
