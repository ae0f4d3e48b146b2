import type { Claim } from '../../claim.ts';
import type { Evidence } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, moneyText, monthText, shareText } from '../../wording.ts';
import { booksOf } from '#features/money/model/books.ts';
import { type CashGap, cashGapOf } from '#features/money/model/cash-gap.ts';

const span = 3;

export const profitCashGap: Rule = {
  id: 'money.profit-cash-gap',
  version: 1,
  explanation: {
    estimates: 'Nothing is estimated: the profit of three months in a row beside what the bank balance did in them.',
    method:
      'Told where profit and the change of cash differ in sign, or by more than a tenth of the income of these months (a setting). Bank accounts are added up.',
    minimumData:
      'Three closed months in a row of the profit and loss, and the bank balance at the end of the last of them and of the month before the first.',
    smallestDifference: 'None: it is counted.',
    knownFailure:
      'A loan, a machine, taxes or what the owner takes out move cash and not profit: then the gap is explained, not wrong. An account that is missing in one of the months looks like a gap.',
    source: 'The profit and loss and the bank balances themselves.',
  },
  look(records, ground) {
    if (records.ledger.length === 0) return [];
    const found = cashGapOf(booksOf(records.ledger, ground.asOf), span);
    return [found === null ? unknown(ground) : claimOn(found, ground)];
  },
};

function unknown({ company }: Ground): Claim {
  return tooLittle({
    subject: { kind: 'company', name: company.name },
    title: 'Profit cannot be set beside cash yet',
    symptom: 'The books do not hold three closed months in a row together with the bank balances at both ends.',
    actions: ['Add the bank balance at each month’s end to the profit and loss, as rows of the section “cash”.'],
    wouldChange: 'Four balances at month’s end, and the three months between them.',
  });
}

function claimOn(found: CashGap, ground: Ground): Claim {
  const { currency, name } = ground.company;
  const { months, profit, cashChange, income, gap } = found;
  const bar = ground.thresholds.moneyGap * income;
  const until = monthText((months.at(-1) ?? { month: ground.asOf }).month);
  const evidence: Evidence[] = [
    { label: 'profit', value: profit, n: months.length, unit: currency },
    { label: 'change of cash', value: cashChange, n: months.length, unit: currency },
    { label: 'income', value: income, n: months.length, unit: currency },
  ];
  const symptom = `Over the ${counted(months.length, 'month')} to ${until} the books show ${
    profit < 0 ? `a loss of ${moneyText(-profit, currency)}` : `a profit of ${moneyText(profit, currency)}`
  }; the bank balance ${cashChange < 0 ? 'fell' : 'rose'} by ${moneyText(Math.abs(cashChange), currency)}.`;
  const subject = { kind: 'company', name } as const;
  if (profit * cashChange >= 0 && Math.abs(gap) <= bar) {
    return nothingWrong({
      subject,
      title: `Profit and cash go together: ${moneyText(Math.abs(gap), currency)} apart`,
      symptom,
      evidence,
      wouldChange: `A gap of more than ${moneyText(bar, currency)}, ${shareText(ground.thresholds.moneyGap)} of the income.`,
    });
  }
  const isBehind = gap > 0;
  return {
    subject,
    basis: { kind: 'counted', complete: found.isComplete },
    cause: null,
    title: isBehind
      ? `${moneyText(gap, currency)} of profit did not reach the bank in ${counted(months.length, 'month')}`
      : `${moneyText(-gap, currency)} more came into the bank than was earned in ${counted(months.length, 'month')}`,
    symptom,
    causes: isBehind ? behind : ahead,
    actions: isBehind
      ? [
          'Print the list of unpaid invoices by age and ring the three largest today.',
          'Write down what left the bank in these months and is no cost: loans, taxes, machines, what the owner took.',
        ]
      : [
          'Write down what came in and is no income: deposits, loans, money the owner put in.',
          'Set the deposits for work that is still to be done aside; they are owed as work.',
        ],
    evidence: [{ label: 'profit less change of cash', value: gap, n: months.length, unit: currency }, ...evidence],
    effect: { low: Math.abs(gap), mid: Math.abs(gap), high: Math.abs(gap), per: 'once' },
    wouldChange: `A list of what moved cash and not profit that adds up to ${moneyText(Math.abs(gap), currency)}; then the gap is explained.`,
  };
}

const behind = [
  'Customers pay late: it is earned but not received.',
  'Material or work in hand is paid and not invoiced yet.',
  'Loans were paid back, taxes paid, machines bought, or the owner took money out.',
];
const ahead = [
  'Deposits came in for work that is still to be done.',
  'Bills were put off, or a loan came in.',
  'Old invoices were paid at last.',
];
