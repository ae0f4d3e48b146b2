import { layoutOf } from '#lib/layout.ts';
import { crmDeal, statusOfStage } from './crm-deal.ts';

/** A report on opportunities. */
export const salesforceLayout = layoutOf({
  name: 'Salesforce opportunities',
  holds: 'deal',
  columns: {
    id: { headers: ['Opportunity ID', 'Case Safe Opportunity ID'], kind: 'text' },
    name: { headers: ['Opportunity Name'], kind: 'text', required: 'value' },
    account: { headers: ['Account Name'], kind: 'text' },
    owner: { headers: ['Opportunity Owner', 'Owner'], kind: 'text' },
    source: { headers: ['Lead Source'], kind: 'text' },
    value: { headers: ['Amount'], kind: 'currency' },
    currency: { headers: ['Amount Currency', 'Opportunity Currency'], kind: 'text' },
    stage: { headers: ['Stage'], kind: 'text', required: 'value' },
    created: { headers: ['Created Date'], kind: 'day' },
    closes: { headers: ['Close Date'], kind: 'day', required: 'header' },
    lostReason: { headers: ['Loss Reason', 'Closed Lost Reason'], kind: 'text' },
  },
  row: (deal) => crmDeal({ ...deal, status: statusOfStage(deal.stage) }),
});

/**
 * A table of opportunities with the day on which work on each began. A lost one has 0 for its value, which says only
 * that nothing was paid.
 */
export const opportunitiesLayout = layoutOf({
  name: 'sales opportunities',
  holds: 'deal',
  columns: {
    id: { headers: ['opportunity_id'], kind: 'text', required: 'value' },
    owner: { headers: ['sales_agent'], kind: 'text', required: 'header' },
    product: { headers: ['product'], kind: 'text' },
    account: { headers: ['account'], kind: 'text' },
    stage: { headers: ['deal_stage'], kind: 'text', required: 'value' },
    engaged: { headers: ['engage_date'], kind: 'day', required: 'header' },
    closes: { headers: ['close_date'], kind: 'day', required: 'header' },
    value: { headers: ['close_value'], kind: 'currency', required: 'header' },
  },
  row: ({ product, engaged, value, ...deal }) => {
    const status = statusOfStage(deal.stage);
    return crmDeal({
      ...deal,
      name: [product, deal.account].flatMap((part) => part ?? []).join(', ') || deal.id,
      value: status === 'lost' && value === 0 ? null : value,
      created: engaged,
      status,
      entered: engaged === null ? [] : [{ stage: 'Engaging', day: engaged }],
    });
  },
});
