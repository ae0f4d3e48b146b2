import type { ProcessRecord } from '#features/processes/model/process-record.ts';
import { completionAgainst } from '#statistics/completion.ts';
import { wilsonInterval } from '#statistics/interval/wilson.ts';
import type { Claim } from '../../claim.ts';
import type { Evidence } from '../../finding.ts';
import type { Ground } from '../../ground.ts';
import { notBeyondLuck, nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, numberText, shareText } from '../../wording.ts';

/** With fewer checks the share is a list, not a rate. */
const leastChecks = 5;

export const notFollowed: Rule = {
  id: 'processes.not-followed',
  version: 1,
  explanation: {
    estimates: 'The share of checks in which a way of working was followed.',
    method:
      'Where checks were counted, told when the 95 % interval of the share (Wilson) lies below four fifths (a setting), and as sure as that is among everything that was looked at. A share without a count is taken as the fact it says it is.',
    minimumData: 'Five checks where they are counted, else the share.',
    smallestDifference: 'With 20 checks, a share of 60 % beside the bar of 80 %; with 100 checks, 72 %.',
    knownFailure: 'Checks made where trouble was expected make it look worse than it is.',
    source: 'Wilson 1927, JASA 22:209; Brown, Cai and DasGupta 2001.',
  },
  look({ processes }, ground) {
    const complete = processes.every(({ followed }) => followed !== null);
    return processes.map((process) =>
      process.followed === null ? unchecked(process) : claimOn(process, process.followed, complete, ground),
    );
  },
};

const subjectOf = ({ process }: ProcessRecord) => ({ kind: 'process', name: process }) as const;

function unchecked(process: ProcessRecord): Claim {
  return tooLittle({
    subject: subjectOf(process),
    title: `Nobody checked whether ${process.process} is followed`,
    symptom: 'No share of checks is written down.',
    actions: [`Look at the last five times ${process.process} was done and count in how many every step was done.`],
    wouldChange: 'Five checks.',
  });
}

function claimOn(process: ProcessRecord, followed: number, complete: boolean, { thresholds }: Ground): Claim {
  const name = process.process;
  const bar = thresholds.followed;
  const n = process.checks;
  if (n !== null && n < leastChecks) {
    return tooLittle({
      subject: subjectOf(process),
      title: `${name} was followed in ${numberText(followed * n)} of ${counted(n, 'check')}`,
      symptom: 'Too few checks to tell how often it is.',
      actions: ['Check five more, taken as they come.'],
      wouldChange: `${counted(leastChecks - n, 'more check')}.`,
    });
  }
  const successes = n === null ? 0 : Math.round(followed * n);
  const interval = n === null ? null : wilsonInterval(successes, n);
  const evidence: Evidence[] = [
    { label: 'checks passed', value: followed, ...interval, n: n ?? 1, unit: 'share' },
    { label: 'norm', value: bar, n: 1, unit: 'share' },
  ];
  const of = n === null ? '' : `, ${numberText(successes)} of ${counted(n, 'check')}`;
  const said = {
    subject: subjectOf(process),
    title: `${name} is followed in ${shareText(followed)}${of}`,
    symptom: `The norm is ${shareText(bar)}.${interval === null ? '' : ` With so many checks it could be ${shareText(interval.low)} to ${shareText(interval.high)}.`}`,
    evidence,
  };
  const completion = n === null ? null : completionAgainst({ successes, trials: n }, bar);
  const isBelow = interval === null ? followed < bar : interval.high < bar;
  const wouldChange = `${n === null ? 'Twenty checks' : counted(n, 'more check')} at ${shareText(bar)} or above.`;
  if (!isBelow) {
    return completion === null
      ? nothingWrong({ ...said, wouldChange: `A share below ${shareText(bar)}.` })
      : notBeyondLuck({ ...said, wouldChange: `An interval below ${shareText(bar)}.` }, [
          Math.min(1, 2 * completion.atMost),
        ]);
  }
  return {
    ...said,
    basis:
      completion === null
        ? { kind: 'counted', complete }
        : {
            kind: 'tested',
            p: Math.min(1, 2 * completion.atMost),
            posterior: completion.belowNorm,
            matters: bar - followed >= thresholds.rateGap - 1e-9,
            surely: isBelow,
          },
    cause: null,
    causes: [
      'A step does not fit how the work really goes.',
      'New people were never shown it.',
      'Nobody looks, so nobody notices.',
    ],
    actions: [
      `Ask the people who run ${name} which step they leave out and why; mend the step or the habit.`,
      `Check five more next week, with ${process.owner ?? 'the person who answers for it'} present.`,
    ],
    effect: null,
    wouldChange,
  };
}
