import { diagnosed, expectSameFindings } from '#test/support/findings.ts';
import { addDays, day } from '#lib/calendar/day.ts';
import { describe, expect, it } from 'vitest';

const facts = 'key,value\nname,Harbor Painting\ncurrency,USD\ntime_zone,America/New_York\nowner,Ann Lee\n';
const count = <T>(length: number, make: (at: number) => T) => Array.from({ length }, (_, at) => make(at));
const table = (header: string, rows: readonly string[]) => `${header}\n${rows.join('\n')}\n`;

const american = (date: string) => `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`;

/** Ann wins three of four, Ben one of eight; every tenth deal is still open. */
const deals = count(160, (at) => {
  const owner = at % 2 === 0 ? 'Ann Lee' : 'Ben Ortiz';
  const turn = Math.floor(at / 2);
  const status = at % 10 === 9 ? 'open' : (at % 2 === 0 ? turn % 4 !== 0 : turn % 8 === 0) ? 'won' : 'lost';
  const created = addDays(day('2026-01-05'), at);
  const [quoted, closed] = [addDays(created, 5), addDays(created, 20)];
  return {
    id: `D${at}`,
    name: `Job ${at}`,
    account: `Client ${at % 7}`,
    owner,
    value: 1000 + 10 * at,
    created,
    quoted,
    closed,
    status,
  };
});
type Deal = (typeof deals)[number];

const stageOf = ({ status }: Deal) => ({ won: 'Closed Won', lost: 'Closed Lost', open: 'Quote' })[status];
const closedOf = ({ status, closed }: Deal) => (status === 'open' ? '' : closed);
const ownDeals = (row: (deal: Deal) => string) =>
  table(
    'id,name,account,owner,value,created,stage,status,closed,entered: Lead,entered: Quote,entered: Engaging',
    deals.map(row),
  );
const ownDeal = (deal: Deal, stages: string) =>
  `${deal.id},${deal.name},${deal.account},${deal.owner},${deal.value},${deal.created},${stageOf(deal)},${deal.status},${closedOf(deal)},${stages}`;

const opportunities = table(
  'Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Amount,Stage,Close Date,Created Date',
  deals.map(
    (deal) =>
      `${deal.id},${deal.name},${deal.account},${deal.owner},"$${deal.value}.00",${stageOf(deal)},${american(deal.closed)},${american(deal.created)}`,
  ),
);

describe.each<[layout: string, vendor: string, own: string, rule: string]>([
  [
    'HubSpot deals',
    table(
      'Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Create Date,Associated Company,Date entered "Lead (Sales)",Date entered "Quote (Sales)"',
      deals.map(
        (deal) =>
          `${deal.id},${deal.name},${stageOf(deal)},${deal.closed} 10:00,${deal.owner},${deal.value},${deal.created} 09:00,${deal.account},${deal.created} 09:00,${deal.quoted} 08:00`,
      ),
    ),
    ownDeals((deal) => ownDeal(deal, `${deal.created},${deal.quoted},`)),
    'sales.people-process-message',
  ],
  [
    'Pipedrive deals',
    table(
      'Deal - ID,Deal - Title,Deal - Value,Deal - Currency,Deal - Stage,Deal - Status,Deal - Owner,Deal - Deal created,Deal - Organization,Deal - Won time,Deal - Lost time',
      deals.map(
        (deal) =>
          `${deal.id},${deal.name},${deal.value},USD,${stageOf(deal)},${deal.status},${deal.owner},${deal.created} 09:00:00,${deal.account},${deal.status === 'won' ? deal.closed : ''},${deal.status === 'lost' ? deal.closed : ''}`,
      ),
    ),
    ownDeals((deal) => ownDeal(deal, ',,')),
    'sales.people-process-message',
  ],
  ['Salesforce opportunities', opportunities, ownDeals((deal) => ownDeal(deal, ',,')), 'sales.people-process-message'],
  [
    'sales opportunities',
    table(
      'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
      deals.map(
        (deal) =>
          `${deal.id},${deal.owner},${deal.name},${deal.account},${stageOf(deal)},${deal.created},${closedOf(deal)},${deal.value}`,
      ),
    ),
    ownDeals((deal) => ownDeal({ ...deal, name: `"${deal.name}, ${deal.account}"` }, `,,${deal.created}`)),
    'sales.people-process-message',
  ],
])('%s', (layout, vendor, own, rule) => {
  it('gives the findings of our own template', async () => {
    const company = { 'company.csv': facts };
    const theirs = await diagnosed({ ...company, 'export.csv': vendor });
    const ours = await diagnosed({ ...company, 'export.csv': own });
    expect(theirs.inputs[1]).toMatchObject({ layout, skipped: [] });
    expect(ours.inputs[1]).toMatchObject({ layout: 'evenkeel', skipped: [] });
    expectSameFindings(theirs, ours, rule);
  });
});

it('Salesforce opportunities beside their history give the findings of our own template', async () => {
  const history = table(
    'Opportunity ID,From Stage,To Stage,Last Modified',
    deals.map(({ id, quoted }) => `${id},Lead,Quote,${american(quoted)}`),
  );
  const company = { 'company.csv': facts };
  const theirs = await diagnosed({ ...company, 'history.csv': history, 'opportunities.csv': opportunities });
  const ours = await diagnosed({
    ...company,
    'deals.csv': ownDeals((deal) => ownDeal(deal, `${deal.created},${deal.quoted},`)),
  });
  expect(theirs.inputs.slice(1).map(({ used }) => used)).toEqual([deals.length, deals.length]);
  expect(theirs.findings.map(({ rule }) => rule)).toContain('journey.bottleneck');
  expectSameFindings(theirs, ours, 'sales.people-process-message');
});
