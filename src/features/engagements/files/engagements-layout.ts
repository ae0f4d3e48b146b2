import { checked, inOrder, notNegative, within } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import type { Template } from '#lib/template.ts';
import type { Engagement } from '../model/engagement.ts';

/** `engagements.csv`: what was agreed with each client. */
export const engagementsLayout = layoutOf({
  name: 'engagements',
  holds: 'engagement',
  columns: {
    client: { headers: ['client'], kind: 'text', required: 'value' },
    monthly_fee: { headers: ['monthly_fee'], kind: 'currency' },
    hours_per_week: { headers: ['hours_per_week'], kind: 'hours', required: 'header' },
    started: { headers: ['started'], kind: 'day' },
    ends: { headers: ['ends'], kind: 'day' },
    lead_share: { headers: ['lead_share'], kind: 'share' },
    build_share: { headers: ['build_share'], kind: 'share' },
    do_share: { headers: ['do_share'], kind: 'share' },
  },
  row: ({ client, monthly_fee, hours_per_week, started, ends, lead_share, build_share, do_share }) =>
    checked<Engagement>(
      {
        holds: 'engagement',
        client,
        monthlyFee: monthly_fee,
        hoursPerWeek: hours_per_week,
        started,
        ends,
        leadShare: lead_share,
        buildShare: build_share,
        doShare: do_share,
      },
      notNegative({ monthly_fee, hours_per_week }),
      inOrder({ started, ends }),
      within(0, 1, { lead_share, build_share, do_share }),
    ),
});

export const engagementsTemplate: Template = {
  kind: 'engagements',
  header: Object.keys(engagementsLayout.columns),
  examples: [
    ['Miller', '6000', '10', '2026-01-05', '2026-12-31', '50%', '30%', '20%'],
    ['Novak', '3500', '6', '2026-06-01', '', '0.6', '0.4', '0'],
  ],
};
