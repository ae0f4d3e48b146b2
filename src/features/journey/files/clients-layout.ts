import { checked, inOrder, notNegative, within } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import type { Template } from '#lib/template.ts';
import type { Client } from '../model/client.ts';

/** `clients.csv`: one row a client, or one for each time it was one. */
export const clientsLayout = layoutOf({
  name: 'clients',
  holds: 'client',
  columns: {
    client: { headers: ['client'], kind: 'text', required: 'value' },
    since: { headers: ['since'], kind: 'day', required: 'value' },
    until: { headers: ['until'], kind: 'day', required: 'header' },
    monthly_value: { headers: ['monthly_value'], kind: 'currency' },
    margin: { headers: ['margin'], kind: 'share' },
    sponsor: { headers: ['sponsor'], kind: 'text' },
    ideal_fit: { headers: ['ideal_fit'], kind: 'yes-no' },
  },
  row: ({ client, since, until, monthly_value, margin, sponsor, ideal_fit }) =>
    checked<Client>(
      { holds: 'client', client, since, until, monthlyValue: monthly_value, margin, sponsor, idealFit: ideal_fit },
      inOrder({ since, until }),
      notNegative({ monthly_value }),
      // A client may cost many times what it pays; it cannot leave more than it pays.
      within(-100, 1, { margin }),
    ),
});

export const clientsTemplate: Template = {
  kind: 'clients',
  header: Object.keys(clientsLayout.columns),
  examples: [
    ['Miller', '2024-03-01', '', '1800', '38%', 'Jo Miller', 'yes'],
    ['Novak', '2025-01-15', '2026-06-30', '650', '12%', '', 'no'],
  ],
};
