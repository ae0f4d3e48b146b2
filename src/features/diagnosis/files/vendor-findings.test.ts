import { diagnosed, expectSameFindings } from '#test/support/findings.ts';
import { workbookParts, zipOf } from '#test/support/little-workbook.ts';
import { addDays, day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';

const facts = 'key,value\nname,Harbor Painting\ncurrency,USD\ntime_zone,America/New_York\nowner,Ann Lee\n';
const count = <T>(length: number, make: (at: number) => T) => Array.from({ length }, (_, at) => make(at));
const table = (header: string, rows: readonly string[]) => `${header}\n${rows.join('\n')}\n`;

/** Twelve weeks of hours, two people, most of them for one client. */
const hours = count(120, (at) => {
  const date = addDays(day('2026-08-03'), Math.floor(at / 10) * 7 + Math.floor((at % 10) / 2));
  return {
    date,
    person: at % 2 === 0 ? 'Ann Lee' : 'Ben Ortiz',
    client: at % 3 === 0 ? 'Novak' : 'Miller',
    long: at % 3 !== 0,
  };
});
type Worked = (typeof hours)[number];
const american = (date: string) => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`;
const ownTime = table(
  'date,person,client,project,task,hours,billable,category,description',
  hours.map(({ date, person, client, long }) => `${date},${person},${client},House,Painting,${long ? 8 : 2},yes,,`),
);
const lasted = ({ long }: Worked) => (long ? '08:00:00' : '02:00:00');
const until = ({ long }: Worked) => (long ? '16:00:00' : '10:00:00');

const months = count(12, (at) => ({
  month: `2025-${String(at + 1).padStart(2, '0')}`,
  income: 9000,
  rent: 9500 + 100 * at,
}));
const monthName = (at: number) =>
  `${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][at]} 2025`;

const weeks = count(26, (at) => addDays(day('2026-05-18'), 7 * at));
const sent = weeks.map((_, at) => (at < 20 ? 24 + ((at * 7) % 5) : 12 + (at % 3)));

const workbook = (sheets: Readonly<Record<string, readonly (readonly string[])[]>>) => {
  const cells = (row: readonly string[]) => row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  const written = Object.entries(sheets).map(([name, rows]) => [
    name,
    rows.map((row, at) => `<row r="${at + 1}">${cells(row)}</row>`).join(''),
  ]);
  return zipOf(workbookParts({ sheets: Object.fromEntries(written) }));
};
/** Ten to-dos a week, five priorities a quarter: of each a part is done. */
const todos = count(100, (at) => {
  const due = addDays(day('2026-09-14'), 7 * Math.floor(at / 10));
  return { what: `To-do ${at}`, who: at % 2 === 0 ? 'Ann Lee' : 'Ben Ortiz', due, done: at % 4 === 0 ? due : '' };
});
const priorities = count(20, (at) => {
  const due = addDays(day('2025-12-31'), 91 * Math.floor(at / 5));
  return { what: `Priority ${at}`, who: 'Ann Lee', due, done: at % 4 === 0 ? due : '' };
});
const lists = ['Title', 'Owner', 'Due Date', 'Completed On'];
type Promised = (typeof todos)[number] | (typeof priorities)[number];
const rowOf = ({ what, who, due, done }: Promised) => [what, who, due, done];
const commitments = 'kind,what,who,created,due,done,raised_by';
/** One issue comes back every other week. */
const issues = count(12, (at) => ({
  what: at % 2 === 0 ? 'Paint is late' : `Issue ${at}`,
  created: addDays(day('2026-08-31'), 7 * at),
}));

describe.each<[layout: string, vendor: string | Uint8Array, own: string, rule: string]>([
  [
    'Toggl detailed report',
    table(
      'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
      hours.map(
        (one) =>
          `${one.person},a@example.com,${one.client},House,Painting,,Yes,${one.date},08:00:00,${one.date},${until(one)},${lasted(one)},`,
      ),
    ),
    ownTime,
    'clients.concentration',
  ],
  [
    'Clockify detailed report',
    table(
      'Project,Client,Description,Task,User,Group,Email,Tags,Billable,Start Date,Start Time,End Date,End Time,Duration (h),Duration (decimal)',
      hours.map(
        (one) =>
          `House,${one.client},,Painting,${one.person},,a@example.com,,Yes,${american(one.date)},08:00:00 AM,${american(one.date)},${until(one)},${lasted(one)},0.00`,
      ),
    ),
    ownTime,
    'clients.concentration',
  ],
  [
    'Harvest detailed report',
    table(
      'Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,Approved?,First Name,Last Name,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency',
      hours.map(
        ({ date, client, person, long }) =>
          `${date},${client},House,,Painting,,${long ? '8.0' : '2.0'},Yes,No,No,${person.replace(' ', ',')},Yes,0,0,0,0,US Dollar - USD`,
      ),
    ),
    ownTime,
    'clients.concentration',
  ],
  [
    'QuickBooks profit and loss',
    table('Profit and Loss,\nHarbor Painting,\n"January, 2025-December, 2025",\n,', [
      `Distribution account,${months.map((_, at) => monthName(at)).join(',')},Total`,
      'Income,',
      `Painting,${months.map(({ income }) => `${income}.00`).join(',')},`,
      'Expenses,',
      `Rent,${months.map(({ rent }) => `${rent}.00`).join(',')},`,
    ]),
    table('month,section,account,amount', [
      ...months.map(({ month, income }) => `${month},income,Painting,${income}`),
      ...months.map(({ month, rent }) => `${month},expense,Rent,${rent}`),
    ]),
    'money.loss',
  ],
  [
    'Ninety scorecard',
    table(`Group,Title,Description,Owner,Goal,Average,Total,${weeks.join(',')}`, [
      `Team,Estimates sent,,Ann Lee,>= 20,,,${sent.join(',')}`,
    ]),
    table(`group,metric,owner,goal,${weeks.join(',')}`, [`Team,Estimates sent,Ann Lee,>= 20,${sent.join(',')}`]),
    'scorecard.signal',
  ],
  [
    'Ninety to-dos',
    workbook({ 'To-Dos': [lists, ...todos.map(rowOf)] }),
    table(
      commitments,
      todos.map(({ what, who, due, done }) => `todo,${what},${who},,${due},${done},`),
    ),
    'cadence.todos',
  ],
  [
    'Ninety priorities',
    workbook({ Rocks: [lists, ...priorities.map(rowOf)] }),
    table(
      commitments,
      priorities.map(({ what, who, due, done }) => `priority,${what},${who},,${due},${done},`),
    ),
    'cadence.priorities',
  ],
  [
    'Ninety issues',
    workbook({
      'Short Term': [
        ['Title', 'Owner', 'Created On', 'Completed On'],
        ...issues.map((one) => [one.what, '', one.created, '']),
      ],
    }),
    table(
      commitments,
      issues.map(({ what, created }) => `issue,${what},,${created},,,`),
    ),
    'cadence.issues',
  ],
])('%s', (layout, vendor, own, rule) => {
  it('gives the findings of our own template', async () => {
    const company = { 'company.csv': facts };
    const file = typeof vendor === 'string' ? 'export.csv' : 'export.xlsx';
    const theirs = await diagnosed({ ...company, [file]: vendor });
    const ours = await diagnosed({ ...company, 'export.csv': own });
    expect(theirs.inputs[1]).toMatchObject({ layout, skipped: [] });
    expect(ours.inputs[1]).toMatchObject({ layout: 'evenkeel', skipped: [] });
    expectSameFindings(theirs, ours, rule);
  });
});
