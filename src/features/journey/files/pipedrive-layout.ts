import { chosenWord } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import { crmDeal } from './crm-deal.ts';

const statuses = ['open', 'won', 'lost'] as const;

/** Deals as the list view exports them. */
export const pipedriveLayout = layoutOf({
  name: 'Pipedrive deals',
  holds: 'deal',
  columns: {
    id: { headers: ['Deal - ID'], kind: 'text' },
    name: { headers: ['Deal - Title'], kind: 'text', required: 'value' },
    value: { headers: ['Deal - Value'], kind: 'currency' },
    currency: { headers: ['Deal - Currency', 'Deal - Currency of Value'], kind: 'text' },
    stage: { headers: ['Deal - Stage'], kind: 'text', required: 'header' },
    status: { headers: ['Deal - Status'], kind: 'text', required: 'value' },
    owner: { headers: ['Deal - Owner'], kind: 'text' },
    account: { headers: ['Deal - Organization', 'Organization - Name'], kind: 'text' },
    source: { headers: ['Deal - Source', 'Deal - Source channel', 'Deal - Source origin'], kind: 'text' },
    created: { headers: ['Deal - Deal created'], kind: 'day' },
    won: { headers: ['Deal - Won time'], kind: 'day' },
    lost: { headers: ['Deal - Lost time'], kind: 'day' },
    closed: { headers: ['Deal - Deal closed on'], kind: 'day' },
    lostReason: { headers: ['Deal - Lost reason'], kind: 'text' },
  },
  row: ({ won, lost, closed, ...deal }) => {
    const status = chosenWord('status', deal.status, statuses);
    return status.ok ? crmDeal({ ...deal, status: status.value, closes: won ?? lost ?? closed }) : status;
  },
});
