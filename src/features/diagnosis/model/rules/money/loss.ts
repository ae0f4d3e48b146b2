import type { Claim } from '../../claim.ts';
import type { Effect, Evidence, Subject } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, moneyText, monthText } from '../../wording.ts';
import { booksOf, isComplete, lastMonths, type MonthResult, sumOf } from '#features/money/model/books.ts';
import { type LineChange, resultChanges } from '#features/money/model/result-change.ts';

const span = 3;

export const loss: Rule = {
  id: 'money.loss',
  version: 1,
  explanation: {
    estimates: 'Nothing is estimated: the net result of the last closed month, and of the last three together.',
    method:
      'Income less cost of sales less expenses, and what is outside of the trade. A loss in either is told. The lines are compared with the months before, up to nine of them, to say where it comes from.',
    minimumData: 'One closed month of the profit and loss; three in a row for the sum of three.',
    smallestDifference: 'None: it is counted, to the last unit of money in the books.',
    knownFailure:
      'Books that are not finished: income or costs that are entered later move the result. A season with a planned loss is a loss too.',
    source: 'The profit and loss itself.',
  },
  look(records, ground) {
    if (records.ledger.length === 0) return [];
    const { months } = booksOf(records.ledger, ground.asOf);
    const last = months.at(-1);
    return [last === undefined ? noMonth(ground) : claimOn(months, last, ground)];
  },
};

const subjectOf = ({ company }: Ground): Subject => ({ kind: 'company', name: company.name });

function noMonth(ground: Ground): Claim {
  return tooLittle({
    subject: subjectOf(ground),
    title: 'No closed month in the profit and loss yet',
    symptom: 'The books hold no income or cost of a month that is over.',
    actions: ['Export the profit and loss by month for the last twelve months.'],
    wouldChange: 'One closed month is enough to see a loss.',
  });
}

function claimOn(months: readonly MonthResult[], last: MonthResult, ground: Ground): Claim {
  const { currency } = ground.company;
  const recent = lastMonths(months, span);
  const together = sumOf(recent, ({ net }) => net);
  const isLongLoss = recent.length === span && together < 0;
  const evidence: Evidence[] = [
    { label: `net result, ${monthText(last.month)}`, value: last.net, n: 1, unit: currency },
    { label: `income, ${monthText(last.month)}`, value: last.income, n: 1, unit: currency },
  ];
  if (recent.length > 1) {
    evidence.push({
      label: `net result, last ${counted(recent.length, 'month')} together`,
      value: together,
      n: recent.length,
      unit: currency,
    });
  }
  if (last.net >= 0 && !isLongLoss) {
    return nothingWrong({
      subject: subjectOf(ground),
      title: `No loss in ${monthText(last.month)}, nor in the last ${counted(recent.length, 'month')} together`,
      symptom: `${monthText(last.month)} closed with ${moneyText(last.net, currency)}.`,
      evidence,
      wouldChange: `Costs of more than ${moneyText(last.net, currency)} that are still to be booked for ${monthText(last.month)}.`,
    });
  }
  const lost = isLongLoss ? -together : -last.net;
  const when = isLongLoss
    ? `over the ${counted(span, 'month')} to ${monthText(last.month)}`
    : `in ${monthText(last.month)}`;
  const older = months.slice(0, months.length - recent.length).slice(-9);
  const worse = older.length < span ? [] : resultChanges(older, recent).filter(({ toResult }) => toResult < 0);
  return {
    subject: subjectOf(ground),
    basis: { kind: 'counted', complete: isComplete(recent) },
    cause: null,
    title: `A loss of ${moneyText(lost, currency)} ${when}`,
    symptom: `${monthText(last.month)} closed with ${moneyText(last.net, currency)}${
      recent.length > 1
        ? `, the last ${counted(recent.length, 'month')} together with ${moneyText(together, currency)}`
        : ''
    }.`,
    causes:
      worse.length > 0
        ? worse.map((change) => told(change, older.length, currency))
        : [
            'The books do not reach back far enough to say which line moved: compare income, cost of sales and expenses.',
          ],
    actions: actionsFor(worse[0]?.line ?? null),
    evidence,
    effect: { ...exactly(lost), per: 'once' },
    wouldChange: `Corrections of more than ${moneyText(lost, currency)} in favour of the result, such as invoices that are not booked yet.`,
  };
}

const exactly = (amount: number): Omit<Effect, 'per'> => ({ low: amount, mid: amount, high: amount });

const lineNames = { income: 'Income', cogs: 'Cost of sales', expense: 'Expenses' } as const;

function told({ line, before, now, toResult }: LineChange, months: number, currency: string): string {
  return `${lineNames[line]} ${line === 'income' ? 'fell' : 'rose'} to ${moneyText(now, currency)} a month from ${moneyText(before, currency)} in the ${counted(months, 'month')} before: ${moneyText(-toResult, currency)} a month off the result.`;
}

function actionsFor(line: LineChange['line'] | null): string[] {
  const first = {
    income: 'List what is sold but not invoiced, and send those invoices this week.',
    cogs: 'Take the three largest jobs of these months and set their costs beside their quotes.',
    expense: 'Go through the expenses line by line and mark what was not there a year ago.',
  } as const;
  return [
    ...(line === null ? Object.values(first) : [first[line]]),
    'Write down what the next three months will bring in and cost, and look at it every week until a month closes with a profit.',
  ];
}
