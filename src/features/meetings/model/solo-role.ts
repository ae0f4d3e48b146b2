import type { AgendaKind, Section } from './agenda.ts';

/** The parts somebody plays who runs a business alone; each acts on what is its own. */
export const soloRoles = ['ceo', 'marketing', 'sales', 'production', 'finance'] as const;
export type SoloRole = (typeof soloRoles)[number];

export const roleWords: Readonly<Record<SoloRole, string>> = {
  ceo: 'CEO',
  marketing: 'Marketing',
  sales: 'Sales',
  production: 'Production',
  finance: 'Finance',
};

const isSoloRole = (text: string): text is SoloRole => (soloRoles as readonly string[]).includes(text);

/**
 * Whose part of the solo hour a section is, by its id: its title may be changed. Agendas from before there was a kind of
 * its own have them as talk.
 */
export function roleOfSection({ id, kind }: Pick<Section, 'id' | 'kind'>, meeting: AgendaKind): SoloRole | null {
  return meeting === 'solo' && (kind === 'role' || kind === 'free') && isSoloRole(id) ? id : null;
}

/**
 * Whose findings a section shows: its own role’s first. The first of these sections has those of roles without a part of
 * the agenda besides, so that nothing that was found is lost.
 * @returns none of a section that is no role’s.
 */
export function rolesShown(sections: readonly Section[], shown: string, meeting: AgendaKind): readonly SoloRole[] {
  const placed = sections.flatMap((section) => {
    const role = roleOfSection(section, meeting);
    return role === null ? [] : [{ id: section.id, role }];
  });
  const own = placed.find(({ id }) => id === shown);
  if (!own) return [];
  const without = soloRoles.filter((role) => !placed.some((one) => one.role === role));
  return own === placed[0] ? [own.role, ...without] : [own.role];
}

/** A metric, as far as it tells who acts on it. */
export interface Traits {
  readonly title: string;
  /** The heading it stands under. */
  readonly group: string;
  readonly unit: string;
}

/**
 * Which role acts on what a rule finds; `metric` where that depends on the metric it was found of. By where the work is
 * done that would put it right:
 * - calls, deals that stand still, and work that runs out are work flowing in: sales. Whether clients would recommend is
 *   what marketing lives on, whether they stay and how they found the work is answered by the work: production.
 * - hours, estimates, backlog, ways of working and what a client gets beyond what was agreed: production.
 * - money, and what is paid for by the month: finance.
 * - whom one depends on, which clients one wants, how the cadence is kept, and what is measured at all: the CEO.
 */
export const actsOn: Readonly<Record<string, SoloRole | 'metric'>> = {
  'scorecard.signal': 'metric',
  'scorecard.red-streak': 'metric',
  'scorecard.green-streak': 'metric',
  'scorecard.not-weekly': 'metric',
  'scorecard.no-action': 'metric',
  'scorecard.activity-without-outcome': 'metric',
  'scorecard.superstar-goal': 'metric',
  'scorecard.wrong-level': 'metric',
  'scorecard.tree-gap': 'metric',
  'scorecard.lead-lag': 'metric',
  'sales.people-process-message': 'sales',
  'journey.bottleneck': 'sales',
  'journey.slow-stage': 'sales',
  'journey.stuck-deals': 'sales',
  'journey.experience': 'production',
  'journey.nps': 'marketing',
  'journey.retention': 'production',
  'calls.missed-share': 'sales',
  'calls.worst-block': 'sales',
  'calls.callback': 'sales',
  'calls.revenue-at-risk': 'sales',
  'work.famine': 'sales',
  'work.overload': 'production',
  'work.backlog': 'production',
  'work.estimate-bias': 'production',
  'work.effective-rate': 'production',
  'clients.concentration': 'ceo',
  'money.loss': 'finance',
  'money.margin': 'finance',
  'money.profit-cash-gap': 'finance',
  'people.owner-dependency': 'ceo',
  'processes.undocumented': 'production',
  'processes.not-followed': 'production',
  'cadence.todos': 'ceo',
  'cadence.priorities': 'ceo',
  'cadence.issues': 'ceo',
  'cadence.rating': 'ceo',
  'tools.review': 'finance',
  'engagement.over-hours': 'production',
  'engagement.scope-drift': 'production',
  'engagement.graduation': 'ceo',
  'engagement.flags': 'ceo',
};

/** In the order in which they win: the cost of a lead is marketing’s, what was earned in an hour is finance’s. */
const words: readonly (readonly [SoloRole, RegExp])[] = [
  [
    'marketing',
    /\b(leads?(?! time)|marketing|visits?|visitors?|campaigns?|posts?|newsletters?|followers?|subscribers?|clicks?|ads?|impressions?|reviews?|referrals?|testimonials?|website|traffic|reach|audience)\b/u,
  ],
  [
    'finance',
    /\b(invoiced?|invoices|cash|margins?|profit|receivables?|payables?|costs?|expenses?|paid|payments?|overdue|debts?|earned|revenue|finance|money)\b/u,
  ],
  [
    'sales',
    /\b(quotes?|quoted|bids?|follow(?:ed)?[ -]up|estimates?|proposals?|close|closed|closing|pipeline|deals?|sales|sell|selling|sold|wins?|won|orders?|booked|bookings?|calls?|prospects?|appointments?)\b/u,
  ],
  [
    'production',
    /\b(hours?|deliver(?:y|ed|ies)|rework|utili[sz]ation|jobs?|projects?|on time|crews?|quality|defects?|callbacks?|backlog|production|shipped|finished|lead time|scrap|safety)\b/u,
  ],
];

/** By the words of its title, then of its heading, then by what it is measured in; else it is the CEO’s. */
export function roleOfMetric({ title, group, unit }: Traits): SoloRole {
  for (const text of [title.toLowerCase(), group.toLowerCase()]) {
    const found = words.find(([, pattern]) => pattern.test(text));
    if (found) return found[0];
  }
  return unit === 'currency' ? 'finance' : unit === 'hours' ? 'production' : 'ceo';
}
