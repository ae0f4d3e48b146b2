import type { Claim } from '../../claim.ts';
import type { Ground } from '../../ground.ts';
import { nothingWrong, tooLittle } from '../../quiet-claim.ts';
import type { Rule } from '../../rule.ts';
import { counted, listed } from '../../wording.ts';
import type { ProcessRecord } from '#features/processes/model/process-record.ts';
import { runsAlone, successorOf } from '#features/processes/model/runners.ts';

export const ownerDependency: Rule = {
  id: 'people.owner-dependency',
  version: 1,
  explanation: {
    estimates: 'Nothing is estimated: which ways of working only the owner can run.',
    method: 'Told for each way of working whose list of people who can run it holds the owner and nobody else.',
    minimumData:
      'The owner’s name in the file of the company, and who can run each way of working. It is clear once every row says who can.',
    smallestDifference: 'None: it is counted.',
    knownFailure:
      'Ways of working that nobody wrote down are not in the list, and these hang on the owner most often. Who is listed may never have done it alone.',
    source: 'The list of ways of working itself.',
  },
  look({ processes }, ground) {
    if (processes.length === 0) return [];
    const { owner } = ground.company;
    if (owner === null) return [ownerUnknown(processes, ground)];
    const alone = processes.filter((process) => runsAlone(owner, process));
    const complete = processes.every(({ canRun }) => canRun.length > 0);
    return processes.map((process) => claimOn(process, { owner, alone, all: processes, complete }));
  },
};

function ownerUnknown(processes: readonly ProcessRecord[], { company }: Ground): Claim {
  return tooLittle({
    subject: { kind: 'company', name: company.name },
    title: 'What hangs on the owner cannot be told without the owner’s name',
    symptom: `${counted(processes.length, 'way', 'ways')} of working are listed, but not who the owner is.`,
    actions: ['Write the owner’s name into company.csv, as a row “owner”, spelled as in the other files.'],
    wouldChange: 'The name alone.',
  });
}

interface Known {
  readonly owner: string;
  readonly alone: readonly ProcessRecord[];
  readonly all: readonly ProcessRecord[];
  readonly complete: boolean;
}

function claimOn(process: ProcessRecord, { owner, alone, all, complete }: Known): Claim {
  const subject = { kind: 'process', name: process.process } as const;
  const { canRun } = process;
  if (canRun.length === 0) {
    return tooLittle({
      subject,
      title: `Nobody wrote down who can run ${process.process}`,
      symptom: `The list of people who can run ${process.process} is empty.`,
      actions: [`Ask who did ${process.process} alone in the last three months, and write the names down.`],
      wouldChange: 'The names.',
    });
  }
  const runners = { label: 'people who can run it', value: canRun.length, n: canRun.length, unit: 'people' };
  const share = {
    label: 'ways of working only the owner can run',
    value: alone.length,
    n: all.length,
    unit: 'processes',
  };
  if (!alone.includes(process)) {
    return nothingWrong({
      subject,
      title: `${process.process} does not hang on the owner`,
      symptom: `${listed(canRun)} can run it.`,
      evidence: [runners],
      wouldChange: `${owner} as the only one left who can run it.`,
    });
  }
  const successor = successorOf(owner, process, all);
  return {
    subject,
    basis: { kind: 'counted', complete },
    cause: null,
    title: `Only ${owner} can run ${process.process}; ${alone.length} of ${all.length} ${alone.length === 1 ? 'hangs' : 'hang'} on the owner`,
    symptom: `When ${owner} is ill or away, ${process.process} waits.`,
    causes: [
      process.documented === true
        ? 'It is written down, but nobody was taught it.'
        : 'It is in one head: nobody else could read how it goes.',
      'The owner keeps it, because doing it is quicker than explaining it.',
    ],
    actions: [
      process.documented === true
        ? `Have somebody else do ${process.process} from the description while ${owner} watches, and mend what was unclear.`
        : `Record ${owner} doing ${process.process} once, on the phone, and have somebody write the steps from it.`,
      successor === null
        ? 'Choose one person who learns it, with a date by which they do it alone.'
        : `Ask ${successor} to learn it, with a date by which they do it alone.`,
      'Look again after 13 weeks: what the owner stops watching slips back.',
    ],
    evidence: [share, runners],
    effect: null,
    wouldChange: `A second person who has run ${process.process} alone from start to end.`,
  };
}
