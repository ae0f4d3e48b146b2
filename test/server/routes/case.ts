import type { FreshDatabase } from '#test/support/fresh-database.ts';
import type { PlantedCompany } from '#test/support/planted-company.ts';
import type { Input } from '#test/support/route.ts';
import type { Column } from './cast.ts';

/** `ok`, out: sign in first, no: the role does not allow it, none: not found, gone, conflict. */
type Cell = 'ok' | 'out' | 'no' | 'none' | 'gone' | 'conflict';

export interface Case {
  readonly route: string;
  /** What about it, where one row of the table is not enough. */
  readonly about?: string;
  /** One cell for each column, in their order. */
  readonly expected: readonly Cell[];
  readonly input: (company: PlantedCompany, asker: Column) => Input;
  /** Where what others do at the same moment would count. */
  readonly oneByOne?: boolean;
  readonly prepare?: (db: FreshDatabase, company: PlantedCompany, asker: Column) => Promise<unknown>;
}

/** A line of the table, its cells in the order of the columns. */
export function expected(line: string): readonly Cell[] {
  return line.trim().split(/\s+/) as Cell[];
}
