import type { CompanyId } from '#lib/ids.ts';
import type { CompiledQuery, Kysely } from 'kysely';
import type { DB } from './schema.ts';

declare const minted: unique symbol;

/** Leave to read the companies named; every row that comes back is one of theirs, whatever the query forgets. */
export interface ReadScope {
  readonly [minted]: 'read' | 'write';
  readonly db: Kysely<DB>;
  /** The rows of the answer. What was asked ahead is not asked again. */
  ask<Row>(question: CompiledQuery<Row>): Promise<Row[]>;
  readonly companies: readonly CompanyId[];
}

/** Leave to change one company. */
export interface WriteScope extends ReadScope {
  readonly [minted]: 'write';
  readonly company: CompanyId;
  /**
   * Sent with the commit, in one round trip and in the order given: for a write whose answer nobody needs and whose row
   * nobody reads in the same transaction. When it fails, nothing of the transaction is stored.
   */
  atCommit(question: CompiledQuery): void;
}
