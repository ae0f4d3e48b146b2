import { type EarnedJob, type EarnedJobs, earnedJobs, rateOf, shortOf } from '#features/work/model/effective-rate.ts';
import { nameKey } from '#lib/name-key.ts';
import { rankSum } from '#statistics/before-after/rank-sum.ts';
import { bootstrapInterval } from '#statistics/bootstrap.ts';
import { median } from '#statistics/median.ts';
import type { Claim } from '../../claim.ts';
import type { Figure } from '../../figure.ts';
import type { Evidence, Subject } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, listed, moneyText, numberText, shareText } from '../../wording.ts';

const least = { jobs: 5, clear: 12 } as const;
/** Of the usual rate: a job below that took twice the hours it paid for. */
const half = 0.5;
const mostShown = 10;

export const effectiveRate: Rule = {
  id: 'work.effective-rate',
  version: 2,
  explanation: {
    estimates:
      'What an hour of work earned: by job, by client, and what the hours of the poor jobs would have earned elsewhere.',
    method:
      'Price less outside costs over all hours, also unbilled ones, of the finished projects of the last year. The usual rate is the company’s own median. Jobs below half of it are told where they cost a tenth of what all earned (a setting). A client with five jobs is compared with the others (Mann and Whitney; the rate with a bootstrap interval).',
    minimumData: `One finished project with a price and hours is a fact; ${least.jobs} for a usual rate and for a client, ${least.clear} before a client can be clear.`,
    smallestDifference: 'A tenth of the usual rate (a setting); with 12 jobs of a client about a third is seen.',
    knownFailure:
      'Hours that are not booked make a job look good. A small job pays for the way there as a large one does. Costs that stand in no project are not taken off.',
    source: 'Efron 1979; Mann and Whitney 1947.',
  },
  look({ projects, time }, ground) {
    if (!projects.some(({ status }) => status === 'done')) return [];
    const earned = earnedJobs(projects, time, ground.asOf);
    if (earned.jobs.length < least.jobs) return [table(earned, ground)];
    const usual = median(earned.jobs.map(({ rate }) => rate));
    return [companyClaim(earned, usual, ground), ...clientClaims(earned, usual, ground)];
  },
};

const companyOf = ({ company }: Ground): Subject => ({ kind: 'company', name: company.name });
const anHour = (rate: number, { company }: Ground) => `${moneyText(rate, company.currency)} an hour`;
const bySize = (jobs: readonly EarnedJob[], usual: number) =>
  jobs.toSorted((one, other) => shortOf([other], usual) - shortOf([one], usual));

const jobEvidence = (jobs: readonly EarnedJob[], { company }: Ground): Evidence[] =>
  jobs.slice(0, mostShown).map(({ project, rate, hours }) => ({
    label: `an hour of ${project.project} (${counted(hours, 'hour')})`,
    value: rate,
    n: 1,
    unit: company.currency,
  }));

/** With so few no rate is usual: what each earned, the poorest first. */
function table({ jobs, unknown }: EarnedJobs, ground: Ground): Claim {
  const poorest = jobs.toSorted((one, other) => one.rate - other.rate);
  return tooLittle({
    subject: companyOf(ground),
    title: `${counted(jobs.length, 'finished job')} with a price and hours: too few for a usual rate`,
    symptom:
      jobs.length === 0
        ? `${listed(unknown.map(({ project }) => project))}: the price is missing, or no hours were booked under the name.`
        : `Poorest first: ${listed(
            poorest.map(({ project, rate }) => `${project.project} (${anHour(rate, ground)})`),
            6,
          )}.`,
    actions: ['Write the price and outside costs beside every project, and book all hours under its name.'],
    evidence: jobEvidence(poorest, ground),
    wouldChange: `${counted(least.jobs - jobs.length, 'more finished job')} with a price and hours.`,
  });
}

function figureOf(jobs: readonly EarnedJob[], { company }: Ground): Figure {
  return {
    kind: 'bars',
    unit: company.currency,
    bars: jobs
      .slice(0, mostShown)
      .map(({ project, rate }) => ({ name: project.project, n: 1, value: rate, low: rate, high: rate })),
  };
}

function companyClaim({ jobs, unknown, isYear }: EarnedJobs, usual: number, ground: Ground): Claim {
  const { currency } = ground.company;
  const poor = bySize(
    jobs.filter(({ rate }) => rate < half * usual),
    usual,
  );
  const lost = shortOf(poor, usual);
  const all = jobs.reduce((sum, { earned }) => sum + earned, 0);
  const range = bootstrapInterval(jobs, rateOf, ground.seed);
  const when = isYear ? 'in the last twelve months' : 'so far';
  const blanks =
    unknown.length === 0
      ? ''
      : ` ${counted(unknown.length, 'finished project')} without a price or hours ${unknown.length === 1 ? 'is' : 'are'} not in it.`;
  const symptom = `${counted(jobs.length, 'job was', 'jobs were')} finished ${when}; the one in the middle earned ${anHour(usual, ground)}, all together ${anHour(rateOf(jobs), ground)}${range === null ? '' : ` (${moneyText(range.low, currency)} to ${moneyText(range.high, currency)})`}.${blanks}`;
  const evidence: Evidence[] = [
    { label: 'an hour of all jobs', value: rateOf(jobs), ...range, n: jobs.length, unit: currency },
    { label: 'an hour of the job in the middle', value: usual, n: jobs.length, unit: currency },
  ];
  if (lost <= 0 || lost < ground.thresholds.moneyGap * all) {
    return nothingWrong({
      subject: companyOf(ground),
      title: `No job cost much beside the others: ${anHour(usual, ground)} is usual`,
      symptom,
      evidence,
      wouldChange: `Jobs below half of that which cost ${shareText(ground.thresholds.moneyGap)} of what all earn.`,
      figure: figureOf(bySize(jobs, usual), ground),
    });
  }
  const amount = moneyText(lost, currency);
  return {
    subject: companyOf(ground),
    basis: { kind: 'counted', complete: unknown.length === 0 },
    cause: null,
    title: `${counted(poor.length, 'job')} earned less than half of a usual hour: ${amount} short`,
    symptom: `${symptom} Most money first: ${listed(
      poor.map(
        (job) =>
          `${job.project.project} (${anHour(job.rate, ground)}, ${moneyText(shortOf([job], usual), currency)} short)`,
      ),
    )}.`,
    causes: [
      'They took longer than quoted.',
      'The scope grew and the price did not.',
      'Hours that nobody billed: coming back, waiting, driving.',
    ],
    actions: [
      `Take ${poor[0]?.project.project ?? 'the first of them'} and write down, hour by hour, what was not in the quote.`,
      'From Monday on, work that was not quoted begins with a signed change order.',
      `Do not quote the next job of this kind below ${anHour(usual, ground)}.`,
    ],
    evidence: [...evidence, ...jobEvidence(poor, ground)],
    effect: { low: lost, mid: lost, high: lost, per: isYear ? 'year' : 'once' },
    wouldChange: 'Hours that belong to another job, or a price that is not in the list.',
    figure: figureOf(poor, ground),
  };
}

function clientClaims({ jobs, isYear }: EarnedJobs, usual: number, ground: Ground): Claim[] {
  const keyOf = ({ project }: EarnedJob) => (project.client === null ? '' : nameKey(project.client));
  return [...Map.groupBy(jobs, keyOf)].flatMap(([key, own]) => {
    if (key === '' || own.length < least.jobs || jobs.length - own.length < least.jobs) return [];
    const others = jobs.filter((job) => keyOf(job) !== key);
    return clientClaim({ own, others, usual, isYear }, ground);
  });
}

interface OfClient {
  readonly own: readonly EarnedJob[];
  readonly others: readonly EarnedJob[];
  readonly usual: number;
  readonly isYear: boolean;
}

function clientClaim({ own, others, usual, isYear }: OfClient, ground: Ground): Claim[] {
  const { currency } = ground.company;
  const rates = (some: readonly EarnedJob[]) => some.map(({ rate }) => rate);
  const test = rankSum(rates(own), rates(others));
  if (test === null) return [];
  const name = own[0]?.project.client ?? '';
  const rate = rateOf(own);
  const [range, wide] = [0.95, 0.9].map((level) => bootstrapInterval(own, rateOf, ground.seed, { level }));
  const hours = own.reduce((sum, job) => sum + job.hours, 0);
  const short = (at: number) => Math.max(0, (usual - at) * hours);
  const matters = rate <= (1 - ground.thresholds.moneyGap) * usual;
  const between = range == null ? '' : ` (${moneyText(range.low, currency)} to ${moneyText(range.high, currency)})`;
  return [
    {
      subject: { kind: 'client', name },
      basis: {
        kind: 'tested',
        p: test.p.twoSided,
        posterior: test.p.greater / (test.p.less + test.p.greater),
        matters,
        surely: range != null && range.high < (1 - ground.thresholds.moneyGap) * usual,
        most: own.length < least.clear ? 'likely' : 'clear',
      },
      cause: null,
      title: matters
        ? `An hour for ${name} earns ${moneyText(rate, currency)}, a usual one ${moneyText(usual, currency)}`
        : `An hour for ${name} earns as much as a usual one`,
      symptom: `Over ${counted(own.length, 'job')} and ${numberText(hours)} hours: ${anHour(rate, ground)}${between}; ${counted(others.length, 'job')} for others: ${anHour(rateOf(others), ground)}.`,
      causes: ['Prices that were agreed long ago.', 'More calls, changes and waiting than with others.'],
      actions: [
        `Write down what ${name} asks for beside the work itself, and put a price on it in the next quote.`,
        `Quote the next job for ${name} at ${anHour(usual, ground)}; decide beforehand whether you would rather not have it.`,
      ],
      evidence: [
        { label: `an hour for ${name}`, value: rate, ...range, n: own.length, unit: currency },
        { label: 'an hour for all others', value: rateOf(others), n: others.length, unit: currency },
      ],
      effect:
        matters && wide != null
          ? { low: short(wide.high), mid: short(rate), high: short(wide.low), per: isYear ? 'year' : 'once' }
          : null,
      wouldChange: `${counted(Math.max(1, least.clear - own.length), 'more job')} for ${name} at the usual rate.`,
    },
  ];
}
