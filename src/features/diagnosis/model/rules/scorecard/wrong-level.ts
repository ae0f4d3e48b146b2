import type { Claim } from '../../claim.ts';
import type { Ground } from '../../ground.ts';
import type { MetricSeries } from '../../records.ts';
import { nothingWrong } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { subjectOf } from './metric-past.ts';
import { seatClaim, teamClaim } from './wrong-level-spread.ts';

/** Numbers that stand where nobody can control them. */
export const wrongLevel: Rule = {
  id: 'scorecard.wrong-level',
  version: 1,
  explanation: {
    estimates:
      'Whether a metric stands at the level that can control it, by its structure and by whose numbers make it.',
    method:
      'Too high: an activity on the company scorecard that two or more people feed, as their own metrics of that title or that drive it show; or a number of which one person makes 80 %. Too low: retention, or a figure of a whole year, on one person’s scorecard; or a metric of several people that does not tell them apart (intraclass correlation surely below 0.1), or that is mostly weeks good or bad for all.',
    minimumData: 'The levels of the metrics and the people behind them; 3 people and 8 periods each for the numbers.',
    smallestDifference:
      'Structure is counted. That six people do not differ shows mostly after a year of weeks and nearly always after two; of three people it seldom shows.',
    knownFailure:
      'A title that does not say what the number is. People who feed a metric without a metric of their own are not seen.',
    source: 'Counted from the records; Searle, Casella and McCulloch 1992, Variance Components.',
  },
  look({ metrics }, ground) {
    const own = metrics.filter(({ level }) => level === 'person');
    const teams = Map.groupBy(own, ({ title, cadence }) => `${title.toLowerCase()}\n${cadence}`);
    const shared = [...teams.values()].flatMap((team) => teamClaim(team, ground) ?? []);
    return [...metrics.map((metric) => lookAt(metric, metrics, ground)), ...shared];
  },
};

const ofAYear =
  /\b(retention|retained|churn|renewals?|(12|twelve)[- ]months?|annual|yearly|year[- ]to[- ]date|ytd|rolling)\b/i;

function lookAt(metric: MetricSeries, metrics: readonly MetricSeries[], ground: Ground): Claim {
  const feeders = feedersOf(metric, metrics);
  const key = metric.title.toLowerCase();
  const team = metrics.filter(
    ({ level, title, cadence }) => level === 'person' && title.toLowerCase() === key && cadence === metric.cadence,
  );
  const seat = metric.level === 'company' ? seatClaim(metric, team, ground) : null;
  if (seat !== null) return seat;
  if (metric.level === 'company' && metric.kind === 'activity' && feeders.length > 1) return tooHigh(metric, feeders);
  const word =
    metric.level === 'person' ? (metric.cadence === 'yearly' ? 'yearly' : ofAYear.exec(metric.title)?.[0]) : undefined;
  return word === undefined ? fitting(metric, feeders) : tooLow(metric, word);
}

/** The people who have a metric of this title, or one that drives it. */
function feedersOf({ title }: MetricSeries, metrics: readonly MetricSeries[]): string[] {
  const key = title.toLowerCase();
  const people = metrics.flatMap((other) => {
    const who = other.level === 'person' ? (other.person ?? other.owner) : null;
    const feeds = other.title.toLowerCase() === key || other.drives.some((driven) => driven.toLowerCase() === key);
    return who !== null && feeds ? [who] : [];
  });
  return [...new Set(people)].toSorted();
}

function tooHigh(metric: MetricSeries, feeders: readonly string[]): Claim {
  const subject = subjectOf(metric);
  return {
    subject,
    basis: { kind: 'counted', complete: true },
    cause: 'too-high',
    title: `${subject.name} stands too high: ${feeders.length} people feed it`,
    symptom: `It counts work of ${feeders.join(', ')}, and stands on the company scorecard, where nobody of the leadership can move it alone.`,
    causes: ['The leadership looks at what people do, because the results come too late.'],
    actions: [
      `Move ${metric.title} to the scorecard of the department, and of each of these ${feeders.length} people.`,
      'Keep the result that it drives on the company scorecard.',
    ],
    evidence: [{ label: 'people who feed it', value: feeders.length, n: feeders.length, unit: 'people' }],
    effect: null,
    wouldChange: 'One person who alone feeds it, or a place on a department’s scorecard.',
  };
}

function tooLow(metric: MetricSeries, word: string): Claim {
  const subject = subjectOf(metric);
  const who = metric.person ?? metric.owner ?? 'one person';
  return {
    subject,
    basis: { kind: 'counted', complete: true },
    cause: 'too-low',
    title: `${subject.name} stands too low: no single person moves it in a week`,
    symptom: `By its ${metric.cadence === 'yearly' && word === 'yearly' ? 'cadence' : `title (“${word}”)`} it is a figure of many months and of everybody’s work, and it stands on the scorecard of ${who}.`,
    causes: ['A result of the company was handed to a person to make somebody answer for it.'],
    actions: [
      `Move ${metric.title} to the company scorecard.`,
      `Give ${who} the part of it that they do themselves and can count by Friday.`,
    ],
    evidence: [{ label: 'people on whose scorecard it stands', value: 1, n: 1, unit: 'people' }],
    effect: null,
    wouldChange: `${who} naming what they do within a week that moves it.`,
  };
}

function fitting(metric: MetricSeries, feeders: readonly string[]): Claim {
  const subject = subjectOf(metric);
  return nothingWrong({
    subject,
    title: `${subject.name} stands at a fitting level`,
    symptom: 'Its structure gives no reason to move it.',
    evidence: [{ label: 'people who feed it', value: feeders.length, n: feeders.length, unit: 'people' }],
    wouldChange: 'Two or more people feeding an activity of the company, or a yearly figure on one person’s scorecard.',
  });
}
