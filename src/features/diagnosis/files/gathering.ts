import { callOf } from '#features/calls/files/call-line.ts';
import { joinLegs, type Leg } from '#features/calls/files/legs.ts';
import type { Call } from '#features/calls/model/call.ts';
import type { DealLine } from '#features/journey/files/deal-line.ts';
import type { Deal } from '#features/journey/model/deal.ts';
import type { LedgerLine } from '#features/money/model/ledger-line.ts';
import type { CalendarEvent } from '#features/work/model/calendar-event.ts';
import type { Day } from '#lib/calendar/day.ts';
import { isClosed } from '#lib/calendar/period.ts';
import { currencySigns } from '#lib/currency.ts';
import { quoted } from '#lib/text.ts';
import type { CompanyFacts } from '../model/ground.ts';
import type { Records } from '../model/records.ts';
import { caseSensitiveId } from './case-safe-id.ts';
import type { RecordLine } from './known-layouts.ts';
import { dayOf, identityOf } from './same-record.ts';
import type { Tally } from './tally.ts';
import { TextIndex } from './text-index.ts';

type Held = Exclude<RecordLine, { readonly holds: 'call' | 'deal' }> | Deal;

type Known = RecordLine | Call | CalendarEvent;

const listOf = {
  deal: 'deals',
  client: 'clients',
  survey: 'surveys',
  time: 'time',
  project: 'projects',
  block: 'blocks',
  ledger: 'ledger',
  process: 'processes',
  commitment: 'commitments',
  organisation: 'organisations',
  contact: 'contacts',
  meeting: 'meetings',
  change: 'changes',
  tool: 'tools',
  engagement: 'engagements',
} as const satisfies Record<Held['holds'], keyof Records>;

/** Puts together what all files say: what is told twice is counted once, and what is told in two ways is said. */
export class Gathering {
  readonly #company: CompanyFacts;
  readonly #asOf: Day;
  readonly #calls: Call[] = [];
  readonly #events: CalendarEvent[] = [];
  readonly #held = new Map<keyof Records, Held[]>();
  #legs: Leg[] = [];
  readonly #joined = new Set<string>();
  /** What was told first of each thing, with the rows, and from which place on the files. */
  readonly #known: Known[] = [];
  readonly #rows: number[] = [];
  readonly #files: { readonly file: string; readonly from: number }[] = [];
  readonly #places = new TextIndex((place) => textOf(this.#known[place] as Known));
  /** Which file tells of a month. */
  readonly #months = new Map<string, string>();

  constructor(company: CompanyFacts, asOf: Day) {
    this.#company = company;
    this.#asOf = asOf;
  }

  take(told: RecordLine, row: number, tally: Tally): void {
    const line = told.holds === 'deal' && told.id !== null ? { ...told, id: caseSensitiveId(told.id) } : told;
    if (line.holds === 'call') {
      const call = callOf(line, this.#company.timeZone);
      if (call.day > this.#asOf) this.#late(tally);
      else if (!this.#isNew(call, row, tally)) return;
      else if (line.leg === null) this.#calls.push(call);
      else this.#legs.push({ leg: line.leg, call });
      return;
    }
    if (line.holds === 'deal' && this.#isForeign(line, row, tally)) return;
    const late =
      line.holds === 'ledger' ? !isClosed(line.month, 'monthly', this.#asOf) : (dayOf(line) ?? '') > this.#asOf;
    if (late) {
      this.#late(tally);
    } else if (this.#isNew(line, row, tally) && (line.holds !== 'ledger' || this.#isMonthOf(line, row, tally))) {
      const name = listOf[line.holds];
      const list = this.#held.get(name) ?? [];
      this.#held.set(name, list);
      list.push(line.holds === 'deal' ? dealAsOf(line, this.#asOf) : line);
    }
  }

  /** Occurrences of a calendar, of which another one may hold the same. */
  takeEvents(events: readonly CalendarEvent[], tally: Tally): void {
    for (const event of events) {
      if (this.#firstOf(event, 0, tally) === null) this.#events.push(event);
      else tally.countFor('Occurrences that are in an earlier calendar too, counted once', 0);
    }
  }

  /** At the end of a file: its legs become calls. */
  endFile(tally: Tally): void {
    const calls = joinLegs(this.#legs);
    const more = this.#legs.length - calls.length;
    if (more > 0) tally.note(`${this.#legs.length} rows are the legs of ${calls.length} calls.`);
    this.#legs = [];
    for (const call of calls) {
      if (this.#joined.has(call.id ?? ''))
        tally.countFor('Calls with further legs in an earlier file, counted once', 0);
      else this.#calls.push(call);
      this.#joined.add(call.id ?? '');
    }
  }

  get records(): Omit<Records, 'metrics'> {
    const list = <Name extends keyof Records>(name: Name) => (this.#held.get(name) ?? []) as unknown as Records[Name];
    const calls = this.#calls.toSorted((a, b) => a.startedAt - b.startedAt);
    return {
      calls,
      deals: list('deals'),
      clients: list('clients'),
      surveys: list('surveys'),
      time: list('time'),
      projects: list('projects'),
      blocks: list('blocks'),
      events: this.#events,
      ledger: list('ledger'),
      processes: list('processes'),
      commitments: list('commitments'),
      organisations: list('organisations'),
      contacts: list('contacts'),
      meetings: list('meetings'),
      changes: list('changes'),
      tools: list('tools'),
      engagements: list('engagements'),
    };
  }

  #late(tally: Tally): void {
    tally.countFor(`Rows that lie after ${this.#asOf}, or in a month that was not over by then, and were left out`);
  }

  #isNew(record: RecordLine | Call, row: number, tally: Tally): boolean {
    const first = this.#firstOf(record, row, tally);
    if (first === null) return true;
    const name = identityOf(record)?.name;
    if (name === undefined || JSON.stringify(this.#known[first]) === JSON.stringify(record)) {
      tally.countFor('Rows that stand here twice, or in an earlier file too, and were counted once');
      return false;
    }
    const file = this.#files.findLast(({ from }) => from <= first)?.file;
    const why = `${file}, row ${this.#rows[first]}, tells something else of ${name}, and that was kept. Remove the row that is wrong.`;
    tally.skipRow([{ row, column: null, text: quoted(name, 60), why }]);
    return false;
  }

  /** The place of what was told before of the same; null where this is the first. */
  #firstOf(record: Known, row: number, { file }: Tally): number | null {
    const place = this.#places.placeOf(textOf(record));
    if (place < this.#known.length) return place;
    if (this.#files.at(-1)?.file !== file) this.#files.push({ file, from: place });
    this.#known.push(record);
    this.#rows.push(row);
    return null;
  }

  /** A month comes from one file only: two reports of it would be added up. */
  #isMonthOf({ month, section, account }: LedgerLine, row: number, tally: Tally): boolean {
    const key = `${month} ${section === 'cash' ? section : ''}`;
    const first = this.#months.get(key) ?? tally.file;
    this.#months.set(key, first);
    if (first === tally.file) return true;
    const why = `${first} tells of ${month.slice(0, 7)} too, and that was kept. Remove the month from one of the two files.`;
    tally.skipRow([{ row, column: null, text: account, why }]);
    return false;
  }

  #isForeign({ currency, name }: DealLine, row: number, tally: Tally): boolean {
    const home = this.#company.currency;
    if (currency === null || currencySigns(home).has(currency) || currency.toUpperCase() === home) return false;
    const why = `${quoted(name, 40)} is in ${quoted(currency)}, and the company counts in ${home}. Convert its value.`;
    tally.skipRow([{ row, column: 'currency', text: currency, why }]);
    return true;
  }
}

/** By what a record is known: of one with an identity the key of it, which is never JSON. */
const textOf = (record: Known): string => identityOf(record)?.key ?? JSON.stringify(record);

/** What was known of a deal on that day: one that was closed later was still open. */
function dealAsOf({ currency: _currency, ...deal }: DealLine, asOf: Day): Deal {
  const entered = deal.entered.filter(({ day }) => day <= asOf);
  const isOpen = deal.closed !== null && deal.closed > asOf;
  return isOpen ? { ...deal, status: 'open', closed: null, lostReason: null, entered } : { ...deal, entered };
}
