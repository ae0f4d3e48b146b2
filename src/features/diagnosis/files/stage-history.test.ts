import { readRoom } from '#test/support/room.ts';
import { expect, it } from 'vitest';

const opportunities = `Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Amount,Stage,Close Date,Created Date
006a1,Repaint,Miller,Ann Lee,6400,Closed Won,9/28/2026,9/14/2026
006A1,Fence,Novak,Ben Ortiz,2100,Quote,12/31/2026,9/13/2026
`;
const own = `id,name,account,owner,value,created,stage,status,closed,entered: Lead,entered: Quote,entered: Closed Won
006a1,Repaint,Miller,Ann Lee,6400,2026-09-14,Closed Won,won,2026-09-28,2026-09-14,2026-09-17,2026-09-28
006A1,Fence,Novak,Ben Ortiz,2100,2026-09-13,Quote,open,,2026-09-13,2026-09-23,
`;

const dealsOf = async (history: string) => {
  const files = { 'history.csv': history, 'opportunities.csv': opportunities };
  const { records, inputs } = await readRoom(files);
  return { deals: records.deals, input: inputs[0] };
};

it('gives opportunities the days on which they entered their stages, from a report of their history', async () => {
  const { deals, input } = await dealsOf(`Opportunity ID,Opportunity Name,From Stage,To Stage,Last Modified
006a1,Repaint,Quote,Closed Won,9/28/2026 4:05 PM
006a1,Repaint,Lead,Quote,9/17/2026 9:15 AM
006A1,Fence,Lead,Quote,9/23/2026 9:15 AM
006A1,Fence,Quote,Closed Lost,11/25/2026 9:15 AM
006zz,Shed,Lead,Quote,9/24/2026 9:15 AM
`);
  expect(deals).toEqual((await readRoom({ 'deals.csv': own })).records.deals);
  expect(input).toMatchObject({
    kind: 'stages',
    layout: 'Salesforce opportunity history',
    rows: 5,
    used: 3,
    skipped: [],
  });
  expect(input?.notes?.join('\n')).toMatch(/after 2026-11-20 and were left out: 1\..*no file holds.*: 1\./s);
});

it('reads the table of its data export, where a change of the amount repeats the stage', async () => {
  const { deals } = await dealsOf(`Id,OpportunityId,StageName,Amount,CreatedDate
1,006a1,Lead,,2026-09-14T09:00:00.000Z
2,006a1,Quote,6400,2026-09-17T09:00:00.000Z
3,006a1,Quote,6500,2026-09-18T09:00:00.000Z
4,006a1,Closed Won,6500,2026-09-28T09:00:00.000Z
5,006A1,Lead,,2026-09-13T09:00:00.000Z
6,006A1,Quote,2100,2026-09-23T09:00:00.000Z
`);
  expect(deals).toEqual((await readRoom({ 'deals.csv': own })).records.deals);
});

it('finds a report on opportunities with all their columns and the history beside them', async () => {
  const { input } =
    await dealsOf(`Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Amount,Close Date,Created Date,From Stage,To Stage,Last Modified
006a1,Repaint,Miller,Ann Lee,Closed Won,6400,9/28/2026,9/14/2026,Lead,Quote,9/17/2026
`);
  expect(input).toMatchObject({ layout: 'Salesforce opportunity history', used: 1 });
});

it('takes an id of 15 characters and the one of 18 that follows from it for one deal', async () => {
  const report = opportunities.replaceAll('006a1,', '0061U00000AbCdE,').replaceAll('006A1,', '0061U00000abcde,');
  const { records, inputs } = await readRoom({
    'opportunities.csv': report,
    'again.csv': report.replace('0061U00000AbCdE,', '0061U00000AbCdEQAV,'),
    'history.csv':
      'Id,OpportunityId,StageName,Amount,CreatedDate\n1,0061U00000AbCdEQAV,Lead,,2026-09-14T09:00:00.000Z\n2,0061U00000abcdeQAA,Lead,,2026-09-13T09:00:00.000Z\n',
  });
  expect(records.deals.map(({ id, name, entered }) => [id, name, entered[0]?.day])).toEqual([
    ['0061U00000AbCdE', 'Repaint', '2026-09-14'],
    ['0061U00000abcde', 'Fence', '2026-09-13'],
  ]);
  expect(inputs.map(({ file, used, skipped }) => [file, used, skipped.length])).toEqual([
    ['again.csv', 2, 0],
    ['history.csv', 2, 0],
    ['opportunities.csv', 0, 0],
  ]);
});
