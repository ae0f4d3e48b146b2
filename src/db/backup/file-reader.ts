import { createHash } from 'node:crypto';
import { BadFrame, type Frame, framesOf } from './frame.ts';
import {
  FORMAT,
  formatOf,
  type Header,
  isFileEnd,
  isHeader,
  isTableEnd,
  isTableHead,
  type TableHead,
} from './header.ts';
import { BackupProblem } from './problem.ts';

const sha256 = () => createHash('sha256');

/** Reads a backup from front to end once, and holds everything in it against its checksums. */
export class FileReader {
  readonly #file: string;
  readonly #frames: AsyncGenerator<Frame>;
  readonly #all = sha256();
  #tables = 0;

  constructor(file: string, pieces: AsyncIterable<Buffer>) {
    this.#file = file;
    this.#frames = framesOf(pieces);
  }

  /** @throws {BackupProblem} for a file that only a newer version can read. */
  async header(): Promise<Header> {
    const frame = await this.#next();
    const header = frame.kind === 'H' ? parse(frame.content) : null;
    if ((formatOf(header) ?? 0) > FORMAT) throw newer(this.#file, header);
    if (!isHeader(header)) throw new BadFrame('its first part cannot be read');
    return header;
  }

  /** The next table; null at the proven end of the file. Its rows must be read before the one after. */
  async nextTable(): Promise<TableHead | null> {
    const { kind, content } = await this.#next();
    const said = parse(content);
    if (kind === 'T' && isTableHead(said)) return said;
    if (kind !== 'Z' || !isFileEnd(said)) throw new BadFrame('its parts are not in order');
    if (said.tables !== this.#tables || said.sha256 !== this.#all.digest('hex'))
      throw new BadFrame('a table is missing');
    if (!(await this.#frames.next()).done) throw new BadFrame('something follows its end');
    return null;
  }

  /** The table's COPY text, piece by piece. @param told gets the number of rows at the end. */
  async *rows(table: TableHead, told: { rows: number }): AsyncGenerator<Buffer> {
    const hash = sha256();
    for (;;) {
      const { kind, content } = await this.#next();
      if (kind === 'D') {
        hash.update(content);
        yield content;
        continue;
      }
      const end = kind === 'E' ? parse(content) : null;
      if (!isTableEnd(end)) throw new BadFrame('its parts are not in order');
      const found = hash.digest('hex');
      if (end.sha256 !== found) throw new BadFrame(`the rows of ${table.schema}.${table.name} are not those written`);
      this.#all.update(found);
      this.#tables += 1;
      told.rows = end.rows;
      return;
    }
  }

  async #next(): Promise<Frame> {
    const { done, value } = await this.#frames.next();
    if (done) throw new BadFrame('its end is missing');
    return value;
  }
}

function parse(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return null;
  }
}

export function newer(file: string, header: unknown): BackupProblem {
  const product = (header as { product?: unknown } | null)?.product;
  const version = typeof product === 'string' ? ` (${product.slice(0, 40)})` : '';
  return new BackupProblem(
    `${file} was made by a newer version of Evenkeel${version}. Nothing was changed. Restore it with that version or a later one.`,
  );
}
