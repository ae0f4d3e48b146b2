import type { Day } from '#lib/calendar/day.ts';
import { layoutOf } from '#lib/layout.ts';
import { ok } from '#lib/result.ts';

/** That a deal, told of in another file, moved on. */
export interface StageChange {
  readonly holds: 'stage-change';
  readonly deal: string;
  /** Null where it is not told, or where the deal began. */
  readonly from: string | null;
  readonly to: string;
  readonly day: Day;
}

/**
 * A report of the type Opportunity History. The columns of the opportunities are known too, so that a report that shows
 * both is not taken for one on opportunities.
 */
export const salesforceHistoryLayout = layoutOf({
  name: 'Salesforce opportunity history',
  holds: 'stage-change',
  columns: {
    deal: { headers: ['Opportunity ID', 'Case Safe Opportunity ID'], kind: 'text', required: 'value' },
    from: { headers: ['From Stage'], kind: 'text', required: 'header' },
    to: { headers: ['To Stage'], kind: 'text', required: 'value' },
    day: { headers: ['Last Modified', 'Last Modified Date'], kind: 'day', required: 'value' },
    name: { headers: ['Opportunity Name'], kind: 'text' },
    account: { headers: ['Account Name'], kind: 'text' },
    owner: { headers: ['Opportunity Owner', 'Owner'], kind: 'text' },
    stage: { headers: ['Stage'], kind: 'text' },
    value: { headers: ['Amount'], kind: 'text' },
    closes: { headers: ['Close Date'], kind: 'text' },
    created: { headers: ['Created Date'], kind: 'text' },
  },
  row: ({ deal, from, to, day }) => ok<StageChange>({ holds: 'stage-change', deal, from, to, day }),
});

/** The object OpportunityHistory of its data export: the stage after each change, also after one that left it alone. */
export const opportunityHistoryLayout = layoutOf({
  name: 'Salesforce OpportunityHistory',
  holds: 'stage-change',
  columns: {
    deal: { headers: ['OpportunityId'], kind: 'text', required: 'value' },
    to: { headers: ['StageName'], kind: 'text', required: 'value' },
    day: { headers: ['CreatedDate'], kind: 'day', required: 'value' },
  },
  row: ({ deal, to, day }) => ok<StageChange>({ holds: 'stage-change', deal, from: null, to, day }),
});
