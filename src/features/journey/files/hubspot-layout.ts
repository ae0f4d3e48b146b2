import { layoutOf } from '#lib/layout.ts';
import { crmDeal, statusOfStage } from './crm-deal.ts';

const stageOf = (header: string) => /^date entered\s+"?(.+?)"?$/i.exec(header.trim())?.[1] ?? null;

/** The pipeline stands behind the name of the stage in parentheses. */
const withoutPipeline = (stage: string) => stage.replace(/\s*\([^()]*(?:\([^()]*\)[^()]*)*\)$/, '') || stage;

/** Deals as the screen exports them; which columns there are is chosen by whoever exports. */
export const hubspotLayout = layoutOf({
  name: 'HubSpot deals',
  holds: 'deal',
  columns: {
    id: { headers: ['Record ID', 'Deal ID'], kind: 'text', required: 'value' },
    name: { headers: ['Deal Name'], kind: 'text', required: 'value' },
    stage: { headers: ['Deal Stage'], kind: 'text', required: 'header' },
    closes: { headers: ['Close Date'], kind: 'day' },
    owner: { headers: ['Deal owner'], kind: 'text' },
    value: { headers: ['Amount'], kind: 'currency' },
    currency: { headers: ['Currency'], kind: 'text' },
    created: { headers: ['Create Date'], kind: 'day' },
    account: { headers: ['Associated Company', 'Primary Associated Company', 'Company name'], kind: 'text' },
    source: { headers: ['Deal source', 'Original Traffic Source', 'Original Source Type'], kind: 'text' },
    lostReason: { headers: ['Closed Lost Reason'], kind: 'text' },
    won: { headers: ['Is Closed Won', 'Is closed won'], kind: 'yes-no' },
    lost: { headers: ['Is closed lost'], kind: 'yes-no' },
  },
  series: { kind: 'day', label: stageOf },
  row: ({ won, lost, ...deal }, stages) =>
    crmDeal({
      ...deal,
      status: won === true ? 'won' : lost === true ? 'lost' : statusOfStage(deal.stage),
      entered: stages.map(({ label, field }) => ({ stage: withoutPipeline(label), day: field })),
    }),
});
