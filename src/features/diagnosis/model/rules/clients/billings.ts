import { billingsOfClients, billingsOfDeals, type Portion, portionsOf } from '#features/journey/model/billings.ts';
import { addDays, type Day } from '#lib/calendar/day.ts';
import type { Records } from '../../records.ts';

/** What each client stands for over the last twelve months, and what that was read from. */
export interface Billings {
  readonly by: 'monthly value' | 'deals won' | 'agreed fees' | 'hours';
  readonly portions: readonly Portion[];
  readonly total: number;
  readonly isComplete: boolean;
}

/** The best there is: what clients pay, else what was sold to them, else agreed fees, else hours worked for them. */
export function billingsOf(records: Records, asOf: Day): Billings | null {
  const from = addDays(asOf, -364);
  const worked = records.time.filter(({ date, client }) => client !== null && date >= from && date <= asOf);
  const fees = records.engagements.map(({ client, started, ends, monthlyFee }) => ({
    client,
    since: started ?? from,
    until: ends,
    monthlyValue: monthlyFee,
  }));
  const candidates = [
    { by: 'monthly value', ...billingsOfClients(records.clients, from, asOf) },
    { by: 'deals won', ...billingsOfDeals(records.deals, from, asOf) },
    { by: 'agreed fees', ...billingsOfClients(fees, from, asOf) },
    // Hours stand in for money only as far as every hour is paid alike.
    {
      by: 'hours',
      ...portionsOf(worked.map(({ client, hours }) => ({ name: client, amount: hours }))),
      isComplete: false,
    },
  ] as const;
  const best = candidates.find(({ portions }) => portions.length > 0);
  return best === undefined ? null : { ...best, total: best.portions.reduce((sum, { amount }) => sum + amount, 0) };
}
