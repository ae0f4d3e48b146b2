import type { Claim } from '../../claim.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import type { ProcessRecord } from '#features/processes/model/process-record.ts';

export const undocumented: Rule = {
  id: 'processes.undocumented',
  version: 1,
  explanation: {
    estimates: 'Nothing is estimated: which ways of working are not written down.',
    method: 'Told for each way of working that is marked as not documented.',
    minimumData: 'A yes or no for the way of working. It is clear once every row has one.',
    smallestDifference: 'None: it is counted.',
    knownFailure: 'A yes says nothing about whether the description is any good or whether anybody reads it.',
    source: 'The list of ways of working itself.',
  },
  look({ processes }) {
    const complete = processes.every(({ documented }) => documented !== null);
    const unwritten = processes.filter(({ documented }) => documented === false).length;
    return processes.map((process) => claimOn(process, unwritten, processes.length, complete));
  },
};

function claimOn(record: ProcessRecord, unwritten: number, of: number, complete: boolean): Claim {
  const { process, documented, owner, canRun, metric } = record;
  const subject = { kind: 'process', name: process } as const;
  if (documented === null) {
    return tooLittle({
      subject,
      title: `Nobody said whether ${process} is written down`,
      symptom: 'The column “documented” is empty.',
      actions: [`Ask the person who runs ${process} to show where it is written.`],
      wouldChange: 'A yes or a no.',
    });
  }
  const evidence = [{ label: 'ways of working that are not written down', value: unwritten, n: of, unit: 'processes' }];
  if (documented) {
    return nothingWrong({
      subject,
      title: `${process} is written down`,
      symptom: 'It is marked as documented.',
      evidence,
      wouldChange: 'Somebody new who cannot do it from the description.',
    });
  }
  const teller = canRun[0] ?? owner;
  return {
    subject,
    basis: { kind: 'counted', complete },
    cause: null,
    title: `${process} is not written down; ${unwritten} of ${of} ${unwritten === 1 ? 'is' : 'are'} not`,
    symptom: `Nobody can tell whether ${process} is followed, because nothing says how it goes${
      metric === null ? '' : `; so ${metric} cannot be blamed on anybody`
    }.`,
    causes: ['It grew by doing, and nobody had an hour to write it.'],
    actions: [
      `Write the five steps that matter most on one page${teller === null ? '' : `, with ${teller} telling and somebody else writing`}.`,
      'Have somebody who never did it try from the page, and mend what was unclear.',
    ],
    evidence,
    effect: null,
    wouldChange: 'One page that somebody else can work from.',
    outranks: ['processes.not-followed'],
  };
}
