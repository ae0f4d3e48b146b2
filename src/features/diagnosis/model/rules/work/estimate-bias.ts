import { type QuotedJob, quotedAndSpent } from '#features/work/model/estimates.ts';
import { nameKey } from '#lib/name-key.ts';
import { type EstimateFactor, estimateFactor } from '#statistics/forecast/estimate-factor.ts';
import type { Claim } from '../../claim.ts';
import type { Evidence, Subject, Verdict } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, listed, numberText, shareText } from '../../wording.ts';

const least = { factor: 10, buffer: 20, clear: 40 } as const;

export const estimateBias: Rule = {
  id: 'work.estimate-bias',
  version: 2,
  explanation: {
    estimates:
      'By how much jobs take longer, or less long, than they were quoted: as a rule, in sum, and to plan with.',
    method:
      'Hours booked on finished projects over hours quoted: the geometric mean with Student’s t on the logarithms, the ratio of the sums, and what 85 of 100 stay within. For the company, and for each client with ten jobs.',
    minimumData: `${least.factor} finished projects with a quote in hours and booked hours for a factor, ${least.buffer} for a hint and for the buffer, ${least.clear} before it can be clear.`,
    smallestDifference: 'A fifth (a setting). Where jobs vary by half, 20 of them show a fifth.',
    knownFailure:
      'Hours that nobody recorded make quotes look good. A scope that grew with the price is no wrong estimate. Quotes that are written after the work are always right.',
    source: 'Jørgensen on estimation; Jones and Cullum 2019, arXiv:1901.01621.',
  },
  look({ projects, time }, ground) {
    if (!projects.some(({ status }) => status === 'done')) return [];
    const jobs = quotedAndSpent(projects, time);
    const byClient = Map.groupBy(jobs, ({ project }) => (project.client === null ? '' : nameKey(project.client)));
    const clients = [...byClient].filter(
      ([key, own]) => key !== '' && own.length >= least.factor && own.length < jobs.length,
    );
    return [
      claimOn({ kind: 'company', name: ground.company.name }, jobs, ground),
      ...clients.map(([key, own]) => claimOn({ kind: 'client', name: own[0]?.project.client ?? key }, own, ground)),
    ];
  },
};

const mostFor = (n: number): Verdict => (n < least.buffer ? 'nothing' : n < least.clear ? 'likely' : 'clear');

function evidenceOf({ n, typical, interval, total, p85 }: EstimateFactor): Evidence[] {
  return [
    { label: 'a typical job takes, times the quote', value: typical, ...interval, n, unit: 'times' },
    { label: 'all jobs together, times their quotes', value: total, n, unit: 'times' },
    ...(n < least.buffer
      ? []
      : [{ label: '85 of 100 jobs stay within, times the quote', value: p85, n, unit: 'times' }]),
  ];
}

const nameOf = ({ project, estimate, actual }: QuotedJob) =>
  `${project.project} (${numberText(actual)} hours for ${numberText(estimate)})`;

function claimOn(subject: Subject, jobs: readonly QuotedJob[], ground: Ground): Claim {
  const found = estimateFactor(jobs);
  if (found === null || found.n < least.factor) {
    const over = jobs.filter(({ estimate, actual }) => actual > estimate).length;
    return tooLittle({
      subject,
      title: `${counted(jobs.length, 'finished job')} with a quote and hours: too few for a factor`,
      symptom:
        jobs.length === 0
          ? 'No finished project has both: the hours that were quoted, and hours booked under its name.'
          : `${over} of ${jobs.length} took longer than quoted: ${listed(jobs.map(nameOf), 6)}.`,
      actions: ['Write the quoted hours beside every project, and book hours under its name.'],
      wouldChange: `${counted(least.factor - jobs.length, 'more finished job')} with both.`,
    });
  }
  return factorClaim(subject, jobs, found, ground);
}

function factorClaim(subject: Subject, jobs: readonly QuotedJob[], found: EstimateFactor, ground: Ground): Claim {
  const { n, typical, interval, total, p85, longer } = found;
  const isLonger = typical >= 1;
  const gap = Math.log(1 + ground.thresholds.timeGap);
  const range = interval === null ? '' : ` (${times(interval.low)} to ${times(interval.high)})`;
  const whose = subject.kind === 'client' ? `Jobs for ${subject.name}` : 'Jobs';
  const size = shareText(Math.abs(typical - 1));
  const buffer = n < least.buffer ? '' : ` 85 of 100 stay within ${times(p85)} times.`;
  const worst = jobs.toSorted((one, other) => other.actual - other.estimate - (one.actual - one.estimate));
  return {
    subject,
    basis: {
      kind: 'tested',
      p: 2 * Math.min(longer, 1 - longer),
      posterior: isLonger ? longer : 1 - longer,
      matters: Math.abs(Math.log(typical)) >= gap - 1e-9,
      surely: interval !== null && (isLonger ? Math.log(interval.low) : -Math.log(interval.high)) > gap,
      most: mostFor(n),
    },
    cause: null,
    title: isLonger
      ? `${whose} take ${size} longer than they are quoted`
      : `${whose} take ${size} less time than they are quoted`,
    symptom: `A typical one of ${counted(n, 'finished job')} takes ${times(typical)} times its quote${range}; all together ${times(total)} times, where large jobs weigh more.${buffer}`,
    causes: isLonger
      ? [
          'Quotes are made for the job that goes well.',
          'The scope grows and nobody writes a change order.',
          'Getting there, setting up and clearing away are not in the quote.',
        ]
      : ['A reserve in every quote; who compares prices goes elsewhere.', 'Hours of these jobs are booked elsewhere.'],
    actions: isLonger
      ? [
          `Multiply the hours of the next quote by ${times(typical)}${n < least.buffer ? '' : `, and plan the calendar with ${times(p85)}`}.`,
          `Sit down with ${listed(worst.slice(0, 3).map(nameOf), 3)} and write down what was not in the quote.`,
          'From Monday on, work that was not quoted begins with a signed change order.',
        ]
      : [
          'Take the last three jobs that were lost on price and quote them again with the true hours.',
          'Check that all hours of a job are booked under its name.',
        ],
    evidence: evidenceOf(found),
    effect: null,
    wouldChange:
      n < least.clear
        ? `${counted(least.clear - n, 'more finished job')}: then it can be settled.`
        : `A typical job within ${shareText(ground.thresholds.timeGap)} of its quote.`,
  };
}

/** `1.25`: two decimals, because a tenth of a job is money. */
const times = (ratio: number) => ratio.toFixed(2);
