import { addDays, type Day } from '#lib/calendar/day.ts';
import { busyness, closedWeeks, type Frame, people, type Rows, wrongness } from './frame.ts';

export const stages = ['Lead', 'Estimate', 'Offer', 'Won'] as const;
const advance = [0.85, 0.78, 0.72] as const;
const sources = ['web', 'referral', 'repeat'] as const;
const reasons = ['price', 'timing', 'went quiet', 'did it themselves', 'other scope'] as const;
/** Of deals of which nothing is wrong: the share that is won, and the mean value of a job. */
export const usualDeals = {
  won: advance[0] * advance[1] * advance[2],
  value: 24 * 85 * Math.exp(0.5 ** 2 / 2 + 0.15 ** 2 / 2),
} as const;

const weeksOfDeals = 84;
const dealsAWeek = 4;

export interface GeneratedDeal {
  readonly name: string;
  readonly client: string;
  readonly owner: string;
  readonly source: string;
  readonly hours: number;
  readonly value: number;
  readonly followed: boolean;
  readonly entered: readonly Day[];
  readonly closed: Day | null;
  readonly won: boolean;
  readonly reason: string;
}

/** The share of deals that go on from a stage, by everything that may be wrong. */
function goesOn(frame: Frame, stage: number, deal: { owner: string; followed: boolean; since: number }): number {
  const size = (rule: string, cause: string | null = null) => wrongness(frame, rule, cause);
  const lately = deal.since < 182;
  const [first, second, third] = advance;
  if (stage === 0) return first;
  if (stage === 1) return second * (1 - 0.6 * (deal.since < 300 ? size('journey.bottleneck') : 0));
  const sales = 'sales.people-process-message';
  const person = deal.owner === people[1] ? 0.6 * size(sales, 'people') : 0;
  const steps = deal.followed ? 0 : 0.6 * size(sales, 'process');
  return third * (1 - person) * (1 - steps) * (1 - (lately ? 0.6 * size(sales, 'message') : 0));
}

function oneDeal(frame: Frame, created: Day, name: string, clients: readonly string[]): GeneratedDeal {
  const { asOf, chance } = frame;
  const uniform = chance.uniform();
  const owner = uniform < 0.45 ? people[0] : uniform < 0.75 ? people[1] : people[2];
  const followed = chance.happens(wrongness(frame, 'sales.people-process-message', 'process') > 0 ? 0.5 : 0.9);
  const hours = Math.round(chance.lognormal(24, 0.5));
  const entered: Day[] = [created];
  const daysSince = (from: Day) => (Date.parse(asOf) - Date.parse(from)) / 86_400_000;
  const message = wrongness(frame, 'sales.people-process-message', 'message');
  for (let stage = 0; ; stage += 1) {
    const from = entered[stage] ?? created;
    const isSlow = stage === 1 && daysSince(from) < 182;
    const days = chance.lognormal(7, 0.6) * (1 + (isSlow ? 1.2 * wrongness(frame, 'journey.slow-stage') : 0));
    const left = addDays(from, Math.max(1, Math.round(days)));
    const base = {
      name,
      client: chance.happens(0.1) ? (clients[3] ?? '') : chance.pick(clients),
      owner,
      source: chance.pick(sources),
      hours,
      followed,
      entered,
    };
    const value = Math.round((hours * 85 * chance.lognormal(1, 0.15)) / 10) * 10;
    if (left > asOf) return { ...base, value, closed: null, won: false, reason: '' };
    const since = daysSince(left);
    if (!chance.happens(goesOn(frame, stage, { owner, followed, since }))) {
      const shared = message > 0 && since < 182 && chance.happens(0.75);
      return { ...base, value, closed: left, won: false, reason: shared ? 'cheaper elsewhere' : chance.pick(reasons) };
    }
    entered.push(left);
    if (stage === stages.length - 2) return { ...base, value, closed: left, won: true, reason: '' };
  }
}

/** Won deals a year that go lost at the second stage since it lets fewer through, in a year with its holidays. */
export function lostAtEstimate(frame: Frame): number {
  const deals = closedWeeks(frame, 52).reduce((sum, week) => sum + dealsAWeek * busyness(frame, week), 0);
  return deals * usualDeals.won * 0.6 * wrongness(frame, 'journey.bottleneck');
}

export function generateDeals(frame: Frame, clients: readonly string[]): GeneratedDeal[] {
  const { chance, asOf } = frame;
  const deals: GeneratedDeal[] = [];
  for (const week of closedWeeks(frame, weeksOfDeals)) {
    const dry = (Date.parse(asOf) - Date.parse(week)) / 86_400_000 < 126 ? 0.97 * wrongness(frame, 'work.famine') : 0;
    for (let left = chance.count(dealsAWeek * busyness(frame, week) * (1 - dry)); left > 0; left -= 1) {
      deals.push(oneDeal(frame, addDays(week, chance.whole(0, 4)), `Job ${deals.length + 1}`, clients));
    }
  }
  const stuck = wrongness(frame, 'journey.stuck-deals') > 0 ? 8 : 0;
  for (let at = 0; at < stuck; at += 1) {
    const created = addDays(asOf, -chance.whole(200, 300));
    const entered = [created, addDays(created, 6)];
    const deal = oneDeal(frame, created, `Forgotten job ${at + 1}`, clients);
    deals.push({ ...deal, entered, closed: null, won: false, reason: '' });
  }
  return deals;
}

export function dealsFile(deals: readonly GeneratedDeal[]): Rows {
  const rows = deals.map(
    ({ name, client, owner, source, value, hours, followed, entered, closed, won, reason }, at) => [
      `D${at + 1}`,
      name,
      client,
      owner,
      source,
      value,
      entered[0] ?? '',
      stages[entered.length - 1] ?? '',
      closed === null ? 'open' : won ? 'won' : 'lost',
      closed ?? '',
      reason,
      followed ? 'yes' : 'no',
      hours,
      ...stages.map((_, stage) => entered[stage] ?? ''),
    ],
  );
  const header = [
    'id',
    'name',
    'account',
    'owner',
    'source',
    'value',
    'created',
    'stage',
    'status',
    'closed',
    'lost_reason',
  ];
  return [[...header, 'process_followed', 'hours', ...stages.map((stage) => `entered: ${stage}`)], ...rows];
}
