import { chosenWord } from '#lib/columns/row-check.ts';
import { layoutOf } from '#lib/layout.ts';
import { ok } from '#lib/result.ts';
import type { Template } from '#lib/template.ts';
import type { LedgerLine } from '../model/ledger-line.ts';

const sections = ['income', 'cogs', 'expense', 'other income', 'other expense', 'cash'] as const;

/** `pnl.csv`: one row for each account and month. */
export const pnlLayout = layoutOf({
  name: 'pnl',
  holds: 'ledger',
  columns: {
    month: { headers: ['month'], kind: 'month', required: 'value' },
    section: { headers: ['section'], kind: 'text', required: 'value' },
    account: { headers: ['account'], kind: 'text', required: 'header' },
    amount: { headers: ['amount'], kind: 'currency', required: 'value' },
  },
  row: ({ month, account, amount, ...words }) => {
    const section = chosenWord('section', words.section, sections);
    if (!section.ok) return section;
    return ok<LedgerLine>({
      holds: 'ledger',
      month,
      section: section.value,
      account: account ?? section.value,
      amount,
    });
  },
});

export const pnlTemplate: Template = {
  kind: 'pnl',
  header: Object.keys(pnlLayout.columns),
  examples: [
    ['2026-10', 'income', 'Painting', '48200.00'],
    ['2026-10', 'cash', 'Bank', '17350.40'],
  ],
};
