import { addDays, type Day } from '#lib/calendar/day.ts';
import { stages } from './deals.ts';
import { type Frame, type Rows, wrongness } from './frame.ts';

export const clientNames = Array.from({ length: 90 }, (_, at) => `Client ${String(at + 1).padStart(2, '0')}`);

const usualMonth = { middle: 800, spread: 0.4 } as const;
const margin = 35;
/** Of a hundred clients so many leave in a year, and so many more where it is wrong. */
const churn = 0.07;
const moreChurn = 0.5;

/** Ninety clients, of whom one in fourteen leaves in a year. */
export function clientsFile(frame: Frame): Rows {
  const { asOf, chance } = frame;
  const lateChurn = churn + moreChurn * wrongness(frame, 'journey.retention');
  const rows = clientNames.map((client, at) => {
    const days = chance.whole(30, 1500);
    const since = addDays(asOf, -days);
    const leavesEarly = Math.floor((Math.log(1 - chance.uniform()) / Math.log(1 - churn)) * 365);
    const inLastYear = days > 365 && chance.happens(lateChurn) ? days - 365 + chance.whole(0, 364) : null;
    const stays = leavesEarly < days - 365 ? leavesEarly : inLastYear;
    const until: Day | '' = stays === null ? '' : addDays(since, Math.max(20, stays));
    const large = at === 1 && wrongness(frame, 'clients.concentration') > 0;
    const monthly = large ? 60_000 : Math.round(chance.lognormal(usualMonth.middle, usualMonth.spread) / 10) * 10;
    return [client, since, large ? '' : until, monthly, `${margin}%`, '', chance.happens(0.7) ? 'yes' : 'no'];
  });
  return [['client', 'since', 'until', 'monthly_value', 'margin', 'sponsor', 'ideal_fit'], ...rows];
}

/** What clients who leave in the last year, and would not have, leave in a year; of those that such a file tells of. */
export function leftEarly(frame: Frame, clients: Rows): number {
  const yearAgo = addDays(frame.asOf, -365);
  const there = clients.slice(1).filter(([, since, until]) => {
    const hasStayed = until === '' || (typeof until === 'string' && until >= yearAgo);
    return hasStayed && typeof since === 'string' && since <= yearAgo;
  });
  const each = 12 * usualMonth.middle * Math.exp(usualMonth.spread ** 2 / 2) * (margin / 100);
  return there.length * moreChurn * wrongness(frame, 'journey.retention') * each;
}

const limited = (value: number, low: number, high: number) => Math.min(high, Math.max(low, Math.round(value)));

/** Two years of answers: ten a month on recommending, fifteen on the stages; two of three who are asked answer. */
export function surveysFile(frame: Frame): Rows {
  const { asOf, chance } = frame;
  const rows: (string | number)[][] = [];
  const ask = (client: string, stage: string, kind: string, sent: Day, rating: number) => {
    const answers = chance.happens(0.66);
    rows.push([client, stage, kind, sent, answers ? addDays(sent, 1) : '', answers ? rating : '', '', '']);
  };
  for (let days = 700; days > 4; days -= 2) {
    const sent = addDays(asOf, -days);
    const lately = days < 182;
    if (days % 6 < 5) {
      const fall = lately ? wrongness(frame, 'journey.nps') : 0;
      const uniform = chance.uniform();
      const detractor = 0.15 + 0.5 * fall;
      const promoter = detractor + 0.3 + 0.05 * fall;
      const rating =
        uniform < detractor ? chance.whole(3, 6) : uniform < promoter ? chance.whole(7, 8) : chance.whole(9, 10);
      ask(chance.pick(clientNames), '', 'nps', sent, rating);
    }
    const stage = stages[chance.whole(0, 2)] ?? stages[0];
    const worse = stage === stages[1] && lately ? 3 * wrongness(frame, 'journey.experience') : 0;
    ask(chance.pick(clientNames), stage, 'stage', sent, limited(8.2 - worse + 1.3 * chance.normal(), 1, 10));
  }
  return [['client', 'stage', 'kind', 'sent_at', 'answered_at', 'rating', 'better_1', 'better_2'], ...rows];
}
