import { median } from '#statistics/median.ts';
import { kaplanMeier } from '#statistics/survival/kaplan-meier.ts';
import { survivalQuantile } from '#statistics/survival/survival-quantile.ts';
import type { RatingSign, RatingTrend } from './rating.ts';

const day = 86_400_000;
/** Below so many solved, how long it takes is not told. */
const leastToTell = 5;

/** Below so many points each is told by itself: a line through them would look like a course. */
export const leastDrawn = 5;

export interface IssueLife {
  /** Milliseconds of Unix time. */
  readonly raisedAt: number;
  /** Null as long as it is open. */
  readonly endedAt: number | null;
  /** Not one that was let go of: how long that would have taken is not known. */
  readonly solved: boolean;
}

export interface IssueTimes {
  readonly n: number;
  readonly solved: number;
  readonly open: number;
  /** Days until half are solved, with the interval of 95 % (Kaplan-Meier, Brookmeyer-Crowley); null of what is not reached. */
  readonly half: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Days since the open ones were raised; null of none. */
  readonly openMedian: number | null;
  readonly openOldest: number | null;
}

/** What is still open counts as unfinished, so that the slow ones are not left out because they are slow. */
export function issueTimes(issues: readonly IssueLife[], now: number): IssueTimes {
  const daysOf = ({ raisedAt, endedAt }: IssueLife) => Math.max(0, ((endedAt ?? now) - raisedAt) / day);
  const curve = kaplanMeier(issues.map((issue) => ({ time: daysOf(issue), event: issue.solved })));
  const { time, low, high } = survivalQuantile(curve);
  const open = issues.filter(({ endedAt }) => endedAt === null).map(daysOf);
  return {
    n: issues.length,
    solved: issues.filter(({ solved }) => solved).length,
    open: open.length,
    half: time,
    low,
    high,
    openMedian: open.length > 0 ? median(open) : null,
    openOldest: open.length > 0 ? Math.max(...open) : null,
  };
}

const days = (count: number): string => {
  const whole = Math.round(count);
  return whole === 0 ? 'less than a day' : whole === 1 ? '1 day' : `${whole} days`;
};

/** `Half are solved within 9 days (6 to 15; 31 of 40 solved).` @param issues the company’s word for several. */
export function solveTimeWords({ n, solved, half, low, high }: IssueTimes, issues: string): string {
  if (n === 0) return `No ${issues} were raised yet.`;
  if (solved < leastToTell) return `${solved} of ${n} solved: too few to say how long it takes.`;
  if (half === null) return `Not yet half of the ${issues} are solved: ${solved} of ${n}.`;
  const range = low === null ? '' : `${Math.round(low)} to ${high === null ? 'not known' : Math.round(high)} days; `;
  return `Half of the ${issues} are solved within ${days(half)} (${range}${solved} of ${n} solved).`;
}

/** `9 are open, half of them for more than 12 days, the oldest for 41 days.` */
export function openAgeWords({ open, openMedian, openOldest }: IssueTimes): string {
  if (openMedian === null || openOldest === null) return 'None is open.';
  if (open < leastToTell) return `${open} ${open === 1 ? 'is' : 'are'} open, the oldest for ${days(openOldest)}.`;
  return `${open} are open, half of them for more than ${days(openMedian)}, the oldest for ${days(openOldest)}.`;
}

export interface WeekOnGoal {
  readonly on: number;
  /** Of so many that could be judged. */
  readonly n: number;
}

/** `9 of 14 on goal in the last week; 6 to 11 in the 13 weeks.` Weeks resemble each other, so they are not added up. */
export function onGoalWords(weeks: readonly WeekOnGoal[]): string {
  const judged = weeks.filter(({ n }) => n > 0);
  const last = judged.at(-1);
  if (last === undefined) return 'No number of this team that you may see could be judged in these weeks.';
  const counts = judged.map(({ on }) => on);
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const before = judged.length < 2 ? '' : `; ${low === high ? low : `${low} to ${high}`} in the ${judged.length} weeks`;
  return `${last.on} of ${last.n} on goal in the last week${before}.`;
}

const standings: Readonly<Record<Exclude<RatingTrend['standing'], 'steady'>, string>> = {
  'too-few': 'too few to tell a change',
  fell: 'it fell',
  rose: 'it rose',
};
const rounded = (mark: number): string => String(Math.round(mark * 10) / 10);

/** What earlier meetings showed, where the last one brings nothing new: the longest stretch of them. */
function steadyWords({ n, signs, usual }: RatingTrend): string {
  const lengthOf = ({ from, to }: RatingSign) => to - from + 1;
  const longest = signs.reduce<RatingSign | null>(
    (best, sign) => (best === null || lengthOf(sign) > lengthOf(best) ? sign : best),
    null,
  );
  if (longest === null || usual === null) return 'no change to tell';
  const many = lengthOf(longest);
  const side = longest.direction === 'up' ? 'above' : 'below';
  if (many === 1) return `nothing new in the last one; an earlier one was ${side} that`;
  const which = longest.to === n - 1 ? `the last ${many}` : `${many} earlier ones in a row`;
  return `nothing new in the last one; ${which} were ${side} the mean of ${rounded(usual.centre)}`;
}

/** `8.4 in the last one; 14 meetings rated, usually 7.6 to 9.1: no change to tell.` */
export function ratingTrendWords(means: readonly (number | null)[], trend: RatingTrend): string {
  const { n, standing, usual, each } = trend;
  const last = means.findLast((mean) => mean !== null);
  if (last === undefined || last === null) return 'No meeting was rated yet.';
  const bounds = usual && standing !== 'too-few' ? `${rounded(usual.lower)} to ${rounded(usual.upper)}` : null;
  const range = bounds === null ? '' : each ? `, ${bounds} to be expected after the one before` : `, usually ${bounds}`;
  const said = standing === 'steady' ? steadyWords(trend) : standings[standing];
  return `${rounded(last)} in the last one; ${n} ${n === 1 ? 'meeting' : 'meetings'} rated${range}: ${said}.`;
}
