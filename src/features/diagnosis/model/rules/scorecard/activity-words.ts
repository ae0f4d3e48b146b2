import { type Day, dateLabel } from '#lib/calendar/day.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import type { Basis, Claim } from '../../claim.ts';
import type { Evidence } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import type { ActivityLink } from './activity-link.ts';
import type { MetricPast } from './metric-past.ts';
import { amountOf, evidenceUnit } from './metric-words.ts';
import type { SalesCycle } from './sales-cycle.ts';

/** An activity on goal beside an outcome that is not. Counts are of the last `window` judged weeks. */
export interface Standstill {
  readonly driver: MetricPast;
  readonly driven: MetricPast;
  readonly window: number;
  readonly activity: number;
  readonly outcome: number;
  /** Since when the activity is on goal nearly always. */
  readonly green: { readonly weeks: number; readonly since: Day };
  /** Weeks in which both have a value. */
  readonly n: number;
  readonly cycle: SalesCycle | null;
}

export type Reason =
  | { readonly cause: 'too-early'; readonly known: Day }
  | { readonly cause: 'by-link'; readonly link: ActivityLink };

interface Said {
  readonly basis: Basis;
  readonly cause: 'too-early' | 'misaligned' | 'goal-too-low' | 'cannot-tell';
  readonly because: string;
  readonly causes: readonly string[];
  readonly actions: readonly string[];
  readonly wouldChange: string;
  readonly evidence?: readonly Evidence[];
  readonly outranks?: readonly string[];
}

export function causeClaim(standstill: Standstill, reason: Reason, ground: Ground): Claim {
  const { driver, driven, window, activity, outcome } = standstill;
  const [does, gets] = [driver.subject.name, driven.subject.name];
  const {
    because,
    evidence = [],
    ...said
  } = reason.cause === 'too-early' ? tooEarly(standstill, reason.known) : byLink(standstill, reason.link, ground);
  return {
    ...said,
    subject: driven.subject,
    title: `${gets} is off goal while ${does} is on goal${titles[said.cause]}`,
    symptom: `${does} was on goal in ${activity} of the last ${window} weeks, ${gets} in ${outcome}. ${because}`,
    evidence: [
      {
        label: `${does}, on goal`,
        value: activity / window,
        ...wilsonInterval(activity, window),
        n: window,
        unit: 'share',
      },
      {
        label: `${gets}, on goal`,
        value: outcome / window,
        ...wilsonInterval(outcome, window),
        n: window,
        unit: 'share',
      },
      ...evidence,
    ],
    effect: null,
  };
}

const titles: Readonly<Record<Said['cause'], string>> = {
  'too-early': ': too early to judge',
  misaligned: ', and the two have nothing to do with each other',
  'goal-too-low': ', because that goal is too low',
  'cannot-tell': ', and why cannot be told yet',
};

function tooEarly({ driver, driven, green, cycle }: Standstill, known: Day): Said {
  const weeks = cycle?.weeks ?? 0;
  const name = driver.subject.name;
  return {
    basis: { kind: 'estimated', chance: 0.9 },
    cause: 'too-early',
    because: `${name} has been green for ${green.weeks} ${green.weeks === 1 ? 'week' : 'weeks'}; 85 % of deals here are closed within ${weeks} weeks (${cycle?.closed} of ${cycle?.deals} deals are). Too early to blame the activity.`,
    causes: ['What was done has not had the time to show.'],
    actions: [`Go on with ${name}, and wait until ${dateLabel(known, true)} before judging it.`],
    wouldChange: `${driven.subject.name} still off goal after ${dateLabel(known, true)}.`,
    evidence: [
      { label: 'weeks since the activity turned green', value: green.weeks, n: green.weeks, unit: 'weeks' },
      { label: 'weeks within which 85 % of deals are closed', value: weeks, n: cycle?.deals ?? 0, unit: 'weeks' },
    ],
    outranks: ['scorecard.red-streak'],
  };
}

function byLink({ driver, driven, n, cycle }: Standstill, link: ActivityLink, ground: Ground): Said {
  const [does, gets] = [driver.subject.name, driven.subject.name];
  if (link.kind === 'none') {
    return {
      basis: { kind: 'estimated', chance: 0.95 },
      cause: 'misaligned',
      because: `Over ${n} weeks the two do not move together, at whatever distance: a link worth steering by would have shown.`,
      causes: [`${does} is not what brings ${gets}.`, `It is done, but not for those who could become ${gets}.`],
      actions: [
        `Ask the people who do it what they believe moves ${gets}, and count that for 13 weeks.`,
        `Stop asking for ${does} in the weekly meeting.`,
      ],
      wouldChange: 'A correlation above 0.3 at any lag.',
      evidence: [correlation(link.nearest)],
    };
  }
  if (link.kind === 'goal-too-low') {
    const { best, p, usual, needed } = link;
    const words = (amount: number) => amountOf(amount, driver.metric, ground);
    const level = needed && `about ${words(needed.mid)} (${words(needed.low)} to ${words(needed.high)})`;
    return {
      basis: { kind: 'tested', p, posterior: 1 - p / 2, matters: true, surely: true, most: 'likely' },
      cause: 'goal-too-low',
      because: `They move together, and the goal of ${does} lies below its own mean of ${words(usual)}: it is met without doing more.${level === null ? ' How much it would take lies too far beyond anything that was done yet.' : ` For ${gets} to be on goal it takes ${level} a week.`}`,
      causes: [`The goal of ${does} was set by what is usual, not by what ${gets} needs.`],
      actions: [
        level === null
          ? `Raise the goal of ${does} step by step, and watch ${gets}.`
          : `Raise the goal of ${does} to ${level} a week.`,
      ],
      wouldChange: `Weeks with more of ${does} and no more of ${gets}.`,
      evidence: [
        correlation(best),
        { label: `${does}, mean`, value: usual, n, unit: evidenceUnit(driver.metric, ground) },
        ...(needed === null
          ? []
          : [
              {
                label: `${does}, needed`,
                value: needed.mid,
                low: needed.low,
                high: needed.high,
                n,
                unit: evidenceUnit(driver.metric, ground),
              },
            ]),
      ],
    };
  }
  const time = cycle === null ? ' How long deals take here is not known either.' : '';
  return {
    basis: { kind: 'estimated', chance: 0.8, most: 'hint' },
    cause: 'cannot-tell',
    because: `Whether they have to do with each other cannot be told from ${n} weeks.${time}`,
    causes: [
      `${does} does not bring ${gets}.`,
      `Its goal is too low to bring enough.`,
      'It takes longer than anybody thinks.',
    ],
    actions: [
      `Go through the last ten cases of ${gets} and ask for each whether ${does} came before it.`,
      ...(cycle === null ? ['Record when each deal began and when it was closed (deals.csv).'] : []),
    ],
    wouldChange: `About 43 weeks of both tell whether there is a useful link; ${n} are there.`,
    ...(link.nearest === null ? {} : { evidence: [correlation(link.nearest)] }),
  };
}

function correlation({
  lag,
  r,
  interval,
  n,
}: NonNullable<Extract<ActivityLink, { kind: 'unknown' }>['nearest']>): Evidence {
  const when = lag === 0 ? 'in the same week' : `${lag} ${lag === 1 ? 'week' : 'weeks'} later`;
  return {
    label: `correlation of steps, ${when}`,
    value: r,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    n,
    unit: 'correlation',
  };
}
