import type { Home } from '#features/imports/files/column-reader.ts';
import { readRecords } from '#features/imports/files/records.ts';
import { FileRefusal } from '#features/imports/files/refused.ts';
import { type Settled, settleColumns } from '#features/imports/files/settle-columns.ts';
import { type LedgerReport, readReport } from '#features/money/files/profit-and-loss.ts';
import type { LineAt } from '#features/scorecard/model/intake/line.ts';
import { readCalendar } from '#features/work/files/calendar.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';
import type { DateOrder } from '#lib/columns/date-order.ts';
import type { Decimal } from '#lib/columns/decimal.ts';
import type { Pass } from '#lib/table.ts';
import { quoted } from '#lib/text.ts';
import type { CompanyFacts } from '../model/ground.ts';
import { type FactAt, inReadingOrder, unknownCompany, withFact } from './company-file.ts';
import { Gathering } from './gathering.ts';
import type { RoomLine, ScorecardLine } from './known-layouts.ts';
import { type KnownTable, type OpenedFile, plainly } from './open-file.ts';
import { periodsBefore, scorecardLine, spanOf, type YearFound } from './scorecard-lines.ts';
import { StageHistory } from './stage-history.ts';
import { Tally } from './tally.ts';

/** Two years: what a calendar says of longer ago is of no use. */
const daysOfCalendar = 730;

type RecordTable = Extract<KnownTable, { readonly form: 'records' }>;

export interface RoomOptions {
  /** What was known on that day; what lies later is left out. */
  readonly asOf: Day;
  /** Decide where a file does not tell how it is written. */
  readonly dates?: DateOrder;
  readonly decimal?: Decimal;
  /** A `company.csv` that lies somewhere else. */
  readonly company?: string;
}

/** Reads the tables of a data room one by one, and remembers what became of each. */
export class RoomReader {
  readonly tallies: Tally[] = [];
  readonly lines: LineAt[] = [];
  readonly stages: StageHistory;
  readonly #options: RoomOptions;
  readonly #pass: Pass;
  readonly #facts = new Map<string, { readonly value: string; readonly file: string }>();
  #company: CompanyFacts = unknownCompany;
  #gathering: Gathering | null = null;

  constructor(options: RoomOptions, pass: Pass) {
    this.#options = options;
    this.stages = new StageHistory(options.asOf);
    this.#pass = pass;
  }

  get company(): CompanyFacts {
    return this.#company;
  }

  get gathering(): Gathering {
    return (this.#gathering ??= new Gathering(this.#company, this.#options.asOf));
  }

  get #home(): Home {
    const { timeZone, currency } = this.#company;
    const { dates, decimal } = this.#options;
    return { timeZone, currency, ...(dates ? { dates } : {}), ...(decimal ? { decimal } : {}) };
  }

  tally(file: string): Tally {
    const tally = this.tallies.find((one) => one.file === file) ?? new Tally(file);
    if (!this.tallies.includes(tally)) this.tallies.push(tally);
    return tally;
  }

  refuse(file: string, why: string): void {
    this.tally(file).refused = why;
  }

  async read(name: string, opened: OpenedFile, wanted: (table: KnownTable) => boolean): Promise<void> {
    for (const table of opened.tables.filter(wanted)) {
      const tally = this.tally(opened.tables.length > 1 ? `${name}, sheet ${table.sheet}` : name);
      for (const { message } of opened.remarks) tally.note(message);
      Object.assign(tally, { kind: table.kind, layout: table.layout });
      if (table.layout === 'mapped') tally.note(table.reason);
      try {
        if (table.form === 'report') await this.#readReport(table.report, tally);
        else if (table.form === 'calendar') this.#readCalendar(table.text, tally);
        else await this.#readTable(table, tally);
      } catch (problem) {
        if (!(problem instanceof FileRefusal)) throw problem;
        // Each file is read twice: what ends the first time leaves no row behind.
        if (tally.rows === 0) tally.refused = plainly(problem.message);
        else tally.note(`Up to there the file was used. ${plainly(problem.message)}`);
      }
      if (table.kind !== 'company') this.gathering.endFile(tally);
    }
  }

  async #readTable(table: RecordTable, tally: Tally): Promise<void> {
    const { found, kind } = table;
    const settled = await settleColumns(found, this.#home, this.#pass);
    if (!settled.ok) {
      const flags = settled.error.map(({ code }) =>
        code.endsWith('dates') ? '--dates mdy or dmy' : '--decimal point or comma',
      );
      const why = settled.error.map(({ message }) => message).join(' ');
      tally.refused = `${why} On the command line: ${[...new Set(flags)].join(', ')}.`;
      return;
    }
    const headers = kind === 'scorecard' ? found.series.map(({ label }) => label) : [];
    const periods = periodsBefore(headers, this.#options.asOf, this.#options.dates);
    if (periods.asks !== null) {
      tally.refused = 'In the columns the month may come first or the day. On the command line: --dates mdy or dmy.';
      return;
    }
    if (periods.supposed) {
      const [from, to] = spanOf(periods);
      tally.note(
        `The columns name no year. They were read as ${from} to ${to}, the latest that lie before the day of this report.`,
      );
    }
    for (const text of periods.wrong) {
      tally.skipCell({
        row: found.headerRow,
        column: text,
        text,
        why: 'This is no day of the calendar. Correct the date.',
      });
    }
    await this.#readRows(table, settled.value, periods, tally);
  }

  async #readRows({ found }: RecordTable, settled: Settled, periods: YearFound, tally: Tally): Promise<void> {
    const facts: FactAt[] = [];
    for await (const read of readRecords(found, settled, this.#home, this.#pass)) {
      tally.rows += 1;
      if (!read.ok) {
        tally.skipRow(read.problems.map(({ row, column, text, why }) => ({ row, column, text, why })));
        continue;
      }
      const { record, row } = read;
      if (record.holds === 'fact') facts.push({ ...record, row });
      else if (isScorecard(record)) this.#takeLine(scorecardLine(record, { file: tally.file, row }, periods), tally);
      else if (record.holds === 'stage-change') this.stages.take(record, tally);
      else this.gathering.take(record, row, tally);
    }
    for (const fact of inReadingOrder(facts)) this.#takeFact(fact, tally);
  }

  /** The first file that tells something of the company is believed. */
  #takeFact(fact: FactAt, tally: Tally): void {
    const { row, key: column, value: text } = fact;
    const before = this.#facts.get(column);
    const told = withFact(this.#company, fact);
    if (before !== undefined && before.value !== text) {
      const why = `${before.file} says ${quoted(before.value, 40)}, and that was kept. Remove one of the two.`;
      tally.skipRow([{ row, column, text, why }]);
    } else if (!told.ok) {
      tally.skipRow([{ row, column, text, why: told.error.message }]);
    } else {
      this.#company = told.value;
      this.#facts.set(column, { value: text, file: tally.file });
    }
  }

  async #readReport(report: LedgerReport, tally: Tally): Promise<void> {
    const { currency } = this.#company;
    const { decimal } = this.#options;
    const read = await readReport(report, { currency, ...(decimal ? { decimal } : {}) }, this.#pass);
    if (!read.ok) {
      tally.refused = `${read.error.message} On the command line: --decimal point or comma.`;
      return;
    }
    for (const text of read.value.notes) tally.note(text);
    for (const { row, column, text, why } of read.value.problems) tally.skipCell({ row, column, text, why });
    tally.rows = read.value.lines.length;
    for (const { row, line } of read.value.lines) this.gathering.take(line, row, tally);
  }

  #readCalendar(text: string, tally: Tally): void {
    const { asOf } = this.#options;
    const read = readCalendar(text, {
      from: addDays(asOf, -daysOfCalendar),
      to: asOf,
      timeZone: this.#company.timeZone,
    });
    if (!read.ok) {
      tally.refused = read.error.message;
      return;
    }
    const { entries, events, notes, problems } = read.value;
    tally.rows = entries;
    for (const text of notes) tally.note(text);
    for (const { text, why } of problems) tally.skipRow([{ row: null, column: null, text, why }]);
    this.gathering.takeEvents(events, tally);
    tally.note(
      `Its entries occur ${events.length} times in the two years before ${asOf}. No rule of the diagnosis looks at calendars yet.`,
    );
  }

  #takeLine(line: LineAt, tally: Tally): void {
    const { asOf } = this.#options;
    const late = `that lie after ${asOf} and were left out`;
    if (line.line.holds === 'value' && line.line.day > asOf) {
      tally.countFor(`Rows ${late}`);
      return;
    }
    const cells = line.cells?.filter(({ day }) => day <= asOf);
    for (let more = (line.cells?.length ?? 0) - (cells?.length ?? 0); more > 0; more -= 1)
      tally.countFor(`Numbers ${late}`, 0);
    this.lines.push(cells === undefined ? line : { ...line, cells });
  }
}

const isScorecard = (line: RoomLine): line is ScorecardLine =>
  line.holds === 'metric' || line.holds === 'value' || line.holds === 'goal' || line.holds === 'wide';
