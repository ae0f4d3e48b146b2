import type { Cell, LineAt, LineProblem } from '#features/scorecard/model/intake/line.ts';
import { periodsOf } from '#features/scorecard/model/intake/period-header.ts';
import type { CommitmentLine, MilestoneLine } from '#features/todos/model/commitment-line.ts';
import { cellText } from '#lib/columns/cell.ts';
import { headerKey } from '#lib/columns/header.ts';
import type { Pass, Table } from '#lib/table.ts';
import { quoted } from '#lib/text.ts';
import type { Upload } from '#server/context.ts';
import type { Choices, ColumnMapping, Preview } from '../contract/import.ts';
import type { Home } from '../files/column-reader.ts';
import { likelyHeader } from '../files/header-row.ts';
import { mappedTable } from '../files/mapped-layout.ts';
import type { Recognised } from '../files/recognise.ts';
import { readRecords } from '../files/records.ts';
import { FileRefusal } from '../files/refused.ts';
import { settleColumns } from '../files/settle-columns.ts';
import { sourceOf } from '../files/source.ts';
import { readTables } from '../files/table-file.ts';
import { isList, recogniseTable, type Row } from './recognise-table.ts';
import type { CommitmentAt } from '../model/commitments/wanted.ts';

/** As many lines as are held at once; ten years of weeks of a thousand metrics. */
const MOST_LINES = 600_000;
/** A thousand people with two a week for a year: each is kept with its history. */
const MOST_COMMITMENTS = 100_000;
const SHOWN = 6;

type Question = Preview['questions'][number];

/** What files say, line by line, and what they leave open. */
export interface ReadFiles {
  readonly lines: LineAt[];
  readonly commitments: CommitmentAt[];
  readonly files: Preview['files'];
  readonly questions: Question[];
  readonly problems: (Omit<LineProblem, 'row'> & { row: number | null })[];
  /** The header of the table that was read by columns somebody chose. */
  readonly mapped: { header: string[]; mapping: ColumnMapping }[];
}

export interface Reading {
  readonly home: Home;
  readonly choices: Choices;
  /** By the header's key. */
  readonly remembered: ReadonlyMap<string, ColumnMapping>;
  readonly pass: Pass;
}

/** What two tables with the same header have in common. */
export const keyOfHeader = (header: readonly string[]): string => header.map(headerKey).join('\n');

const textsOf = (cells: Table['opening'][number]['cells']) => cells.map((cell) => cellText(cell).trim());

interface Found {
  readonly found: Recognised<Row> | null;
  /** Lists on other sheets of the same workbook. */
  readonly more: readonly Recognised<Row>[];
  readonly why: string;
  readonly table: Table;
}

/** The first table that is known; of a workbook of lists every one, and a sheet that is no list is told of. */
function findTable(tables: readonly Table[], file: string, { choices, remembered }: Reading, out: ReadFiles): Found {
  const [first] = tables as [Table, ...Table[]];
  const header = textsOf(likelyHeader(first.opening)?.cells ?? []);
  const known = choices.mapping ? [] : tables.map((table) => ({ table, read: recogniseTable(table) }));
  const good = known.flatMap(({ read }) => (read.ok ? [read.value] : []));
  const [found] = good;
  if (found) {
    const left = isList(found) ? known.filter(({ read }) => !read.ok || !isList(read.value)) : [];
    for (const { table, read } of left) {
      const because = read.ok ? 'Import it in a file of its own.' : read.error.message;
      const sentence = `The sheet ${quoted(table.sheet ?? '', 40)} was left out. ${because}`;
      out.problems.push({ file, row: null, column: null, text: null, why: sentence });
    }
    const more = isList(found) ? good.slice(1).filter(isList) : [];
    return { found, more, why: '', table: found.table };
  }
  const mapping = choices.mapping ?? remembered.get(keyOfHeader(header));
  const mapped = mapping && mappedTable(first, mapping);
  if (mapping && mapped?.ok) {
    out.mapped.push({ header, mapping });
    return { found: mapped.value, more: [], why: '', table: first };
  }
  const [one] = known;
  const problem = mapped && !mapped.ok ? mapped : one?.read;
  const why = problem && !problem.ok ? problem.error.message : '';
  if (problem && !problem.ok && problem.error.code !== 'named-twice') {
    const samples = first.opening.slice(0, SHOWN).map(({ cells }) => textsOf(cells).join(' | '));
    out.questions.push({ asks: 'mapping', sentence: why, samples });
  }
  return { found: null, more: [], why, table: first };
}

type MetricRow = Exclude<Row, CommitmentLine | MilestoneLine>;

function linesOf(
  row: MetricRow,
  at: LineAt['at'],
  periods: ReturnType<typeof periodsOf>,
  hasSource: boolean,
): LineAt[] {
  switch (row.holds) {
    case 'value':
      return [{ at, line: hasSource ? row : { ...row, source: undefined } }];
    case 'mapped':
      return row.numbers.map(({ title, amount }) => {
        const { day, person, note } = row;
        return { at, line: { holds: 'value', title, person, day, amount, note, source: undefined, cadence: null } };
      });
    case 'wide': {
      const cells = row.amounts.flatMap(({ header, amount }): Cell[] => {
        const period = periods.periods.get(header);
        return period ? [{ at, ...period, amount, note: null, source: undefined }] : [];
      });
      return [{ at, line: row.metric, cells }];
    }
    default:
      return [{ at, line: row }];
  }
}

const isCommitment = (row: Row): row is CommitmentLine | MilestoneLine =>
  row.holds === 'commitment' || row.holds === 'milestone';

/** Which list an issue stands on is said by its sheet alone. */
const onSheet = (line: CommitmentLine | MilestoneLine, { sheet }: Table): CommitmentAt['line'] =>
  line.holds === 'commitment' && line.kind === 'issue' && line.term === null && sheet !== null
    ? { ...line, term: /^long/i.test(sheet.trim()) ? 'long' : 'short' }
    : line;

const tooMany = (most: number, what: string) =>
  new FileRefusal(
    'too-many-lines',
    `These files hold more than ${most.toLocaleString('en-US')} ${what}. Nothing was stored. Import fewer years at a time.`,
  );

async function readFound(found: Recognised<Row>, file: string, reading: Reading, out: ReadFiles): Promise<number> {
  const { choices, home, pass } = reading;
  const settled = await settleColumns(found, home, pass);
  if (!settled.ok) {
    for (const { code, message, samples, column } of settled.error) {
      const asks = code.endsWith('dates') ? 'dates' : 'decimal';
      out.questions.push({
        asks,
        sentence: message,
        samples: samples.map(({ row, text }) => `row ${row}, ${column}: ${text}`),
      });
    }
    return 0;
  }
  const headers = found.layout.series && !found.layout.columns['date'] ? found.series.map(({ label }) => label) : [];
  const periods = periodsOf(headers, choices.year, choices.dates);
  if (periods.asks !== null) {
    const sentence =
      periods.asks === 'year'
        ? `The columns of ${file} name no year. Which year is the first one, ${headers[0]}, of?`
        : `In the columns of ${file} the month may come first or the day. Which is it?`;
    out.questions.push({ asks: periods.asks, sentence, samples: headers.slice(0, SHOWN) });
    return 0;
  }
  for (const text of periods.wrong) {
    out.problems.push({
      file,
      row: found.headerRow,
      column: text,
      text,
      why: 'This is no day of the calendar. Correct the date.',
    });
  }
  let rows = 0;
  const hasSource = found.places.has('source');
  for await (const read of readRecords(found, settled.value, home, pass)) {
    rows += 1;
    const at = { file, row: read.row };
    if (read.ok) {
      const { record } = read;
      if (isCommitment(record))
        out.commitments.push({ at, file: out.files.length, line: onSheet(record, found.table) });
      else out.lines.push(...linesOf(record, at, periods, hasSource));
    } else out.problems.push(...read.problems.map((one) => ({ file, ...one })));
    if (out.lines.length + out.commitments.length + out.problems.length > MOST_LINES) {
      throw tooMany(MOST_LINES, 'rows with numbers');
    }
    if (out.commitments.length > MOST_COMMITMENTS) {
      throw tooMany(MOST_COMMITMENTS, 'to-dos, priorities and issues');
    }
  }
  return rows;
}

async function readUpload({ name, blob }: Upload, reading: Reading, out: ReadFiles): Promise<void> {
  const { tables } = await readTables(sourceOf(blob, name), reading.pass);
  const { found, more, why, table } = findTable(tables, name, reading, out);
  const sample = table.opening.slice(0, SHOWN).map(({ cells }) => textsOf(cells).slice(0, 300));
  const header = found ? [...found.header] : textsOf(likelyHeader(table.opening)?.cells ?? []);
  const all = found ? [found, ...more] : [];
  let rows = 0;
  for (const one of all) {
    const of = more.length > 0 ? `${name}, ${one.table.sheet ?? ''}` : name;
    rows += await readFound(one, of, reading, out);
  }
  const layout = all.length === 0 ? null : [...new Set(all.map((one) => one.layout.name))].join(', ');
  const reason = all.length === 0 ? why : all.map((one) => one.reason).join(' ');
  out.files.push({ name, layout, reason, rows, header, sample });
  const isAsked = out.questions.some(({ asks }) => asks === 'mapping');
  if (!found && !isAsked) out.problems.push({ file: name, row: null, column: null, text: null, why });
}

/** Reads files to their ends. A file that cannot be read is told of, beside the others. */
export async function readFiles(uploads: readonly Upload[], reading: Reading): Promise<ReadFiles> {
  const out: ReadFiles = { lines: [], commitments: [], files: [], questions: [], problems: [], mapped: [] };
  const kept = [out.lines, out.commitments, out.questions, out.problems, out.mapped];
  for (const upload of uploads) {
    const lengths = kept.map(({ length }) => length);
    try {
      await readUpload(upload, reading, out);
    } catch (problem) {
      if (!(problem instanceof FileRefusal)) throw problem;
      // Nothing is taken of what was read before it was known.
      for (const [at, length] of lengths.entries()) (kept[at] as unknown[]).length = length;
      const { message } = problem;
      out.files.push({ name: upload.name, layout: null, reason: message, rows: 0, header: [], sample: [] });
      out.problems.push({ file: upload.name, row: null, column: null, text: null, why: message });
    }
  }
  return out;
}
