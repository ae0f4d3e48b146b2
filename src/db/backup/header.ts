/** The form of file that this version writes and reads. */
export const FORMAT = 1;

/** What stands at the front of a backup. */
export interface Header {
  readonly format: number;
  /** The version of Evenkeel that wrote it. */
  readonly product: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** PostgreSQL's own version, for whoever wonders later. */
  readonly server: string;
  /** What the schema was made by, in order; the hash is SHA-256 of each file. */
  readonly migrations: readonly { readonly name: string; readonly hash: string }[];
  /** In the order of the file: a table comes after those it refers to. */
  readonly tables: readonly string[];
}

/** Before the data of a table. */
export interface TableHead {
  readonly schema: string;
  readonly name: string;
  readonly columns: readonly string[];
}

/** After the data of a table: SHA-256 of its COPY text. */
export interface TableEnd {
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** At the end of the file: SHA-256 over the tables’ hashes in their order. */
export interface FileEnd {
  readonly tables: number;
  readonly sha256: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

const isMigration = (value: unknown) => isObject(value) && isText(value['name']) && isText(value['hash']);

/** Whether a file can be read at all is decided by `format` alone: the rest of a newer one may look different. */
export function formatOf(value: unknown): number | null {
  return isObject(value) && isCount(value['format']) ? value['format'] : null;
}

export function isHeader(value: unknown): value is Header {
  return (
    isObject(value) &&
    isText(value['product']) &&
    isText(value['madeAt']) &&
    Array.isArray(value['migrations']) &&
    value['migrations'].every(isMigration) &&
    areTexts(value['tables'])
  );
}

export function isTableHead(value: unknown): value is TableHead {
  return isObject(value) && isText(value['schema']) && isText(value['name']) && areTexts(value['columns']);
}

export function isTableEnd(value: unknown): value is TableEnd {
  return isObject(value) && isCount(value['rows']) && isText(value['sha256']);
}

export function isFileEnd(value: unknown): value is FileEnd {
  return isObject(value) && isCount(value['tables']) && isText(value['sha256']);
}
