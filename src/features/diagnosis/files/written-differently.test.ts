import { addDays, day, daysBetween } from '#lib/calendar/day.ts';
import { diagnosed } from '#test/support/findings.ts';
import { workbookParts, zipOf } from '#test/support/little-workbook.ts';
import { readRoom, type RoomContents } from '#test/support/room.ts';
import { expect, it } from 'vitest';

const company = 'key,value\nname,Malerei Hafen\ncurrency,EUR\ntime_zone,Europe/Berlin\n';
const header = ['id', 'name', 'account', 'owner', 'value', 'created', 'stage', 'status', 'closed', 'hours'];

/** Müller buys half of what is sold; every job is longer than a day. */
const deals = Array.from({ length: 60 }, (_, at) => {
  const created = addDays(day('2026-03-02'), 2 * at);
  const [value, minutes] = [1234.5 + 100 * at, 1590 + at];
  const account = at % 2 === 0 ? `Novák ${at % 12}` : 'Müller & Söhne';
  return { at, account, owner: at % 2 === 0 ? 'Zoë' : 'Ben', value, created, closed: addDays(created, 14), minutes };
});
type Deal = (typeof deals)[number];

const two = (number: number) => String(number).padStart(2, '0');
const german = (on: string) => `${on.slice(8)}.${on.slice(5, 7)}.${on.slice(0, 4)}`;
/** 1.234,50 € */
const euro = (value: number) =>
  `${value
    .toFixed(2)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+,)/, '.')} €`;
const longClock = ({ minutes }: Deal) => `${Math.floor(minutes / 60)}:${two(minutes % 60)}:00`;
const statusOf = ({ at }: Deal) => (at % 3 === 0 ? 'lost' : 'won');

const plain = [
  header.join(','),
  ...deals.map((deal) => {
    const hours = (deal.minutes / 60).toFixed(6);
    return `D${deal.at},"House ${deal.at},\nnorth",${deal.account},${deal.owner},${deal.value.toFixed(2)},${deal.created},Quote,${statusOf(deal)},${deal.closed},${hours}`;
  }),
].join('\n');

const continental = [
  header.join(';'),
  ...deals.map(
    (deal) =>
      `D${deal.at};"House ${deal.at},\r\nnorth";${deal.account};${deal.owner};${euro(deal.value)};${german(deal.created)};Quote;${statusOf(deal)};${german(deal.closed)};${longClock(deal)}`,
  ),
].join('\r\n');

/** In Windows-1252 the sign of the euro is 0x80; the other letters stand where Latin-1 has them. */
const windows = Buffer.from(continental.replaceAll('€', '\u0080'), 'latin1');

/** Spreadsheets count days; the first of 1970 is day 25,569. */
const serial = (on: Deal['created']) => 25_569 + daysBetween(day('1970-01-01'), on);
const text = (content: string) => `<c t="inlineStr"><is><t>${content.replaceAll('&', '&amp;')}</t></is></c>`;
const workbook = zipOf(
  workbookParts({
    formats: ['yyyy-mm-dd'],
    sheets: {
      Deals: [
        `<row r="1">${header.map(text).join('')}</row>`,
        ...deals.map(
          (deal) =>
            `<row r="${deal.at + 2}">${text(`D${deal.at}`)}${text(`House ${deal.at},\nnorth`)}${text(deal.account)}${text(deal.owner)}<c><v>${deal.value}</v></c><c s="1"><v>${serial(deal.created)}</v></c>${text('Quote')}${text(statusOf(deal))}<c s="1"><v>${serial(deal.closed)}</v></c>${text(longClock(deal))}</row>`,
        ),
      ].join(''),
    },
  }),
);

it.each<[how: string, files: RoomContents]>([
  ['with a mark at its beginning', { 'deals.csv': `\ufeff${plain}` }],
  ['in Windows-1252, with decimal commas, long clocks and cells of two lines', { 'deals.csv': windows }],
  ['as a workbook with serial dates', { 'deals.xlsx': workbook }],
])('a file %s says what a plain one says (trap 22)', async (_, files) => {
  const [theirs, ours] = [
    { 'company.csv': company, ...files },
    { 'company.csv': company, 'deals.csv': plain },
  ];
  const [read, expected] = [await readRoom(theirs), await readRoom(ours)];
  expect(read.inputs[1]).toMatchObject({ kind: 'deals', rows: 60, used: 60, skipped: [] });
  const rounded = (room: typeof read) =>
    room.records.deals.map((deal) => ({
      ...deal,
      name: deal.name.replace(/\s+/g, ' '),
      hours: Math.round((deal.hours ?? 0) * 60),
    }));
  expect(rounded(read)).toEqual(rounded(expected));
  expect(read.records.deals[1]).toMatchObject({ account: 'Müller & Söhne', value: 1334.5, created: '2026-03-04' });
  const [found, wanted] = [await diagnosed(theirs), await diagnosed(ours)];
  expect(found.findings).toEqual(wanted.findings);
  // Odd deals are Müller's; of these 20 were won, 24,690 and 100 times 600.
  const concentration = found.findings.find(({ rule }) => rule === 'clients.concentration');
  expect(concentration?.verdict).toBe('likely');
  expect(concentration?.title).toMatch(/^Müller & Söhne stands for 50\s%, €84,700/);
});

it('money of two currencies is not added up: rows in another than the company’s are named (trap 21)', async () => {
  const row = (id: string, account: string, value: number, currency: string) =>
    `${id},Job ${id},${value},${currency},Closed Won,Won,Ann,2026-03-02 09:00:00,${account},2026-03-20 10:00:00`;
  const columns =
    'Deal - ID,Deal - Title,Deal - Value,Deal - Currency,Deal - Stage,Deal - Status,Deal - Owner,Deal - Deal created,Deal - Organization,Deal - Won time';
  const home = Array.from({ length: 12 }, (_, at) => row(`E${at}`, `Client ${at % 6}`, 1000, 'EUR'));
  const read = (rows: readonly string[]) =>
    diagnosed({ 'company.csv': company, 'deals.csv': [columns, ...rows].join('\n') });
  const [mixed, alone] = [await read([...home, row('U1', 'Client 0', 90_000, 'USD')]), await read(home)];
  expect(mixed.inputs[1]).toMatchObject({ used: 12, skipped: [{ row: 14, column: 'currency', text: 'USD' }] });
  expect(mixed.inputs[1]?.skipped[0]?.why).toContain('EUR');
  expect(mixed.findings).toEqual(alone.findings);
  expect(alone.findings.map(({ rule }) => rule)).toContain('clients.concentration');
});
