import { checked, chosenWord, inOrder, notNegative } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import type { Template } from '#lib/template.ts';
import type { DealLine } from './deal-line.ts';

const statuses = ['open', 'won', 'lost'] as const;

/** The stage of a column `entered: Quote sent`; null for every other. */
const stageOf = (header: string) => /^entered\s*:\s*(\S.*)$/i.exec(header)?.[1]?.trim() ?? null;

/** `deals.csv`: one row a deal, and behind it one column a stage with the day on which it was entered. */
export const dealsLayout = layoutOf({
  name: 'deals',
  holds: 'deal',
  columns: {
    id: { headers: ['id'], kind: 'text' },
    name: { headers: ['name'], kind: 'text', required: 'value' },
    account: { headers: ['account'], kind: 'text' },
    owner: { headers: ['owner'], kind: 'text' },
    source: { headers: ['source'], kind: 'text' },
    value: { headers: ['value'], kind: 'currency' },
    created: { headers: ['created'], kind: 'day' },
    stage: { headers: ['stage'], kind: 'text', required: 'header' },
    status: { headers: ['status'], kind: 'text', required: 'value' },
    closed: { headers: ['closed'], kind: 'day' },
    lost_reason: { headers: ['lost_reason'], kind: 'text' },
    process_followed: { headers: ['process_followed'], kind: 'yes-no' },
    hours: { headers: ['hours'], kind: 'hours' },
  },
  series: { kind: 'day', label: stageOf },
  row: ({ lost_reason, process_followed, ...fields }, stages) => {
    const status = chosenWord('status', fields.status, statuses);
    if (!status.ok) return status;
    const { created, closed, value, hours } = fields;
    const deal: DealLine = {
      holds: 'deal',
      ...fields,
      status: status.value,
      lostReason: lost_reason,
      processFollowed: process_followed,
      entered: stages.map(({ label, field }) => ({ stage: label, day: field })),
      currency: null,
    };
    return checked(deal, notNegative({ value, hours }), inOrder({ created, closed }));
  },
});

export const dealsTemplate: Template = {
  kind: 'deals',
  header: [...Object.keys(dealsLayout.columns), 'entered: Lead', 'entered: Estimate', 'entered: Won'],
  examples: [
    [
      'D1',
      'Repaint, Oak Street 4',
      'Miller',
      'Ann Lee',
      'referral',
      '6400',
      '2026-09-01',
      'Won',
      'won',
      '2026-09-18',
      '',
      'yes',
      '82',
      '2026-09-01',
      '2026-09-07',
      '2026-09-18',
    ],
    [
      'D2',
      'Fence, Elm Street 9',
      'Novak',
      'Ann Lee',
      'web',
      '2100',
      '2026-09-03',
      'Estimate',
      'lost',
      '2026-09-21',
      'price',
      'no',
      '',
      '2026-09-03',
      '2026-09-10',
      '',
    ],
  ],
};
