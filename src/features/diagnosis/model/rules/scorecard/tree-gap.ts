import type { Claim } from '../../claim.ts';
import type { Subject } from '../../finding.ts';
import type { MetricSeries } from '../../records.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { subjectOf } from './metric-past.ts';

/** Where the tree of what moves what is broken. */
export const treeGap: Rule = {
  id: 'scorecard.tree-gap',
  version: 1,
  explanation: {
    estimates: 'Nothing: it counts links between metrics.',
    method:
      'A result that nothing is said to move, an activity that is said to move nothing, and a company scorecard without any number of what a client sees or says.',
    minimumData: 'One link between two metrics; without any, what drives what was not written down.',
    smallestDifference: 'It counts and measures no size.',
    knownFailure:
      'Where nobody said which numbers are a client’s view, titles are searched for words such as satisfaction, complaint and review; another word is missed.',
    source: 'Counted from the records.',
  },
  look: ({ metrics }, { company }) => {
    const subject = { kind: 'company', name: company.name } as const;
    return metrics.length === 0 ? [] : [...linkClaims(metrics, subject), ...clientViewClaims(metrics, subject)];
  },
};

const counted = { effect: null, evidence: [] } as const;

function linkClaims(metrics: readonly MetricSeries[], company: Subject): Claim[] {
  const driven = new Set(metrics.flatMap(({ drives }) => drives.map(keyOf)));
  if (driven.size === 0) return [withoutLinks(metrics.length, company)];
  const gaps = metrics.flatMap((metric) => {
    if (metric.kind === 'lagging' && !driven.has(keyOf(metric.title))) return [undriven(metric)];
    return metric.kind === 'activity' && metric.drives.length === 0 ? [drivesNothing(metric)] : [];
  });
  return gaps.length > 0 ? gaps : [whole(metrics.length, company)];
}

const keyOf = (title: string) => title.trim().toLowerCase();

function undriven(metric: MetricSeries): Claim {
  const subject = subjectOf(metric);
  return {
    ...counted,
    subject,
    // Links are only as complete as people said them.
    basis: { kind: 'counted', complete: false },
    cause: null,
    title: `Nothing is said to move ${subject.name}`,
    symptom: `${subject.name} is a result, and no other metric is said to drive it. When it turns red there is nowhere to look.`,
    causes: ['Nobody asked yet what moves it.', 'What moves it is not counted.'],
    actions: [
      `Ask ${metric.owner ?? 'its owner'} which work of a week moves ${metric.title}, and link the number that counts it.`,
    ],
    evidence: [{ label: 'metrics that drive it', value: 0, n: 1, unit: 'metrics' }],
    wouldChange: 'A metric that names it under what it drives.',
  };
}

function drivesNothing(metric: MetricSeries): Claim {
  const subject = subjectOf(metric);
  return {
    ...counted,
    subject,
    basis: { kind: 'counted', complete: false },
    cause: null,
    title: `${subject.name} is done, and nothing is said to come of it`,
    symptom: `${subject.name} counts work, and no result is named that it moves.`,
    causes: ['It is counted because it can be.', 'The result it should move is not on a scorecard.'],
    actions: [`Name the result that ${metric.title} should move, or stop counting it.`],
    evidence: [{ label: 'metrics that it drives', value: 0, n: 1, unit: 'metrics' }],
    wouldChange: 'A result named under what it drives.',
  };
}

const withoutLinks = (metrics: number, subject: Subject): Claim =>
  tooLittle({
    subject,
    title: 'What drives what is not written down',
    symptom: `None of ${metrics} metrics names another one that it drives, so gaps cannot be told from what was left out.`,
    actions: ['Say of each activity which result it should move: the column drives of metrics.csv.'],
    evidence: [{ label: 'links between metrics', value: 0, n: metrics, unit: 'links' }],
    wouldChange: 'One link between two metrics: at once.',
  });

const whole = (metrics: number, subject: Subject): Claim =>
  nothingWrong({
    subject,
    title: 'Every result has something that moves it',
    symptom: `Every result among ${metrics} metrics is driven by another one, and every activity drives one.`,
    evidence: [{ label: 'gaps', value: 0, n: metrics, unit: 'metrics' }],
    wouldChange: 'A result without a driver, or an activity without a result.',
  });

/** Words by which a number is what a client sees or says, where nobody marked it. */
const clientWords =
  /\b(nps|recommend\w*|satisf\w*|complaints?|reviews?|ratings?|stars?|referrals?|call-?backs?|touch-?ups?|rework|warranty|on[- ]time|retention|churn|response time|clients?|customers?)\b/i;

function clientViewClaims(metrics: readonly MetricSeries[], subject: Subject): Claim[] {
  const top = metrics.filter(({ level }) => level === 'company');
  if (top.length === 0) return [];
  const seen = top.filter(({ clientView, title }) => clientView ?? clientWords.test(title));
  const isFound = seen.length === 0;
  return [
    {
      ...counted,
      subject,
      basis: isFound
        ? { kind: 'counted', complete: top.every(({ clientView }) => clientView !== null) }
        : { kind: 'nothing' },
      cause: null,
      title: isFound ? 'The company scorecard has no client’s view' : 'The company scorecard has a client’s view',
      symptom: isFound
        ? `None of its ${top.length} metrics tells what a client sees or says. A company can be on goal for a long time while its clients get ready to leave.`
        : `${seen.length} of its ${top.length} metrics tell what a client sees or says.`,
      causes: isFound ? ['The numbers come from the books and the calendar, which no client sees.'] : [],
      actions: isFound
        ? [
            'Add one number that a client would name: promises kept on time, complaints, or what they answer when asked.',
          ]
        : [],
      evidence: [{ label: 'metrics with a client’s view', value: seen.length, n: top.length, unit: 'metrics' }],
      wouldChange: isFound ? 'One metric marked as a client’s view.' : 'Its last client’s view being taken off.',
    },
  ];
}
