import { workbookParts, zipOf } from '#test/support/little-workbook.ts';
import { readRoom } from '#test/support/room.ts';
import { describe, expect, it } from 'vitest';

const own = {
  time: 'date,person,client,project,task,hours,billable,category,description\n',
  deals:
    'id,name,account,owner,source,value,created,stage,status,closed,lost_reason,process_followed,hours,entered: Lead,entered: Quote\n',
};

async function read(name: string, text: string | Uint8Array) {
  const { records, inputs } = await readRoom({ [name]: text });
  return { records, input: inputs[0] };
}

/** What a vendor's export says must be what our own template says of the same records. */
async function expectSame(
  kind: keyof typeof own,
  layout: string,
  text: string | Uint8Array,
  rows: string,
  skipped = 0,
) {
  const [vendor, ours] = [await read('export.csv', text), await read(`${kind}.csv`, own[kind] + rows)];
  expect(vendor.input?.refused).toBeUndefined();
  expect(vendor.input).toMatchObject({ kind, layout });
  expect(vendor.input?.skipped).toHaveLength(skipped);
  expect(ours.input?.skipped).toEqual([]);
  expect(ours.records[kind].length).toBeGreaterThan(1);
  expect(vendor.records).toEqual(ours.records);
}

describe('a time tracker', () => {
  const rows =
    '2026-11-09,Ann Lee,Miller,Oak Street,Painting,1.5,yes,do,"First coat, north"\n2026-11-13,Ann Lee,,Office,,0.25,no,,\n';

  it('of Toggl has a mark at its beginning and the currency in a header', async () => {
    await expectSame(
      'time',
      'Toggl detailed report',
      `\ufeffUser,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)
Ann Lee,a@example.com,Miller,Oak Street,Painting,"First coat, north",Yes,2026-11-09,09:00:00,2026-11-09,10:30:00,01:30:00,"Oil, Do",111.11
Ann Lee,a@example.com,,Office,,,No,2026-11-13,09:00:00,2026-11-13,09:15:00,00:15:00,,
Ann Lee,a@example.com,,Office,,,No,2026-11-14,09:00:00,2026-11-16,09:15:00,48:15:00,,
`,
      rows,
      1,
    );
  });

  it('of Clockify has 12-hour clocks and two durations', async () => {
    await expectSame(
      'time',
      'Clockify detailed report',
      `"Project","Client","Description","Task","User","Group","Email","Tags","Billable","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)","Billable Rate (USD)","Billable Amount (USD)"
"Oak Street","Miller","First coat, north","Painting","Ann Lee","","a@example.com","do","Yes","11/09/2026","09:00:00 AM","11/09/2026","10:30:00 AM","01:30:00","0.00","0.00","0.00"
"Office","","","","Ann Lee","","a@example.com","","No","11/13/2026","09:00 AM","11/13/2026","09:15 AM","00:15:00","0.00","0.00","0.00"
`,
      rows,
    );
  });

  const untagged = rows.replace(',do,', ',,');
  it.each([
    [
      'later',
      'Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,Approved?,First Name,Last Name,Employee Id,Roles,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency,External Reference URL',
      'No,No,Ann,Lee,,,Yes,0,0,0,0,US Dollar - USD,',
    ],
    [
      'older',
      'Date,Client,Project,Project Code,Task,Notes,Hours,Billable?,Invoiced?,Approved?,First Name,Last Name,Department,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency',
      'No,No,Ann,Lee,,Yes,0,0,0,0,US Dollar - USD',
    ],
  ])('of Harvest, the %s one, may write decimals with a comma', async (_, header, rest) => {
    await expectSame(
      'time',
      'Harvest detailed report',
      `${header}\n2026-11-09,Miller,Oak Street,,Painting,"First coat, north","1,5",Yes,${rest}\n2026-11-13,,Office,,,,"0,25",No,${rest}\n`,
      untagged,
    );
  });
});

describe('a list of deals', () => {
  const won =
    'D1,"Repaint, north",Miller,Ann Lee,,6400,2026-09-01,Closed Won,won,2026-09-18,,,,2026-09-01,2026-09-07\n';
  const lost = 'D2,Fence,Novak,Ben Ortiz,,2100,2026-09-03,Closed Lost,lost,2026-09-21,price,,,2026-09-03,2026-09-10\n';
  const open = 'D3,Roof,,Ben Ortiz,,,2026-10-03,Lead,open,,,,,2026-10-03,\n';
  const withoutStages = (rows: string) => rows.replace(/,[^,\n]*,[^,\n]*\n/g, ',,\n');

  it('of HubSpot has a column for each stage, in any order, and a closing day for open ones too', async () => {
    await expectSame(
      'deals',
      'HubSpot deals',
      `"Record ID","Deal Name","Deal Stage","Close Date","Deal owner","Amount","Pipeline","Create Date","Associated Company","Closed Lost Reason","Date entered ""Quote (Sales Pipeline)""","Date entered ""Lead (Sales Pipeline)"""
"D1","Repaint, north","Closed Won","2026-09-18 10:00","Ann Lee","6400","Sales Pipeline","2026-09-01 09:00","Miller","","2026-09-07 08:00","2026-09-01 09:00"
"D2","Fence","Closed Lost","2026-09-21 10:00","Ben Ortiz","2100","Sales Pipeline","2026-09-03 09:00","Novak","price","2026-09-10 08:00","2026-09-03 09:00"
"D3","Roof","Lead","2026-12-31 10:00","Ben Ortiz","","Sales Pipeline","2026-10-03 09:00","","","","2026-10-03 09:00"
`,
      won + lost + open,
    );
  });

  it('of Pipedrive says who won and in which currency', async () => {
    await expectSame(
      'deals',
      'Pipedrive deals',
      `Deal - Title,Deal - Value,Deal - Currency,Deal - Stage,Deal - Pipeline,Deal - Status,Deal - Owner,Deal - Deal created,Deal - Expected close date,Deal - Lost reason,Deal - ID,Deal - Organization,Deal - Won time,Deal - Lost time
"Repaint, north",6400,USD,Closed Won,Sales,Won,Ann Lee,2026-09-01 09:00:00,,,D1,Miller,2026-09-18 10:00:00,
Fence,2100,USD,Closed Lost,Sales,Lost,Ben Ortiz,2026-09-03 09:00:00,,price,D2,Novak,,2026-09-21 10:00:00
Roof,,USD,Lead,Sales,Open,Ben Ortiz,2026-10-03 09:00:00,2026-12-31,,D3,,,
Shed,900,EUR,Lead,Sales,Open,Ben Ortiz,2026-10-03 09:00:00,2026-12-31,,D4,,,
`,
      withoutStages(won + lost + open),
      1,
    );
  });

  it('of Salesforce tells by the stage what became of it', async () => {
    await expectSame(
      'deals',
      'Salesforce opportunities',
      `Opportunity Owner,Account Name,Opportunity Name,Stage,Amount,Close Date,Created Date,Opportunity ID,Loss Reason
Ann Lee,Miller,"Repaint, north",Closed Won,"$6,400.00",9/18/2026,9/1/2026,D1,
Ben Ortiz,Novak,Fence,Closed Lost,"$2,100.00",9/21/2026,9/3/2026,D2,price
Ben Ortiz,,Roof,Lead,,12/31/2026,10/13/2026,D3,
`,
      withoutStages(won + lost + open.replaceAll('2026-10-03', '2026-10-13')),
    );
  });
});

describe('a workbook of lists', () => {
  const sheet = (...rows: readonly (readonly string[])[]) =>
    rows
      .map(
        (cells, at) =>
          `<row r="${at + 1}">${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
      )
      .join('');
  const own = 'kind,what,who,created,due,done,raised_by,team\n';

  it('of Ninety tells by its sheets what is an issue and what a priority, and names a sheet of steps', async () => {
    const header = ['Title', 'Owner', 'Description', 'Due Date', 'Completed On', 'Team'];
    const workbook = (sheets: Readonly<Record<string, string>>) => zipOf(workbookParts({ sheets }));
    const issues = workbook({
      'Short Term': sheet(['Title', 'Owner', 'Created On', 'Completed On'], ['Paint is late', 'Ann', '2026-11-02', '']),
      'Long Term': sheet(
        ['Title', 'Owner', 'Created On', 'Completed On'],
        ['No estimator', 'Ben', '2026-10-05', '2026-11-09'],
      ),
    });
    const priorities = workbook({
      Rocks: sheet(header, ['Hire an estimator', 'Ann', '', '2026-12-31', '', 'Leadership']),
      Milestones: sheet(header, ['Write the advert', 'Ann', '', '2026-11-30', '', 'Leadership']),
    });
    const todos = workbook({ 'To-Dos': sheet(header, ['Ring back', 'Ben', '', '2026-11-09', '2026-11-05', 'Sales']) });
    const vendor = await readRoom({ 'a.xlsx': issues, 'b.xlsx': priorities, 'c.xlsx': todos });
    const ours = await readRoom({
      'commitments.csv': `${own}issue,Paint is late,Ann,2026-11-02,,,,\nissue,No estimator,Ben,2026-10-05,,2026-11-09,,\npriority,Hire an estimator,Ann,,2026-12-31,,,Leadership\ntodo,Ring back,Ben,,2026-11-09,2026-11-05,,Sales\n`,
    });
    expect(vendor.records).toEqual(ours.records);
    expect(vendor.inputs.map(({ file, layout }) => [file, layout])).toEqual([
      ['a.xlsx, sheet Long Term', 'Ninety issues'],
      ['a.xlsx, sheet Short Term', 'Ninety issues'],
      ['b.xlsx', 'Ninety priorities'],
      ['c.xlsx', 'Ninety to-dos'],
    ]);
    expect(vendor.inputs[2]?.notes?.[0]).toContain('Milestones');
  });
});
