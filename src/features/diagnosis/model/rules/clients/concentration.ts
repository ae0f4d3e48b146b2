import { booksOf } from '#features/money/model/books.ts';
import { type Stress, stressOf } from '#features/money/model/runway.ts';
import { isSameName } from '#lib/name-key.ts';
import { concentration as concentrationOf } from '#statistics/concentration.ts';
import type { Claim } from '../../claim.ts';
import type { Evidence } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Records } from '../../records.ts';
import type { Rule } from '../../rule.ts';
import { counted, moneyText, numberText, shareText } from '../../wording.ts';
import { type Billings, billingsOf } from './billings.ts';

/** HHI from which a market counts as highly concentrated, on the scale to 10,000 (US DOJ and FTC 2010, 5.3). */
const highHhi = 2500;

export const concentration: Rule = {
  id: 'clients.concentration',
  version: 1,
  explanation: {
    estimates: 'Nothing is estimated: the share of the last twelve months’ billings that comes from each client.',
    method:
      'By what clients pay a month and since when; without that by deals won; without these by the agreed fees of engagements, and last by hours worked. Told of each client from 25 % on, as high from 40 % on or where the sum of squared shares reaches 2,500 of 10,000 (settings). The stress test takes the client’s share off the income of the books and leaves all costs as they are.',
    minimumData: 'One client with an amount. It is never clear by hours, nor where an amount is missing.',
    smallestDifference: 'None: it is a count of all billings, not a sample.',
    knownFailure:
      'Two clients with one owner, or who come from one referrer, are one dependence and look like two. Several currencies must not be mixed.',
    source:
      'Sum of squared shares: Herfindahl and Hirschman; bars of 25 % and 40 % are rules of thumb, that of 2,500 is borrowed from the US merger guidelines of 2010.',
  },
  look(records, ground) {
    const { clients, deals, engagements, time } = records;
    if ([clients, deals, engagements, time].every(({ length }) => length === 0)) return [];
    const billings = billingsOf(records, ground.asOf);
    if (billings === null) return [unknown(ground)];
    const hhi = 10_000 * (concentrationOf(billings.portions.map(({ amount }) => amount))?.index ?? 1);
    const large = billings.portions.filter(
      ({ name, amount }) => amount / billings.total >= ground.thresholds.topClient && !hasLeft(name, records, ground),
    );
    return large.length === 0
      ? [fine(billings, hhi, ground)]
      : large.map(({ name, amount }) => claimOn({ name, amount, hhi }, billings, records, ground));
  },
};

function hasLeft(name: string, { clients }: Records, { asOf }: Ground): boolean {
  const same = clients.filter(({ client }) => isSameName(client, name));
  return same.length > 0 && same.every(({ until }) => until !== null && until < asOf);
}

function unknown({ company }: Ground): Claim {
  return tooLittle({
    subject: { kind: 'company', name: company.name },
    title: 'What each client stands for cannot be told yet',
    symptom: 'No client of the last twelve months has an amount, no deal was won with one, and no hours name a client.',
    actions: ['Add what each client pays a month to the list of clients.'],
    wouldChange: 'One amount for each client.',
  });
}

const sizeEvidence = (billings: Billings, hhi: number): Evidence[] => [
  {
    label: 'sum of squared shares (HHI, of 10,000)',
    value: Math.round(hhi),
    n: billings.portions.length,
    unit: 'points',
  },
  { label: 'equal clients it comes to', value: 10_000 / hhi, n: billings.portions.length, unit: 'clients' },
];

function fine(billings: Billings, hhi: number, ground: Ground): Claim {
  const [top] = billings.portions;
  const share = (top?.amount ?? 0) / billings.total;
  return nothingWrong({
    subject: { kind: 'client', name: top?.name ?? ground.company.name },
    title: `The largest client stands for ${shareText(share)}`,
    symptom: `By ${billings.by} of the last twelve months, ${counted(billings.portions.length, 'client')} in all.`,
    evidence: [
      { label: 'share', value: share, n: billings.portions.length, unit: 'share' },
      ...sizeEvidence(billings, hhi),
    ],
    wouldChange: `A client with at least ${shareText(ground.thresholds.topClient)} who is still here.`,
  });
}

interface Large {
  readonly name: string;
  readonly amount: number;
  readonly hhi: number;
}

function claimOn({ name, amount, hhi }: Large, billings: Billings, records: Records, ground: Ground): Claim {
  const { currency } = ground.company;
  const { topClientHigh } = ground.thresholds;
  const share = amount / billings.total;
  const inMoney = billings.by !== 'hours';
  const n = billings.portions.length;
  const isHigh = share >= topClientHigh || hhi >= highHhi;
  const stress = inMoney ? stressOf(booksOf(records.ledger, ground.asOf), share) : null;
  const sum = inMoney ? `, ${moneyText(amount, currency)} of the last twelve months` : ' of the hours';
  return {
    subject: { kind: 'client', name },
    basis: { kind: 'counted', complete: billings.isComplete },
    cause: null,
    title: `${name} stands for ${shareText(share)}${sum}`,
    symptom: `By ${billings.by}, ${
      n === 1 ? 'it is the only client' : `${n} clients come to as much as ${numberText(10_000 / hhi)} equal ones`
    }: ${isHigh ? 'that is a high dependence' : 'worth watching'}. ${stressText(stress, name, currency)}`,
    causes: ['One good client grew faster than selling to others did.', 'Serving it left no hours to sell in.'],
    actions: [
      `Read the notice terms with ${name} today, and ask for a longer term or notice at the next talk.`,
      `Write down whom you would call on the day ${name} leaves, and call two of them this week.`,
      'Keep fixed selling hours every week until no client is above a quarter.',
    ],
    evidence: [
      { label: 'share', value: share, n, unit: 'share' },
      { label: billings.by, value: amount, n, unit: inMoney ? currency : 'hours' },
      ...sizeEvidence(billings, hhi),
      ...stressEvidence(stress, currency),
    ],
    effect: inMoney ? { low: amount, mid: amount, high: amount, per: 'year' } : null,
    wouldChange: inMoney
      ? `Less than ${shareText(ground.thresholds.topClient)} of the billings: ${moneyText(amount / ground.thresholds.topClient - billings.total, currency)} more a year from others.`
      : 'What each client pays: hours stand in for it only as far as all are paid alike.',
    figure: {
      kind: 'bars',
      unit: inMoney ? currency : 'hours',
      bars: billings.portions
        .slice(0, 10)
        .map((one) => ({ name: one.name, n, value: one.amount, low: one.amount, high: one.amount })),
    },
  };
}

function stressText(stress: Stress | null, name: string, currency: string): string {
  if (stress === null) return `What losing ${name} would do to the result cannot be told without the profit and loss.`;
  if (stress.monthly >= 0) {
    return `Without ${name} a usual month would still close with ${moneyText(stress.monthly, currency)}, at today’s costs.`;
  }
  const short = `Without ${name} a usual month would be ${moneyText(-stress.monthly, currency)} short at today’s costs`;
  return stress.monthsOfCash === null
    ? `${short}.`
    : `${short}; the money in the bank covers that for ${counted(stress.monthsOfCash, 'month')}.`;
}

function stressEvidence(stress: Stress | null, currency: string): Evidence[] {
  if (stress === null) return [];
  const { monthly, monthsOfCash, months } = stress;
  return [
    { label: 'a usual month without this client', value: monthly, n: months, unit: currency },
    ...(monthsOfCash === null
      ? []
      : [{ label: 'months the bank balance covers then', value: monthsOfCash, n: months, unit: 'months' }]),
  ];
}
